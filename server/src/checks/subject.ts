import type { Determination } from '../determination/model';
import type { LetterFacts } from '../facts/letterFacts';

/** What a check is given: the determination as read, and what its sentences say. It sees no settings, no editor and no clock. */
export interface Subject {
  readonly determination: Determination;
  readonly facts: LetterFacts;
}
