import type { Determination } from '../../determination/model';
import { placeholdersIn } from '../../text/placeholders';
import type { TextRange } from '../../text/range';
import type { Proposals } from './proposal';

/** The blank to fill in that an offset lies in or at the edge of: a tab stop that is selected has its place at one of them. */
export function blankAt({ text }: Determination, offset: number): TextRange | undefined {
  const line = text.toLogical(offset);
  return placeholdersIn(text, text.lineStart(Math.max(0, line - 1)), text.lineEnd(line)).find(({ start, end }) => start <= offset && offset <= end);
}

/**
 * Proposals that take the place of a blank.
 * @param before what stands between their beginning and the place that was asked about: editors offer only what fits it
 */
export function inPlaceOf(blank: TextRange, before: string, { start, list }: Proposals): Proposals {
  return { start, end: blank.end, list: before === '' ? list : list.map((proposal) => ({ ...proposal, filter: before })) };
}
