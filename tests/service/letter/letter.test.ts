import { describe, expect, test } from 'vitest';
import { letter } from '../../../server/src/checks/example';
import { parseDetermination } from '../../../server/src/determination/parse';
import { leftoversIn } from '../../../server/src/letter/leftovers';
import { letterOf } from '../../../server/src/letter/letter';
import { plainText } from '../../../server/src/letter/plain';
import { corpusFiles } from '../../corpus/corpus';
import { layouts, typedParagraphs } from '../determination/layouts';
import { samples } from './samples';

function finalText(source: string): string {
  return plainText(letterOf(parseDetermination(source)).blocks);
}

/** Layouts in which the ends of some paragraphs cannot be seen. */
const UNSURE = /lost|pages/;

describe.each(samples)('%s leaves as the same letter', (name, source) => {
  const paragraphs = name.endsWith('.imr') ? typedParagraphs(source) : finalText(source).split(/\n+/);
  const expected = finalText(paragraphs.join('\n\n'));
  const plain = (text: string): string => text.replaceAll('\u2019', '\'').replaceAll(/[\u201c\u201d]/g, '"');

  test.each([64, 88].flatMap((width, i) => layouts(width).slice(i === 0 ? 0 : 4)))('$name', ({ name: layout, render }) => {
    const found = plain(finalText(render(paragraphs)));
    const isSure = !UNSURE.test(layout) && !name.includes('2013');
    expect(found.split(/\s+/).join(' ')).toBe(plain(expected).split(/\s+/).join(' '));
    // Close lines and blank lines are the writer's; what is one paragraph is not.
    if (isSure) expect(found.split(/\n+/)).toEqual(plain(expected).split(/\n+/));
  });
});

test.each([...samples, ...corpusFiles().map(({ path, text }) => [path, text] as const)])('%s: no letter, digit or mark is lost, and none is new', (_, source) => {
  expect(firstDifference(source, finalText(source))).toBe(-1);
});

/** Where the text begins to say something else than the document: white space and hyphens at a line's end are nothing. */
function firstDifference(source: string, final: string): number {
  const words = source.replaceAll(/^[ \t]*<!--.*-->[ \t]*$/gm, '');
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const character = words.charAt(i);
    if (/[\s\u00AD]/.test(character)) continue;
    while (/\s/.test(final.charAt(at))) at++;
    if (final.charAt(at) === character) at++;
    else if (character !== '-' || !/^\s*\n/.test(words.slice(i + 1))) return i;
  }
  return final.slice(at).trim() === '' ? -1 : words.length;
}

describe('The finished letter', () => {
  const TEXT = letter({ items: 'MRI of the left knee: Upheld\n\nDecision rationale: The knee is stable.\n\nNaproxen 500mg #60: Overturned\n\nDecision rationale: It helps.' });

  test('is one line a paragraph, with blank lines between', () => {
    const lines = finalText(TEXT).split('\n');
    expect(lines.slice(lines.indexOf('MRI of the left knee: Upheld'))).toEqual([
      'MRI of the left knee: Upheld', '', 'Decision rationale: The knee is stable.', '', 'Naproxen 500mg #60: Overturned', '', 'Decision rationale: It helps.',
    ]);
  });

  test('says which blocks are headings, which item they belong to, and what in them is a label', () => {
    const { caseNumber, blocks } = letterOf(parseDetermination(TEXT));
    expect(caseNumber).toBe('CM17-0000017');
    expect(blocks.slice(-4).map(({ kind, item, text, labels }) => [kind, item, ...labels.map(({ from, to }) => text.slice(from, to))])).toEqual([
      ['item', 1], ['text', 1, 'Decision rationale:'], ['item', 2], ['text', 2, 'Decision rationale:'],
    ]);
    expect(blocks.filter(({ kind }) => kind === 'section').map(({ text }) => text)).toEqual([
      'HOW THE IMR FINAL DETERMINATION WAS MADE', 'CLINICAL CASE SUMMARY', 'IMR ISSUES, DECISIONS AND RATIONALES',
    ]);
    const credentials = blocks.filter(({ text }) => /^State|^Certif/.test(text));
    expect(credentials.map(({ text, labels, tight }) => [tight, ...labels.map(({ from, to }) => text.slice(from, to))])).toEqual([
      [true, 'State(s) of Licensure:'], [true, 'Certification(s)/Specialty:'],
    ]);
  });

  test('keeps the characters of the document: its quotes, dashes and ligatures', () => {
    expect(finalText(TEXT.replace('It helps.', '“It helps” – the patient’s e\uFB03cacy.'))).toContain('“It helps” – the patient’s e\uFB03cacy.');
  });

  test('has no control character', () => {
    expect(finalText(TEXT.replace('It helps.', 'It\u0007 helps.\u0000\u0085'))).toMatch(/Decision rationale: It helps\.$/);
  });

  test('joins words that a line’s end divides', () => {
    expect(finalText(TEXT.replace('It helps.', 'The guide-\nlines allow 8-\n10 drug-\nrelated visits.'))).toContain('The guidelines allow 8-10 drug-related visits.');
  });

  test.each([
    ['in a line of its own', '\n<!-- imr-ignore conclusion/missing: seen -->\nIt helps.'],
    ['between two paragraphs', 'It helps.\n\n<!-- ask about the dose -->\n\nIt lasts.'],
    ['at the end', 'It helps.\n<!-- ask about the dose -->'],
    ['in the middle of a line', 'It <!-- ask about the dose -->helps.'],
    ['over several lines', 'It helps. <!-- ask\nabout the\ndose --> It lasts.'],
    ['that is another item', 'It helps.\n\n<!--\nCrutches: Upheld\n\nDecision rationale: None.\n-->'],
  ])('leaves a comment behind that stands %s', (_, words) => {
    const final = finalText(TEXT.replace('It helps.', words));
    expect(final).not.toMatch(/<!--|-->|dose|imr-ignore|Crutches/);
    expect(final).toMatch(/Decision rationale: It helps\./);
  });

  test('ends where another determination begins', () => {
    const final = finalText(`${TEXT}\n\n${TEXT.replace('The knee is stable.', 'The second letter.')}`);
    expect(final).toBe(finalText(TEXT));
  });

  test.each(['', ' \n\n ', '\uFEFF', '<!-- x -->', '-->', 'a<!--', '<!---->', 'CLINICAL CASE SUMMARY'])('of %j is a letter, too', (source) => {
    expect(finalText(source)).toBe(source.replace(/\uFEFF|<!-- x -->|<!--(?:-->)?/, '').trim());
  });
});

describe('What must not leave', () => {
  const found = (words: string): string[] => {
    const determination = parseDetermination(letter({ items: `MRI of the left knee: Upheld\n\nDecision rationale: ${words}` }));
    return leftoversIn(determination).map(({ kind, range, item }) => `${kind} ${String(item)} ${determination.text.slice(range)}`);
  };

  test('is a blank to fill in', () => {
    expect(found('The knee is [TO COMPLETE: stable or not] and ___ swollen.')).toEqual(['placeholder 1 [TO COMPLETE: stable or not]', 'placeholder 1 ___']);
  });

  test('is a comment in the middle of text, also one that is not closed', () => {
    expect(found('The knee <!-- which? --> is stable.')).toEqual(['comment 1 <!-- which? -->']);
    expect(found('The knee is stable. <!-- which?')).toEqual(['comment 1 <!--']);
  });

  test('is not a comment in a line of its own', () => {
    expect(found('The knee\n<!-- which? -->\nis stable.')).toEqual([]);
  });
});
