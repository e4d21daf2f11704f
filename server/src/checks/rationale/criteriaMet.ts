import type { Clause } from '../../facts/fact';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import { verdictsOf } from '../conclusion/conclusions';
import { PatternSet } from '../../facts/tokenPattern';

/** Two sentences of one rationale that decide the item in opposite ways. */
export interface Opposed {
  readonly premise: { readonly statement: Statement; readonly clause: Clause };
  readonly conclusion: { readonly statement: Statement; readonly clause: Clause };
  /** Whether the premise says that the criteria are met. */
  readonly met: boolean;
}

const CRITERIA = new PatternSet<true>([['criteria', true], ['requirements', true], ['guideline|guidelines|recommendation|recommendations', true]]);
const MEETS = /\b(?:meets?|met|satisf|fulfil|consistent with|congruent)/i;
const DENIES = /\b(?:not|no|fails?|failed|without|lack|cannot|insufficient)\b/i;
const TURN = /\b(?:however|but|although|though|nevertheless|despite|except|while|only|until|unless|remaining|additional|further|partial|some|previously|prior|if|would)\b/i;

/** A finding that the criteria are met, or are not, and a conclusion to the contrary, with no "however" between them. */
export function opposedPremises(item: ItemFacts): Opposed[] {
  const all = verdictsOf(item);
  const conclusion = all.filter(({ necessity }) => necessity.strength === 'stated').at(-1);
  if (!conclusion) return [];
  for (const { statement, clause, necessity } of all) {
    if (necessity.strength !== 'equivalent' || necessity.necessary === conclusion.necessity.necessary || clause === conclusion.clause) continue;
    const words = statement.facts.text.slice(clause.from, clause.to);
    const from = statement.facts.tokens.findIndex((token) => token.from >= clause.from);
    if (!MEETS.test(words) || (necessity.necessary && DENIES.test(words)) || TURN.test(words) || CRITERIA.matches(statement.facts.tokens, Math.max(0, from)).length === 0) continue;
    const between = item.rationale.slice(item.rationale.indexOf(statement), item.rationale.indexOf(conclusion.statement) + 1);
    if (between.some(({ facts }) => TURN.test(facts.text))) continue;
    return [{ premise: { statement, clause }, conclusion, met: necessity.necessary }];
  }
  return [];
}
