import type { DateMention } from '../fact';
import { type Reading, words } from './reading';
import { PERIODS, STRENGTH_UNITS } from './units';

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

/** Names of months, in full and short. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, k) => [name, k + 1] as const),
  ...MONTH_NAMES.map((name, k) => [name.slice(0, 3), k + 1] as const),
  ['sept', 9] as const,
]);

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SEPARATORS = words('/ - .');
const ORDINALS = words('st nd rd th');

/** Words before a number of four digits that make it a year. */
const BEFORE_YEAR = words('in since during until till circa around about early mid late year fall spring summer winter from between through to by before after of');
/** Of those, the ones that need another one before them: "from 2009 to 2014". */
const NEEDS_RANGE = words('to through by of from between before after about around');
/** Words after it that make it the year of a book or the number of something. */
const AFTER_EDITION = words('mtus acoem odg guidelines guideline edition update updated version ed california hours');

/** A date that begins with a number: "11/14/2014", "2014-11-14", "14 Nov 2014", "03/2014", "in 2014". Index after it, or -1. */
export function readNumericDate(reading: Reading, index: number): number {
  const length = lengthAt(reading, index);
  if (length === 0) return -1;
  if (length <= 2 && MONTHS.has(monthAfter(reading, index))) return readDayFirst(reading, index);
  const separator = reading.word(index + 1);
  const last = index + 2;
  if (SEPARATORS.has(separator) && lengthAt(reading, last) > 0 && startsFresh(reading, index, separator)) {
    const end = separator === '.' ? -1 : readThree(reading, index, separator);
    if (end > 0) return end;
    if (length <= 2 && separator !== '.' && isPlainYear(reading, last) && !continues(reading, last, separator)) return readMonthYear(reading, index);
  }
  if (reading.word(index).includes('.')) return readDotted(reading, index);
  return length === 4 ? readYear(reading, index) : -1;
}

/** A date that begins with a month's name. Index after it, or -1. */
export function readNamedDate(reading: Reading, index: number): number {
  const month = MONTHS.get(reading.word(index));
  if (month === undefined) return -1;
  let at = index + 1;
  if (reading.word(at) === '.') at++;
  let day: number | undefined;
  const length = lengthAt(reading, at);
  if (length === 1 || length === 2) {
    day = Number(reading.word(at));
    at++;
    if (ORDINALS.has(reading.word(at))) at++;
  }
  if (reading.word(at) === ',' || reading.word(at) === 'of') at++;
  if (lengthAt(reading, at) !== 4 || isMeasured(reading, at) || (!isPlainYear(reading, at) && day === undefined)) return -1;
  return put(reading, index, at + 1, Number(reading.word(at)), month, day);
}

/** Three numbers with the same mark between them. */
function readThree(reading: Reading, index: number, separator: string): number {
  if (reading.word(index + 3) !== separator) return -1;
  const year = index + 4;
  const [a, b, c] = [lengthAt(reading, index), lengthAt(reading, index + 2), lengthAt(reading, year)];
  if (a === 0 || b === 0 || b > 2 || c === 0 || !isTight(reading, index, year, a === 4 ? 2 : c)) return -1;
  if (continues(reading, year, separator) || isMeasured(reading, year)) return -1;
  const first = Number(reading.word(index));
  const second = Number(reading.word(index + 2));
  const third = Number(reading.word(year));
  if (a === 4 && c <= 2) return isPlainYear(reading, index) ? put(reading, index, year + 1, first, second, third) : -1;
  if (a > 2 || c === 1 || c > 4) return -1;
  if (c === 3) return separator === '/' && first <= 12 ? put(reading, index, year + 1, third, first, second) : -1;
  if (c === 2 && (first > 31 || second > 39 || first === 0)) return -1;
  return put(reading, index, year + 1, c === 2 ? fullYear(third) : third, first, second, c === 2);
}

/** "10.13.2016" and "10.13.16": the scanner reads the first two as one number. */
function readDotted(reading: Reading, index: number): number {
  const [month = '', day = ''] = reading.word(index).split('.');
  const year = index + 2;
  const length = lengthAt(reading, year);
  if (day === '' || month.length > 2 || day.length > 2 || reading.word(index + 1) !== '.' || !reading.glued(year) || !reading.glued(index + 1)) return -1;
  if (length !== 4 && !(length === 2 && month.length === 2 && day.length === 2)) return -1;
  if (reading.glued(index) || reading.word(year).includes('.') || Number(month) > 12 || Number(day) > 31 || Number(day) === 0 || Number(month) === 0) return -1;
  const value = Number(reading.word(year));
  if (length === 4 && !isPlainYear(reading, year)) return -1;
  return put(reading, index, year + 1, length === 2 ? fullYear(value) : value, Number(month), Number(day), length === 2);
}

