import type { Determination, Section } from '../../determination/model';
import type { LetterFacts } from '../../facts/letterFacts';
import type { TextRange } from '../../text/range';
import { isUnfilled, saysNothing } from '../words';

const NOWHERE: TextRange = { start: 0, end: 0, from: 0, to: 0 };

/** The summary's first sentence: where a finding on what is not there is placed. */
export function firstSentence({ summary }: LetterFacts): TextRange {
  return summary[0]?.range ?? NOWHERE;
}

/** Whether anything stands in a section but a blank to fill in: what is not there yet is another check's. */
export function isWritten({ text }: Determination, { body }: Section, { summary }: LetterFacts): boolean {
  return summary.length > 0 && !saysNothing(text, body) && !isUnfilled(text, body);
}

/** The summary's last sentence. */
export function lastSentence({ summary }: LetterFacts): TextRange {
  return summary.at(-1)?.range ?? NOWHERE;
}
