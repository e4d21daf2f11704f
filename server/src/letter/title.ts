import type { Letter } from './letter';

/** What a letter is called where it is a file or a page of its own. */
export function titleOf({ caseNumber }: Letter): string {
  return caseNumber === undefined ? 'IMR Final Determination' : `IMR Final Determination ${caseNumber}`;
}
