import type { Clause } from '../../facts/fact';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import { conclusionsOf, verdictsOf } from '../conclusion/conclusions';
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

/** Words with which a part of the request is decided otherwise than the rest. */
const PART = /\b(?:trial|first|initial|partial\w*|modif\w*|certified|authorized|remain\w*|portion|part|some|only|however|but|although|while|except|if|until|reconsider\w*|one|two|three|separate\w*)\b/i;

/** A rationale that ends with a conclusion against its heading, though an earlier one goes with it: a word was lost in one of them. */
export function opposedConclusions(item: ItemFacts): Opposed | undefined {
  const decision = item.item.decision?.value;
  const all = conclusionsOf(item);
  const last = all.at(-1);
  if (!decision || !last || last.necessity.necessary === (decision === 'Overturned')) return undefined;
  const earlier = all.find((one) => one.statement !== last.statement && one.necessity.necessary !== last.necessity.necessary);
  if (!earlier || PART.test(last.statement.facts.text) || PART.test(earlier.statement.facts.text)) return undefined;
  return { premise: earlier, conclusion: last, met: earlier.necessity.necessary };
}
