import type { Determination } from '../determination/model';

/** What a check is given: the determination as read. It sees no settings, no editor and no clock. */
export interface Subject {
  readonly determination: Determination;
}
