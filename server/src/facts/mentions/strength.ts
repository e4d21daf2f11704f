import type { Reading } from './reading';
import { words } from './reading';
import { isPointed, type NumberSpan, valueOf } from './numbers';
import { STRENGTH_UNITS } from './units';

/** What stands behind a percentage of a drug: "5% patch". */
const FORMS = words('patch patches cream creams gel gels ointment ointments solution lotion topical topically compound compounded spray roll');
/** The second part of fixed combinations, in mg: "10/325". */
const SECOND_PARTS = words('200 300 325 400 500 550 650 660 750 40 50');
const FIRST_PARTS = words('2.5 5 7.5 10 15 30 37.5 50 60 300');
/** The combinations whose second part is small. */
const SMALL_PAIRS = words('50/40 300/50');

/** A strength that begins with a number: "10/325 mg", "7.5mg", "5%" of a drug. Index after it, or -1. */
export function readStrength(reading: Reading, index: number, span: NumberSpan): number {
  if (!reading.isNumber(index)) return -1;
  const amounts = [valueOf(reading, index)];
  let end = index + 1;
  let unit = unitAt(reading, end, index);
  if (unit !== undefined) end++;
  while (amounts.length < 4 && isJoin(reading, end) && reading.isNumber(end + 1)) {
    const next = unitAt(reading, end + 2, index);
    if (unit !== undefined && next !== unit) break;
    amounts.push(valueOf(reading, end + 1));
    unit ??= next;
    end += next === undefined ? 2 : 3;
  }
  if (unit === undefined && amounts.length > 1) return readBarePair(reading, index, amounts, end);
  if (unit === undefined) return span.end > index + 1 ? readRange(reading, index, span) : -1;
  if (isConcentration(reading, end)) return -1;
  return put(reading, index, end, amounts, unit);
}

/** "10 to 20 mg". */
function readRange(reading: Reading, index: number, span: NumberSpan): number {
  const unit = unitAt(reading, span.end, index);
  return unit === undefined || isConcentration(reading, span.end + 1) ? -1 : put(reading, index, span.end + 1, [span.low, span.high], unit);
}

/** "10/325", "10-325", "50/325/40" without a unit: the usual combinations are in mg. */
function readBarePair(reading: Reading, index: number, amounts: readonly number[], end: number): number {
  const [first, second] = [reading.word(index), reading.word(index + 2)];
  const known = FIRST_PARTS.has(first) && SECOND_PARTS.has(second) && (second.length === 3 || SMALL_PAIRS.has(`${first}/${second}`));
  if (!known || amounts.length > 3 || !reading.glued(index + 1) || !reading.glued(index + 2) || reading.glued(index)) return -1;
  return put(reading, index, end, amounts, 'mg');
}

function isJoin(reading: Reading, index: number): boolean {
  const mark = reading.word(index);
  return mark === '/' || mark === '-';
}

/** The unit at a token: "mg"; "%" and "units" only where a drug or a form of one stands by. */
function unitAt(reading: Reading, index: number, first: number): string | undefined {
  const word = reading.word(index);
  const unit = STRENGTH_UNITS.get(word);
  if (unit !== undefined) return unit === 'g' && word === 'g' && reading.capital(index) ? undefined : unit;
  if (word === '%' || word === 'percent') return isOfDrug(reading, index, first) ? '%' : undefined;
  if (word === 'units') return reading.drugEnd >= first - 3 && reading.drugEnd > 0 ? 'units' : undefined;
  return undefined;
}

function isOfDrug(reading: Reading, index: number, first: number): boolean {
  if (reading.drugEnd > 0 && reading.drugEnd >= first - 2) return true;
  return FORMS.has(reading.word(index + 1)) || FORMS.has(reading.word(index + 2)) || reading.isDrug(index + 1);
}

/** "12 mg/dl" is a laboratory value. */
function isConcentration(reading: Reading, end: number): boolean {
  return reading.word(end) === '/' && (reading.word(end + 1) === 'dl' || reading.word(end + 1) === 'l');
}

function put(reading: Reading, index: number, end: number, amounts: readonly number[], unit: string): number {
  const first = isPointed(reading, index) ? index - 1 : index;
  reading.mentions.push({ kind: 'strength', from: reading.from(first), to: reading.to(end), amounts, unit });
  return end;
}
