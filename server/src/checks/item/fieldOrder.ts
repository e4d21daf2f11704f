import type { Field } from '../../determination/model';
import { isEmpty } from '../../text/range';
import type { Check } from '../check';
import { ITEM } from '../example';
import { quoted } from '../words';

/** The parts of an item in another order than the form's. */
export const fieldOrder: Check = {
  id: 'item/field-order',
  title: 'Fields out of order',
  finds: 'An item whose guideline lines and rationale do not stand in the form’s order.',
  why: 'The form has the ground of the denial first, then the reviewer’s evidence, then the reasons. Lines that changed places are read as the other’s.',
  source: 'The form',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [{ part: 'item', text: swapped(ITEM) }],
    valid: [
      { part: 'item', text: ITEM },
      { part: 'item', text: ITEM.replaceAll('\n\n', '\n'), note: 'Without blank lines between the parts.' },
    ],
  },
  run({ determination }, report) {
    const { form, items, text } = determination;
    const place = ({ kind }: Field): number => form.item.fields.findIndex((field) => field.kind === kind);
    for (const { fields, index } of items) {
      const labelled = fields.filter((field, i) => !isEmpty(field.label) && fields.findIndex(({ kind }) => kind === field.kind) === i);
      const at = labelled.findIndex((field, i) => i > 0 && place(field) < place(labelled[i - 1] ?? field));
      const late = labelled[at];
      const before = labelled[at - 1];
      if (!late || !before) continue;
      report({
        range: late.label,
        item: index,
        message: `${quoted(text.slice(late.label))} stands after ${quoted(text.slice(before.label))}; the form has it before. Move it.`,
        related: [{ range: before.label, item: index, message: 'The form has this one later' }],
      });
    }
  },
};

/** An item with its last two parts in each other's place. */
function swapped(item: string): string {
  const [heading = '', claims = '', reviewer = '', rationale = ''] = item.split('\n\n');
  return [heading, claims, rationale, reviewer].join('\n\n');
}
