import type { Edit, Finding } from '../../checks/check';
import type { FieldKind } from '../../determination/form';
import type { Determination } from '../../determination/model';
import type { Segment } from '../../determination/skeleton/template';
import type { LetterFacts } from '../../facts/letterFacts';

/** A text with blanks that takes the place of a stretch of the document. */
export interface Writing {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: readonly Segment[];
  /** What goes elsewhere with it, as it stands. */
  readonly also?: readonly Edit[];
}

/** What writing answers to is asked with. */
export interface Wanted {
  readonly determination: Determination;
  readonly facts: LetterFacts;
  readonly finding: Finding;
}

/** What a field is called in a title. */
export const TITLES: Readonly<Record<FieldKind, string>> = {
  'claims-guideline': 'the guideline line of the claims administrator',
  'reviewer-guideline': 'the guideline line',
  rationale: 'the missing rationale',
};
