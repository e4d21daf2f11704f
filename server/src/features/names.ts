import type { Decision, Determination } from '../determination/model';
import type { TextRange } from '../text/range';
import { shortTitle } from './itemTitle';

/** Something by which a determination is looked for among many: its case number, or a disputed item. */
export interface Name {
  readonly kind: 'case' | 'item';
  /** "CM17-0000017", "3. MRI of the left knee". */
  readonly name: string;
  readonly decision?: Decision;
  readonly range: TextRange;
}

/** Longest name of an item, in characters. */
const LONGEST_NAME = 100;

/** The names by which a determination is looked for, in the order of the document. It takes the model alone: no sentence is read. */
export function namesOf({ text, header, items }: Determination): Name[] {
  const number = header?.fields.find(({ key, value }) => key === 'caseNumber' && value.to > value.from);
  return [
    ...(number ? [{ kind: 'case' as const, name: text.slice(number.value), range: number.value }] : []),
    ...items.flatMap(({ index, title, heading, decision }): Name[] => {
      const words = shortTitle(text.slice(title), LONGEST_NAME);
      return words === '' ? [] : [{ kind: 'item', name: `${String(index)}. ${words}`, range: heading, ...(decision?.value ? { decision: decision.value } : {}) }];
    }),
  ];
}

/** Whether a name has the letters of a query in their order: what the editor then ranks. */
export function answers(name: string, query: string): boolean {
  const lower = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase()) {
    if (letter === ' ') continue;
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
