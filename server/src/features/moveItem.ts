import type { Edit } from '../checks/check';
import type { Determination } from '../determination/model';
import type { LetterFacts } from '../facts/letterFacts';
import { type Block, blockOf, gapAfter, gapBefore } from './moveItem/blocks';
import { itemContents } from './moveItem/contents';
import { renumbered } from './moveItem/numbers';

/** Reads a text as the document is read: on its forms. */
export type Read = (source: string) => Determination;

/**
 * Edits that move an item one place up (-1) or down (1), with its fields and the comments above it. Numbers of headings, of the
 * letter's list and of "item 3" go on to be right. Layout stays as it is.
 * @returns nothing where there is no place to move to, or where the items would not read the same afterwards
 */
export function moveItem(determination: Determination, facts: LetterFacts, index: number, by: -1 | 1, read: Read): Edit[] | undefined {
  const first = by === 1 ? index : index - 1;
  const [a, b] = [blockOf(determination, first), blockOf(determination, first + 1)];
  if (!a || !b) return undefined;
  const order = determination.items.map((_, i) => (i + 1 === first ? first + 1 : i + 1 === first + 1 ? first : i + 1));
  const numbers = renumbered(determination, facts, order);
  if (!numbers) return undefined;
  const { source } = determination.text;
  const gap = source.slice(a.end, b.start);
  // What moves is the chosen item: what the other one shows (folds, marks) stays where it is.
  const moved = by === 1 ? [cut(a.start, b.start), insert(b.end, gap + edited(source, a, numbers))] : [insert(a.start, edited(source, b, numbers) + gap), cut(a.end, b.end)];
  const own = by === 1 ? a : b;
  const edits = inOrder([...moved, ...numbers.filter(({ start, end }) => !(own.start <= start && end <= own.end))]);
  return reads(determination, edits, order, read) ? edits : undefined;
}

/**
 * Edits that remove an item, with its fields and the comments above it, and count the others anew.
 * @returns nothing where there is no such item, or where the others would not read the same afterwards
 */
export function removeItem(determination: Determination, facts: LetterFacts, index: number, read: Read): Edit[] | undefined {
  const block = blockOf(determination, index);
  if (!block) return undefined;
  const order = determination.items.map((item) => item.index).filter((item) => item !== index);
  const numbers = renumbered(determination, facts, order);
  if (!numbers) return undefined;
  const isLast = index === determination.items.length;
  const range = isLast ? { start: gapBefore(determination, block), end: block.end } : { start: block.start, end: gapAfter(determination, block) };
  const edits = inOrder([cut(range.start, range.end), ...numbers.filter(({ start, end }) => !(range.start <= start && end <= range.end))]);
  return reads(determination, edits, order, read) ? edits : undefined;
}

/** A text after edits that do not overlap, in order. */
export function applied(source: string, edits: readonly Edit[], { start, end }: Block = { start: 0, end: source.length }): string {
  let result = '';
  let at = start;
  for (const edit of edits) {
    result += source.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + source.slice(at, end);
}

function edited(source: string, block: Block, edits: readonly Edit[]): string {
  return applied(source, inOrder(edits.filter(({ start, end }) => block.start <= start && end <= block.end)), block);
}

function cut(start: number, end: number): Edit {
  return { start, end, newText: '' };
}

function insert(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether the edited text has the items that are wanted, in their order, and each says what it said. */
function reads(determination: Determination, edits: readonly Edit[], order: readonly number[], read: Read): boolean {
  const before = itemContents(determination);
  const after = itemContents(read(applied(determination.text.source, edits)));
  return after.length === order.length && order.every((index, i) => after[i] === before[index - 1]);
}
