import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { suppressionsIn } from './suppressions';

const STRAY = 'Physical therapy 2 times a week for 4 weeks for the left knee.: Upheld';

/** Suppression comments without a reason. */
export const suppressionWithoutReason: Check = {
  id: 'suppression/without-reason',
  title: 'A suppression without a reason',
  finds: 'An `imr-ignore` comment that does not say after a colon why the finding is left as it is.',
  why: 'Who reads the determination next has to know that somebody looked.',
  source: 'Practice',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [{ part: 'items', text: `<!-- imr-ignore item/heading-punctuation -->\n${itemFor(STRAY)}` }],
    valid: [
      { part: 'items', text: `<!-- imr-ignore item/heading-punctuation: as requested -->\n${itemFor(STRAY)}` },
      { part: 'document', text: `<!-- to do: ask for the report -->\n${letter({})}` },
    ],
  },
  run({ determination }, report) {
    for (const { reason, range, checks } of suppressionsIn(determination)) {
      if (reason !== '' || checks.length === 0) continue;
      report({ range, message: 'This comment silences a check and does not say why. Write the reason after a colon: “imr-ignore group/name: reason”.' });
    }
  },
};
