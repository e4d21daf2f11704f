import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';

/**
 * Comments in the middle of text, up to a logical offset. A comment in a line of its own is no part of the determination; one that
 * begins or ends inside a line is read with the words around it, and must not leave with them. One that is not closed ends with its
 * first mark: what follows it may be anything.
 */
export function remarksIn(text: LogicalText, to: number): TextRange[] {
  const found: TextRange[] = [];
  const lastClose = text.text.lastIndexOf(CLOSE, to - CLOSE.length);
  for (let at = text.text.indexOf(OPEN); at >= 0 && at < to; at = text.text.indexOf(OPEN, found.at(-1)?.to ?? to)) {
    const after = at + OPEN.length;
    found.push(text.range(at, lastClose >= after ? text.text.indexOf(CLOSE, after) + CLOSE.length : after));
  }
  return found;
}

const OPEN = '<!--';
const CLOSE = '-->';
