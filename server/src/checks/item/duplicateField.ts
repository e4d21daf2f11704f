import { isEmpty } from '../../text/range';
import type { Check } from '../check';
import { ITEM } from '../example';
import { quoted } from '../words';

/** A label that stands twice in one item. */
export const duplicateField: Check = {
  id: 'item/duplicate-field',
  title: 'Field entered twice',
  finds: 'A guideline line or a rationale that stands twice in one disputed item.',
  why: 'Two rationales, or two guideline lines of one kind, leave open which holds. It also happens when the heading of the next item is lost.',
  source: 'The form',
  severity: 'error',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [{ part: 'item', text: ITEM.replace('MAXIMUS guideline:', 'MAXIMUS guideline: Decision based on MTUS General Approaches 2004, Section(s): Cornerstones of Disability Prevention.\n\nMAXIMUS guideline:') }],
    valid: [
      { part: 'item', text: ITEM },
      {
        part: 'reviewer-guideline',
        text: 'Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment, and General Approaches 2004, Section(s): Cornerstones of Disability Prevention.',
        note: 'Two sources in one line.',
      },
    ],
  },
  run({ determination }, report) {
    const { items, text } = determination;
    for (const { fields, index } of items) {
      const labelled = fields.filter(({ label }) => !isEmpty(label));
      labelled.forEach(({ kind, label }, i) => {
        const first = labelled.findIndex((field) => field.kind === kind);
        const earlier = labelled[first];
        if (first >= i || !earlier) return;
        report({
          range: label,
          item: index,
          message: `${quoted(text.slice(label))} stands twice in this item, so that it is not clear which holds. Keep one, or give the second the heading of its own item.`,
          related: [{ range: earlier.label, item: index, message: 'The first one' }],
        });
      });
    }
  },
};
