import type { LineFacts, SentenceFacts } from './fact';

/** Something that is remembered, and keeps what has been derived from it, by the number of who derives it. */
export interface Source {
  readonly derived: unknown[];
}

/** What stands for a derivation that gave nothing. */
const NOTHING = Symbol('nothing');
let readers = 0;

/** A derivation from a source that is made once. It is kept with the source and goes when that goes. */
export function derivation<S extends Source, T>(derive: (source: S) => T): (source: S) => T {
  const number = readers++;
  return (source) => {
    const known = source.derived[number];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const made = derive(source);
    source.derived[number] = made ?? NOTHING;
    return made;
  };
}

/** A reading of a sentence that is made once: the reader of sentences gives equal sentences the same facts, whatever stands around them. */
export function perSentence<T>(read: (facts: SentenceFacts) => T): (facts: SentenceFacts) => T {
  return derivation(read);
}

/** A reading of a guideline line that is made once: equal lines keep the same. */
export function perLine<T>(read: (line: LineFacts) => T): (line: LineFacts) => T {
  return derivation(read);
}

/** Where what is derived is kept. */
export function nothingDerived(): unknown[] {
  return new Array<unknown>(readers).fill(undefined);
}
