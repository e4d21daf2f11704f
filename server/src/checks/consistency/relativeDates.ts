import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { LogicalText } from '../../text/logicalText';
import type { Place } from '../check';
import { quoted } from '../words';
import { dayOf } from './days';
import { injuryDay } from './injuryDates';

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365 };
const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "The injury is a month ago", "injured two weeks ago". */
const AGO = /\b(?:injury|injured|accident)(?: (?:is|was|occurred|happened|only|just|about|approximately|date))* (a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (day|week|month|year)s? ago/i;

/** Where a sentence says how long ago something was. */
const agoIn = perSentence(({ text }) => AGO.exec(text));

/** An injury that is said to be much younger or older than it is: at its youngest on the day of the denial, at its oldest on that of the decision. */
export function relativeDates(facts: LetterFacts, text: LogicalText): Place[] {
  const injury = injuryDay(facts);
  const review = facts.headerDate('urDenialDate');
  const decision = facts.headerDate('decisionDate');
  const first = review && dayOf(review.date);
  const last = decision && dayOf(decision.date);
  if (injury === undefined || first === undefined || last === undefined || !decision) return [];
  const found: Place[] = [];
  for (const { item, rationale } of facts.items) for (const statement of rationale) look(statement, item.index);
  return found;

  function look(statement: Statement, item: number): void {
    const match = agoIn(statement.facts);
    if (!match || injury === undefined || first === undefined || last === undefined || !decision) return;
    const word = (match[1] ?? '').toLowerCase();
    const count = word === 'a' || word === 'an' ? 1 : NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);
    const said = count * (DAYS[(match[2] ?? '').toLowerCase()] ?? 1);
    const [youngest, oldest] = [first - injury, last - injury];
    if (said * 2 >= youngest && said <= oldest * 2) return;
    const range = facts.rangeOf(statement, { from: match.index, to: match.index + match[0].length });
    found.push({
      range,
      item,
      message: `${quoted(text.slice(range))}, but the injury was ${youngest} days old at the denial and ${oldest} at the decision. Say how old it is, or correct the date.`,
      related: [{ range: facts.headerDate('dateOfInjury')?.range ?? decision.range, message: 'The date of injury' }],
    });
  }
}
