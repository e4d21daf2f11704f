import type { FrequencyMention } from '../fact';
import { unitIndex } from './duration';
import { listOf, type NumberSpan, numberAt } from './numbers';
import { countedAt } from './quantity';
import { type Reading, words } from './reading';
import { ADVERBS, COUNTED, MEASURES, type Period, PERIODS, STRENGTH_UNITS } from './units';

/** "times" and its signs. */
const TIMES = words('times time x ×');
const SIGN = words('x × times');
const PER = words('a an per each every / x ×');
/** "2xWk": the scanner takes the letters as one word. */
const GLUED_PERIODS: ReadonlyMap<string, Period> = new Map([
  ['xwk', 'week'], ['xweek', 'week'], ['xweekly', 'week'], ['xwks', 'week'], ['xw', 'week'], ['xday', 'day'], ['xd', 'day'], ['xmonth', 'month'], ['xmo', 'month'],
]);
const FOR = words('for x × times over during');
const FILLERS = words('the next a an additional another period of about up to approximately course total initial first following subsequent');
const MOST_FILLERS = 5;
const HOURS = words('h hr hrs hour hours');

/** Words that are a number of times by themselves. */
const ONCE: ReadonlyMap<string, number> = new Map([['once', 1], ['twice', 2], ['thrice', 3]]);
/** The prescriber's Latin, per day. */
const LATIN: ReadonlyMap<string, number> = new Map([['bid', 2], ['tid', 3], ['qid', 4], ['qd', 1], ['qday', 1], ['qhs', 1], ['qam', 1], ['qpm', 1]]);
const DOTTED_LATIN: ReadonlyMap<string, number> = new Map([['b', 2], ['t', 3], ['q', 4]]);

/** Words at which a frequency can begin, beside numbers. */
export const FREQUENCY_WORDS: readonly string[] = [...ONCE.keys(), ...LATIN.keys(), ...DOTTED_LATIN.keys(), ...ADVERBS.keys(), 'every', 'q3', 'q4', 'q6', 'q8', 'q12', 'q24'];

/** How often, before its length is read. */
interface Rate {
  readonly period: Period;
  readonly end: number;
  readonly every?: readonly number[];
}

/** A frequency that begins with a number: "2 times a week for 6 weeks", "2x6", "3 visits per week". Index after it, or -1. */
export function readFrequency(reading: Reading, index: number, span: NumberSpan): number {
  if (span.low <= 0 || span.high > 60 || span.low % 1 !== 0) return -1;
  const times = listOf(span);
  let at = span.end;
  if (reading.word(at) === '-' && reading.glued(at)) at++;
  if (TIMES.has(reading.word(at))) {
    const rate = rateAt(reading, at + 1) ?? rateAt(reading, at);
    if (rate) return finish(reading, index, times, rate);
    return SIGN.has(reading.word(at)) ? readProduct(reading, index, span, at) : -1;
  }
  const rate = rateAt(reading, at);
  if (rate) return finish(reading, index, times, rate);
  const counted = countedAt(reading, span.end);
  const perSession = counted?.what === 'session' ? rateAt(reading, counted.end) : undefined;
  return perSession ? finish(reading, index, times, perSession) : -1;
}

/** A frequency that begins with a word: "twice weekly", "weekly x 6", "bid", "every 6 hours". Index after it, or -1. */
export function readWordedFrequency(reading: Reading, index: number): number {
  const word = reading.word(index);
  const once = ONCE.get(word);
  if (once !== undefined) return readOnce(reading, index, once);
  if (word === 'every' || word.startsWith('q')) {
    const end = readEvery(reading, index);
    if (end > 0) return end;
  }
  const latin = LATIN.get(word);
  if (latin !== undefined) return finish(reading, index, [latin], { period: 'day', end: index + 1 });
  const adverb = ADVERBS.get(word);
  return adverb === undefined ? readDottedLatin(reading, index) : readAdverb(reading, index, adverb);
}

