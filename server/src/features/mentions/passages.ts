import type { Determination } from '../../determination/model';
import type { LetterFacts, Statement } from '../../facts/letterFacts';

/** A part of the letter in which something is said of its own: a section's body or an item's field. */
export interface Passage {
  readonly place: 'letter' | 'documents' | 'summary' | 'heading' | 'claims-guideline' | 'reviewer-guideline' | 'rationale';
  /** The item that it belongs to; 0 outside the items. */
  readonly item: number;
  readonly statements: readonly Statement[];
}

/** The passages of a determination, in the order of the document, but for the standard sentences on the reviewer. */
export function passagesOf({ sections, items }: Determination, facts: LetterFacts): Passage[] {
  const passages = sections.flatMap(({ kind, body }): Passage[] =>
    kind === 'made' || kind === 'items' ? [] : [{ place: kind, item: 0, statements: facts.statements(body) }],
  );
  for (const { index, title, fields } of items) {
    passages.push({ place: 'heading', item: index, statements: facts.statements(title) });
    for (const { kind, value } of fields) passages.push({ place: kind, item: index, statements: facts.statements(value) });
  }
  return passages;
}
