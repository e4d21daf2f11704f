import type { DateMention } from '../../facts/fact';
import type { TextRange } from '../../text/range';
import type { Subject } from '../subject';

/** A day that a determination gives, as an ISO date, and where it stands. */
export interface Day {
  readonly iso: string;
  readonly range: TextRange;
}

/** The days that decide which editions were in force; undefined where the text gives none (a draft accepts every edition). */
export interface Period {
  /** When utilization review denied, or the earliest day that is known after it. */
  readonly denied: Day;
  /** When the determination was decided, or the latest day that is known. */
  readonly decided: Day;
}

/** The period from the denial to the decision: from the case header, else from what the summary says of the denial. */
export function periodOf(subject: Subject): Period | undefined {
  const header = (['urDenialDate', 'dateAssigned', 'received', 'decisionDate'] as const).map((key) => headerDay(subject, key)).filter((day) => day !== undefined);
  const days = header.length > 0 ? header : deniedInSummary(subject);
  const sorted = [...days].sort((a, b) => (a.iso < b.iso ? -1 : 1));
  const [denied] = sorted;
  const decided = headerDay(subject, 'decisionDate') ?? sorted.at(-1);
  return denied && decided ? { denied: headerDay(subject, 'urDenialDate') ?? denied, decided } : undefined;
}

function headerDay({ facts }: Subject, key: 'urDenialDate' | 'dateAssigned' | 'received' | 'decisionDate'): Day | undefined {
  const found = facts.headerDate(key);
  const iso = found && isoOf(found.date);
  return iso === undefined ? undefined : { iso, range: found?.range ?? { start: 0, end: 0, from: 0, to: 0 } };
}

/** Days in sentences of the summary that tell of utilization review. */
function deniedInSummary({ facts }: Subject): Day[] {
  return facts.summary
    .filter((statement) => statement.facts.tokens.some(({ lower }, i, tokens) => (lower === 'utilization' && tokens[i + 1]?.lower === 'review') || lower === 'ur'))
    .flatMap((statement) => statement.facts.mentions.flatMap((mention) => {
      const iso = mention.kind === 'date' ? isoOf(mention) : undefined;
      return iso === undefined ? [] : [{ iso, range: facts.rangeOf(statement, mention) }];
    }));
}

function isoOf({ year, month, day, impossible }: DateMention): string | undefined {
  if (month === undefined || day === undefined || impossible !== undefined) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
