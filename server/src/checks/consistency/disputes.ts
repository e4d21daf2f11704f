import type { DisputedItem } from '../../determination/model';
import { namesSomething, type Requested, requestedIn } from '../../facts/denied/request';
import { requestsIn, tellsOfRequest } from '../../facts/denied/requests';
import type { Stretch } from '../../facts/fact';
import { mayConclude } from '../../facts/clauses/words';
import { perSentence } from '../../facts/perSentence';
import { type ItemFacts, type LetterFacts, perItem, type Statement } from '../../facts/letterFacts';
import { entriesIn } from '../../facts/denied/split';

/** What a disputed item is about, as its heading and its rationale say it. */
export interface Dispute {
  readonly item: DisputedItem;
  /** The request that is decided: of a heading of several sentences, the last one's. */
  readonly decided: Requested;
  /** What the sentences before say of the original request and of what was authorized. */
  readonly context: readonly Requested[];
  /** What the rationale says is requested, and what its conclusions are about. */
  readonly inRationale: readonly RationaleRequest[];
}

/** A request as a rationale names it. */
export interface RationaleRequest {
  readonly requested: Requested;
  readonly concluded: boolean;
}

const DISPUTES = new WeakMap<LetterFacts, readonly Dispute[]>();

/** The disputed items whose heading names something. */
export function disputesOf(facts: LetterFacts): readonly Dispute[] {
  let disputes = DISPUTES.get(facts);
  if (!disputes) {
    disputes = facts.items.flatMap((item) => dispute(item) ?? []);
    DISPUTES.set(facts, disputes);
  }
  return disputes;
}

/** All that a heading names, its earlier sentences included. */
export function namedInHeading({ decided, context }: Dispute): readonly Requested[] {
  return [decided, ...context];
}

function dispute(facts: ItemFacts): Dispute | undefined {
  const { item, heading, rationale } = facts;
  const named = heading.map((statement) => whole(statement)).filter((requested) => namesSomething(requested) || requested.parts.length > 0);
  const decided = named.at(-1);
  if (!decided) return undefined;
  return { item, decided, context: named.slice(0, -1), inRationale: naming(facts).flatMap((i) => requestsOfRationale(rationale[i])) };
}

/** All that a statement names, as one request. */
export function whole(statement: Statement): Requested {
  return requestedIn(statement, { from: 0, to: statement.facts.text.length });
}

/** Which sentences of a rationale name a request: their places in the list. */
const naming = perItem(({ rationale }) => rationale.flatMap(({ facts }, i) => (conclusionsOf(facts).length > 0 || tellsOfRequest(facts) ? [i] : [])));

function requestsOfRationale(statement: Statement | undefined): RationaleRequest[] {
  if (!statement) return [];
  const conclusions = conclusionsOf(statement.facts);
  const requests = requestsIn(statement);
  const inConclusion = ({ from, to }: Stretch): boolean => conclusions.some((object) => from < object.to && to > object.from);
  return [
    ...conclusions.flatMap((object) => entriesIn(statement, object)).map((requested) => ({ requested, concluded: true })),
    ...requests.filter((requested) => !inConclusion(requested)).map((requested) => ({ requested, concluded: false })),
  ];
}

/** What the conclusions of a sentence are about. */
const conclusionsOf = perSentence((facts) => (mayConclude(facts) ? facts.clauses.flatMap(({ necessity }) => (necessity?.conclusion ? [necessity.object] : [])) : []));
