import type { Check } from '../check';
import { letter, SUMMARY } from '../example';
import { quoted } from '../words';
import { patientOf } from '../../facts/patient';
import { othersIn, pronounIsPatients } from './pronouns';

/** A man who becomes a woman within one letter. */
export const sex: Check = {
  id: 'consistency/sex',
  title: 'Sex of the patient differs',
  finds: '“He” or “his” of a woman or “she” of a man, and “male” and “female” of the same patient.',
  why: 'It shows that a sentence, or a whole rationale, was written for another patient.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she reported', 'On 12/01/2016 he reported') },
      { part: 'rationale', text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. In this case the 46-year-old male was stable on 12/01/2016 at the left knee. Therefore, the request for physical therapy is not medically necessary.' },
    ],
    valid: [
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she', 'The physician told her of his findings. On 12/01/2016 she') },
      { part: 'document', text: letter({ summary: SUMMARY.replace('when she stepped off a curb', 'when she helped a male customer and he fell on her, and she') }) },
    ],
  },
  run({ determination, facts }, report) {
    const { sex: said } = patientOf(facts);
    if (!said) return;
    const { text } = determination;
    const is = said.mention.sex;
    const first = facts.rangeOf(said.statement, said.mention);
    const look = (statements: readonly (typeof said.statement)[], item: number): void => {
      statements.forEach((statement, k) => {
        for (const mention of statement.facts.mentions) {
          if (mention.kind !== 'sex' || mention.sex === is) continue;
          const own = mention.pronoun
            ? pronounIsPatients(statements, k, mention)
            : statement.facts.mentions.some((age) => age.kind === 'age' && age.patient && mention.from >= age.from && mention.from - age.to < 40) && !othersIn(statement);
          if (!own) continue;
          const range = facts.rangeOf(statement, mention);
          report({
            range,
            item,
            message: `${quoted(text.slice(range))}, but the patient is ${quoted(text.slice(first))}. A sentence of another patient may stand here: check whose it is, and correct the word.`,
            related: [{ range: first, message: 'The patient’s sex' }],
          });
          return;
        }
      });
    };
    look(facts.summary, 0);
    for (const { item, rationale } of facts.items) look(rationale, item.index);
  },
};
