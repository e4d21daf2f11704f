import { listOf, type NumberSpan } from './numbers';
import type { Reading } from './reading';
import { PERIODS } from './units';

/** A stretch of time that begins with a number: "six weeks", "3-6 months", "30-day". Index after it, or -1. */
export function readDuration(reading: Reading, index: number, span: NumberSpan): number {
  const at = unitIndex(reading, span.end);
  const unit = PERIODS.get(reading.word(at));
  if (unit === undefined || span.low > 400) return -1;
  reading.mentions.push({ kind: 'duration', from: reading.from(index), to: reading.to(at + 1), count: listOf(span), unit });
  return at + 1;
}

/** Where the unit behind a number stands: a hyphen may be between them, and the "(s)" of a form behind it. */
export function unitIndex(reading: Reading, end: number): number {
  return reading.word(end) === '-' && reading.glued(end) ? end + 1 : end;
}
