import { patientOf } from '../../facts/patient';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';

/** The patient's age, stated twice. */
export const age: Check = {
  id: 'consistency/age',
  title: 'Age of the patient differs',
  finds: 'The patient’s own age, stated twice and differently.',
  why: 'One of the two is another patient’s, or a slip; some guidelines decide by age.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'rationale', text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. In this case the 64-year-old injured worker was stable on 12/01/2016 at the left knee. Therefore, the request for physical therapy is not medically necessary.' },
    ],
    valid: [
      { part: 'rationale', text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment, and more so in patients over 65 years old. In this case the 46-year-old injured worker was stable on 12/01/2016 at the left knee. Therefore, the request for physical therapy is not medically necessary.' },
      { part: 'summary', text: SUMMARY.replace('46-year-old female', '46 year old female with asthma since 13 years old') },
    ],
  },
  run({ determination, facts }, report) {
    const [first, ...more] = patientOf(facts).ages;
    if (!first) return;
    const { text } = determination;
    const there = facts.rangeOf(first.statement, first.mention);
    const seen = new Set<string>();
    for (const { mention, statement, item } of more) {
      const apart = Math.abs(mention.years - first.mention.years);
      const key = `${item} ${mention.years}`;
      if (apart === 0 || seen.has(key)) continue;
      seen.add(key);
      const range = facts.rangeOf(statement, mention);
      report({
        range,
        item,
        message: `${quoted(text.slice(range))}, but the patient is ${quoted(text.slice(there))} before. Look up the age and correct one of them.`,
        related: [{ range: there, ...(first.item > 0 ? { item: first.item } : {}), message: 'The age as stated first' }],
        ...(apart === 1 ? { severity: 'information' as const } : {}),
      });
    }
  },
};
