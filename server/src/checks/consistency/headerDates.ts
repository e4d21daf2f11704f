import type { HeaderKey } from '../../determination/form';
import { deniedList } from '../../facts/denied/deniedList';
import { sentenceActions } from '../../facts/denied/objects';
import type { DateMention } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { LogicalText } from '../../text/logicalText';
import type { Place } from '../check';
import { quoted } from '../words';
import { dayOf } from './days';
import { injuryDates } from './injuryDates';

/** The header's dates in the order in which they happen. */
const ORDER: readonly { readonly key: HeaderKey; readonly name: string }[] = [
  { key: 'dateOfInjury', name: 'the injury' },
  { key: 'urDenialDate', name: 'utilization review’s denial' },
  { key: 'received', name: 'the receipt of the application' },
  { key: 'dateAssigned', name: 'the assignment' },
  { key: 'decisionDate', name: 'the decision' },
];

/** Days by which a review's date may differ from its letter's. */
const NEAR = 1;
/** Days beyond which it is another review, or a slip. */
const FAR = 10;

/** The header's dates against one another and against what the text says of the injury and of utilization review. */
export function datesAgainstHeader(facts: LetterFacts, text: LogicalText): Place[] {
  return [...order(facts, text), ...injury(facts, text), ...review(facts, text)];
}

function order(facts: LetterFacts, text: LogicalText): Place[] {
  const dates = ORDER.flatMap(({ key, name }) => {
    const found = facts.headerDate(key);
    const day = found && dayOf(found.date);
    return found && day !== undefined ? [{ name, day, range: found.range }] : [];
  });
  return dates.slice(1).flatMap((later, k) => {
    const earlier = dates[k];
    if (!earlier || later.day >= earlier.day) return [];
    return [
      {
        range: later.range,
        message: `By the header, ${later.name} (${text.slice(later.range)}) is before ${earlier.name} (${text.slice(earlier.range)}). One of the two dates is wrong: look them up and correct it.`,
        related: [{ range: earlier.range, message: `The date of ${earlier.name}` }],
      },
    ];
  });
}

/** The day of the injury, in the header and in the text. Without a header, the first that the text gives counts. */
function injury(facts: LetterFacts, text: LogicalText): Place[] {
  const said = injuryDates(facts);
  const header = facts.headerDate('dateOfInjury');
  const [first] = said;
  const known = header ?? (first && { date: first.mention, range: facts.rangeOf(first.statement, first.mention) });
  if (!known) return [];
  const wrong = said.filter(({ mention, statement }) => !sameDate(mention, known.date) && !statement.facts.mentions.some((other) => other.kind === 'date' && sameDate(other, known.date)));
  const places = wrong.map(({ mention, statement, item }) => {
    const range = facts.rangeOf(statement, mention);
    return {
      range,
      item,
      message: `The injury is dated ${quoted(text.slice(range))} here and ${quoted(text.slice(known.range))} elsewhere. Look up the date of injury and correct one of them.`,
      related: [{ range: known.range, message: 'The other date of injury' }],
    };
  });
  return places.slice(0, 1);
}

/** Equal as far as both say it. */
function sameDate(a: DateMention, b: DateMention): boolean {
  return a.year === b.year && (a.month === undefined || b.month === undefined || a.month === b.month) && (a.day === undefined || b.day === undefined || a.day === b.day);
}

const REVIEWED = /\b(?:previously|initially|originally) reviewed\b/i;
/** Whether a sentence tells of an earlier review. */
const tellsOfReview = perSentence(({ text }) => REVIEWED.test(text));
/** Before a date that is not the review's: the request's, the service's. */
const NOT_THE_REVIEW = /\b(?:dos|service|services|request|rfa|authorization|(?<!review )report|note|visit|provided|form|letter of|appeal|performed|injury|through)\b[^.;,()]{0,24}$/i;

/** The day of utilization review's denial, in the header and in the summary. */
function review(facts: LetterFacts, text: LogicalText): Place[] {
  const header = facts.headerDate('urDenialDate');
  const day = header && dayOf(header.date);
  if (!header || day === undefined) return [];
  const told = facts.summary.filter((statement) => tellsOfReview(statement.facts));
  const candidates = [...deniedList(facts).statements, ...told].flatMap((statement) => reviewDates(statement));
  const apart = candidates.map(({ mention }) => Math.abs((dayOf(mention) ?? day) - day));
  const nearest = apart.indexOf(Math.min(...apart));
  const found = candidates[nearest];
  const difference = apart[nearest] ?? 0;
  if (!found || difference <= NEAR) return [];
  const range = facts.rangeOf(found.statement, found.mention);
  return [
    {
      range,
      message: `Utilization review is dated ${quoted(text.slice(range))} here and ${quoted(text.slice(header.range))} in the header, ${difference} days apart. Look up the denial that is in dispute and correct one of them.`,
      related: [{ range: header.range, message: 'The date of the denial in the header' }],
      ...(difference > FAR ? {} : { severity: 'information' as const }),
    },
  ];
}

function reviewDates(statement: Statement): { mention: DateMention; statement: Statement }[] {
  const { mentions, text } = statement.facts;
  if (!sentenceActions(statement.facts).namesReview && !tellsOfReview(statement.facts) && !/\b(?:previous|prior) (?:review|denial)\b|\bdenied on\b/i.test(text)) return [];
  return mentions.flatMap((mention) => (mention.kind === 'date' && dayOf(mention) !== undefined && !NOT_THE_REVIEW.test(text.slice(Math.max(0, mention.from - 40), mention.from)) ? [{ mention, statement }] : []));
}
