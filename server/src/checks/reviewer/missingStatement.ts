import { sectionOf } from '../../determination/model';
import type { Check, Fix } from '../check';
import { SENTENCES, STATEMENT, statementWith } from '../example';
import { listed, quoted } from '../words';
import { type StandardSentence, standardSentences } from './standardSentences';
import type { TextRange } from '../../text/range';

/** How many missing sentences a message quotes. */
const MOST_NAMED = 2;

/** Standard sentences about the reviewer that are not there. */
export const missingStatement: Check = {
  id: 'reviewer/missing-statement',
  title: 'Standard sentence missing',
  finds: 'A standard sentence about the expert reviewer that the form has and the determination has not. Sentences in a row are one finding.',
  why: 'The sentences certify what the law requires of the reviewer: no conflict of interest, active practice, the right specialty.',
  source: 'The form; Labor Code 139.5',
  severity: 'warning',
  draft: 'information',
  fix: 'safe',
  examples: {
    invalid: [
      { part: 'statement', text: statementWith('Orthopedic Surgery', SENTENCES.filter((_, i) => i !== 1)), note: 'Nothing on conflicts of interest.' },
      { part: 'statement', text: statementWith('Orthopedic Surgery', SENTENCES.slice(0, 3)), note: 'The last two: one finding.' },
      { part: 'statement', text: statementWith('Orthopedic Surgery', []), note: 'Credentials alone.' },
    ],
    valid: [
      { part: 'statement', text: STATEMENT },
      { part: 'statement', text: STATEMENT.replaceAll('.', '').replace('items/Service', 'items/services'), note: 'Punctuation counts for nothing.' },
    ],
  },
  run({ determination }, report) {
    const made = sectionOf(determination, 'made');
    const sentences = standardSentences(determination);
    if (!made) return;
    for (const { first, run } of missingRuns(sentences)) {
      // A sentence that is missing because its blanks have no words is the missing specialty's finding.
      const reportable = run.filter(({ own }) => own !== undefined);
      if (reportable.length === 0) continue;
      const fix = insertion(sentences, first, run, made.body);
      const named = reportable.slice(0, MOST_NAMED).map(({ own }) => quoted(own ?? ''));
      const names = listed(reportable.length > MOST_NAMED ? [...named, `${reportable.length - MOST_NAMED} more`] : named);
      const many = reportable.length > 1;
      report({
        range: made.heading,
        message: `${many ? `${reportable.length} standard sentences` : 'A standard sentence'} of the reviewer statement ${many ? 'are' : 'is'} missing, which certify the reviewer’s standing. Add ${names}.`,
        ...(fix ? { fix } : {}),
      });
    }
  },
};

function missingRuns(sentences: readonly StandardSentence[]): { first: number; run: StandardSentence[] }[] {
  const runs: { first: number; run: StandardSentence[] }[] = [];
  sentences.forEach((sentence, i) => {
    if (sentence.range) return;
    const last = runs.at(-1);
    if (last && last.first + last.run.length === i) last.run.push(sentence);
    else runs.push({ first: i, run: [sentence] });
  });
  return runs;
}

/** Puts sentences after the one that the form has before them, else at the section's beginning. */
function insertion(sentences: readonly StandardSentence[], first: number, run: readonly StandardSentence[], body: TextRange): Fix | undefined {
  if (run.some(({ own }) => own === undefined)) return undefined;
  const words = run.map(({ own }) => own).join(' ');
  const before = sentences[first - 1]?.range;
  const follows = sentences.some(({ range }) => range);
  const at = before ? before.end : body.start;
  const newText = before ? ` ${words}` : `${words}${follows ? ' ' : '\n\n'}`;
  return { title: run.length > 1 ? 'Insert the standard sentences' : 'Insert the standard sentence', edits: [{ start: at, end: at, newText }] };
}
