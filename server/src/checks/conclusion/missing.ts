import { fieldOf } from '../../determination/model';
import type { Check, Fix } from '../check';
import { concludingWith, itemFor } from '../example';
import { isUnfilled, saysNothing } from '../words';
import { verdictsOf } from './conclusions';

const REQUEST = 'Naproxen 500mg #60';
const ITEM = itemFor(`${REQUEST}: Upheld`);

/** A rationale that never says whether the service is medically necessary. */
export const missingConclusion: Check = {
  id: 'conclusion/missing',
  title: 'Conclusion missing',
  finds: 'A rationale in which no sentence says whether the service is medically necessary, in these words or in words that are as good (“is not supported”, “meets the criteria”, “I am reversing the decision”).',
  why: 'The determination must state whether the disputed service is medically necessary. Without that sentence the reader is left to guess what the facts amount to.',
  source: 'Labor Code 4610.6(e); 8 CCR 9792.10.6(d)',
  severity: 'warning',
  draft: 'information',
  fix: 'suggested',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: concludingWith(ITEM, 'Naproxen is an anti-inflammatory drug.') },
      {
        part: 'item',
        text: concludingWith(ITEM, 'Utilization review found that the request was not medically necessary.'),
        note: 'What the claims administrator found is no conclusion of the reviewer.',
      },
    ],
    valid: [
      { part: 'item', text: ITEM },
      { part: 'item', text: concludingWith(ITEM, 'Given the above, the request is not supported.') },
      { part: 'item', text: concludingWith(ITEM, 'The injured worker fails to meet the criteria for the requested service.') },
      { part: 'item', text: concludingWith(ITEM, 'Medical necessity has not been established.') },
      { part: 'item', text: concludingWith(ITEM, '').replace('In this case', 'No, the request for naproxen 500mg #60 was not medically necessary. In this case'), note: 'The conclusion may come first.' },
    ],
  },
  run({ determination: { text }, facts }, report) {
    for (const itemFacts of facts.items) {
      const { item, rationale } = itemFacts;
      const value = fieldOf(item, 'rationale')?.value;
      const last = rationale.at(-1);
      if (!value || !last || saysNothing(text, value) || isUnfilled(text, value) || verdictsOf(itemFacts).length > 0) continue;
      const decided = item.decision?.value;
      const fix: Fix | undefined = decided && {
        title: `Add “Therefore, the request is ${decided === 'Upheld' ? 'not ' : ''}medically necessary.”`,
        edits: [{ start: value.end, end: value.end, newText: ` Therefore, the request is ${decided === 'Upheld' ? 'not ' : ''}medically necessary.` }],
      };
      report({
        range: last.range,
        item: item.index,
        message: 'No sentence of this rationale says whether the service is medically necessary, and the determination must state it. End with the conclusion on the request.',
        ...(fix ? { fix } : {}),
      });
    }
  },
};
