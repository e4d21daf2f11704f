import type { DisputedItem } from '../../determination/model';
import { SPACE } from '../../text/characters';
import type { LogicalText } from '../../text/logicalText';
import { isEmpty } from '../../text/range';
import { endsLikeSentence } from '../../text/sentences';
import type { Check, Place } from '../check';
import { quoted } from '../words';

/** Shortened words of headings that end in a full stop of their own, besides the general ones. */
const SHORTENED: ReadonlySet<string> = new Set('mg ml gm gms mcg oz tab tabs cap caps qty pt pts wk wks mo mos hr hrs yr yrs min sess misc equip rehab eval evals consult f/u inj ref chiro med meds tx dx'.split(' '));

/** Stray marks in a heading. */
export const headingPunctuation: Check = {
  id: 'item/heading-punctuation',
  title: 'Stray punctuation in a heading',
  finds: 'A full stop, comma or semicolon before the decision’s colon, or a mark that stands twice: “Spine.: Upheld”. The full stop of an abbreviation is right.',
  why: 'The heading is copied into letters and lists as it stands.',
  source: 'Practice',
  severity: 'hint',
  fix: 'safe',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'heading', text: 'MRI of the left knee.: Upheld' },
      { part: 'heading', text: 'MRI of the left knee, : Upheld' },
      { part: 'heading', text: 'Naproxen 500mg,, #60: Overturned' },
    ],
    valid: [
      { part: 'heading', text: 'Eight sessions of P.T.: Upheld', note: 'The full stop is the abbreviation’s.' },
      { part: 'heading', text: 'Crutches, cane, etc.: Upheld' },
      { part: 'heading', text: 'Naproxen 500mg #60 b.i.d.: Overturned' },
      { part: 'heading', text: 'MRI of the left knee :  Upheld', note: 'Blanks around the colon are right.' },
    ],
  },
  run({ determination }, report) {
    const { items, text } = determination;
    for (const item of items) {
      if (isEmpty(item.title)) continue;
      const end = lastWordEnd(text, item);
      const stray = strayEnd(text, item, end);
      if (stray) report({ ...stray, item: item.index });
      for (const place of doubledMarks(text, item.title.from, end)) report({ ...place, item: item.index });
    }
  },
};

function isMark(code: number): boolean {
  return code === 46 || code === 44 || code === 59;
}

/** Where the heading's words end, before marks and blanks. */
function lastWordEnd(text: LogicalText, { title }: DisputedItem): number {
  let end = title.to;
  while (end > title.from && (isMark(text.text.charCodeAt(end - 1)) || text.text.charCodeAt(end - 1) === SPACE)) end--;
  return end;
}

/** The marks between a heading's last word and its decision's colon, or a colon too many. */
function strayEnd(text: LogicalText, { title, decision }: DisputedItem, wordEnd: number): Place | undefined {
  if (!decision) return undefined;
  const between = text.text.slice(title.to, decision.range.from);
  const colons = between.split(':').length - 1;
  if (colons === 0) return undefined;
  const kept = text.text.charCodeAt(wordEnd) === 46 && isAbbreviation(text, title.from, wordEnd) ? wordEnd + 1 : wordEnd;
  if (kept < title.to) return stray(text, kept, title.to);
  return colons > 1 ? stray(text, title.to, title.to + between.lastIndexOf(':')) : undefined;
}

function stray(text: LogicalText, from: number, to: number): Place {
  const range = text.range(from, to);
  const marks = text.slice(range);
  return {
    range,
    message: `The ${quoted(marks)} before the colon is stray, and the heading is copied as it stands. Take it out.`,
    fix: { title: `Take out ${quoted(marks)}`, edits: [{ start: text.toSource(from - 1) + 1, end: range.end, newText: '' }] },
  };
}

/** Whether a word that ends at `end` has the full stop there as its own: "P.T.", "etc.", "mg.". */
function isAbbreviation(text: LogicalText, from: number, end: number): boolean {
  if (!endsLikeSentence(text.text, from, end + 1)) return true;
  let start = end;
  while (start > from && text.text.charCodeAt(start - 1) !== SPACE) start--;
  const word = text.lower.slice(start, end);
  return word.length === 1 || word.includes('.') || SHORTENED.has(withoutDigits(word));
}

function withoutDigits(word: string): string {
  let at = 0;
  while (at < word.length && '0123456789#('.includes(word.charAt(at))) at++;
  return word.slice(at);
}

/** A comma, semicolon or full stop that stands twice inside a heading. Three full stops and more are an ellipsis. */
function doubledMarks(text: LogicalText, from: number, to: number): Place[] {
  const found: Place[] = [];
  for (let at = from; at < to; at++) {
    const code = text.text.charCodeAt(at);
    if (!isMark(code)) continue;
    let end = at + 1;
    let last = end;
    while (end < to && (text.text.charCodeAt(end) === code || (code !== 46 && text.text.charCodeAt(end) === SPACE))) last = text.text.charCodeAt(end++) === code ? end : last;
    if (last > at + 1 && !(code === 46 && last > at + 2)) {
      const range = text.range(at, last);
      const mark = String.fromCharCode(code);
      found.push({
        range,
        message: `${quoted(text.slice(range))} is one mark too many, and the heading is copied as it stands. Write ${quoted(mark)}.`,
        fix: { title: `Replace by ${quoted(mark)}`, edits: [{ start: range.start, end: range.end, newText: mark }] },
      });
    }
    at = Math.max(at, last - 1);
  }
  return found;
}
