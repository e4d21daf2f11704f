import type { Check } from '../check';
import { itemFor, letter } from '../example';

const STRAY = 'Physical therapy 2 times a week for 4 weeks for the left knee.: Upheld';

/** Suppression comments that silence nothing. What they silence is known after the run, so `run.ts` reports them. */
export const unusedSuppression: Check = {
  id: 'suppression/unused',
  title: 'A suppression that suppresses nothing',
  finds: 'An `imr-ignore` comment whose checks find nothing in what it covers, or that names no check or an unknown one.',
  why: 'A comment that is left behind would silence the next mistake.',
  source: 'Practice',
  severity: 'warning',
  fix: 'safe',
  examples: {
    invalid: [
      { part: 'document', text: `<!-- imr-ignore item/empty-field: all is said -->\n${letter({})}` },
      { part: 'document', text: `<!-- imr-ignore item/no-such-check: a slip -->\n${letter({})}` },
    ],
    valid: [
      { part: 'document', text: `<!-- a note to myself -->\n${letter({})}`, note: 'Any other comment is yours.' },
      { part: 'items', text: `<!-- imr-ignore item/heading-punctuation: as requested -->\n${itemFor(STRAY)}` },
    ],
  },
  run: () => undefined,
};
