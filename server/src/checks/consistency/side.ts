import type { TextRange } from '../../text/range';
import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { disagreements, itemOf, PLACES } from './pairs';
import { denied } from './saying';
import { otherSides } from './otherSide';
import { agreeOnSides, sidesOf } from './sides';

/** The same request on two sides of the body. */
export const side: Check = {
  id: 'consistency/side',
  title: 'Side differs',
  finds: 'A disputed item on another side than in the account of the denial or in the rationale, and a rationale on a side of which the rest of the letter knows nothing.',
  why: 'The wrong side is a plainly erroneous finding of fact, a matter of ordinary knowledge: a ground on which a determination is set aside.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: denied('an MRI of the right knee'), items: itemFor('MRI of the left knee: Upheld') }) },
      {
        part: 'rationale',
        text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. In this case the right knee was stable on 12/01/2016. Therefore, the request for physical therapy is not medically necessary.',
      },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('an MRI of the bilateral knees'), items: `${itemFor('MRI of the left knee: Upheld')}\n\n${itemFor('MRI of the right knee: Upheld')}` }) },
      {
        part: 'rationale',
        text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. In this case the left knee was stable on 12/01/2016, as the right knee. Therefore, the request for physical therapy for the left knee is not medically necessary.',
        note: 'The other side is named for comparison.',
      },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    const told: TextRange[] = [];
    for (const { pair, mine, value } of disagreements(facts, sidesOf, agreeOnSides)) {
      const here = facts.rangeOf(value.request.statement, value.span);
      const there = facts.rangeOf(mine.request.statement, mine.span);
      told.push(here, there);
      report({
        range: here,
        item: itemOf(pair),
        message: `${quoted(text.slice(here))} in ${PLACES[pair.place]}, but ${quoted(text.slice(there))} in the heading of item ${pair.dispute.item.index}. The wrong side is a ground of appeal: look it up in the request and correct one of them.`,
        related: [{ range: there, item: pair.dispute.item.index, message: `The heading of item ${pair.dispute.item.index}` }],
      });
    }
    for (const { range, item, other, known, sure } of otherSides(facts)) {
      if (told.some((place) => (place.from < range.to && range.from < place.to) || (place.from < other.to && other.from < place.to))) continue;
      report({
        range,
        item,
        message: `${quoted(text.slice(range))}: elsewhere in this letter it is the ${known} side. The wrong side is a ground of appeal: check which is meant.`,
        ...(sure ? {} : { severity: 'information' as const }),
        related: [{ range: other, message: `The ${known} side` }],
      });
    }
  },
};
