import type { Determination } from '../../determination/model';
import { isBlank } from '../../text/characters';

/** A stretch of the document by its offsets. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** An item with all that belongs to it: heading, fields, and the comments that stand above the heading. */
export function blockOf({ text, items }: Determination, index: number): Block | undefined {
  const item = items[index - 1];
  if (!item) return undefined;
  let { start } = item.whole;
  for (const comment of [...text.comments].reverse()) if (comment.end <= start && isBlankBetween(text.source, comment.end, start)) ({ start } = comment);
  return { start, end: item.whole.end };
}

/** Where the next item's block, or whatever else stands behind a block, begins. */
export function gapAfter({ text: { source } }: Determination, { end }: Block): number {
  let at = end;
  while (at < source.length && isBlank(source.charCodeAt(at))) at++;
  return at;
}

/** Where what stands before a block ends. */
export function gapBefore({ text: { source } }: Determination, { start }: Block): number {
  let at = start;
  while (at > 0 && isBlank(source.charCodeAt(at - 1))) at--;
  return at;
}

function isBlankBetween(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(source.charCodeAt(at))) return false;
  return true;
}
