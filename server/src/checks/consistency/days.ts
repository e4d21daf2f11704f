import type { DateMention } from '../../facts/fact';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** A date with its day, in days since the year 0, so that dates compare; nothing where the day is not said or there is no such day. */
export function dayOf({ year, month, day, impossible }: DateMention): number | undefined {
  if (month === undefined || day === undefined || impossible !== undefined || year < 1900 || year > 2100) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + (BEFORE_MONTH[month - 1] ?? 0) + (leap && month > 2 ? 1 : 0) + day;
}

/** A date in words: "November 5, 2016". */
export function sayDate({ year, month, day }: DateMention): string {
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return day === undefined ? `${name} ${year}`.trim() : `${name} ${day}, ${year}`;
}

/** The same day of another year. */
export function inYear(date: DateMention, year: number): DateMention {
  return { ...date, year };
}
