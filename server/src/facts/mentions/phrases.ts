import { tokensOf } from '../../text/tokens';
import type { Reading } from './reading';

/** A name of something, as words. `*` stands for up to four words (no mark that ends a clause among them). */
export interface Phrase<T> {
  readonly words: readonly string[];
  /** It is an abbreviation that means something else in small letters: "PT". */
  readonly capitals: boolean;
  readonly value: T;
}

/** The longest stretch that `*` stands for. */
const GAP = 4;

/**
 * Names by their first words, the longer ones first. A name that is written in capitals matches capitals only; the last word of
 * any other may also be a plural.
 */
export function phrasesByFirstWord<T>(names: Iterable<readonly [name: string, value: T]>): ReadonlyMap<string, readonly Phrase<T>[]> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [name, value] of names) {
    const capitals = name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase();
    for (const phraseWords of inflected(wordsOf(name), capitals)) {
      const first = phraseWords[0] ?? '';
      const known = table.get(first);
      const phrase = { words: phraseWords, capitals, value };
      if (known) known.push(phrase);
      else table.set(first, [phrase]);
    }
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Index after a phrase that begins at a token, or -1. */
export function phraseEnd(reading: Reading, index: number, phrase: Phrase<unknown>): number {
  if (phrase.words.length > 1) return endFrom(reading, index + 1, phrase.words, 1);
  return phrase.capitals && !reading.capital(index) ? -1 : index + 1;
}

function endFrom(reading: Reading, index: number, phrase: readonly string[], from: number): number {
  let at = index;
  for (let k = from; k < phrase.length; k++) {
    if (phrase[k] === '*') {
      for (let skip = 0; skip <= GAP; skip++) {
        const end = endFrom(reading, at + skip, phrase, k + 1);
        if (end > 0) return end;
        if (endsClause(reading.word(at + skip))) return -1;
      }
      return -1;
    }
    if (reading.word(at) !== phrase[k]) return -1;
    at++;
  }
  return at;
}

function endsClause(word: string): boolean {
  return word === '.' || word === ';' || word === ':' || word === ',' || word === '' || word === '(';
}

function wordsOf(name: string): string[] {
  return name.split(' ').flatMap((word) => (word === '*' ? [word] : tokensOf(word).map(({ lower }) => lower)));
}

function inflected(phrase: readonly string[], capitals: boolean): (readonly string[])[] {
  const last = phrase.at(-1) ?? '';
  if (last.length < 3 || last.endsWith('s')) return [phrase];
  const plurals = capitals || !last.endsWith('y') || 'aeiou'.includes(last.charAt(last.length - 2)) ? [`${last}s`] : [`${last.slice(0, -1)}ies`];
  if (last.endsWith('ch')) plurals.push(`${last}es`);
  return [phrase, ...plurals.map((plural) => [...phrase.slice(0, -1), plural])];
}
