import type { DateMention } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { LogicalText } from '../../text/logicalText';
import type { Place } from '../check';
import { quoted } from '../words';
import { dayOf, inYear, sayDate } from './days';
import { injuryDay, isInjuryDate } from './injuryDates';

/** A date in the text, with its day. */
interface Dated {
  readonly mention: DateMention;
  readonly statement: Statement;
  readonly item: number;
  readonly day: number;
}

/** A visit or a report of the claim's own treatment. */
const VISIT = /\b(?:progress|follow[- ]?up|presented|re-?evaluat|office visit|complain|reported|updated|seen|visit|note|records?|subjective|treating physician)/i;
/** Records that may well be older than the injury. */
const OLDER = /\b(?:prior|previous(?:ly)?|history|x-?rays?|mri|ct|emg|nerve|imaging|radiograph|surgery|surgical|operation|born|birth|dob|since|earlier|before|old|pre-?existing|hired|employed|employment|unrelated|cumulative|continuous)\b/i;
/** What cannot have been decided on before the injury happened. */
const DECIDED = /\b(?:approved|authorized|certified|non-?certified|denied|request for authorization|requested|rfa|utilization review)\b/i;
/** Plans reach beyond the decision. */
const PLANNED = /\b(?:until|through|scheduled|return|appointment|next|expires?|expiration|will|by|pending|anticipated|expected|planned|upcoming|effective)\b/i;
/** A slip of the year, at most: older records are older by more. */
const YEAR_AND_A_BIT = 400;

/** Dates of this claim's treatment before the injury, and dates after the decision. */
export function outOfTime(facts: LetterFacts, text: LogicalText): Place[] {
  const dates = datesOf(facts);
  return [...afterDecision(facts, text, dates), ...beforeInjury(facts, text, dates), ...alreadyPast(facts, text, dates)];
}

/** Work is to be left off until a day. */
const UNTIL = /\b(?:until|through|thru)\s$/i;
const WORK = /\b(?:off work|work restrictions?|modified (?:duty|work)|disab\w+|remain)\b/i;
const REPORT = /\b(?:reports?|notes?|visit|exam\w*|evaluation|seen)\b[^.]{0,24}$/i;

/** "To remain off work until 11/24" in a report of 11/28: the day had passed. */
function alreadyPast(facts: LetterFacts, text: LogicalText, dates: readonly Dated[]): Place[] {
  let report: Dated | undefined;
  const found: Place[] = [];
  for (const dated of dates) {
    const { mention, statement, day, item } = dated;
    const before = statement.facts.text.slice(0, mention.from);
    if (REPORT.test(before)) report = dated;
    if (item !== 0 || report?.item !== 0 || day >= report.day || !UNTIL.test(before) || !WORK.test(before)) continue;
    const range = facts.rangeOf(statement, mention);
    found.push({
      range,
      severity: 'information',
      message: `${quoted(text.slice(range))} had passed when the report of ${sayDate(report.mention)} was written. One of the two dates is a slip: look them up.`,
      related: [{ range: facts.rangeOf(report.statement, report.mention), message: 'The report' }],
    });
  }
  return found;
}

function datesOf(facts: LetterFacts): Dated[] {
  const found: Dated[] = [];
  const look = (statement: Statement, item: number): void => {
    for (const { mention, day } of daysIn(statement.facts)) found.push({ mention, day, statement, item });
  };
  for (const statement of facts.summary) look(statement, 0);
  for (const { item, rationale } of facts.items) for (const statement of rationale) look(statement, item.index);
  return found;
}

/** The days that a sentence names, but for those of injuries. */
const daysIn = perSentence((facts) =>
  facts.mentions.flatMap((mention) => {
    const day = mention.kind === 'date' && !isInjuryDate(facts, mention) ? dayOf(mention) : undefined;
    return mention.kind === 'date' && day !== undefined ? [{ mention, day }] : [];
  }),
);

function afterDecision(facts: LetterFacts, text: LogicalText, dates: readonly Dated[]): Place[] {
  const decision = facts.headerDate('decisionDate');
  const last = decision && dayOf(decision.date);
  if (!decision || last === undefined) return [];
  return dates
    .filter(({ day, statement, mention }) => day > last && !PLANNED.test(statement.facts.text.slice(Math.max(0, mention.from - 60), mention.from)))
    .map(({ statement, mention, item }) => {
      const range = facts.rangeOf(statement, mention);
      return {
        range,
        item,
        message: `${quoted(text.slice(range))} is after this determination’s own date, ${sayDate(decision.date)}. Look up the date and correct it.`,
        related: [{ range: decision.range, message: 'The decision’s date' }],
      };
    });
}

function beforeInjury(facts: LetterFacts, text: LogicalText, dates: readonly Dated[]): Place[] {
  const injury = injuryDay(facts);
  if (injury === undefined) return [];
  const end = latest(facts, dates);
  return dates.flatMap((dated, k) => {
    const { day, mention, statement, item } = dated;
    if (day >= injury) return [];
    const why = isSlipOfYear(dated, injury, end, dates) ?? isBetweenVisits(dates, k, injury) ?? isDecidedBefore(dated, injury);
    if (why === undefined) return [];
    const range = facts.rangeOf(statement, mention);
    const header = facts.headerDate('dateOfInjury');
    return [
      {
        range,
        item,
        message: `${quoted(text.slice(range))} is before the injury, but ${why}. Look up the date and correct it.`,
        ...(header ? { related: [{ range: header.range, message: 'The date of injury' }] } : {}),
      },
    ];
  });
}

/** The last day that the letter knows: the decision, or the latest date of its text. */
function latest(facts: LetterFacts, dates: readonly Dated[]): number {
  const decision = facts.headerDate('decisionDate');
  return (decision && dayOf(decision.date)) ?? Math.max(...dates.map(({ day }) => day));
}

/** "1-12-2016" for 2017: a visit whose day lies between injury and decision in the next year. */
function isSlipOfYear({ mention, statement }: Dated, injury: number, end: number, dates: readonly Dated[]): string | undefined {
  const next = dayOf(inYear(mention, mention.year + 1));
  if (next === undefined || next < injury || next > end) return undefined;
  const meant = sayDate(inYear(mention, mention.year + 1));
  if (dates.some(({ day }) => day === next)) return `${quoted(meant)} stands elsewhere in the letter`;
  if (!VISIT.test(statement.facts.text) || OLDER.test(around(statement, mention))) return undefined;
  return `it is told as treatment of this injury; ${quoted(meant)} would fit`;
}

/** A visit that is told between two others, which are both after the injury. */
function isBetweenVisits(dates: readonly Dated[], k: number, injury: number): string | undefined {
  const dated = dates[k];
  if (dated?.item !== 0 || !VISIT.test(dated.statement.facts.text) || OLDER.test(around(dated.statement, dated.mention))) return undefined;
  const [before, after] = [dates[k - 1], dates[k + 1]];
  if (!before || !after || [before, after].some(({ item, day }) => item !== 0 || day < injury)) return undefined;
  return `it is told between ${sayDate(before.mention)} and ${sayDate(after.mention)}`;
}

/** Approved, requested or denied shortly before the injury. */
function isDecidedBefore({ mention, statement, day }: Dated, injury: number): string | undefined {
  if (injury - day > YEAR_AND_A_BIT || OLDER.test(around(statement, mention)) || !DECIDED.test(around(statement, mention))) return undefined;
  return 'treatment of it cannot have been requested or decided on before it happened';
}

/** The words around a date that say what happened on it. */
function around({ facts: { text } }: Statement, { from, to }: DateMention): string {
  return text.slice(Math.max(0, from - 70), to + 30);
}
