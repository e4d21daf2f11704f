import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { formStatement, linesOf, restsOnAnotherItem } from './lines';

const OUTSIDE = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.';
const NOTHING = 'The Expert Reviewer did not cite any medical evidence for its decision.';

/** A guideline line in which no source stands. */
export const missingCitation: Check = {
  id: 'citation/missing',
  title: 'No source cited',
  finds: 'A guideline line that has words and cites nothing: “None”, or the form’s sentence on recommendations outside of the MTUS with no recommendation behind it. The form’s own sentence “did not cite any medical evidence” is information, and nothing where the reasons rest on the denial of another item.',
  why: 'A determination has to refer to the medical and scientific evidence that it rests on; without a source the decision cannot be weighed against the standards in their order.',
  source: '8 CCR 9792.10.6(d); Labor Code 4610.5(c)(2)',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'reviewer-guideline', text: OUTSIDE },
      { part: 'reviewer-guideline', text: 'None.' },
      { part: 'reviewer-guideline', text: 'Decision based on Non-MTUS Citation.' },
    ],
    valid: [
      { part: 'claims-guideline', text: 'The Claims Administrator did not cite any medical evidence for its decision.', note: 'That is what the claims administrator did.' },
      {
        part: 'item',
        text: itemFor('Associated surgical service: Shoulder sling: Upheld', {
          'reviewer-guideline': NOTHING,
          rationale: 'As the requested shoulder surgery is not medically necessary, the requested ancillary service, a shoulder sling, is not medically necessary.',
        }),
        note: 'The reasons rest on the denial of another item.',
      },
      { part: 'claims-guideline', text: 'Decision based on MTUS Acupuncture Treatment 2007.' },
    ],
  },
  run(subject, report) {
    for (const { line, facts, place } of linesOf(subject)) {
      if (line.sources.length > 0) continue;
      const statement = formStatement(line.text);
      if (statement === 'cites-nothing') {
        if (place.severity === undefined && !restsOnAnotherItem(facts)) {
          report({
            ...place,
            range: line.range,
            severity: 'information',
            message: 'The line says that no evidence was cited, and the reasons do not rest on the denial of another item. A determination has to refer to the evidence that it rests on: cite the guideline or study, or say on which other item this one depends.',
          });
        }
        continue;
      }
      report({
        ...place,
        range: line.range,
        message: `${quoted(line.text)} cites no source. A determination has to refer to the medical evidence that it rests on: name the guideline with its chapter, or the study.`,
      });
    }
  },
};
