import type { Clause, Mention, SentenceFacts, ServiceMention } from '../../facts/fact';
import { perItem } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { joined, type Regions, type Sides } from '../../facts/record/places';

/** What an item requests, as its heading says: the last sentence of it, which is decided. */
export interface Request {
  readonly services: readonly ServiceMention[];
  /** Services of every sentence of the heading: what was authorized is the same treatment. */
  readonly allServices: readonly ServiceMention[];
  readonly regions: Regions;
  readonly sides: Sides;
  readonly words: ReadonlySet<string>;
}

/** Reads what an item requests. */
export const requestOf = perItem(({ heading }): Request => {
  const last = heading.at(-1);
  return {
    services: last ? servicesIn(last.facts.mentions) : [],
    allServices: heading.flatMap(({ facts }) => servicesIn(facts.mentions)),
    ...(last ? joined(recordOf(last.facts).places) : { regions: 0, sides: 0 }),
    words: new Set(heading.flatMap(({ facts }) => facts.tokens.map(({ lower }) => lower))),
  };
});

/** The services among mentions. */
export function servicesIn(mentions: readonly Mention[]): ServiceMention[] {
  return mentions.filter((mention): mention is ServiceMention => mention.kind === 'service');
}

/** The words of a clause, in lower case. */
export function wordsOf({ tokens }: SentenceFacts, { from, to }: Pick<Clause, 'from' | 'to'>): string[] {
  return tokens.filter((token) => token.from >= from && token.to <= to).map(({ lower }) => lower);
}

/** The index of the first token at or after an offset. */
export function tokenAt({ tokens }: SentenceFacts, offset: number): number {
  const index = tokens.findIndex(({ from }) => from >= offset);
  return index < 0 ? tokens.length : index;
}
