import { isWordCode } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { placeholdersIn } from '../text/placeholders';
import { isEmpty, type TextRange } from '../text/range';

/** Longest piece of the document that a message repeats, in characters. */
const LONGEST_QUOTE = 80;

/** Words in quotation marks, for a message. Layout is gone and long ones are cut, so a message is one line. */
export function quoted(words: string): string {
  const plain = words.replaceAll('“', '"').replaceAll('”', '"');
  if (plain.length <= LONGEST_QUOTE) return `“${plain}”`;
  const space = plain.lastIndexOf(' ', LONGEST_QUOTE);
  return `“${plain.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE)} ...”`;
}

/** Names in a row: "A", "A and B", "A, B and C". */
export function listed(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** Whether a stretch has neither a word nor a blank that is waiting for one: punctuation alone is nothing. */
export function saysNothing(text: LogicalText, range: TextRange): boolean {
  for (let i = range.from; i < range.to; i++) if (isWordCode(text.text.charCodeAt(i))) return false;
  return isEmpty(range) || placeholdersIn(text, range.from, range.to).length === 0;
}

/** Whether a stretch holds a blank to fill in and no word beside it. */
export function isUnfilled(text: LogicalText, range: TextRange): boolean {
  const blanks = placeholdersIn(text, range.from, range.to);
  if (blanks.length === 0) return false;
  let from = range.from;
  for (const blank of [...blanks, text.range(range.to, range.to)]) {
    for (let i = from; i < blank.from; i++) if (isWordCode(text.text.charCodeAt(i))) return false;
    from = Math.max(from, blank.to);
  }
  return true;
}

/** Whether a stretch holds a blank to fill in: what is missing in it may be what belongs there, and the blank is reported anyway. */
export function hasBlank(text: LogicalText, range: TextRange): boolean {
  return placeholdersIn(text, range.from, range.to).length > 0;
}

/** The first line of a stretch. */
export function firstLine(text: LogicalText, from: number, to: number): TextRange {
  const start = text.range(from, to).from;
  return text.range(start, Math.min(to, text.lineEnd(start)));
}
