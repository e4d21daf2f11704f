import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import type { Stretch } from '../../facts/fact';

/** A rationale that rests on the denial of a surgery which the same letter finds necessary. */
export interface FallsWithSurgery {
  readonly statement: Statement;
  readonly words: Stretch;
  readonly surgery: ItemFacts;
}

const SURGERY = /\b(?:surger|surgical (?:intervention|procedure)|operation|arthroscop|fusion|repair|replacement)/i;

const REASON = /^(?:as|since|because)\b/i;

/** Where a service is said to fall with its surgery, and the letter's surgery is overturned. */
export function fallsWithSurgery({ items }: LetterFacts, item: ItemFacts): FallsWithSurgery[] {
  const surgeries = items.filter((one) => one !== item && one.heading.at(-1)?.facts.mentions.some((mention) => mention.kind === 'service' && mention.type === 'surgery'));
  const [surgery] = surgeries;
  if (!surgery || surgeries.some((one) => one.item.decision?.value !== 'Overturned') || item.item.decision?.value !== 'Upheld') return [];
  return item.rationale.flatMap((statement) => {
    const { text, clauses } = statement.facts;
    const clause = clauses.find(({ necessity, voice, from, to }) => {
      const said = text.slice(from, to);
      return necessity?.necessary === false && voice !== 'guideline' && voice !== 'claims' && REASON.test(said) && SURGERY.test(said);
    });
    return clause ? [{ statement, words: clause, surgery }] : [];
  });
}
