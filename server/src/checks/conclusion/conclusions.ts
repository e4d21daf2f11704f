import type { Clause, Necessity } from '../../facts/fact';
import { mayConclude } from '../../facts/clauses/words';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';

/** A statement of medical necessity in its place. */
export interface Conclusion {
  readonly statement: Statement;
  readonly clause: Clause;
  readonly necessity: Necessity;
}

/** Every statement of necessity in a rationale that is not a guideline's or the claims administrator's, in order. */
export function statementsOfNecessity({ rationale }: ItemFacts): Conclusion[] {
  return rationale.flatMap((statement) => statedIn(statement.facts).map(({ clause, necessity }) => ({ statement, clause, necessity })));
}

const statedIn = perSentence((facts) =>
  mayConclude(facts)
    ? facts.clauses.flatMap((clause) => (clause.necessity && clause.voice !== 'guideline' && clause.voice !== 'claims' ? [{ clause, necessity: clause.necessity }] : []))
    : [],
);

/** Those of them that conclude on the request, in whatever words. */
export function verdictsOf(item: ItemFacts): Conclusion[] {
  return statementsOfNecessity(item).filter(({ necessity }) => necessity.conclusion);
}

/** The reviewer's conclusions on the request in the words of medical necessity, or of reversing and upholding. */
export function conclusionsOf(item: ItemFacts): Conclusion[] {
  return verdictsOf(item).filter(({ clause, necessity }) => clause.voice === 'reviewer' && necessity.strength === 'stated');
}
