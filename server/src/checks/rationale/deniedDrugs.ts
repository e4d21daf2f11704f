import type { DrugMention, Mention, Stretch } from '../../facts/fact';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { isReviewers } from './voices';

/** A drug of which a rationale says that it was not taken, and where the summary says that it was. */
export interface DeniedDrug {
  readonly statement: Statement;
  readonly words: Stretch;
  readonly generic: string;
  readonly taken: Statement;
  /** The item's own drug: it may be meant that it is new. */
  readonly own: boolean;
}

const USE = new Set('use usage trial trials tried taken taking prescribed used utilized attempted received'.split(' '));
/** Words with which its effect is weighed, and not its use. */
const WEIGHED = new Set(
  'failed failure failing long prolonged chronic continued continuing ongoing benefit relief efficacy improvement response reason rationale why need how intolerance contraindication higher lower other outweigh concurrent concurrently if whether support justify effect effects risk'.split(' '),
);
const TAKEN = /\b(?:medications?|taking|takes|took|used|using|uses|prescribed|treated|treatment|tried|trial|refill\w*|failed|received|dispensed|since)\b/i;
const PLANNED = /\b(?:plan|planned|request\w*|recommend\w*|start|begin|will|authorization|consider|never|denie[ds]|discontinue)\b/i;

/** Drugs that a rationale says were not taken and the summary lists. */
export function deniedDrugs(facts: LetterFacts, { rationale, heading }: ItemFacts): DeniedDrug[] {
  return rationale.flatMap((statement) => {
    for (const clause of statement.facts.clauses) {
      const { denial } = clause;
      if (!denial || clause.hedged || !isReviewers(statement.facts, clause, denial.from)) continue;
      const drugs = drugsOf(statement.facts.mentions).filter(({ from, to }) => from >= denial.from && to <= denial.to);
      const inside = statement.facts.tokens.filter(({ from, to }) => from >= denial.from && to <= clause.to).map(({ lower }) => lower);
      if (drugs.length === 0 || !inside.some((word) => USE.has(word)) || inside.some((word) => WEIGHED.has(word))) continue;
      for (const { generic } of drugs) {
        const taken = facts.summary.find((one) => isTaken(one, generic));
        if (taken) return [{ statement, words: denial, generic, taken, own: heading.some((one) => drugsOf(one.facts.mentions).some((drug) => drug.generic === generic)) }];
      }
    }
    return [];
  });
}

function isTaken({ facts }: Statement, generic: string): boolean {
  return drugsOf(facts.mentions).some((drug) => drug.generic === generic) && !recordOf(facts).claims && TAKEN.test(facts.text) && !PLANNED.test(facts.text);
}

function drugsOf(mentions: readonly Mention[]): DrugMention[] {
  return mentions.filter((mention): mention is DrugMention => mention.kind === 'drug');
}
