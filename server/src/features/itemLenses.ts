import type { TextRange } from '../text/range';
import type { ItemState } from './items';

/** What stands above a disputed item's heading. */
export interface ItemLens {
  readonly index: number;
  readonly range: TextRange;
  /** "item 3 of 12 · upheld · complete", "item 4 of 12 · no decision · no rationale · 2 findings". */
  readonly title: string;
}

/** A line above each item: its place among the others, its decision, and what is left to do. */
export function itemLenses(items: readonly ItemState[]): ItemLens[] {
  return items.map((item) => {
    const { index, decision, missing, findings, heading } = item;
    const left = [...missing, ...(findings === 0 ? [] : [findings === 1 ? '1 finding' : `${String(findings)} findings`])];
    const parts = [`item ${String(index)} of ${String(items.length)}`, ...(decision ? [decision.toLowerCase()] : []), ...(isComplete(item) ? ['complete'] : left)];
    return { index, range: heading, title: parts.join(' · ') };
  });
}

/** Whether an item has everything that its form wants, and nothing was found in it but hints. */
export function isComplete({ missing, findings }: ItemState): boolean {
  return missing.length === 0 && findings === 0;
}
