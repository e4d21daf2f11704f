import { partsAgree, type Requested, shareName } from '../../facts/denied/request';
import type { LetterFacts } from '../../facts/letterFacts';
import { type Dispute, disputesOf, namedInHeading } from './disputes';
import { fits } from './pairs';

/** Requests that a rationale names for another part of the body than its heading, and that are no other item's. The first of each item. */
export function otherPartsInRationales(facts: LetterFacts): { readonly dispute: Dispute; readonly request: Requested }[] {
  const disputes = disputesOf(facts);
  return disputes.flatMap((dispute) => {
    const headings = namedInHeading(dispute);
    const found = dispute.inRationale.find(
      ({ requested }) =>
        requested.parts.length > 0 &&
        headings.some((heading) => shareName(heading, requested)) &&
        !headings.some((heading) => partsAgree(heading, requested)) &&
        !disputes.some((other) => other !== dispute && fits(other, requested)),
    );
    return found ? [{ dispute, request: found.requested }] : [];
  });
}
