import { type NumberSpan, singleAt } from './numbers';
import { type Reading, words } from './reading';

const YEAR_WORDS = words('year years yr yrs y');
const OLD_WORDS = words('old o');
/** Before an age that is a symptom's, an event's or a rule's. */
const NOT_THE_PATIENT = words('since when until before after at over under above below than < > least most from until by between children adults individuals patients persons people those');
const COMPARATORS = words('over under above below older younger than < > least');
/** "age over", "under the age of". */
const BETWEEN = words('age the of');
const MOST_BETWEEN = 6;
/** Whose age a rule gives. */
const PEOPLE = words('patients adults individuals persons people those children women men workers');
/** What, or who else, is that old. */
const OTHERS = words('son daughter child children wife husband spouse mother father brother sister boy girl grandson granddaughter mri mr x ct study report imaging fracture injury tear scar brace evaluation');
/** Nobody younger is an injured worker. */
const YOUNGEST = 14;
const OLDEST = 115;

/** An age that begins with a number: "48 year old", "48-year-old", "48 y/o", "65 years of age". Index after it, or -1. */
export function readNumberedAge(reading: Reading, index: number, span: NumberSpan): number {
  const at = skipHyphen(reading, span.end);
  const end = afterOld(reading, at);
  if (end < 0) return -1;
  const before = reading.word(index - 1);
  const rule = NOT_THE_PATIENT.has(before) || before === '-' || reading.word(index - 2) === 'age' || isRule(reading, end);
  const other = OTHERS.has(reading.word(end)) || (reading.word(end) === "'" && OTHERS.has(reading.word(end + 1)));
  return put(reading, index, end, span.low, !rule && !other);
}

/** An age behind a word: "aged 48", "age: 48", "age over 65 years", "patients under 40". Index after it, or -1. */
export function readWordedAge(reading: Reading, index: number): number {
  const people = PEOPLE.has(reading.word(index));
  let at = index + 1;
  let rule = people;
  const mark = reading.word(at);
  if (!people && (mark === ':' || mark === 'of' || mark === 'is')) at++;
  for (let skip = 0; skip < MOST_BETWEEN && (COMPARATORS.has(reading.word(at)) || BETWEEN.has(reading.word(at))); skip++, at++) {
    rule ||= COMPARATORS.has(reading.word(at));
  }
  if (people && at === index + 1) return -1;
  const number = reading.isNumber(at) || reading.isWord(at) ? singleAt(reading, at) : undefined;
  if (!number || number.low < 1 || number.low > OLDEST) return -1;
  const units = skipHyphen(reading, number.end);
  const old = afterOld(reading, units);
  if (people && old < 0 && (YEAR_WORDS.has(reading.word(units)) || isCounted(reading, units))) return -1;
  if (old < 0 && isCounted(reading, units)) return -1;
  const end = old > 0 ? old : YEAR_WORDS.has(reading.word(units)) ? units + 1 : number.end;
  const before = reading.word(index - 1);
  const event = reading.word(index) !== 'aged' && (NOT_THE_PATIENT.has(before) || before === 'the');
  return put(reading, index, end, number.low, !rule && !event && !PEOPLE.has(before));
}

/** Index after "year old", "y/o", "yo", "years of age", or -1. */
function afterOld(reading: Reading, at: number): number {
  const word = reading.word(at);
  if (word === 'yo') return at + 1;
  if (!YEAR_WORDS.has(word)) return -1;
  let next = at + 1;
  if (word === 'y') {
    const mark = reading.word(next);
    if (mark !== '/' && mark !== '.' && mark !== '-') return reading.word(next) === 'o' ? next + 1 : -1;
    next++;
    if (reading.word(next) !== 'o') return -1;
    return mark === '.' && reading.word(next + 1) === '.' && reading.glued(next + 1) ? next + 2 : next + 1;
  }
  if (reading.word(next) === '.' || reading.word(next) === '-') next++;
  if (OLD_WORDS.has(reading.word(next))) return next + 1;
  if (reading.word(next) === 'of' && reading.word(next + 1) === 'age') return next + 2;
  return -1;
}

/** "65 years of age or older", "65 years and above". */
function isRule(reading: Reading, end: number): boolean {
  const join = reading.word(end);
  return (join === 'or' || join === 'and') && (COMPARATORS.has(reading.word(end + 1)) || reading.word(end + 1) === 'greater');
}

function isCounted(reading: Reading, at: number): boolean {
  const word = reading.word(at);
  return word === 'month' || word === 'months' || word === 'weeks' || word === 'days' || word === '%' || word === 'mg' || word === '/' || word === '.' && reading.isNumber(at + 1);
}

function skipHyphen(reading: Reading, at: number): number {
  return reading.word(at) === '-' ? at + 1 : at;
}

function put(reading: Reading, first: number, end: number, years: number, patient: boolean): number {
  if (years < 1 || years > OLDEST || years % 1 !== 0) return -1;
  reading.mentions.push({ kind: 'age', from: reading.from(first), to: reading.to(end), years, patient: patient && years >= YOUNGEST });
  return end;
}
