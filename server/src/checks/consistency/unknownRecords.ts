import type { DateMention, SentenceFacts } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { LogicalText } from '../../text/logicalText';
import type { Place } from '../check';
import { quoted } from '../words';
import { dayOf, sayDate } from './days';

/** What a date must go with to be a record's or a visit's. */
const RECORD = /\b(?:visit|notes?|reports?|office|rfa|request for authorization|authorization form|follow-?up|exam(?:ination)?|evaluation|progress|consultation|seen|presented)\b/i;
const GUIDELINE = /\b(?:guidelines?|mtus|odg|acoem|chapter|section|updated?|edition|revised|effective)\b/i;
const BEFORE = 45;
const BEHIND = 25;

interface Dated {
  readonly mention: DateMention;
  readonly day: number;
}

/** A day on which a rationale rests, in its place. */
interface RecordDay extends Dated {
  readonly statement: Statement;
  readonly item: number;
}

const daysIn = perSentence(({ mentions }) =>
  mentions.flatMap((mention): Dated[] => {
    const day = mention.kind === 'date' ? dayOf(mention) : undefined;
    return mention.kind === 'date' && day !== undefined ? [{ mention, day }] : [];
  }),
);

const recordDaysIn = perSentence((facts) => daysIn(facts).filter(({ mention }) => isRecords(facts, mention)));

function isRecords({ text, clauses }: SentenceFacts, { from, to }: DateMention): boolean {
  const around = text.slice(Math.max(0, from - BEFORE), to + BEHIND);
  return RECORD.test(around) && !GUIDELINE.test(around) && !clauses.some((clause) => clause.voice === 'guideline' && clause.from <= from && clause.to > from);
}

/** The days of visits and reports on which rationales rest. */
function recordsOf(facts: LetterFacts): RecordDay[] {
  const found: RecordDay[] = [];
  for (const { item, rationale } of facts.items) {
    for (const statement of rationale) for (const { mention, day } of recordDaysIn(statement.facts)) found.push({ mention, day, statement, item: item.index });
  }
  return found;
}

/** Visits and reports on which a rationale rests and of whose day the case summary knows nothing, though it knows another of the same month. */
export function unknownRecords(facts: LetterFacts, text: LogicalText): Place[] {
  const records = recordsOf(facts);
  if (records.length === 0) return [];
  const summary = facts.summary.flatMap((statement) => daysIn(statement.facts).map((dated) => ({ ...dated, statement })));
  const known = new Set([...summary, ...facts.items.flatMap(({ heading }) => heading.flatMap((statement) => daysIn(statement.facts)))].map(({ day }) => day));
  for (const key of ['dateOfInjury', 'urDenialDate', 'received', 'dateAssigned', 'decisionDate'] as const) {
    const header = facts.headerDate(key);
    const day = header && dayOf(header.date);
    if (day !== undefined) known.add(day);
  }
  return records.flatMap(({ mention, day, statement, item }): Place[] => {
    const near = known.has(day) ? undefined : summary.find((other) => isNear(other.mention, mention));
    if (!near) return [];
    const range = facts.rangeOf(statement, mention);
    return [
      {
        range,
        item,
        severity: 'information',
        message: `The case summary has no record of ${quoted(text.slice(range))}; it has one of ${sayDate(near.mention)}. If the same is meant, correct the date; if not, add the record to the summary.`,
        related: [{ range: facts.rangeOf(near.statement, near.mention), message: 'A record of the summary' }],
      },
    ];
  });
}

/** Dates that one slip tells apart: two of day, month and year are equal. */
function isNear(a: DateMention, b: DateMention): boolean {
  return [a.day === b.day, a.month === b.month, a.year === b.year].filter(Boolean).length === 2;
}
