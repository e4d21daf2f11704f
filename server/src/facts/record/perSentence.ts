import type { SentenceFacts } from '../fact';

/** Remembers what is read of a sentence as long as the sentence itself is remembered. */
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
