/**
 * A stretch of a document, named twice: `start` and `end` are offsets into the document as it stands (UTF-16 units, end
 * exclusive), `from` and `to` the same stretch in its logical text. Findings point with the first, facts read with the second.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether a range has no text in it. */
export function isEmpty(range: TextRange): boolean {
  return range.from >= range.to;
}
