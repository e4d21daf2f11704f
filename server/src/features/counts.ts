import type { Determination } from '../determination/model';
import { SPACE } from '../text/characters';

/** How long a determination is. */
export interface Counts {
  /** Words as blanks divide them. Comments are none, and a word that a line's end divides is one. */
  readonly words: number;
  readonly items: number;
}

/** Counts a determination. A second one in the same document does not count. */
export function countsOf({ text: { text }, items, second }: Determination): Counts {
  const end = second?.from ?? text.length;
  let words = 0;
  for (let i = 0; i < end; i++) if (text.charCodeAt(i) !== SPACE && (i === 0 || text.charCodeAt(i - 1) === SPACE)) words++;
  return { words, items: items.length };
}
