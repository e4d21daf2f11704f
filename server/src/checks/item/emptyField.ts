import type { DisputedItem, Field } from '../../determination/model';
import { isEmpty } from '../../text/range';
import type { Check } from '../check';
import { ITEM } from '../example';
import { quoted, saysNothing } from '../words';

/** A label with nothing after it. */
export const emptyField: Check = {
  id: 'item/empty-field',
  title: 'Empty field',
  finds: 'A guideline line or a rationale that is only its label.',
  why: 'A determination must cite its evidence and give its reasons for each item. A bare label gives neither.',
  source: 'The form; 8 CCR 9792.10.6(d)',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'reviewer-guideline', text: '' },
      { part: 'claims-guideline', text: '.', note: 'Punctuation is nothing.' },
      { part: 'rationale', text: '' },
    ],
    valid: [
      { part: 'claims-guideline', text: 'The Claims Administrator did not cite any medical evidence for its decision.' },
      { part: 'item', text: ITEM.replace('MAXIMUS guideline: ', 'MAXIMUS guideline:\n'), note: 'The words stand on the next line.' },
    ],
  },
  run({ determination }, report) {
    const { items, text } = determination;
    for (const item of items) {
      item.fields.forEach((field, i) => {
        if (isEmpty(field.label) || !saysNothing(text, field.value) || goesOn(item, field, i)) return;
        report({ range: field.label, item: item.index, message: `Nothing follows ${quoted(text.slice(field.label))}, and a determination must say it for each item. Write it.` });
      });
    }
  },
};

/** On the oldest form a label is followed by sentences that open fields themselves. */
function goesOn({ fields }: DisputedItem, { kind }: Field, index: number): boolean {
  return fields.some((field, i) => i > index && isEmpty(field.label) && (i === index + 1 || field.kind === kind));
}
