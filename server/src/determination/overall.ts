import type { DisputedItem } from './model';

/** The decision of a whole case, in the words of the forms' cover letters. */
export type Overall = 'UPHOLD' | 'OVERTURN' | 'PARTIAL OVERTURN';

/** What the decisions on the items make of the whole case; `undefined` where there is no item or one is not decided yet. */
export function overallOf(items: readonly DisputedItem[]): Overall | undefined {
  const decisions = items.map(({ decision }) => decision?.value);
  if (decisions.length === 0 || decisions.includes(undefined)) return undefined;
  const overturned = decisions.filter((decision) => decision === 'Overturned').length;
  if (overturned === 0) return 'UPHOLD';
  return overturned === decisions.length ? 'OVERTURN' : 'PARTIAL OVERTURN';
}
