import { sectionOf } from '../../determination/model';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { hasBlank } from '../words';
import { firstSentence, isWritten } from './places';

/** Words that name the patient. */
const WHO = /\b(?:patient|worker|claimant|applicant|employee|member|individual|man|woman|male|female|gentleman|lady)\b/i;

/** The summary does not say whose case it is. */
export const missingPatient: Check = {
  id: 'summary/missing-patient',
  title: 'The patient is not introduced',
  finds: 'A case summary that says nothing of the patient: nobody is named, or neither age nor sex is said.',
  why: 'The summary states whose case is decided. Age and sex are what the records are told apart by, once names are gone.',
  source: '8 CCR 9792.10.6(d); Labor Code 4610.6',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace('The injured worker is a 46-year-old female who was injured on 05/09/2016, when she stepped off a curb and twisted the left knee.', 'The injury was on 05/09/2016, at the left knee.').replace('she reported', 'there was') },
      { part: 'summary', text: SUMMARY.replace('a 46-year-old female who was injured', 'an employee who was injured').replace('when she stepped off a curb and twisted the left knee', 'at the left knee').replace('she reported', 'there was') },
    ],
    valid: [
      { part: 'summary', text: SUMMARY },
      { part: 'summary', text: SUMMARY.replace('The injured worker is a 46-year-old female who', 'The patient is a lady aged 46 who') },
    ],
  },
  run({ determination, facts }, report) {
    const section = sectionOf(determination, 'summary');
    if (!section || !isWritten(determination, section, facts)) return;
    const known = facts.summary.some(({ facts: { mentions } }) => mentions.some((mention) => (mention.kind === 'age' && mention.patient) || mention.kind === 'sex'));
    if (known) return;
    const range = firstSentence(facts);
    if (hasBlank(determination.text, range)) return;
    const named = WHO.test(determination.text.slice(section.body));
    report({
      range,
      message: named
        ? 'The case summary says neither the patient’s age nor sex. They tell one case from another: add “is a ...-year-old ...” to the first sentence.'
        : 'The case summary does not say who the patient is. It must be clear whose case is decided: begin with the patient, age and sex.',
    });
  },
};
