import { ITEM } from '../example';
import { missingField } from './itemPlaces';

/** An item without a rationale. */
export const missingRationale = missingField(
  'rationale',
  {
    id: 'item/missing-rationale',
    title: 'Rationale missing',
    finds: 'A disputed item without a rationale. An item that is a heading and a decision gets one finding for each part that is missing.',
    why: 'A determination must give the clinical reasons for each decision. A decision without a rationale cannot be understood, or defended on appeal.',
    examples: {
      invalid: [{ part: 'item', text: ITEM.split('\n\n').filter((paragraph) => !paragraph.startsWith('Decision rationale:')).join('\n\n') }],
      valid: [
        { part: 'item', text: ITEM },
        { part: 'item', text: ITEM.replace('Decision rationale:', 'Decision rationale:\n\n'), note: 'The rationale begins on a line of its own.' },
      ],
    },
  },
  'A determination must give the clinical reasons for each decision. Add it.',
);
