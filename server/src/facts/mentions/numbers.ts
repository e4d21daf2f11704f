import type { Reading } from './reading';

/** A number or a range of two, as written: "6", "six (6)", "6-8", "two to three". */
export interface NumberSpan {
  readonly low: number;
  /** The same as `low` where it is one number. */
  readonly high: number;
  /** Index after its last token. */
  readonly end: number;
}

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The words for numbers below a hundred that are one word, and "hundred". */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, ten) => (word ? [[word, ten * 10] as const] : [])),
  ['hundred', 100],
]);

const JOINS_RANGE: ReadonlySet<string> = new Set(['-', 'to', 'or', '–']);

/** The number or the range that begins at a token; undefined where none does. */
export function numberAt(reading: Reading, index: number): NumberSpan | undefined {
  const first = singleAt(reading, index);
  if (!first) return undefined;
  if (!JOINS_RANGE.has(reading.word(first.end))) return first;
  const second = singleAt(reading, first.end + 1);
  return second && second.high > first.low && second.high <= first.low * 10 + 10 ? { low: first.low, high: second.high, end: second.end } : first;
}

/** One number, with the same in parentheses behind it or not. */
export function singleAt(reading: Reading, index: number): NumberSpan | undefined {
  const token = reading.tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return span(valueOf(reading, index), index + 1);
  if (token.kind !== 'word') return undefined;
  return wordsAt(reading, index);
}

/** The value of a number token: "1,000", and "5" after a point that begins a number (".5"). */
export function valueOf(reading: Reading, index: number): number {
  const digits = reading.word(index);
  const value = Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
  return isPointed(reading, index) ? value / 10 ** digits.length : value;
}

/** Whether the point before a number belongs to it: ".5". */
export function isPointed(reading: Reading, index: number): boolean {
  return reading.glued(index) && reading.word(index - 1) === '.' && !reading.glued(index - 1);
}

/** "six", "twenty-four", "one hundred", and the digits in parentheses that repeat them: "six (6)". */
function wordsAt(reading: Reading, index: number): NumberSpan | undefined {
  let value = NUMBER_WORDS.get(reading.word(index));
  if (value === undefined) return undefined;
  let end = index + 1;
  const next = NUMBER_WORDS.get(reading.word(end));
  if (next !== undefined && value >= 20 && value < 100 && next > 0 && next < 10) {
    value += next;
    end++;
  } else if (next === 100 && value > 0 && value < 10) {
    value *= 100;
    end++;
  }
  if (reading.word(end) === '(' && reading.isNumber(end + 1) && reading.word(end + 2) === ')' && valueOf(reading, end + 1) === value) end += 3;
  return span(value, end);
}

function span(value: number, end: number): NumberSpan {
  return { low: value, high: value, end };
}

/** A span as the facts have it: one number, or the two of a range. */
export function listOf({ low, high }: NumberSpan): readonly number[] {
  return low === high ? [low] : [low, high];
}
