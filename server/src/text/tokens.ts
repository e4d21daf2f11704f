import { HYPHEN, isDigit, isLetter, SPACE } from './characters';
import { type Word, wordAt } from './lexicon';

/**
 * A word, a number or a mark of a sentence. Words are split at hyphens and apostrophes are part of them, so that "follow-up" and
 * "follow up" are the same two words; a letter before digits belongs to them ("l5", "b12"), a unit after digits does not
 * ("350", "mg").
 */
export interface Token {
  /** Offsets in the text that was read. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case. */
  readonly lower: string;
  /** Whether nothing stands between it and the token before: "mg" in "350mg", the second half of a word with a hyphen. */
  readonly glued: boolean;
  /** What tables know of it. */
  readonly word: Word;
}

/** The tokens of a sentence (logical text), in order. A hyphen between letters is no token; every other mark is one of its own. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  let last = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      i++;
      continue;
    }
    const from = i;
    let kind: Token['kind'];
    if (isDigit(code)) {
      kind = 'number';
      i = numberEnd(text, i);
    } else if (isLetter(code)) {
      kind = 'word';
      i = wordEnd(text, i);
    } else {
      i++;
      if (code === HYPHEN && isLetter(text.charCodeAt(i)) && isLetter(text.charCodeAt(i - 2))) continue;
      kind = 'mark';
    }
    const word = wordAt(text, from, i);
    tokens.push({ from, to: i, kind, lower: word.lower, glued: from > 0 && text.charCodeAt(from - 1) !== SPACE && last > from - 2, word });
    last = i;
  }
  return tokens;
}

/** Digits with inner commas and one point: "1,000", "7.5". */
function numberEnd(text: string, from: number): number {
  let i = from;
  let point = false;
  for (;;) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) i++;
    else if ((code === 44 || (code === 46 && !point)) && isDigit(text.charCodeAt(i + 1)) && (code === 46 || isGroup(text, i + 1))) {
      point = code === 46;
      i++;
    } else return i;
  }
}

/** Three digits and no more after a comma. */
function isGroup(text: string, from: number): boolean {
  return isDigit(text.charCodeAt(from)) && isDigit(text.charCodeAt(from + 1)) && isDigit(text.charCodeAt(from + 2)) && !isDigit(text.charCodeAt(from + 3));
}

/** Letters with inner apostrophes, then digits unless the letter is an "x" that multiplies. */
function wordEnd(text: string, from: number): number {
  let i = from;
  while (isLetter(text.charCodeAt(i)) || (text.charCodeAt(i) === 39 && isLetter(text.charCodeAt(i + 1)))) i++;
  const times = i === from + 1 && (text.charCodeAt(from) | 32) === 120;
  if (i - from <= 3 && !times) while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Whether a text is one word of small letters: then it is its own and only token. */
export function isPlainWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return text.length > 0;
}
