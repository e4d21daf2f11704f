import type { Stretch } from '../../facts/fact';
import { type ItemFacts, type LetterFacts, perSummary, type Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { inSentences, PatternSet } from '../../facts/tokenPattern';

/** A time that a rationale counts on and that has not passed since the injury. */
export interface Unpassed {
  readonly statement: Statement;
  readonly words: Stretch;
  /** The last visit that the summary dates, and the words of its date. */
  readonly last: Statement;
  readonly date: Stretch;
  /** Days from the injury to it. */
  readonly days: number;
  /** It is pain that is said to last so long: it may be older than the injury. */
  readonly ofPain: boolean;
}

const claimed = inSentences(new PatternSet<true>([
  ['at least <n>|two|three|four|five|six|seven|eight|nine|ten|twelve month|months|week|weeks|year|years', true], ['more than <n>|two|three|four|five|six|seven|eight|nine|ten|twelve month|months|week|weeks|year|years', true], ['over <n>|two|three|four|five|six|seven|eight|nine|ten|twelve month|months|week|weeks|year|years', true], ['for|past <n>|two|three|four|five|six|seven|eight|nine|ten|twelve month|months|year|years', true],
  ['greater than <n>|two|three|four|five|six|seven|eight|nine|ten|twelve month|months|week|weeks|year|years', true],
]));
const DAYS: ReadonlyMap<string, number> = new Map([['week', 7], ['weeks', 7], ['month', 28], ['months', 28], ['year', 365], ['years', 365]]);
/** What went on so long. */
const COURSE = new Set('care treatment treatments therapy conservative using use used taking utilized utilizing medication medications condition chronic'.split(' '));
const PAIN = new Set('pain symptoms symptomatic complaints'.split(' '));
/** The time claimed must be so much longer than the time passed. */
const MARGIN = 1.3;
const DAY = 86_400_000;

/** Where a rationale counts on more time than lies between the injury and the last visit. */
export function unpassedTimes(facts: LetterFacts, item: ItemFacts): Unpassed[] {
  const injury = facts.headerDate('dateOfInjury')?.date;
  if (injury?.month === undefined || injury.day === undefined) return [];
  if (!item.rationale.some((statement) => claimed(statement.facts).length > 0)) return [];
  const { last } = lastVisit(facts);
  if (!last) return [];
  const days = (last.time - Date.UTC(injury.year, injury.month - 1, injury.day)) / DAY;
  if (days < 1) return [];
  return item.rationale.flatMap((statement) => {
    const { tokens, clauses } = statement.facts;
    for (const { first, last: end } of claimed(statement.facts)) {
      const at = tokens[first]?.from ?? 0;
      const clause = clauses.find(({ from, to }) => from <= at && at < to);
      if (!clause || clause.voice === 'guideline' || clause.voice === 'claims' || clause.denial || recordOf(statement.facts).claims) continue;
      const inside = tokens.filter(({ from, to }) => from >= clause.from && to <= clause.to);
      const ofCourse = inside.some(({ lower }) => COURSE.has(lower));
      if (!ofCourse && !inside.some(({ lower }) => PAIN.has(lower))) continue;
      // A schedule that a guideline sets is not time that has passed.
      if (/\b(?:recommend|require|should|after|if|until|guideline|odg|mtus|acoem|visits|sessions|maximum|up to|minimum|criteria|duration|course|trial|allow|expected|weeks? period)/i.test(statement.facts.text.slice(clause.from, clause.to))) continue;
      const claimedDays = numberOf(tokens[end - 2]?.lower ?? '') * (DAYS.get(tokens[end - 1]?.lower ?? '') ?? 0);
      if (claimedDays < days * MARGIN || (tokens[end - 1]?.lower.startsWith('year') === true && isAge(tokens[first - 1]?.lower, tokens[end]?.lower))) continue;
      return [{ statement, words: { from: clause.from, to: clause.to }, last: last.statement, date: last.date, days: Math.round(days), ofPain: !ofCourse }];
    }
    return [];
  });
}

const NUMBERS: ReadonlyMap<string, number> = new Map([['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['twelve', 12]]);

function numberOf(word: string): number {
  return NUMBERS.get(word) ?? Number(word);
}

/** "age over 65 years", "over 65 years old". */
function isAge(before: string | undefined, behind: string | undefined): boolean {
  return before === 'age' || before === 'aged' || before === 'ages' || before === 'is' || behind === 'old' || behind === 'of';
}

const lastVisit = perSummary((summary) => {
  let last: { readonly statement: Statement; readonly date: Stretch; readonly time: number } | undefined;
  for (const statement of summary) {
    if (recordOf(statement.facts).claims) continue;
    for (const mention of statement.facts.mentions) {
      if (mention.kind !== 'date' || mention.month === undefined || mention.day === undefined || mention.impossible !== undefined) continue;
      const time = Date.UTC(mention.year, mention.month - 1, mention.day);
      if (!last || time > last.time) last = { statement, date: mention, time };
    }
  }
  return { last };
});
