import { sectionOf } from '../../determination/model';
import type { Check } from '../check';
import type { LetterFacts } from '../../facts/letterFacts';
import { dayOf } from '../consistency/days';
import { injuryDatesIn } from '../consistency/injuryDates';
import { SUMMARY } from '../example';
import { hasBlank } from '../words';
import { firstSentence, isWritten } from './places';

const INJURY = /\b(?:injury|injuries|injured(?! (?:worker|employee))|hurt|twisted|sprained|strained|slipped|tripped|struck|crushed|accident|cumulative|repetitive|trauma|occupational (?!therap)|industrial|fell|fall|lift(?:ed|ing))\b/i;

/** The summary does not say when the injury was. */
export const missingInjury: Check = {
  id: 'summary/missing-injury',
  title: 'The injury is not told',
  finds: 'A case summary that says nothing of the injury, or not when it was.',
  why: 'Whether treatment is necessary depends on how long ago the injury was: the first weeks have other rules than the years after.',
  source: '8 CCR 9792.10.6(d); Labor Code 4610.6',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace('who was injured on 05/09/2016, when she stepped off a curb and twisted the left knee', 'with pain in the left knee') },
      { part: 'summary', text: SUMMARY.replace('who was injured on 05/09/2016, when', 'who was injured when'), severity: 'information' },
    ],
    valid: [
      { part: 'summary', text: SUMMARY },
      { part: 'summary', text: SUMMARY.replace('who was injured on 05/09/2016, when', 'with a date of injury of May 9, 2016, when') },
    ],
  },
  run({ determination, facts }, report) {
    const section = sectionOf(determination, 'summary');
    if (!section || !isWritten(determination, section, facts)) return;
    if (facts.summary.some((statement) => injuryDatesIn(statement, 0).length > 0)) return;
    if (isDated(facts)) return;
    const named = facts.summary.find(({ facts: { text } }) => INJURY.test(text));
    const range = named?.range ?? firstSentence(facts);
    if (hasBlank(determination.text, range)) return;
    report({
      range,
      message: named
        ? 'The case summary does not say when the injury was. What is necessary depends on how long ago it was: add the date of injury.'
        : 'The case summary does not tell the injury. Say when and how it happened: what is necessary depends on it.',
      ...(named ? { severity: 'information' as const } : {}),
    });
  },
};

/** Whether the first sentences give a date with the injury, or the day of the injury stands anywhere. */
function isDated(facts: LetterFacts): boolean {
  const header = facts.headerDate('dateOfInjury');
  const day = header && dayOf(header.date);
  return facts.summary.some(({ facts: { text, mentions } }, k) => mentions.some((mention) => mention.kind === 'date' && ((k < FIRST && INJURY.test(text)) || (day !== undefined && dayOf(mention) === day))));
}

/** How many sentences the summary begins with. */
const FIRST = 3;
