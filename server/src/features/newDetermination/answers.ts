import type { Outset } from '../../determination/skeleton/skeleton';
import type { DateMention } from '../../facts/fact';
import { readSentence } from '../../facts/sentenceFacts';
import { requestedItems } from './requestedItems';

/** What a new determination is to be about, as it was typed. What is absent or empty stays a blank. */
export interface Answers {
  readonly specialty?: string;
  readonly age?: string;
  readonly sex?: string;
  readonly dateOfInjury?: string;
  readonly urDate?: string;
  /** The disputed items as they were pasted. */
  readonly items?: string;
}

/** Longest answer on one line, in characters. */
const LONGEST = 200;

/** What the answers say: dates as a case header has them, an age as a number, "F" as "female". What cannot be read so stands as it was typed. */
export function outsetOf({ specialty, age, sex, dateOfInjury, urDate, items }: Answers): Outset {
  const known = {
    specialty: line(specialty),
    age: ageOf(line(age)),
    sex: sexOf(line(sex)),
    dateOfInjury: dateOf(line(dateOfInjury)),
    urDate: dateOf(line(urDate)),
  };
  const answered = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Partial<Record<keyof typeof known, string>>;
  return { ...answered, items: requestedItems(items ?? '') };
}

/** An answer on one line; `undefined` where it says nothing. */
function line(answer: string | undefined): string | undefined {
  const words = (answer ?? '').slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}

/** "44 y/o" and "44-year-old" are 44: the form's words go on behind it. */
function ageOf(answer: string | undefined): string | undefined {
  const [, number] = /^(\d{1,3})(?![\d.])/.exec(answer ?? '') ?? [];
  return number ?? answer;
}

const SEXES: Readonly<Record<string, string>> = { f: 'female', woman: 'female', m: 'male', man: 'male' };

function sexOf(answer: string | undefined): string | undefined {
  const lower = answer?.toLowerCase();
  return lower === undefined ? undefined : (SEXES[lower] ?? lower);
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A date as month, day and year; whatever is no whole date of the calendar stands as it was typed. */
function dateOf(answer: string | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const [, isoYear, isoMonth, isoDay] = ISO.exec(answer) ?? [];
  const words = isoYear === undefined ? answer : `${String(isoMonth)}/${String(isoDay)}/${isoYear}`;
  const date = readSentence(words).mentions.find((mention): mention is DateMention => mention.kind === 'date');
  if (date?.month === undefined || date.day === undefined || date.impossible !== undefined || date.to - date.from < words.length) return answer;
  return [date.month, date.day].map((part) => `${String(part).padStart(2, '0')}/`).join('') + String(date.year);
}
