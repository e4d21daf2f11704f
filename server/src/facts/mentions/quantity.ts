import { type NumberSpan, numberAt } from './numbers';
import { type Reading, words } from './reading';
import { BETWEEN_COUNT, COUNTED, MEASURES, PERIODS, STRENGTH_UNITS } from './units';

/** A noun that is counted, and where it ends. */
export interface Counted {
  readonly what: string;
  readonly end: number;
}

/** How many words may stand between a number and what it counts, where nothing shows that it is a quantity. */
const MOST_BETWEEN = 6;
/** Before a number that names and counts nothing. */
const NAMES_A_PLACE = words(
  'page pages chapter section table figure grade stage phase step type level score item issue claim case procedure diagnosis problem question option room suite box line number no version part volume appendix factor',
);
/** "Tylenol #3" is a drug, "item #2" a place. */
const BEFORE_NAMING_HASH = words('tylenol codeine apap acetaminophen item issue claim case procedure diagnosis problem question option number page file id order rule note report visit request exhibit');
/** Alert and oriented x 3. */
const ORIENTED = words('oriented orientation a&o o ao aox person place');
/** Behind a number, they are the singular of something else: "2009 treatment guidelines". */
const ONLY_PLURAL = words('treatment appointment cap pack hour hr unit box consultation');
const QUANTITY_LINKS = words(': . of # = requested is dispensed quantity qty ( units');

/** Words at which a quantity can begin, beside numbers and "#". */
export const QUANTITY_WORDS: readonly string[] = ['qty', 'quantity', 'quantities', 'dispense', 'dispensed', 'disp', 'x', 'times', 'refill', 'refills', 'no'];

/** The noun that a number counts, at most a few words behind it. */
export function countedAt(reading: Reading, end: number, most = MOST_BETWEEN): Counted | undefined {
  for (let at = end; at <= end + most; at++) {
    const word = reading.word(at);
    const what = COUNTED.get(word);
    if (what !== undefined && !goesOn(reading, at)) return { what, end: endOfForm(reading, at + 1) };
    if (what === undefined && !(most === MOST_BETWEEN ? BETWEEN_COUNT.has(word) || reading.isName(at) : reading.isName(at))) return undefined;
  }
  return undefined;
}

/** "treatment sessions": the last noun is counted. */
function goesOn(reading: Reading, at: number): boolean {
  const next = reading.word(at + 1);
  return COUNTED.has(next) && next !== 'hours';
}

/** A number and what it counts: "12 visits", "six (6) sessions", "90 tablets". Index after it, or -1. */
export function readQuantity(reading: Reading, index: number, span: NumberSpan): number {
  if (span.low % 1 !== 0 || NAMES_A_PLACE.has(reading.word(index - 1)) || isPartOfNumber(reading, index)) return -1;
  if (reading.word(span.end) === 'count') return put(reading, index, span.end + 1, span);
  if (reading.word(span.end) === '/') return -1;
  const counted = countedAt(reading, span.end);
  if (!counted) return -1;
  const noun = reading.word(counted.end - 1);
  if (span.high !== 1 && ONLY_PLURAL.has(noun)) return -1;
  return put(reading, index, counted.end, span, counted.what);
}

/** "#90", "# 60 tablets". Index after it, or -1. */
export function readHash(reading: Reading, index: number): number {
  if (!reading.isNumber(index + 1) || BEFORE_NAMING_HASH.has(reading.word(index - 1))) return -1;
  const span = numberAt(reading, index + 1);
  if (!span || span.low % 1 !== 0 || span.high > 5000 || (reading.word(span.end) === '-' && reading.glued(span.end + 1))) return -1;
  return withNoun(reading, index, span);
}

/** A quantity that begins with a word: "QTY: 90", "x 12", "times six", "refills: 2", "no refills". Index after it, or -1. */
export function readWordedQuantity(reading: Reading, index: number): number {
  const word = reading.word(index);
  if (word === 'no') return readNoRefills(reading, index);
  if (word === 'x' || word === 'times') return readTimes(reading, index);
  const refill = word === 'refill' || word === 'refills';
  let at = index + 1;
  if (refill && reading.word(at) === '(' && reading.word(at + 1) === 's') at += 3;
  for (let skip = 0; skip < 4 && (QUANTITY_LINKS.has(reading.word(at)) || (refill && isTimes(reading.word(at)))); skip++) at++;
  const span = numberAt(reading, at);
  if (!span || (refill && (at === index + 1 || span.high > 12)) || span.low % 1 !== 0 || STRENGTH_UNITS.has(reading.word(span.end))) return -1;
  if (refill) return put(reading, index, span.end, span, 'refill');
  return withNoun(reading, index, span);
}

/** "x 12", "times 6": a number of the service before it, unless time, a length or a rate follows. */
function readTimes(reading: Reading, index: number): number {
  const before = reading.word(index - 1);
  if (reading.isNumber(index - 1) || ORIENTED.has(before)) return -1;
  const span = numberAt(reading, index + 1);
  if (!span || span.low % 1 !== 0 || span.high > 1000) return -1;
  const after = reading.word(span.end);
  const next = after === '-' && reading.glued(span.end) ? reading.word(span.end + 1) : after;
  if (PERIODS.has(next) || MEASURES.has(next) || STRENGTH_UNITS.has(after) || after === '%' || after === '/' || isTimes(after) || after === 'per' || after === 'a') return -1;
  return withNoun(reading, index, span);
}

function readNoRefills(reading: Reading, index: number): number {
  const next = reading.word(index + 1);
  return next === 'refills' || next === 'refill' ? put(reading, index, index + 2, { low: 0, high: 0, end: index + 1 }, 'refill') : -1;
}

function withNoun(reading: Reading, index: number, span: NumberSpan): number {
  const counted = countedAt(reading, span.end, 1);
  return counted && counted.what !== 'refill' && counted.what !== 'hour' ? put(reading, index, counted.end, span, counted.what) : put(reading, index, span.end, span);
}

function isTimes(word: string): boolean {
  return word === 'x' || word === '×' || word === 'times';
}

/** The second half of "4/5" or of "2014-12". */
function isPartOfNumber(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  return reading.isNumber(index) && reading.glued(index) && (before === '/' || before === '.' || before === '-') && reading.isNumber(index - 2);
}

/** Index after the "(s)" of a form. */
function endOfForm(reading: Reading, at: number): number {
  return reading.word(at) === '(' && reading.word(at + 1) === 's' && reading.glued(at) && reading.word(at + 2) === ')' ? at + 3 : at;
}

function put(reading: Reading, first: number, end: number, { low, high }: NumberSpan, what?: string): number {
  reading.mentions.push({
    kind: 'quantity', from: reading.from(first), to: reading.to(end), count: low,
    ...(high > low ? { most: high } : {}), ...(what === undefined ? {} : { what }),
  });
  return end;
}
