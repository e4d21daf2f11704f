import { sectionOf } from '../../determination/model';
import { deniedList } from '../../facts/denied/deniedList';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { hasBlank } from '../words';
import { isWritten, lastSentence } from './places';

const DENIAL = 'On 12/12/2016 utilization review denied the request for physical therapy 2 times a week for 4 weeks for the left knee.';

/** A review is spoken of, in whatever words: then the denial may be told in words that we do not know. */
const REVIEW =
  /\b(?:utilization|UR|claims? administrator|(?:prior|previous|original|initial|adverse|peer) (?:review\w*|determination|denial|decision)|previously|non-?\s?certif\w*|certified|(?:was|were|been|being) (?:denied|modified|approved)|denial)\b/i;

/** The summary does not say what was denied, or when. */
export const missingDispute: Check = {
  id: 'summary/missing-dispute',
  title: 'The denial is not told',
  finds: 'A case summary that does not say what utilization review denied, or not when.',
  why: 'The dispute is what the determination decides. Without it nobody can see that what is decided is what was denied.',
  source: '8 CCR 9792.10.6(d); Labor Code 4610.6(e)',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace(` ${DENIAL}`, '') },
      { part: 'summary', text: SUMMARY.replace('On 12/12/2016 utilization', 'Utilization'), severity: 'information' },
    ],
    valid: [
      { part: 'summary', text: SUMMARY },
      { part: 'summary', text: SUMMARY.replace(DENIAL, 'The request for physical therapy 2 times a week for 4 weeks for the left knee was non-certified by utilization review on December 12, 2016.') },
    ],
  },
  run({ determination, facts }, report) {
    const section = sectionOf(determination, 'summary');
    if (!section || determination.items.length === 0 || !isWritten(determination, section, facts)) return;
    const { statements, dated } = deniedList(facts);
    const [first] = statements;
    if (!first) {
      const range = lastSentence(facts);
      if (hasBlank(determination.text, range)) return;
      const spokenOf = REVIEW.test(determination.text.slice(section.body));
      report({ range, ...(spokenOf ? { severity: 'information' as const } : {}), message: 'The case summary does not say what utilization review denied. What is decided must be what was denied: add “On ..., utilization review denied the request for ...”.' });
      return;
    }
    if (dated || hasBlank(determination.text, first.range)) return;
    report({ range: first.range, severity: 'information', message: 'The case summary does not say when utilization review denied the request. Requests are told apart by their dates: add it.' });
  },
};
