import type { Requested } from '../../facts/denied/request';
import type { Stretch } from '../../facts/fact';

export type Side = 'left' | 'right';

/** The sides that a request names: of each body part, and of the whole where no part has one. */
export interface RequestSides {
  readonly request: Requested;
  readonly ofPart: ReadonlyMap<string, ReadonlySet<Side>>;
  readonly all: ReadonlySet<Side>;
  /** The words that say it. */
  readonly span: Stretch;
}

/** The sides that a request names, or nothing where it names none. */
export function sidesOf(request: Requested): RequestSides | undefined {
  const ofPart = new Map<string, Set<Side>>();
  const all = new Set<Side>();
  let span: Stretch | undefined;
  for (const { part, sides, from, to } of request.parts) {
    if (sides.length === 0) continue;
    span = span ? { from: Math.min(span.from, from), to: Math.max(span.to, to) } : { from, to };
    const known = ofPart.get(part) ?? new Set<Side>();
    for (const side of sides) {
      known.add(side);
      all.add(side);
    }
    ofPart.set(part, known);
  }
  for (const { sides, from, to } of request.sides) {
    span = span ? { from: Math.min(span.from, from), to: Math.max(span.to, to) } : { from, to };
    for (const side of sides) all.add(side);
  }
  return span ? { request, ofPart, all, span } : undefined;
}

/** Whether two requests are on the same side, part by part where both name it. One side of both is no contradiction. */
export function agreeOnSides(mine: RequestSides, other: RequestSides): boolean {
  let compared = false;
  for (const [part, sides] of mine.ofPart) {
    const others = other.ofPart.get(part);
    if (!others) continue;
    compared = true;
    if (![...sides].some((side) => others.has(side))) return false;
  }
  return compared || [...mine.all].some((side) => other.all.has(side));
}
