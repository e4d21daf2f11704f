import { isPlainWord, tokensOf } from '../../text/tokens';
import type { Reading } from './reading';

/** The longest stretch that `*` stands for. */
const GAP = 4;

/** Names of things, by their words one after the other: what the names that begin so far can go on with. */
export interface PhraseTree<T> {
  readonly next: Map<string, PhraseTree<T>>;
  /** What goes on behind up to four words of any kind. */
  gap: PhraseTree<T> | undefined;
  /** What the name that ends here stands for. */
  value: T | undefined;
  /** The same, of an abbreviation that means something else in small letters: "PT". */
  abbreviation: T | undefined;
}

/** What a name stands for, and the index after it. */
export interface PhraseMatch<T> {
  readonly end: number;
  readonly value: T;
}

/**
 * Names as a tree. `*` in a name stands for up to four words that end no clause. A name that is written in capitals matches capitals
 * only; the last word of any other may also be a plural.
 */
export function phraseTree<T>(names: Iterable<readonly [name: string, value: T]>): PhraseTree<T> {
  const root = emptyTree<T>();
  for (const [name, value] of names) {
    const capitals = name === name.toUpperCase() && name !== name.toLowerCase() && !name.includes(' ');
    for (const words of capitals ? [wordsOf(name)] : inflected(wordsOf(name))) {
      let at = root;
      for (const word of words) at = word === '*' ? (at.gap ??= emptyTree()) : childOf(at, word);
      if (capitals) at.abbreviation ??= value;
      else at.value ??= value;
    }
  }
  return root;
}

/** The longest name that begins at a token, whose first word leads to `tree`. */
export function longestPhrase<T>(reading: Reading, index: number, tree: PhraseTree<T>): PhraseMatch<T> | undefined {
  return longestFrom(reading, index, index + 1, tree);
}

/** The longest name among those that go on at a token; the more is said, the better. */
function longestFrom<T>(reading: Reading, first: number, index: number, tree: PhraseTree<T>): PhraseMatch<T> | undefined {
  const next = tree.next.size > 0 ? tree.next.get(reading.word(index)) : undefined;
  const longer = (next && longestFrom(reading, first, index + 1, next)) ?? (tree.gap && behindGap(reading, first, index, tree.gap));
  if (longer) return longer;
  const value = tree.value ?? (tree.abbreviation !== undefined && isCapital(reading, first, index) ? tree.abbreviation : undefined);
  return value === undefined ? undefined : { end: index, value };
}

function behindGap<T>(reading: Reading, first: number, index: number, tree: PhraseTree<T>): PhraseMatch<T> | undefined {
  for (let at = index; at <= index + GAP; at++) {
    const next = tree.next.get(reading.word(at));
    const match = next && longestFrom(reading, first, at + 1, next);
    if (match) return match;
    if (endsClause(reading.word(at))) return undefined;
  }
  return undefined;
}

function isCapital(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (reading.isWord(at) && !reading.capital(at)) return false;
  return true;
}

function endsClause(word: string): boolean {
  return word === '.' || word === ';' || word === ':' || word === ',' || word === '' || word === '(';
}

function emptyTree<T>(): PhraseTree<T> {
  return { next: new Map(), gap: undefined, value: undefined, abbreviation: undefined };
}

function childOf<T>(tree: PhraseTree<T>, word: string): PhraseTree<T> {
  const known = tree.next.get(word);
  if (known) return known;
  const child = emptyTree<T>();
  tree.next.set(word, child);
  return child;
}

function wordsOf(name: string): string[] {
  return name.split(' ').flatMap((word) => (word === '*' || isPlainWord(word) ? [word] : tokensOf(word).map(({ lower }) => lower)));
}

/** The words of a name, and with its last word in the plural. */
function inflected(phrase: readonly string[]): (readonly string[])[] {
  const last = phrase.at(-1) ?? '';
  if (last.length < 3 || last.endsWith('s')) return [phrase];
  const consonantY = last.endsWith('y') && !'aeiou'.includes(last.charAt(last.length - 2));
  const plural = consonantY ? `${last.slice(0, -1)}ies` : /(?:ch|sh|x)$/.test(last) ? `${last}es` : `${last}s`;
  return [phrase, [...phrase.slice(0, -1), plural]];
}
