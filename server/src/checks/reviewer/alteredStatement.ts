import type { Check } from '../check';
import { SENTENCES, STATEMENT, statementWith } from '../example';
import { quoted } from '../words';
import { standardSentences } from './standardSentences';

/** A standard sentence about the reviewer in other words than the form's. */
export const alteredStatement: Check = {
  id: 'reviewer/altered-statement',
  title: 'Standard sentence altered',
  finds: 'A sentence about the expert reviewer that is nearly a standard sentence of the form. Punctuation and capitals count for nothing.',
  why: 'The sentences are fixed by the form and certify what the law requires of the reviewer. A changed word can change what is certified.',
  source: 'The form; Labor Code 139.5',
  severity: 'information',
  fix: 'suggested',
  examples: {
    invalid: [
      { part: 'statement', text: STATEMENT.replace('five years', 'ten years') },
      { part: 'statement', text: statementWith('Orthopedic Surgery', SENTENCES.map((sentence) => sentence.replace('has no affiliation', 'has affiliation'))) },
    ],
    valid: [
      { part: 'statement', text: STATEMENT },
      { part: 'statement', text: STATEMENT.replace('items/Service', 'items/services').replace('He/she has no', 'He/She has no') },
      { part: 'statement', text: STATEMENT.replace('background, and expertise', 'background and exper tise'), note: 'A comma and a blank inside a word.' },
    ],
  },
  run({ determination }, report) {
    for (const { own, pattern, range, altered } of standardSentences(determination)) {
      if (!altered || !range) continue;
      report({
        range,
        message: `This is not word for word the form’s standard sentence, ${quoted(pattern)} A changed word can change what it certifies. Restore it, unless the change is meant.`,
        ...(own === undefined ? {} : { fix: { title: 'Restore the standard sentence', edits: [{ start: range.start, end: range.end, newText: own }] } }),
      });
    }
  },
};
