/** A word, a number or a mark in lower case: one value for all the places where it stands, so that what tables say of it is looked up once. */
export interface Word {
  readonly lower: string;
  readonly hash: number;
  /** One bit of 32, by the letters: whether it may be one of some words is told by their bits. */
  readonly bit: number;
  /** What is known of it, by the number of who knows it: see `PerWord`. */
  readonly notes: unknown[];
}

/** How many words are remembered before all are forgotten: some dozen letters have as many. */
const REMEMBERED = 8192;
/** More places than words, so that most are found at the first one. A power of two. */
const PLACES = 2 * REMEMBERED;
/** Longer ones are no words, and are not remembered. */
const LONGEST = 40;

/** Words by their hash; a taken place sends on to the next one. */
const places = new Array<Word | undefined>(PLACES).fill(undefined);
let count = 0;
let tables = 0;

/** Plain characters in lower case, by their code. */
const LOWER = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code));

/** The word between two offsets of a text. Plain characters are looked up where they stand, without a copy. */
export function wordAt(text: string, from: number, to: number): Word {
  let hash = to - from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return wordOf(text.slice(from, to).toLowerCase());
    hash = (Math.imul(hash, 31) + (LOWER[code] ?? 0)) | 0;
  }
  return found(text, from, to, hash) ?? remembered(text.slice(from, to).toLowerCase(), hash);
}

/** The word that a text in lower case is. */
function wordOf(lower: string): Word {
  const hash = hashOf(lower);
  return found(lower, 0, lower.length, hash) ?? remembered(lower, hash);
}

/** The bit of a word in lower case. */
export function bitOf(lower: string): number {
  return bitOfHash(hashOf(lower));
}

/** Forgets all words, and what is known of them: as if no letter had been read. */
export function forgetWords(): void {
  places.fill(undefined);
  count = 0;
}

/** Something that depends on a word alone: worked out at its first use, and kept with the word. */
export class PerWord<T> {
  readonly #number = tables++;
  readonly #make: (lower: string) => T;

  constructor(make: (lower: string) => T) {
    this.#make = make;
  }

  of(word: Word): T {
    const known = word.notes[this.#number];
    if (known !== undefined) return known as T;
    const made = this.#make(word.lower);
    word.notes[this.#number] = made;
    return made;
  }
}

function found(text: string, from: number, to: number, hash: number): Word | undefined {
  for (let at = placeOf(hash); ; at = (at + 1) & (PLACES - 1)) {
    const word = places[at];
    if (word === undefined || (word.hash === hash && isSame(word.lower, text, from, to))) return word;
  }
}

function remembered(lower: string, hash: number): Word {
  const word: Word = { lower, hash, bit: bitOfHash(hash), notes: new Array<unknown>(tables).fill(undefined) };
  if (lower.length > LONGEST) return word;
  if (count >= REMEMBERED) forgetWords();
  count++;
  let at = placeOf(hash);
  while (places[at] !== undefined) at = (at + 1) & (PLACES - 1);
  places[at] = word;
  return word;
}

function isSame(lower: string, text: string, from: number, to: number): boolean {
  if (lower.length !== to - from) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (lower.charCodeAt(i - from) !== (code < 128 ? LOWER[code] : code)) return false;
  }
  return true;
}

function hashOf(lower: string): number {
  let hash = lower.length;
  for (let i = 0; i < lower.length; i++) hash = (Math.imul(hash, 31) + lower.charCodeAt(i)) | 0;
  return hash;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

function bitOfHash(hash: number): number {
  return 1 << ((hash ^ (hash >>> 10) ^ (hash >>> 20)) & 31);
}
