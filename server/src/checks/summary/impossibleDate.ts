import type { Statement } from '../../facts/letterFacts';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';

/** A date that no calendar has. */
export const impossibleDate: Check = {
  id: 'summary/impossible-date',
  title: 'No such date',
  finds: 'A date that no calendar has: a 13th month, the 31st of June, a year such as 3026 or 201.',
  why: 'Records are found by their dates. A date that cannot be is a slip, and nobody knows which day is meant.',
  source: 'The calendar; Labor Code 4610.6(h)(5)',
  severity: 'warning',
  fix: 'none',
  scope: 'part',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she', 'On 12/01/3016 she') },
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she', 'On 11/31/2016 she') },
    ],
    valid: [
      { part: 'summary', text: SUMMARY },
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she', 'On December 1, 2016 she') },
    ],
  },
  run({ determination, facts }, report) {
    const look = (statement: Statement, item: number): void => {
      for (const mention of statement.facts.mentions) {
        if (mention.kind !== 'date' || mention.impossible === undefined) continue;
        const range = facts.rangeOf(statement, mention);
        report({ range, item, message: `${quoted(determination.text.slice(range))}: ${mention.impossible}. Records are found by their dates: look it up and correct it.` });
      }
    };
    for (const statement of facts.statements(determination.header?.whole)) look(statement, 0);
    for (const statement of facts.summary) look(statement, 0);
    for (const { item, heading, rationale } of facts.items) for (const statement of [...heading, ...rationale]) look(statement, item.index);
  },
};
