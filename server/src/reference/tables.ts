/* eslint-disable @typescript-eslint/no-require-imports, no-restricted-globals -- modules of data, loaded at first use: `import` would read all of them at every start */

/** How sure a record is: a stored page or letter shows it; any colleague would confirm it; it follows from such pages; from memory; the project file says it. */
export type Confidence = 'verified' | 'common' | 'inferred' | 'memory' | 'project';

/** The letter by which a table says it. */
type Sure = 'v' | 'c' | 'i' | 'm';

type DrugRow = readonly [name: string, drugClass?: number, brands?: string, strengths?: string, forms?: string, topic?: number, alsoTest?: number];

/** A row of a table; what is empty at its end is left out. */
interface Tables {
  readonly drugs: {
    readonly classes: readonly (readonly [id: string, title: string, kinds: string, topic?: string])[];
    readonly salts: string;
    readonly topics: readonly string[];
    readonly forms: readonly string[];
    readonly drugs: readonly DrugRow[];
  };
  readonly anatomy: {
    readonly parts: readonly (readonly [name: string, region: string, sided: number, within: string, terms: string])[];
    readonly adjoining: readonly (readonly [part: string, adjoins: string])[];
    readonly structures: readonly (readonly [terms: string, parts: string])[];
    readonly tests: readonly (readonly [terms: string, parts: string])[];
    readonly roots: readonly (readonly [root: string, muscles: string, reflex: string, dermatome: string])[];
  };
  readonly guidelines: {
    readonly editions: readonly (readonly [
      id: string, topic: string, title: string, edition: string, names: readonly string[], years: readonly number[], from: string, to: string,
      fromRange: readonly (string | null)[] | '', toRange: readonly (string | null)[] | '', sure: Sure, proposed: number | '', regulation?: string, page?: number,
    ])[];
    /** The public pages that editions rest on, without the scheme. */
    readonly pages: readonly string[];
    readonly orders: readonly (readonly [id: string, effective: string, whichDateCounts: string])[];
    readonly topics: readonly (readonly [title: string, pages: readonly number[], aliases: readonly string[], sure: Sure])[];
    readonly chapters: readonly (readonly [chapter: number, title: string, pages: readonly number[], edition: string, sure: Sure])[];
    readonly sectionNames: readonly string[];
    /** By edition: for each section its confidence, in how many lines it was counted, and the number of its name in base 36: "v21.b i.c". */
    readonly sections: Readonly<Record<string, string>>;
    readonly odg: readonly (readonly [id: string, title: string, aliases: readonly string[], parts: string, sure: Sure])[];
    readonly homes: readonly (readonly [topic: string, parts: string, loosely?: string])[];
    readonly conditions: readonly (readonly [condition: string, names: string, topics: string, odg: string])[];
    readonly services: readonly (readonly [service: string, chapter: string, phrases: readonly string[], sure: Sure])[];
    readonly postsurgical: readonly (readonly [operation: string, aliases: string, visits: number, weeks: number, part: string])[];
  };
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly services: readonly (readonly [service: string, type: string, family: string, names: string])[];
  readonly confusables: readonly (readonly [wrong: string, right: string, contexts: readonly string[]])[];
  readonly words: { readonly terms: string; readonly near: string };
  readonly sequences: {
    /** How many letters were counted. */
    readonly letters: number;
    /** Words that two letters have, sorted, each as how many letters it shares with the one before and the rest. */
    readonly words: string;
    /** A digit for every word: 1 where three letters have it. */
    readonly common: string;
    /** For the beginning of a sentence and then every word, what follows it in two letters: places in the list, as differences in base 36. */
    readonly pairs: string;
    /** Ordinary words a letter away from a term. */
    readonly near: string;
  };
}

const READERS: { readonly [N in keyof Tables]: () => unknown } = {
  drugs: () => require('./data/drugs.json') as unknown,
  anatomy: () => require('./data/anatomy.json') as unknown,
  guidelines: () => require('./data/guidelines.json') as unknown,
  abbreviations: () => require('./data/abbreviations.json') as unknown,
  services: () => require('./data/services.json') as unknown,
  confusables: () => require('./data/confusables.json') as unknown,
  words: () => require('./data/words.json') as unknown,
  sequences: () => require('./data/sequences.json') as unknown,
};

/** A table of the reference data, read when it is first asked for. What is built from it is remembered by who builds it. */
export function table<N extends keyof Tables>(name: N): Tables[N] {
  return READERS[name]() as Tables[N];
}

/** A value that is made at its first use. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The names of a list in one string; none of an empty one. */
export function namesOf(list: string | undefined): readonly string[] {
  return list ? list.split(',') : [];
}

const CONFIDENCE: Readonly<Record<Sure, Confidence>> = { v: 'verified', c: 'common', i: 'inferred', m: 'memory' };

/** The confidence that a table's letter means. */
export function confidenceOf(letter: Sure): Confidence {
  return CONFIDENCE[letter];
}

/** A list that holds every value at a key of a map. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
