import { deniedList } from '../../facts/denied/deniedList';
import { canBeSame, type Requested } from '../../facts/denied/request';
import type { LetterFacts } from '../../facts/letterFacts';
import { type Dispute, disputesOf, namedInHeading } from './disputes';

/** Two places that name the same request: an item's heading, and the account of the denial or a sentence of the rationale. */
export interface Pair {
  readonly dispute: Dispute;
  readonly other: Requested;
  readonly place: 'denial' | 'request' | 'heading' | 'rationale' | 'conclusion';
}

const PAIRS = new WeakMap<LetterFacts, readonly (readonly Pair[])[]>();

/** Per item, the places that name its request. An entry of the denial that fits several items is paired with each of them. */
export function pairsOf(facts: LetterFacts): readonly (readonly Pair[])[] {
  let pairs = PAIRS.get(facts);
  if (!pairs) {
    pairs = disputesOf(facts).map((dispute) => pairsOfItem(facts, dispute));
    PAIRS.set(facts, pairs);
  }
  return pairs;
}

function pairsOfItem(facts: LetterFacts, dispute: Dispute): Pair[] {
  const { entries, requested } = deniedList(facts);
  const pairs: Pair[] = [
    ...entries.filter((entry) => fits(dispute, entry)).map((other) => ({ dispute, other, place: 'denial' as const })),
    ...requested.filter((request) => fits(dispute, request)).map((other) => ({ dispute, other, place: 'request' as const })),
  ];
  for (const other of dispute.context) if (canBeSame(other, dispute.decided)) pairs.push({ dispute, other, place: 'heading' });
  for (const { requested, concluded } of dispute.inRationale) {
    if (fits(dispute, requested)) pairs.push({ dispute, other: requested, place: concluded ? 'conclusion' : 'rationale' });
  }
  return pairs;
}

/** Whether a request can be an item's. */
export function fits(dispute: Dispute, request: Requested): boolean {
  return namedInHeading(dispute).some((named) => canBeSame(named, request));
}

/** How messages call a place. */
export const PLACES: Readonly<Record<Pair['place'], string>> = {
  denial: 'the case summary’s account of the denial',
  request: 'the case summary’s account of the request',
  heading: 'the same heading',
  rationale: 'the rationale',
  conclusion: 'the conclusion',
};

/** The value of a request that is compared: its strengths, its sides. */
type Read<T> = (request: Requested) => T | undefined;

/** Whether the heading's value and another place's go together. */
type Agree<T> = (heading: T, other: T) => boolean;

/**
 * The first disagreement of each item: a pair whose values are both said and do not go together, unless another place of the same kind
 * agrees with the item, or the place agrees with another item.
 */
export function disagreements<T>(facts: LetterFacts, read: Read<T>, agree: Agree<T>): Disagreement<T>[] {
  const all = pairsOf(facts);
  const found: Disagreement<T>[] = [];
  for (const pairs of all) {
    const [first] = pairs;
    if (!first) continue;
    const mine = namedInHeading(first.dispute).flatMap((request) => read(request) ?? []);
    const [decided] = mine;
    if (decided === undefined) continue;
    for (const pair of pairs) {
      const value = read(pair.other);
      if (value === undefined || (pair.place === 'heading' ? [decided] : mine).some((own) => agree(own, value))) continue;
      const inSummary = pair.place === 'denial' || pair.place === 'request';
      if (pair.place !== 'heading' && isAnothers(facts, pair, value, read, agree)) continue;
      if (inSummary && pairs.some((twin) => twin.place === pair.place && agreesWith(twin, mine, read, agree))) continue;
      found.push({ pair, mine: decided, value });
      break;
    }
  }
  return found;
}

export interface Disagreement<T> {
  readonly pair: Pair;
  readonly mine: T;
  readonly value: T;
}

function agreesWith<T>(pair: Pair, mine: readonly T[], read: Read<T>, agree: Agree<T>): boolean {
  const value = read(pair.other);
  return value !== undefined && mine.some((own) => agree(own, value));
}

/** Whether an entry of the denial agrees with another item of the same name: then it is that item's. */
function isAnothers<T>(facts: LetterFacts, { dispute, other }: Pair, value: T, read: Read<T>, agree: Agree<T>): boolean {
  return disputesOf(facts).some(
    (candidate) =>
      candidate !== dispute &&
      fits(candidate, other) &&
      namedInHeading(candidate).some((request) => {
        const own = read(request);
        return own !== undefined && agree(own, value);
      }),
  );
}

/** The item in which a pair's other place stands: 0 for the summary. */
export function itemOf({ place, dispute }: Pair): number {
  return place === 'denial' || place === 'request' ? 0 : dispute.item.index;
}
