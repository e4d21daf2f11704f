import type { Check } from '../check';
import { ITEM } from '../example';
import { listed, quoted } from '../words';
import { placeOf } from './itemPlaces';

/** A disputed item that is not decided. */
export const missingDecision: Check = {
  id: 'item/missing-decision',
  title: 'Decision missing',
  finds: 'A disputed item whose heading does not end in a decision, Upheld or Overturned.',
  why: 'A determination must state for each disputed treatment whether it is medically necessary.',
  source: 'Labor Code 4610.6; 8 CCR 9792.10.6(d)',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'heading', text: 'Naproxen 500mg #60' },
      { part: 'heading', text: 'Naproxen 500mg #60:' },
    ],
    valid: [
      { part: 'heading', text: 'Associated surgical service: Cold therapy unit: Upheld', note: 'The decision follows the last colon.' },
      { part: 'heading', text: 'Naproxen 500mg #60 :  Overturned' },
      { part: 'item', text: ITEM.replace(': Upheld', ':\nUpheld'), note: 'The decision alone on the next line.' },
      {
        part: 'heading',
        text: 'Physical therapy 3 times a week for 4 weeks for the left knee was the original request. Physical therapy 1 time a week for 4 weeks for the left knee was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy 2 times a week for 4 weeks for the left knee is: Upheld',
        note: 'The decision is about the last sentence.',
      },
    ],
  },
  run({ determination }, report) {
    const { Upheld, Overturned } = determination.form.item.decisions;
    const words = listed([Upheld[0] ?? 'Upheld', Overturned[0] ?? 'Overturned'].map(quoted), 'or');
    for (const item of determination.items) {
      if (item.decision) continue;
      report({
        range: placeOf(item),
        item: item.index,
        message: `This item is not decided, and a determination must decide each one. End its heading with ${words}.`,
      });
    }
  },
};
