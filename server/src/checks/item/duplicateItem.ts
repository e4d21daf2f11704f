import { isEmpty } from '../../text/range';
import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { headingKey } from './headingWords';

/** The same request twice. */
export const duplicateItem: Check = {
  id: 'item/duplicate-item',
  title: 'Item entered twice',
  finds: 'Two disputed items that request the same. Another side, level, dose, quantity, date or number makes them two requests.',
  why: 'One request has one decision. If it is decided twice, the second may contradict the first, and the item that should stand there may be lost.',
  source: 'Labor Code 4610.6',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'items', text: pair('Naproxen 500mg #60: Upheld', 'Naproxen 500 mg, #60: Upheld') },
      { part: 'items', text: pair('Acupuncture 2 times a week for 3 weeks: Upheld', 'Acupuncture two times a week for three weeks: Upheld') },
    ],
    valid: [
      { part: 'items', text: pair('EMG of the left upper extremity: Upheld', 'EMG of the right upper extremity: Upheld') },
      { part: 'items', text: pair('Tramadol 50mg #60 (DOS: 11/02/2016): Upheld', 'Tramadol 50mg #60 (DOS: 12/02/2016): Upheld') },
      { part: 'items', text: pair('Oxycodone 5/325mg #60: Upheld', 'Oxycodone 10/325mg #60: Upheld') },
    ],
  },
  run({ determination }, report) {
    const { items, text } = determination;
    const seen = new Map<string, (typeof items)[number]>();
    for (const item of items) {
      if (isEmpty(item.title)) continue;
      const key = headingKey(text.slice(item.title));
      const first = key === '' ? undefined : seen.get(key);
      if (!first) {
        seen.set(key, item);
        continue;
      }
      report({
        range: item.title,
        item: item.index,
        message: `${quoted(text.slice(item.title))} is already item ${first.index}. One request has one decision: take one out, or say how they differ.`,
        related: [{ range: first.title, item: first.index, message: `Item ${first.index} requests the same` }],
      });
    }
  },
};

function pair(first: string, second: string): string {
  return `${itemFor(first)}\n\n${itemFor(second)}`;
}
