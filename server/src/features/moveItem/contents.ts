import type { Determination } from '../../determination/model';
import { requestName } from '../itemTitle';

/** What each item says, but for the numbers by which items are counted and named. */
export function itemContents({ text, items }: Determination): string[] {
  return items.map(({ title, decision, fields }) =>
    [requestName(text.slice(title)), decision ? (decision.value ?? text.slice(decision.range)) : '', ...fields.map(({ kind, value }) => `${kind}: ${text.slice(value)}`)]
      .join('\n')
      .replace(/\bitem (?:# ?|no\.? ?)?\d{1,2}\b/gi, 'item'),
  );
}
