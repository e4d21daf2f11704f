import type { Check } from '../check';
import { letter, SUMMARY } from '../example';
import { firstLine, quoted } from '../words';

/** Another determination in the same document. */
export const secondDetermination: Check = {
  id: 'structure/second-determination',
  title: 'Two determinations in one document',
  finds: 'A place where another determination begins. What follows it is not read.',
  why: 'A determination decides one case. Two in one document mix the facts of two patients, which discloses one’s records to the other.',
  source: 'The form; Labor Code 4610.5',
  severity: 'error',
  fix: 'none',
  examples: {
    invalid: [{ part: 'document', text: `${letter({})}\n\n${letter({})}` }],
    valid: [
      { part: 'document', text: letter({}) },
      { part: 'summary', text: `${SUMMARY} An earlier determination, CM15-0000009, concerned other treatment.` },
    ],
  },
  run({ determination }, report) {
    const { header, second, text } = determination;
    if (!second) return;
    const range = firstLine(text, second.from, second.to);
    report({
      range,
      message: `Another determination begins here, at ${quoted(text.slice(range))}. Nothing from here on is checked, and two cases in one letter mix two patients’ records. Give each a document of its own.`,
      related: [{ range: header ? firstLine(text, header.whole.from, header.whole.to) : firstLine(text, 0, text.text.length), message: 'The first determination begins here' }],
    });
  },
};
