import data from './specialties.json';

/** The names of the boards' specialties and subspecialties, and of the licensed professions that review. */
export interface Specialties {
  /** Names in full, as they are offered in the place of one that is cut off or misspelt. */
  readonly names: readonly string[];
  /** Other right ways to write one: abbreviations and the names of those who practise it. */
  readonly also: readonly string[];
}

/** What the reviewer statement may name. */
export const SPECIALTIES: Specialties = data;
