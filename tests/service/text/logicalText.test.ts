import { describe, expect, test } from 'vitest';
import { LogicalText } from '../../../server/src/text/logicalText';

/** Reads a source, and says its words with `|` where lines break, once for the break and once more for each blank line. */
function read(source: string): string {
  const { text, breaks } = new LogicalText(source);
  let said = '';
  let from = 0;
  for (const { at, blankLines } of breaks) {
    said += text.slice(from, at) + '|'.repeat(blankLines + 1);
    from = at;
  }
  return said + text.slice(from);
}

/** Each line: a source, and what it says. */
function check(table: Readonly<Record<string, string>>): void {
  test.each(Object.entries(table).map(([source, words]) => [JSON.stringify(source), source, words] as const))('%s', (_, source, words) => {
    expect(read(source)).toBe(words);
  });
}

describe('White space is one space', () => {
  check({
    '': '',
    '   ': '',
    '\n\n': '',
    'a': 'a',
    '  a  b\t\tc ': 'a b c',
    'a\u00A0b\u2003c\u3000d\u202Fe': 'a b c d e',
    'a\u200Bb': 'a b',
    '\uFEFFa': 'a',
    'str ain': 'str ain',
  });
});

describe('Lines', () => {
  check({
    'a\nb': 'a |b',
    'a\r\nb': 'a |b',
    'a\rb': 'a |b',
    'a\r\n\r\nb': 'a ||b',
    'a\n\rb': 'a ||b',
    'a \n \n\n b': 'a |||b',
    'a\fb': 'a |b',
    'a\n\f\nb': 'a |||b',
    'a\u2028b\u2029c\u0085d\ve': 'a |b |c |d |e',
    '\n\na': 'a',
    'a\n': 'a',
  });
});

describe('Typography is read as plain characters', () => {
  check({
    '\u201Cpain\u201D': '"pain"',
    'Reviewer\u2019s \u2018own\u2019': "Reviewer's 'own'",
    'C3\u2013C4': 'C3-C4',
    'non\u2011steroidal': 'non-steroidal',
    '\uFB01ndings, di\uFB00erent, a\uFB04ict, su\uFB03cient, \uFB02uid': 'findings, different, afflict, sufficient, fluid',
    'a \u2014 b': 'a \u2014 b',
    '5\u00B0, 30\u00B5g, \u00BD': '5\u00B0, 30\u00B5g, \u00BD',
  });
});

describe('A hyphen at a line\'s end', () => {
  check({
    '8-\n10 sessions': '8-|10 sessions',
    'drug-\nrelated': 'drug-|related',
    'x-\nrays': 'x-|rays',
    'C5-\nC6': 'C5-|C6',
    'follow-\nup': 'follow-|up',
    'guide-\nlines': 'guide|lines',
    'acetamin-\nophen': 'acetamin|ophen',
    'anti-\ndepressants': 'anti-|depressants',
    'recom-\nmendation': 'recom|mendation',
    'guide-\r\n\r\nlines': 'guide||lines',
    'guide-\n\f\nlines': 'guide|||lines',
    'low-\nand high-dose': 'low- |and high-dose',
    'two-\nto three-level': 'two- |to three-level',
    'day-\nto-day': 'day-|to-day',
    'over-\nand-under': 'over-|and-under',
    'L4 -\nL5': 'L4 - |L5',
    'pain -\n- none': 'pain - |- none',
    '-\na': '- |a',
    'a-\n': 'a-',
    'a\u2010\nb': 'a-|b',
    'GUIDE-\nLINES': 'GUIDE-|LINES',
    'low- and high-dose': 'low- and high-dose',
    'guide- lines': 'guide- lines',
  });
});

