import { type Determination, sectionOf } from '../../determination/model';
import type { Slot } from '../../determination/form';
import type { LogicalText } from '../../text/logicalText';
import type { TextRange } from '../../text/range';
import { wordsOf } from '../../text/similarity';
import type { Check } from '../check';
import { SENTENCES, STATEMENT, statementWith } from '../example';
import { isUnfilled, listed, quoted, saysNothing } from '../words';
import { namedSpecialty } from './specialtyValue';
import { standardSentences } from './standardSentences';

const SPECIALTY = 'specialty';

/** The reviewer's specialty or state of licensure does not stand in its place. */
export const missingSpecialty: Check = {
  id: 'reviewer/missing-specialty',
  title: 'Specialty or licensure missing',
  finds: 'A reviewer statement that does not name the reviewer’s specialty, or the state of licensure.',
  why: 'The determination must describe the reviewer’s qualifications. They show that the reviewer is competent in the treatment in dispute.',
  source: '8 CCR 9792.10.6(e); Labor Code 4610.6',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'statement', text: statementWith('') },
      { part: 'statement', text: statementWith('Orthopedic Surgery', SENTENCES, '') },
      { part: 'statement', text: SENTENCES.join(' '), note: 'The credentials are not there at all: one finding.' },
    ],
    valid: [
      { part: 'statement', text: STATEMENT },
      { part: 'statement', text: statementWith('Anesthesiology, Pain Management', SENTENCES, 'California,Texas') },
    ],
  },
  run({ determination }, report) {
    const { form, reviewer, text } = determination;
    const made = sectionOf(determination, 'made');
    if (!reviewer || !made || saysNothing(text, made.body) || isUnfilled(text, made.body)) return;
    const blanks = [
      { name: SPECIALTY, slots: form.statement.specialty, value: namedSpecialty(determination) },
      { name: 'state of licensure', slots: form.statement.licensure, value: reviewer.licensure },
    ].filter(({ slots, value }) => slots.length > 0 && (value === undefined || saysNothing(text, value)));
    const otherwise = blanks.some(({ value, name }) => value === undefined && name === SPECIALTY) && isNamedOtherwise(determination);
    const absent = blanks.filter(({ value, name }) => value === undefined && !(otherwise && name === SPECIALTY));
    if (absent.length > 0) {
      report({
        range: made.heading,
        message: `The reviewer’s ${listed(absent.map(({ name }) => name))} ${absent.length > 1 ? 'are' : 'is'} not stated, and a determination must describe the reviewer’s qualifications. Add ${quoted(absent[0]?.slots[0]?.after ?? '')}.`,
      });
    }
    for (const { name, slots, value } of blanks) {
      if (!value) continue;
      const range = labelBefore(text, slots, value) ?? made.heading;
      report({ range, message: `No ${name} follows ${quoted(text.slice(range))}, and a determination must describe the reviewer’s qualifications. Write it.` });
    }
  },
};

/** Whether the sentence that should name the specialty names one in words of its own: "is Licensed in Psychology". */
function isNamedOtherwise(determination: Determination): boolean {
  const { reviewer, text } = determination;
  const sentence = standardSentences(determination).find(({ pattern }) => pattern.includes('{specialty}'));
  if (!sentence?.range) return false;
  const known = new Set([...wordsOf(sentence.pattern), ...(reviewer?.licensure ? wordsOf(text.slice(reviewer.licensure)) : [])]);
  return wordsOf(text.slice(sentence.range)).some((word) => !known.has(word));
}

/** The words of the form after which a value should stand. */
function labelBefore(text: LogicalText, slots: readonly Slot[], value: TextRange): TextRange | undefined {
  for (const { after } of slots) {
    const at = text.lower.lastIndexOf(after.toLowerCase(), value.from);
    if (at >= 0 && value.from - at <= after.length + 1) return text.range(at, at + after.length);
  }
  return undefined;
}
