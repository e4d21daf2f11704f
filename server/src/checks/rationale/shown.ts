import type { LetterFacts } from '../../facts/letterFacts';
import type { Entry } from '../../facts/record/record';
import type { TextRange } from '../../text/range';

/** A sentence up to this length is shown whole, in characters. */
const WHOLE = 160;

/** The words of a summary that record a finding: its sentence, or what stands between the marks around it in a long one. */
export function shownIn(facts: LetterFacts, { statement, first, last }: Entry): TextRange {
  const { tokens, text } = statement.facts;
  let from = first;
  let to = last;
  if (text.length <= WHOLE) return statement.range;
  while (from > 0 && !isMark(tokens[from - 1]?.lower)) from--;
  while (to < tokens.length && !isMark(tokens[to]?.lower)) to++;
  return facts.rangeOf(statement, { from: tokens[from]?.from ?? 0, to: tokens[to - 1]?.to ?? text.length });
}

function isMark(word: string | undefined): boolean {
  return word === ',' || word === ';' || word === ':' || word === '.';
}
