import { listedInSentence } from './itemsInSentence';
import { linesOf, markedLines, withoutMark } from './itemLines';
import { numberedInRun } from './itemNumbers';

/** Longest text in which items are looked for, in characters. Nobody pastes a book. */
const LONGEST = 50_000;

/**
 * Disputed items as they are pasted: one a line, numbered ("1.", "(1)", "1)", "a."), with the marks of a list, comma separated, or as
 * a sentence: "(1) Soma #60, (2) Norco 10/325mg #120 and (3) MRI of the neck". Commas inside an item that has a line or a number of its
 * own stay. Numbers, marks, what introduces the list and what became of an item are left out.
 * @returns the items in their order, each on one line
 */
export function requestedItems(text: string): string[] {
  const lines = linesOf(text.slice(0, LONGEST));
  return entriesIn(lines).map(tidy).filter((item) => item !== '');
}

function entriesIn(lines: readonly string[]): readonly string[] {
  const marked = markedLines(lines);
  const numbered = numberedInRun(lines.join(' '));
  if (numbered && numbered.length >= (marked?.length ?? 0)) return numbered;
  if (marked) return marked;
  if (lines.length > 1) return lines;
  const [line] = lines;
  return line === undefined ? [] : listedInSentence(withoutMark(line));
}

/** What utilization review made of an item, behind it: "Soma #60 - non-certified". */
const OUTCOME = /(?:[:–—|\t-]| \(| was| were| is| are| has been| have been) ?(?:denied|upheld|overturned|non-?certified|not certified|not medically necessary|modified|not approved|not authorized)(?:\)?$| (?:by|on|as) )/i;

/** An item without what holds the list together. */
function tidy(entry: string): string {
  const words = trimmed(trimmed(entry).replace(/^(?:and|&|or) /i, '').replace(/(?:,|;)? (?:and|&|or|but)$/i, ''));
  const outcome = OUTCOME.exec(words);
  const named = trimmed(words.slice(0, outcome?.index)).replaceAll('\t', ' ');
  const item = named === '' ? words.replaceAll('\t', ' ') : named;
  // A request inside a sentence begins with a small letter, a heading with a capital. "pH" and "eMAR" know better.
  return /^[a-z](?:[a-z\-]|$)/.test(item) && !/^[a-z]+[A-Z]/.test(item) ? item.charAt(0).toUpperCase() + item.slice(1) : item;
}

/** Without punctuation at its end, and without quotation marks around all of it. */
function trimmed(entry: string): string {
  let from = 0;
  let to = entry.length;
  while (from < to && ' ,;.:\t'.includes(entry.charAt(from))) from++;
  while (to > from && ' ,;.:?|\t'.includes(entry.charAt(to - 1))) to--;
  const quoted = to - from > 2 && /^["“].*["”]$/.test(entry.slice(from, to)) && !/["“”]/.test(entry.slice(from + 1, to - 1));
  return quoted ? trimmed(entry.slice(from + 1, to - 1)) : entry.slice(from, to);
}
