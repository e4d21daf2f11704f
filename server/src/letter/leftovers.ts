import type { Determination } from '../determination/model';
import { placeholdersIn } from '../text/placeholders';
import { contains, type TextRange } from '../text/range';
import { remarksIn } from './remarks';

/** Something in the text that is not meant to leave: a blank to fill in, or a comment in the middle of text. */
export interface Leftover {
  readonly kind: 'placeholder' | 'comment';
  readonly range: TextRange;
  /** The disputed item in which it stands, from 1; 0 for none. */
  readonly item: number;
}

/** What must be filled in or taken out before a determination leaves, in order. */
export function leftoversIn({ text, items, second }: Determination): Leftover[] {
  const end = second?.from ?? text.text.length;
  const found = [
    ...placeholdersIn(text, 0, end).map((range) => ({ kind: 'placeholder' as const, range })),
    ...remarksIn(text, end).map((range) => ({ kind: 'comment' as const, range })),
  ].sort((a, b) => a.range.from - b.range.from);
  return found.map((leftover) => ({ ...leftover, item: items.find(({ whole }) => contains(whole, leftover.range))?.index ?? 0 }));
}
