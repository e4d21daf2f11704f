import type { Statement } from '../../facts/letterFacts';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';

const MRI = 'The diagnosis is left knee sprain.';

/** A level that no spine has. */
export const impossibleLevel: Check = {
  id: 'summary/impossible-level',
  title: 'No such spinal level',
  finds: 'A spinal level that goes upwards (“L5-L1”), that no spine has (“L7”), or with an l in the place of a 1 (“Ll-2”).',
  why: 'A level is what a spinal request is decided for, and the wrong one is a ground of appeal.',
  source: 'Anatomy; Labor Code 4610.6(h)(5)',
  severity: 'warning',
  fix: 'none',
  scope: 'part',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace(MRI, `${MRI} An MRI of the lumbar spine showed a disc bulge at L5-L1.`) },
      { part: 'summary', text: SUMMARY.replace(MRI, `${MRI} An MRI of the cervical spine showed a disc bulge at C8-9.`) },
    ],
    valid: [
      { part: 'summary', text: SUMMARY.replace(MRI, `${MRI} An MRI of the lumbar spine showed a disc bulge at L5-S1.`) },
      { part: 'summary', text: SUMMARY.replace(MRI, `${MRI} Sensation was normal from C5 to T1, and the C8 root was not affected.`) },
    ],
  },
  run({ determination, facts }, report) {
    const look = (statement: Statement, item: number): void => {
      for (const mention of statement.facts.mentions) {
        if (mention.kind !== 'level' || mention.impossible === undefined) continue;
        const range = facts.rangeOf(statement, mention);
        report({ range, item, message: `${quoted(determination.text.slice(range))}: ${mention.impossible}. The wrong level is a ground of appeal: look it up and correct it.` });
      }
    };
    for (const statement of facts.summary) look(statement, 0);
    for (const { item, heading, rationale } of facts.items) for (const statement of [...heading, ...rationale]) look(statement, item.index);
  },
};
