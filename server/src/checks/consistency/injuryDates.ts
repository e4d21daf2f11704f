import type { DateMention, SentenceFacts } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { Token } from '../../text/tokens';
import { dayOf } from './days';

/** A date that a sentence gives as the day of the injury. */
export interface InjuryDate {
  readonly mention: DateMention;
  readonly statement: Statement;
  readonly item: number;
}

const INJURY: ReadonlySet<string> = new Set('injury injured injuries accident claim doi incident'.split(' '));
/** Words between the injury and its date. */
const LINKS: ReadonlySet<string> = new Set(
  'of on date dated from is was occurred occurring that which in at work related industrial : - ( ) , the a his her their to and right left bilateral with dates both while working rfa reported job sustained an'.split(' '),
);
/** Another injury than the one of this claim. */
const ANOTHER: ReadonlySet<string> = new Set('prior previous earlier another second third non nonindustrial subsequent re similar remote past new aggravated personal unrelated additional'.split(' '));

/** How far back the injury's word stands, in tokens. */
const FAR = 9;

/** The dates that a statement gives as the day of this claim's injury. */
export function injuryDatesIn(statement: Statement, item: number): InjuryDate[] {
  return datesOf(statement.facts).map((mention) => ({ mention, statement, item }));
}

const datesOf = perSentence((facts) => facts.mentions.filter((mention): mention is DateMention => mention.kind === 'date' && isInjuryDate(facts, mention)));

/** Whether a date is given as the day of this claim's injury. */
export function isInjuryDate(facts: SentenceFacts, mention: DateMention): boolean {
  const { tokens, mentions } = facts;
  const isPart = (token: Token | undefined): boolean => token !== undefined && mentions.some((part) => part.kind === 'body-part' && part.from <= token.from && part.to >= token.to);
  const first = tokens.findIndex(({ from }) => from >= mention.from);
  for (let i = first - 1; i >= 0 && i >= first - FAR; i--) {
    const token = tokens[i];
    if (!token) return false;
    if (INJURY.has(token.lower)) return !isAnother(facts, i);
    if (token.lower === 'and' && !isPart(tokens[i - 1])) return false;
    if (!LINKS.has(token.lower) && !isPart(token)) return false;
  }
  return false;
}

function isAnother({ tokens }: SentenceFacts, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) if (ANOTHER.has(tokens[i]?.lower ?? '')) return true;
  return tokens[at]?.lower === 'claim' && !tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'occupational' || lower === 'compensation' || lower === 'industrial');
}

/** All dates that the letter gives as the day of the injury. */
export function injuryDates(facts: LetterFacts): InjuryDate[] {
  return [
    ...facts.summary.flatMap((statement) => injuryDatesIn(statement, 0)),
    ...facts.items.flatMap(({ item, rationale }) => rationale.flatMap((statement) => injuryDatesIn(statement, item.index))),
  ];
}

/** The day of the injury: the header's, else the first that the text gives. */
export function injuryDay(facts: LetterFacts): number | undefined {
  const header = facts.headerDate('dateOfInjury');
  const day = header && dayOf(header.date);
  if (day !== undefined) return day;
  for (const { mention } of injuryDates(facts)) {
    const said = dayOf(mention);
    if (said !== undefined) return said;
  }
  return undefined;
}
