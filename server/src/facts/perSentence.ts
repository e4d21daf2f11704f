import type { SentenceFacts } from './fact';

/** What stands for a reading that gave nothing. */
const NOTHING = Symbol('nothing');
let readers = 0;

/**
 * A reading of a sentence that is made once. The reader of sentences gives equal sentences the same facts, so that what is derived from
 * them alone is kept with them and goes when they go.
 */
export function perSentence<T>(read: (facts: SentenceFacts) => T): (facts: SentenceFacts) => T {
  const number = readers++;
  return (facts) => {
    const known = facts.derived[number];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const made = read(facts);
    facts.derived[number] = made ?? NOTHING;
    return made;
  };
}

/** Where what is derived from one sentence is kept. */
export function nothingDerived(): unknown[] {
  return new Array<unknown>(readers).fill(undefined);
}
