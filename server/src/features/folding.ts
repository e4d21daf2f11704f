import type { Determination } from '../determination/model';

/** A stretch that folds under its first line: offsets into the document. */
export interface Fold {
  /** Somewhere on the line that stays visible. */
  readonly head: number;
  /** Somewhere on the last line that folds away. */
  readonly end: number;
}

/** What folds: case header, sections, disputed items and their fields, and nothing else. A heading of several lines stays whole. */
export function foldsOf({ header, sections, items }: Determination): Fold[] {
  const folds: Fold[] = [];
  if (header) folds.push({ head: header.whole.start, end: header.whole.end });
  for (const { heading, whole } of sections) folds.push({ head: heading.end, end: whole.end });
  for (const { heading, whole, fields } of items) {
    folds.push({ head: heading.end, end: whole.end });
    for (const field of fields) folds.push({ head: field.label.end, end: field.whole.end });
  }
  return folds;
}