/** "14 Nov 2014", "14th of November, 2014". */
function readDayFirst(reading: Reading, index: number): number {
  let at = index + 1;
  if (ORDINALS.has(reading.word(at))) at++;
  if (reading.word(at) === 'of' || reading.word(at) === '-') at++;
  const month = MONTHS.get(reading.word(at)) ?? 0;
  at++;
  while (reading.word(at) === '.' || reading.word(at) === ',' || reading.word(at) === '-') at++;
  return isPlainYear(reading, at) ? put(reading, index, at + 1, Number(reading.word(at)), month, Number(reading.word(index))) : -1;
}

function monthAfter(reading: Reading, index: number): string {
  let at = index + 1;
  if (ORDINALS.has(reading.word(at))) at++;
  if (reading.word(at) === 'of' || (reading.word(at) === '-' && reading.glued(at))) at++;
  return reading.word(at);
}

function readMonthYear(reading: Reading, index: number): number {
  const month = Number(reading.word(index));
  if (month < 1 || month > 12 || !reading.glued(index + 1) || !reading.glued(index + 2) || isMeasured(reading, index + 2)) return -1;
  return put(reading, index, index + 3, Number(reading.word(index + 2)), month);
}

/** A year alone is a date only behind a word such as "since". */
function readYear(reading: Reading, index: number): number {
  const before = reading.word(index - 1);
  if (!BEFORE_YEAR.has(before) || !isPlainYear(reading, index) || isMeasured(reading, index) || AFTER_EDITION.has(reading.word(index + 1))) return -1;
  if (reading.word(index + 1) === '/' || reading.word(index + 1) === '-') return -1;
  if (NEEDS_RANGE.has(before) && !isYearRange(reading, index)) return -1;
  return put(reading, index, index + 1, Number(reading.word(index)), undefined);
}

/** "from 2009 to 2014", "between 2009 and 2014", seen from either year. */
function isYearRange(reading: Reading, index: number): boolean {
  const after = reading.word(index + 1);
  if ((after === 'to' || after === 'through' || after === 'and' || after === 'until') && isPlainYear(reading, index + 2)) return true;
  return isPlainYear(reading, index - 2) && BEFORE_YEAR.has(reading.word(index - 3));
}

/** Number of digits of a whole number, 0 where there is none. */
function lengthAt(reading: Reading, index: number): number {
  const token = reading.tokens[index];
  if (token?.kind !== 'number') return 0;
  return token.lower.includes('.') || token.lower.includes(',') ? 9 : token.lower.length;
}

function isPlainYear(reading: Reading, index: number): boolean {
  if (lengthAt(reading, index) !== 4) return false;
  const year = Number(reading.word(index));
  return year >= 1900 && year <= 2099;
}

/** Nothing that goes on into this number: no other number and mark, no "#". */
function startsFresh(reading: Reading, index: number, separator: string): boolean {
  if (!reading.glued(index)) return reading.word(index - 1) !== '#';
  const before = reading.word(index - 1);
  if (before === '-' || before === '/') return before !== separator || !reading.isNumber(index - 2) || separator === '/';
  return before !== '.' && before !== '#' && before !== '$';
}

/** The same mark and another number behind it: no date, but a list or an identifier. */
function continues(reading: Reading, index: number, separator: string): boolean {
  return reading.word(index + 1) === separator && reading.isNumber(index + 2) && reading.glued(index + 1) && reading.glued(index + 2);
}

/** No blanks inside, but for the ones that a broken line leaves before a year of four digits. */
function isTight(reading: Reading, index: number, year: number, yearLength: number): boolean {
  for (let i = index + 1; i < year; i++) if (!reading.glued(i)) return yearLength === 4 && reading.word(index + 1) === '/';
  return reading.glued(year) || yearLength === 4;
}

function isMeasured(reading: Reading, index: number): boolean {
  const after = reading.word(index + 1);
  return STRENGTH_UNITS.has(after) || PERIODS.has(after) || after === '%';
}

/** Two digits are of this century up to 49. */
function fullYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

function put(reading: Reading, first: number, end: number, year: number, month: number | undefined, day?: number, shortYear = false): number {
  const impossible = whyImpossible(year, month, day);
  const mention: DateMention = {
    kind: 'date',
    from: reading.from(first),
    to: reading.to(end),
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(shortYear ? { shortYear } : {}),
    ...(impossible === undefined ? {} : { impossible }),
  };
  reading.mentions.push(mention);
  return end;
}

function whyImpossible(year: number, month: number | undefined, day: number | undefined): string | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return `there is no month ${month}`;
  if (day !== undefined && month !== undefined) {
    const name = MONTH_NAMES[month - 1] ?? '';
    const most = LONGEST[month - 1] ?? 31;
    if (day < 1 || day > most) return `${name.charAt(0).toUpperCase()}${name.slice(1)} has no day ${day}`;
    if (month === 2 && day === 29 && !isLeap(year)) return `${year} is no leap year`;
  }
  return year < 1900 || year > 2099 ? `the year ${year} cannot be meant` : undefined;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