/** "2x6", "3 x 4 weeks": so many times a week for so many weeks, if nothing else is multiplied. */
function readProduct(reading: Reading, index: number, span: NumberSpan, sign: number): number {
  const weeks = numberAt(reading, sign + 1);
  if (!weeks || span.high > 7 || weeks.high > 26 || weeks.low < 1 || weeks.low % 1 !== 0 || reading.word(index - 1) === '/') return -1;
  const after = unitIndex(reading, weeks.end);
  const unit = PERIODS.get(reading.word(after));
  if (unit !== undefined && unit !== 'week') return -1;
  const word = reading.word(weeks.end);
  if (unit === undefined && (reading.word(sign) === 'times' || SIGN.has(word) || MEASURES.has(word) || COUNTED.has(word) || STRENGTH_UNITS.has(word) || word === '"' || word === '/' || word === 'gauze')) return -1;
  return put(reading, index, unit === undefined ? weeks.end : after + 1, listOf(span), 'week', weeks, undefined);
}

function readOnce(reading: Reading, index: number, once: number): number {
  let at = index + 1;
  let times: readonly number[] = [once];
  const other = reading.word(at) === 'to' || reading.word(at) === 'or' ? ONCE.get(reading.word(at + 1)) : undefined;
  if (other !== undefined) {
    times = [once, other];
    at += 2;
  }
  const rate = rateAt(reading, at);
  return rate ? finish(reading, index, times, rate) : -1;
}

/** "weekly for 6 weeks"; "daily" only behind a dose, because life is daily, too. */
function readAdverb(reading: Reading, index: number, period: Period): number {
  const rate = { period, end: index + 1 };
  if (periodsAt(reading, index + 1, period) || isDose(reading.word(index - 1)) || reading.word(index) === 'nightly') return finish(reading, index, [1], rate);
  return -1;
}

function isDose(before: string): boolean {
  return STRENGTH_UNITS.has(before) || COUNTED.has(before) || before === 'po' || before === 'mouth' || before === 'orally' || before === 'one';
}

/** "every 6 hours", "q4-6h", "every 3 months", "every week". */
function readEvery(reading: Reading, index: number): number {
  const word = reading.word(index);
  const written = Number(word.slice(1));
  let hours: NumberSpan | undefined;
  if (word.startsWith('q') && word.length > 1 && written > 0) {
    const second = reading.word(index + 1) === '-' && reading.isNumber(index + 2) ? Number(reading.word(index + 2)) : undefined;
    hours = { low: written, high: second ?? written, end: index + (second === undefined ? 1 : 3) };
  } else {
    hours = numberAt(reading, index + 1);
  }
  if (hours && HOURS.has(reading.word(hours.end)) && hours.low > 0 && hours.high <= 24) {
    const times = hours.low === hours.high ? [24 / hours.low] : [24 / hours.high, 24 / hours.low];
    return put(reading, index, hours.end + 1, times, 'day', undefined, undefined);
  }
  if (word !== 'every') return -1;
  const rate = rateAt(reading, index);
  return rate ? finish(reading, index, [1], rate) : -1;
}

/** "b.i.d.", "t.i.d.", "q.d.", "q.h.s." */
function readDottedLatin(reading: Reading, index: number): number {
  const times = DOTTED_LATIN.get(reading.word(index));
  if (times === undefined || reading.word(index + 1) !== '.' || !reading.glued(index + 2)) return -1;
  const second = reading.word(index + 2);
  if (second === 'd' && times === 4) return put(reading, index, index + 3, [1], 'day', undefined, undefined);
  const third = reading.word(index + 3) === '.' ? reading.word(index + 4) : '';
  if (second === 'i' && third === 'd') return put(reading, index, index + 5, [times], 'day', undefined, undefined);
  return second === 'h' && third === 's' && times === 4 ? put(reading, index, index + 5, [1], 'day', undefined, undefined) : -1;
}

