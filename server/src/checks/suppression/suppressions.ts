import type { Determination } from '../../determination/model';
import type { TextRange } from '../../text/range';

/** The word that makes a comment a suppression: `<!-- imr-ignore group/name: reason -->`. */
export const SUPPRESSION_WORD = 'imr-ignore';

/** A comment that silences checks in what follows it. */
export interface Suppression {
  /** Checks that it names: at least one. */
  readonly checks: readonly string[];
  readonly reason: string;
  /** The comment. It is no part of the logical text. */
  readonly range: TextRange;
  /** What it covers, in offsets of the logical text. */
  readonly from: number;
  readonly to: number;
}

/**
 * The suppression comments of a determination. One that stands above a part (a field, an item, a section, the whole text) covers that
 * part; one that stands inside a part covers the rest of it.
 */
export function suppressionsIn(determination: Determination): Suppression[] {
  return determination.text.comments.flatMap(({ start, end, text, at }) => {
    const words = text.split(/\s+/, 1)[0];
    if (words !== SUPPRESSION_WORD) return [];
    const rest = text.slice(SUPPRESSION_WORD.length).trim();
    const colon = rest.indexOf(':');
    const checks = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((check) => check !== '');
    const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
    return [{ checks, reason, range: { start, end, from: at, to: at }, from: at, to: coveredTo(determination, at) }];
  });
}

function coveredTo({ text, header, sections, items }: Determination, at: number): number {
  if (at === 0) return text.text.length;
  const parts = [header?.whole, ...sections.map(({ whole }) => whole), ...items.flatMap(({ whole, fields }) => [whole, ...fields.map((field) => field.whole)])].filter(
    (part) => part !== undefined,
  );
  const begun = parts.filter(({ from }) => from === at);
  if (begun.length > 0) return Math.max(...begun.map(({ to }) => to));
  const around = parts.filter(({ from, to }) => from < at && at <= to);
  return around.length > 0 ? Math.min(...around.map(({ to }) => to)) : text.text.length;
}
