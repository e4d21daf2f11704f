import type { Check } from '../check';
import { concludingWith, itemFor } from '../example';
import { quoted } from '../words';
import { conclusionsOf } from './conclusions';

const REQUEST = 'Acupuncture 2 times a week for 3 weeks for the right elbow';

/** A rationale that concludes the contrary of its heading. */
export const contradictsDecision: Check = {
  id: 'conclusion/contradicts-decision',
  title: 'Conclusion contradicts the decision',
  finds: 'A rationale that concludes that the service is medically necessary under a heading that is Upheld, or that it is not under one that is Overturned.',
  why: 'Heading and rationale are both binding, and they decide the item in opposite ways. The parties cannot tell which holds, and the determination can be appealed.',
  source: 'Labor Code 4610.6(e): the determination states whether the disputed service is medically necessary; 4610.6(h)(5): a plainly erroneous finding of fact',
  severity: 'error',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: itemFor(`${REQUEST}: Upheld`).replace('is not medically necessary', 'is medically necessary') },
      { part: 'item', text: itemFor(`${REQUEST}: Overturned`).replace('is medically necessary', 'is determined to not be medically necessary') },
      { part: 'item', text: itemFor(`${REQUEST}: Overturned`).replace('is medically necessary', 'cannot be deemed medically necessary') },
      { part: 'item', text: concludingWith(itemFor(`${REQUEST}: Upheld`), 'I am therefore reversing the prior review decision.') },
    ],
    valid: [
      { part: 'item', text: itemFor(`${REQUEST}: Upheld`).replace('is not medically necessary', 'is not seen as medically necessary') },
      { part: 'item', text: itemFor(`${REQUEST}: Upheld`).replace('is not medically necessary', 'is not a medical necessity at this time') },
      { part: 'item', text: concludingWith(itemFor(`${REQUEST}: Overturned`), 'I recommend overturning the utilization review decision.') },
      {
        part: 'item',
        text: itemFor(`${REQUEST}: Upheld`).replace('Therefore, the', 'Therefore, the first two visits are medically necessary as a trial, and the remainder of the'),
        note: 'A part is necessary and the rest is not: what the heading decides is not for this check.',
      },
      {
        part: 'item',
        text: itemFor(`${REQUEST}: Overturned`).replace('Therefore', 'Utilization review determined that the request was not medically necessary. Therefore'),
        note: 'What the claims administrator found is not the reviewer’s conclusion.',
      },
    ],
  },
  run({ determination: { text }, facts }, report) {
    for (const itemFacts of facts.items) {
      const { decision, index } = itemFacts.item;
      if (!decision?.value) continue;
      const conclusions = conclusionsOf(itemFacts);
      const decided = decision.value === 'Overturned';
      const last = conclusions.at(-1);
      if (!last || conclusions.some(({ necessity }) => necessity.necessary === decided)) continue;
      report({
        range: facts.rangeOf(last.statement, last.necessity),
        item: index,
        message:
          `The rationale concludes that the service is ${decided ? 'not ' : ''}medically necessary, and the heading says ${quoted(text.slice(decision.range))}. ` +
          'Both are binding, so they must agree: correct the one that is wrong.',
        related: [{ range: decision.range, item: index, message: `The decision: ${decided ? 'medically necessary' : 'not medically necessary'}` }],
      });
    }
  },
};
