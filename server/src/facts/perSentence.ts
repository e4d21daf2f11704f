import type { SentenceFacts } from './fact';

/**
 * A reading of a sentence that is made once. The reader of sentences gives equal sentences the same facts, so that what is derived from
 * them alone can hang on them and goes when they go.
 */
export function perSentence<T>(read: (facts: SentenceFacts) => T): (facts: SentenceFacts) => T {
  const known = new WeakMap<SentenceFacts, { readonly value: T }>();
  return (facts) => {
    let entry = known.get(facts);
    if (!entry) {
      entry = { value: read(facts) };
      known.set(facts, entry);
    }
    return entry.value;
  };
}
