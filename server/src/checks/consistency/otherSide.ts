import type { BodyPartMention, Stretch } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { bodyPart, isWithin } from '../../reference/anatomy';
import type { TextRange } from '../../text/range';
import type { Side } from './sides';

/** A body part that is in dispute, on a side on which the rest of the letter does not have it. */
export interface OtherSide {
  readonly range: TextRange;
  readonly item: number;
  /** A place that has the side which the letter knows. */
  readonly other: TextRange;
  readonly known: Side;
  /** In the summary a side may be told for another reason. */
  readonly sure: boolean;
}

interface Sighting {
  readonly mention: BodyPartMention;
  readonly side: Side;
  readonly statement: Statement;
  readonly item: number;
  readonly inHeading: boolean;
}

/** Sightings of the other side that are slips, at most: where there are more, both sides are the patient's. */
const MOST_SLIPS = 2;
/** How many times as often the letter must have the known side. */
const OUTWEIGHED = 3;
/** Where the words of a comparison stand, around the body part. */
const NEAR = 60;
/** The other side is told to compare, or as something of the past. */
const COMPARED = /\b(?:compar\w+|contralateral|opposite|unaffected|uninvolved|uninjured|unlike|versus|normal|unremarkable|intact|full|other|prior|previous(?:ly)?|history|past|old|years?|compensat\w+|overuse|also|non-?industrial|dominant|handed)\b/i;

/** Body parts of one side in all headings, which the letter has on that side alone but for a slip; and headings on a side that the summary does not know. */
export function otherSides(facts: LetterFacts): OtherSide[] {
  const byPart = sightings(facts);
  const found: OtherSide[] = [];
  for (const [part, same] of byPart) {
    const headings = same.filter(({ inHeading }) => inHeading);
    const [first] = headings;
    if (!first || headings.some(({ side }) => side !== first.side)) continue;
    const all = [...byPart].flatMap(([other, sightings]) => (other === part || isSmallPart(other, part) ? sightings : []));
    const own = all.filter(({ side }) => side === first.side);
    const others = all.filter(({ side }) => side !== first.side);
    const [other] = others;
    if (!other) continue;
    const inSummary = own.some(({ item }) => item === 0);
    if (!inSummary && others.filter(({ item }) => item === 0).length >= 2) found.push(place(facts, first, other, true));
    else if (others.length <= MOST_SLIPS && own.length >= others.length * OUTWEIGHED) {
      for (const slip of others) if (!isCompared(slip, own)) found.push(place(facts, slip, first, slip.item > 0));
    }
  }
  return found.sort((a, b) => a.range.from - b.range.from);
}

/** The finger of a hand and the toe of a foot; a limb's parts are apart from it. */
function isSmallPart(part: string, whole: string): boolean {
  return isWithin(part, whole) && bodyPart(whole)?.region !== undefined;
}

/** Where body parts stand with one side, by part. A part that stands with both sides in a heading is left out. */
function sightings(facts: LetterFacts): Map<string, Sighting[]> {
  const byPart = new Map<string, Sighting[]>();
  const both = new Set<string>();
  const add = (statement: Statement, item: number, inHeading: boolean): void => {
    for (const mention of statement.facts.mentions) {
      if (mention.kind !== 'body-part') continue;
      const [side] = mention.sides;
      if (mention.sides.length > 1 && inHeading) both.add(mention.part);
      if (side === undefined || mention.sides.length > 1) continue;
      const sighting = { mention, side, statement, item, inHeading };
      const known = byPart.get(mention.part);
      if (known) known.push(sighting);
      else byPart.set(mention.part, [sighting]);
    }
  };
  for (const statement of facts.summary) add(statement, 0, false);
  for (const { item, heading, rationale } of facts.items) {
    for (const statement of heading) add(statement, item.index, true);
    for (const statement of rationale) add(statement, item.index, false);
  }
  for (const part of both) byPart.delete(part);
  return byPart;
}

function place(facts: LetterFacts, slip: Sighting, other: Sighting, sure: boolean): OtherSide {
  const rangeOf = ({ statement, mention }: Sighting): TextRange => facts.rangeOf(statement, withSide(statement, mention));
  return { range: rangeOf(slip), item: slip.item, other: rangeOf(other), known: other.side, sure };
}

/** The body part with the word of its side. */
function withSide({ facts: { mentions } }: Statement, part: BodyPartMention): Stretch {
  let best: Stretch = part;
  let least = FAR;
  for (const mention of mentions) {
    if (mention.kind !== 'side' || mention.sides[0] !== part.sides[0]) continue;
    const apart = mention.to <= part.from ? part.from - mention.to : mention.from - part.to;
    if (apart < 0 || apart >= least) continue;
    least = apart;
    best = { from: Math.min(mention.from, part.from), to: Math.max(mention.to, part.to) };
  }
  return best;
}

/** Farthest that the word of a side stands from its body part. */
const FAR = 40;

/** "As the right knee": both sides in one sentence are compared, and so is a side that is normal or of the past. */
function isCompared({ statement, mention }: Sighting, own: readonly Sighting[]): boolean {
  return COMPARED.test(statement.facts.text.slice(Math.max(0, mention.from - NEAR), mention.to + NEAR)) || own.some((sighting) => sighting.statement === statement);
}
