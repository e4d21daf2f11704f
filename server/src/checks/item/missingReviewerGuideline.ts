import { ITEM } from '../example';
import { missingField } from './itemPlaces';

/** An item without the reviewer's guideline line. */
export const missingReviewerGuideline = missingField(
  'reviewer-guideline',
  {
    id: 'item/missing-reviewer-guideline',
    title: 'Reviewer guideline missing',
    finds: 'A disputed item without the line that cites what the reviewer relied on.',
    why: 'A determination must refer to the medical and scientific evidence that it rests on.',
    examples: {
      invalid: [{ part: 'item', text: ITEM.split('\n\n').filter((paragraph) => !paragraph.startsWith('MAXIMUS guideline:')).join('\n\n') }],
      valid: [
        { part: 'item', text: ITEM },
        { part: 'item', text: ITEM.replace('MAXIMUS guideline:', 'MAXIMUS Guideline :') },
      ],
    },
  },
  'A determination must cite the evidence that it rests on. Add it.',
);
