import type { Check } from '../check';
import { itemFor } from '../example';
import { linesOf, isMtus, nameOf, restsOnAnotherItem, speaksOfMtus } from './lines';

const OUTSIDE = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, Magnetic resonance imaging (MRI).';
const REASONS = 'The ODG advises the study where red flags such as weakness and atrophy are seen. On 12/01/2016 there were none. Therefore, the request for MRI of the left shoulder is not medically necessary.';

/** A source below the MTUS, and no word on the MTUS. */
export const hierarchySkipped: Check = {
  id: 'citation/hierarchy-skipped',
  title: 'Lower source without a reason',
  finds: 'A reviewer’s line that rests on sources outside of the MTUS only, where the rationale has no word on the MTUS: not that it is silent, nor why another source is used instead.',
  why: 'A lower standard may be used only if every higher one does not apply. The determination has to show that the MTUS was looked at first.',
  source: 'Labor Code 4610.5(c)(2); 8 CCR 9792.21.1(a)',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: itemFor('MRI of the left shoulder: Upheld', { 'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.', 'reviewer-guideline': OUTSIDE, rationale: REASONS }) },
    ],
    valid: [
      { part: 'item', text: itemFor('Hearing aid for the left ear: Upheld', {
        'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
        'reviewer-guideline': 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Hearing aids.',
        rationale: 'The California MTUS and ACOEM Guidelines do not address the request. The Official Disability Guidelines advise a hearing aid after an audiogram, and none is recorded. Therefore, the request for hearing aid for the left ear is not medically necessary.',
      }) },
      { part: 'item', text: itemFor('Melatonin 3mg #30: Upheld', {
        'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
        'reviewer-guideline': 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain (Chronic), Melatonin.',
        rationale: 'Per the strength of evidence hierarchy the ODG was used. It advises melatonin for a delayed sleep phase, and none is recorded. Therefore, the request for melatonin 3mg #30 is not medically necessary.',
      }) },
    ],
  },
  run(subject, report) {
    for (const { line, facts: item, place } of linesOf(subject, 'reviewer')) {
      if (line.sources.length === 0 || line.sources.some(({ citation }) => isMtus(citation) || citation.family === 'mtus')) continue;
      if (item.rationale.length === 0 || speaksOfMtus(item) || restsOnAnotherItem(item)) continue;
      const inMtus = item.claims?.sources.find(({ citation }) => isMtus(citation) && citation.chapter !== undefined);
      const claims = inMtus && item.claims ? ` The claims administrator cited ${nameOf(inMtus.citation)}.` : '';
      report({
        ...place,
        range: line.range,
        message: `The decision rests on a source outside of the MTUS, and the rationale says nothing of the MTUS. A lower source may be used only where the MTUS does not apply: say that it does not address the request, or why it is set aside.${claims}`,
        ...(inMtus && item.claims ? { related: [{ range: subject.facts.rangeInLine(item.claims, inMtus), item: place.item, message: 'The MTUS is cited here for the same request' }] } : {}),
      });
    }
  },
};
