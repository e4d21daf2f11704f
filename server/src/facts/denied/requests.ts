import type { SentenceFacts, Stretch } from '../fact';
import type { Statement } from '../letterFacts';
import { perSentence } from '../perSentence';
import { lower, opensReason, words } from './actions';
import { namesSomething, type Requested } from './request';
import { entriesIn } from './split';

const REQUESTING = words('request requests requested requesting');
/** What can stand between "request" and the thing. */
const LINKS = words('form forms signed for of authorization authorisation is was are were included includes include including the a an to have : dated received on and ( ) - / , noted review approval additional following treatment treatments service services test tests shows that');
/** Another request than the one in dispute. */
const EARLIER = words('prior previous original initial earlier another past');
const ENDS = words('. ; ! ? but however which in');

/** What a statement says is or was requested, entry by entry: "the request is for an MRI", "requested authorization for Norco". */
export function requestsIn(statement: Statement | undefined): Requested[] {
  if (!statement) return [];
  const stretches = stretchesOf(statement.facts);
  return stretches.length === 0 ? NONE : stretches.flatMap((stretch) => entriesIn(statement, stretch).filter(namesSomething));
}

const NONE: Requested[] = [];

/** Whether a sentence says that anything is requested. */
export function tellsOfRequest(facts: SentenceFacts): boolean {
  return stretchesOf(facts).length > 0;
}

/** Where a sentence says what is requested. */
const stretchesOf = perSentence((facts) => {
  const { tokens } = facts;
  const found: Stretch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!REQUESTING.has(lower(tokens, i)) || EARLIER.has(lower(tokens, i - 1))) continue;
    let first = i + 1;
    while (first < tokens.length && (LINKS.has(lower(tokens, first)) || isDatePart(facts, first))) first++;
    let last = first;
    while (last < tokens.length && !ENDS.has(lower(tokens, last)) && !opensReason(tokens, last) && !REQUESTING.has(lower(tokens, last))) last++;
    const from = tokens[first]?.from;
    const to = tokens[last - 1]?.to;
    if (from !== undefined && to !== undefined && to > from) found.push({ from, to });
    i = Math.max(i, last - 1);
  }
  return found;
});

function isDatePart({ tokens, mentions }: SentenceFacts, i: number): boolean {
  const token = tokens[i];
  return token !== undefined && mentions.some((mention) => mention.kind === 'date' && mention.from <= token.from && mention.to >= token.to);
}
