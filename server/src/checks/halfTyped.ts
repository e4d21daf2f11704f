import { isWordCode } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';

/**
 * Whether words are still being typed: the beginning of a right one, with no word behind them in the whole text. In a finished
 * determination something follows.
 * @param right what the words may become
 */
export function isHalfTyped(text: LogicalText, range: TextRange, right: readonly string[]): boolean {
  for (let i = range.to; i < text.text.length; i++) if (isWordCode(text.text.charCodeAt(i))) return false;
  const written = text.lower.slice(range.from, range.to);
  return right.some((words) => words.length > written.length && words.toLowerCase().startsWith(written));
}
