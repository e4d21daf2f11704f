import { readNumberedAge } from './age';
import { readNumericDate } from './dates';
import { readDuration } from './duration';
import { readFrequency } from './frequency';
import { numberAt } from './numbers';
import { readQuantity } from './quantity';
import type { Reading } from './reading';
import { readSexLetter } from './sex';
import { readStrength } from './strength';

/** What begins with a number, in digits or in words, and is not a level: the first reader that knows it. Index after it, or -1. */
export function readNumeric(reading: Reading, index: number): number {
  const date = reading.isNumber(index) ? readNumericDate(reading, index) : -1;
  if (date > 0) return date;
  const span = numberAt(reading, index);
  if (!span) return -1;
  const age = readNumberedAge(reading, index, span);
  if (age > 0) {
    readSexLetter(reading, age);
    return age;
  }
  const strength = readStrength(reading, index, span);
  if (strength > 0) return strength;
  const frequency = readFrequency(reading, index, span);
  if (frequency > 0) return frequency;
  const duration = readDuration(reading, index, span);
  if (duration > 0) return duration;
  const quantity = readQuantity(reading, index, span);
  return quantity > 0 ? quantity : afterNothing(span.end, index);
}

/** A number in words that counts nothing is passed whole, so that "twenty-four" is not read again as "four". */
function afterNothing(end: number, index: number): number {
  return end > index + 1 ? index + 1 : -1;
}
