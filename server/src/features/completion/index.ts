import type { Determination } from '../../determination/model';
import type { LetterFacts } from '../../facts/letterFacts';
import { afterHeading } from './decisions';
import { inGuidelineLine } from './guidelineLine';
import { blankAt, inPlaceOf } from './blanks';
import { atLineStart } from './labels';
import { type Occasion, type Place, placeAt } from './place';
import type { Proposals } from './proposal';
import { inRationale } from './rationale';
import { inSpecialty } from './specialty';

export { aboutProposal } from './about';
export type { About, Proposal, ProposalKind, Proposals } from './proposal';
export type { Occasion } from './place';

/** What may be written where: the first that has something has the word. */
const WHERE: readonly ((place: Place) => Proposals | undefined)[] = [inGuidelineLine, inSpecialty, afterHeading, atLineStart, inRationale];

/**
 * What can be written at a place of a determination; nothing inside ordinary prose.
 * @param offset into the document as it stands
 * @param occasion behind a colon or a line's end only what surely belongs there is proposed; whoever asks gets all that may
 */
export function proposalsAt(determination: Determination, facts: LetterFacts, offset: number, occasion: Occasion): Proposals | undefined {
  const { second, text: { comments } } = determination;
  if ((second && offset > second.start) || comments.some(({ start, end }) => start < offset && offset < end)) return undefined;
  const blank = occasion === 'asked' ? blankAt(determination, offset) : undefined;
  const place = blank ? placeAt(determination, facts, blank.start, occasion, blank.end) : placeAt(determination, facts, offset, occasion);
  for (const propose of WHERE) {
    const proposals = propose(place);
    if (proposals) return blank ? inPlaceOf(blank, determination.text.source.slice(proposals.start, offset), proposals) : proposals;
  }
  return undefined;
}
