import type { DrugMention, StrengthMention } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { TextRange } from '../../text/range';

export interface ImplausibleDose {
  readonly range: TextRange;
  readonly item: number;
  readonly why: string;
}

/** Farthest that a strength stands behind its drug: "Ultram ER 50 mg". */
const FAR = 16;

/** No tablet holds that many grams of a drug. */
const MOST_GRAMS = 5;

/** Drugs that are given by weight of cream, powder or fluid. */
const BY_WEIGHT = /\b(?:cream|gel|ointment|lotion|topical|compound\w*|patch|powder|solution|tube|jar|oil|base|paste|foam|polyethylene|miralax|iv|intravenous|voltaren|lidocaine|capsaicin|diclofenac|terocin|mentho\w*)\b/i;

/** Strengths in grams where milligrams must be meant. */
export function implausibleDoses(facts: LetterFacts): ImplausibleDose[] {
  const found: ImplausibleDose[] = [];
  const look = (statement: Statement, item: number): void => {
    for (const [drug, strength] of gramsIn(statement.facts)) {
      found.push({
        range: facts.rangeOf(statement, { from: drug.from, to: strength.to }),
        item,
        why: 'no tablet holds that many grams. Milligrams are probably meant: look up the prescription and correct the unit.',
      });
    }
  };
  for (const statement of facts.summary) look(statement, 0);
  for (const { item, heading, rationale } of facts.items) for (const statement of [...heading, ...rationale]) look(statement, item.index);
  return found;
}

const gramsIn = perSentence(({ mentions, text }) => {
  const found: [DrugMention, StrengthMention][] = [];
  let drug: DrugMention | undefined;
  for (const mention of mentions) {
    if (mention.kind === 'drug') drug = mention;
    else if (mention.kind === 'strength' && mention.unit === 'g' && (mention.amounts[0] ?? 0) > MOST_GRAMS && drug && mention.from - drug.to <= FAR) found.push([drug, mention]);
  }
  return found.length === 0 || BY_WEIGHT.test(text) ? [] : found;
});