/** "a week", "per wk", "/week", "weekly", "xWk", "every 4-6 months". */
function rateAt(reading: Reading, at: number): Rate | undefined {
  const word = reading.word(at);
  const period = ADVERBS.get(word) ?? (reading.glued(at) ? GLUED_PERIODS.get(word) : undefined);
  if (period) return { period, end: at + 1 };
  if (!PER.has(word)) return undefined;
  const next = reading.word(at + 1);
  const named = PERIODS.get(next) ?? (word === 'x' || word === '×' || word === '/' ? ADVERBS.get(next) : undefined);
  if (named) return { period: named, end: at + 2 };
  const count = word === 'every' ? numberAt(reading, at + 1) : undefined;
  const unit = count && PERIODS.get(reading.word(unitIndex(reading, count.end)));
  return count && unit ? { period: unit, end: unitIndex(reading, count.end) + 1, every: listOf(count) } : undefined;
}

function finish(reading: Reading, index: number, times: readonly number[], rate: Rate): number {
  const length = rate.every ? undefined : periodsAt(reading, rate.end, rate.period);
  return put(reading, index, length?.end ?? rate.end, times, rate.period, length, rate.every);
}

/** "for 6 weeks", "x 6": how many of the same periods it goes on. */
function periodsAt(reading: Reading, end: number, period: Period): NumberSpan | undefined {
  let at = end;
  if (reading.word(at) === ',' && FOR.has(reading.word(at + 1))) at++;
  const link = reading.word(at);
  if (FOR.has(link)) at++;
  for (let skip = 0; skip < MOST_FILLERS && FILLERS.has(reading.word(at)); skip++) at++;
  const count = numberAt(reading, at);
  if (!count || count.low <= 0) return undefined;
  const after = unitIndex(reading, count.end);
  const unit = PERIODS.get(reading.word(after));
  if (unit === period) return { ...count, end: after + 1 };
  const bare = (link === 'x' || link === '×' || link === 'times') && unit === undefined && count.high <= 52;
  const next = reading.word(count.end);
  return bare && !COUNTED.has(next) && !MEASURES.has(next) && !STRENGTH_UNITS.has(next) ? count : undefined;
}

function put(reading: Reading, first: number, end: number, times: readonly number[], period: Period, length: NumberSpan | undefined, every: readonly number[] | undefined): number {
  const said = saidTotal(reading, end);
  const periods = length && listOf(length);
  const total = said ? said.total : periods && totalOf(times, periods);
  const mention: FrequencyMention = {
    kind: 'frequency', from: reading.from(first), to: reading.to(said?.end ?? end), times, period,
    ...(periods ? { periods } : {}), ...(total ? { total } : {}), ...(every ? { every } : {}),
  };
  reading.mentions.push(mention);
  return said?.end ?? end;
}

function totalOf(times: readonly number[], periods: readonly number[]): readonly number[] {
  const low = (times[0] ?? 0) * (periods[0] ?? 0);
  const high = (times.at(-1) ?? 0) * (periods.at(-1) ?? 0);
  return low === high ? [low] : [low, high];
}

/** "(24 sessions)", "(total of 12)", "for a total of 12 visits", "= 12" behind a frequency. */
function saidTotal(reading: Reading, end: number): { readonly total: readonly number[]; readonly end: number } | undefined {
  let at = reading.word(end) === ',' ? end + 1 : end;
  const open = reading.word(at) === '(';
  const equals = reading.word(at) === '=';
  if (open || equals || reading.word(at) === 'for') at++;
  let total = open || equals;
  for (let skip = 0; skip < 4; skip++) {
    const word = reading.word(at);
    if (word === 'total' || word === 'totaling' || word === 'totalling') total = true;
    else if (word !== 'a' && word !== 'of' && word !== '=' && word !== ':' && word !== 'for') break;
    at++;
  }
  const count = total ? numberAt(reading, at) : undefined;
  if (!count) return undefined;
  const counted = countedAt(reading, count.end);
  if (counted && counted.what !== 'session') return undefined;
  let last = counted?.end ?? count.end;
  if (reading.word(last) === 'total' || reading.word(last) === 'in') last = reading.word(last) === 'in' ? last + 2 : last + 1;
  if (open && reading.word(last) !== ')') return undefined;
  return { total: listOf(count), end: open ? last + 1 : last };
}
