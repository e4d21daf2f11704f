import type { Token } from '../../text/tokens';
import type { LevelMention, Mention } from '../fact';

/** What the tables of names say of a word. */
export interface Names {
  readonly beginsDrug: (word: string) => boolean;
  /** A drug's, a service's or a body part's. */
  readonly beginsName: (word: string) => boolean;
}

/** One sentence while it is read: its tokens and what has been found in it so far. */
export class Reading {
  readonly mentions: Mention[] = [];
  /** Body parts, levels, services and side words wait here until the sides are known. */
  readonly parts: Spot<FoundPart>[] = [];
  readonly levels: Spot<FoundLevels>[] = [];
  readonly services: Spot<string>[] = [];
  readonly sideWords: number[] = [];
  /** Index after the last drug's last token. */
  drugEnd = -1;

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly names: Names,
  ) {}

  /** Whether the name of a drug may begin at a token. */
  isDrug(index: number): boolean {
    return this.names.beginsDrug(this.word(index));
  }

  /** Whether the name of a drug, a service or a body part may begin at a token. */
  isName(index: number): boolean {
    return this.names.beginsName(this.word(index));
  }

  /** The token's word in lower case, or '' where there is none. */
  word(index: number): string {
    return this.tokens[index]?.lower ?? '';
  }

  /** Whether nothing stands between a token and the one before it. */
  glued(index: number): boolean {
    return this.tokens[index]?.glued ?? false;
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number';
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word';
  }

  isMark(index: number): boolean {
    return this.tokens[index]?.kind === 'mark';
  }

  /** Whether the token is written in capitals. */
  capital(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && this.text.slice(token.from, token.to) !== token.lower && isUpperCase(this.text, token);
  }

  from(index: number): number {
    return this.tokens[index]?.from ?? this.text.length;
  }

  /** Where the last token before `end` ends. */
  to(end: number): number {
    return this.tokens[end - 1]?.to ?? 0;
  }
}

/** A body part by its canonical name; undefined for a structure that belongs to several. One in the midline has no side of its own. */
export interface FoundPart {
  readonly part: string | undefined;
  readonly midline: boolean;
  /** The side that its name holds: "RLE". */
  readonly side?: number;
}

/** What a level mention will say. */
export type FoundLevels = Pick<LevelMention, 'levels' | 'impossible'>;

/** Something found, by its tokens: end exclusive. */
export interface Spot<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/** Index of the first of some spots, which stand in order, that begins at a token or later. */
export function firstFrom(spots: readonly Spot<unknown>[], index: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.first ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the spot that begins at a token, or -1. */
export function spotAt(spots: readonly Spot<unknown>[], index: number): number {
  const at = firstFrom(spots, index);
  return spots[at]?.first === index ? at : -1;
}

/** No small letter but the "s" of a plural: "MRIs". */
function isUpperCase(text: string, { from, to }: Token): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122 && !(code === 115 && i === to - 1 && to - from > 2)) return false;
  }
  return true;
}

/** A set of words, written as one string. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
