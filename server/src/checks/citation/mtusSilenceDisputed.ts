import type { Check } from '../check';
import { itemFor } from '../example';
import { isMtus, linesOf, namedSilent, nameOf, reliedOn } from './lines';
import { chapterKey } from './chapterKey';
import { REGIONAL, regionOf } from './regions';

const ODG = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Elbow, MRI.';
const REASONS = 'The MTUS is silent. The ODG advises the study where plain films are not diagnostic, and none were taken. Therefore, the request for MRI of the left elbow is not medically necessary.';

/** "The MTUS is silent", though the MTUS was cited for the same request. */
export const mtusSilenceDisputed: Check = {
  id: 'citation/mtus-silence-disputed',
  title: 'Silence of the MTUS disputed',
  finds: 'A rationale that says the MTUS does not address the request, where the claims administrator’s line cites a chapter of the MTUS for it.',
  why: 'A lower source may be used only where the MTUS does not apply, and decisions have been sent back because the MTUS did say something.',
  source: 'Labor Code 4610.5(c)(2); Stevens v. WCAB (2015) 241 Cal.App.4th 1074',
  severity: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: itemFor('MRI of the left elbow: Upheld', { 'claims-guideline': 'Decision based on MTUS Elbow Complaints 2007, Section(s): Special Studies.', 'reviewer-guideline': ODG, rationale: REASONS }) },
    ],
    valid: [
      { part: 'item', text: itemFor('MRI of the left elbow: Upheld', { 'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.', 'reviewer-guideline': ODG, rationale: REASONS }) },
      { part: 'item', text: itemFor('Melatonin 3mg #30: Upheld', {
        'claims-guideline': 'Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.',
        'reviewer-guideline': 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain (Chronic), Melatonin.',
        rationale: 'The MTUS does not address melatonin. The ODG advises it for a delayed sleep phase, and none is recorded. Therefore, the request for melatonin 3mg #30 is not medically necessary.',
      }), note: 'A general chapter says nothing of a single drug.' },
    ],
  },
  run(subject, report) {
    for (const { line, facts: item, place } of linesOf(subject, 'reviewer')) {
      if (!item.claims || line.sources.some(({ citation }) => isMtus(citation))) continue;
      const silent = namedSilent(item).find(({ citation }) => isMtus(citation) && citation.chapter === undefined);
      if (!silent || reliedOn(item).some(({ citation }) => isMtus(citation))) continue;
      const region = regionOf(item);
      const cited = item.claims.sources.find(({ citation }) => {
        const key = chapterKey(citation);
        if (!isMtus(citation) || key === undefined || key === 'general approaches') return false;
        if (REGIONAL.has(key) && region) return region.chapters.has(key);
        return citation.sections.length > 0 || citation.pages.length > 0;
      });
      if (!cited) continue;
      report({
        ...place,
        range: subject.facts.rangeOf(silent.statement, { from: 0, to: silent.statement.facts.text.length }),
        message: `The rationale says that the MTUS does not address the request, and the claims administrator cited ${nameOf(cited.citation)} for it. A lower source may be used only where the MTUS does not apply: say why that chapter does not cover the request.`,
        related: [{ range: subject.facts.rangeInLine(item.claims, cited), item: place.item, message: 'The MTUS is cited here for the same request' }],
      });
    }
  },
};