describe('A word that a typesetter divided', () => {
  check({
    'medically neces-\nsary': 'medically neces|sary',
    'nec-\nessary': 'nec|essary',
    'medi-\ncally': 'medi|cally',
    'Up-\nheld': 'Up|held',
    'Over-\r\nturned': 'Over|turned',
    'Decision ratio-\nnale:': 'Decision ratio|nale:',
    'Claims Adminis-\ntrator guideline:': 'Claims Adminis|trator guideline:',
    'the radi-\nculopathy': 'the radi|culopathy',
    'non-medi-\ncally': 'non-medi|cally',
    'postop-\nerative': 'postop|erative',
    'Post-\noperative': 'Post-|operative',
    'Post-\noperative, postoperative': 'Post|operative, postoperative',
    'Post-\noperative, post-operative, postoperative': 'Post-|operative, post-operative, postoperative',
    'Tinel-\nlike': 'Tinel-|like',
    'quadri-\nceps and the quadriceps': 'quadri|ceps and the quadriceps',
    'follow-\nup': 'follow-|up',
    'in-\npatient': 'in-|patient',
    'inpa-\ntient': 'inpa|tient',
    'over-the-\ncounter': 'over-the-|counter',
  });
});

describe('A soft hyphen', () => {
  check({
    'guide\u00ADlines': 'guidelines',
    'guide\u00AD\nlines': 'guide|lines',
    'guide\u00AD\r\n\r\nlines': 'guide||lines',
    'a\u00AD': 'a',
    '\u00ADa': 'a',
    'a \u00AD b': 'a b',
    'a \u00AD\nb': 'a |b',
    'a\n\u00AD\nb': 'a ||b',
    'a\n\u00AD': 'a',
    '\u00AD\n\u00AD': '',
  });
});

describe('Comments', () => {
  check({
    '<!-- c -->': '',
    'a\n<!-- c -->\nb': 'a |b',
    'a\n\n<!-- c -->\n\nb': 'a |||b',
    '  <!-- c -->  \nb': 'b',
    'a <!-- c -->': 'a <!-- c -->',
    '<!-- c --> a': '<!-- c --> a',
    '<!-- a\nb -->': '<!-- a |b -->',
    '<!-->': '<!-->',
    '<!--->': '<!--->',
    '<!---->': '',
    'guide-\n<!-- c -->\nlines': 'guide|lines',
    '<!-- c -->\r\n<!-- d -->': '',
  });

  test('are kept with their words and their place', () => {
    const { comments, text } = new LogicalText('a\n <!--  say why  -->\r\nb\n<!---->');
    expect(comments).toEqual([
      { start: 3, end: 21, text: 'say why', at: 2 },
      { start: 25, end: 32, text: '', at: text.length },
    ]);
  });
});

describe('Offsets', () => {
  test('a range points at the words in the document', () => {
    const source = '\uFEFF  The  \u201Cguide-\r\nlines\u201D \uFB01t. ';
    const text = new LogicalText(source);
    expect(text.text).toBe('The "guidelines" fit.');
    const at = (words: string): string => {
      const from = text.text.indexOf(words);
      const range = text.range(from, from + words.length);
      return source.slice(range.start, range.end);
    };
    expect(at('The')).toBe('The');
    expect(at('"guidelines"')).toBe('\u201Cguide-\r\nlines\u201D');
    expect(at('fit')).toBe('\uFB01t');
    expect(at('fit.')).toBe('\uFB01t.');
  });

  test('a range leaves out spaces at its ends, and an empty one stays where it is', () => {
    const text = new LogicalText('ab  cd');
    expect(text.range(2, 5)).toEqual({ from: 3, to: 5, start: 4, end: 6 });
    expect(text.range(3, 3)).toEqual({ from: 3, to: 3, start: 4, end: 4 });
    expect(text.range(2, 3)).toEqual({ from: 2, to: 2, start: 2, end: 2 });
  });

  test('lower case has the same length whatever the letters', () => {
    const text = new LogicalText('\u0130STANBUL UPHELD');
    expect(text.lower.length).toBe(text.text.length);
    expect(text.lower).toContain('upheld');
  });

  test('lines begin and end where the document breaks them', () => {
    const text = new LogicalText('one two\nthree\n\nfour');
    const { text: words } = text;
    expect(words.slice(text.lineStart(words.indexOf('two')), text.lineEnd(words.indexOf('two')))).toBe('one two');
    expect(words.slice(text.lineStart(words.indexOf('three')), text.lineEnd(words.indexOf('three')))).toBe('three');
    expect(text.startsLine(words.indexOf('four'))).toBe(true);
    expect(text.startsLine(words.indexOf('two'))).toBe(false);
    expect(text.endsLine(words.indexOf(' three'))).toBe(true);
    expect(text.endsLine(words.length)).toBe(true);
  });
});
