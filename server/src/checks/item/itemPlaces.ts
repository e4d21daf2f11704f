import type { DisputedItem } from '../../determination/model';
import type { FieldKind } from '../../determination/form';
import { isEmpty, type TextRange } from '../../text/range';
import type { Check } from '../check';
import type { Subject } from '../subject';
import { fieldOf } from '../../determination/model';
import { quoted } from '../words';

/** Where a finding on an item as a whole is placed: its heading, or its first label where it has no heading. */
export function placeOf(item: DisputedItem): TextRange {
  if (!isEmpty(item.heading)) return item.heading;
  return item.fields[0]?.label ?? item.whole;
}

/** The check of one required part of an item: everything but its words is the same for all three. */
export function missingField(kind: FieldKind, check: Omit<Check, 'run' | 'severity' | 'draft' | 'fix' | 'source'>, whyShort: string): Check {
  return {
    ...check,
    source: 'The form; 8 CCR 9792.10.6(d)',
    severity: 'error',
    draft: 'information',
    fix: 'none',
    run: (subject, report) => {
      for (const { item, label } of without(subject, kind)) {
        report({ range: placeOf(item), item: item.index, message: `This item has no ${label}. ${whyShort}` });
      }
    },
  };
}

function without({ determination }: Subject, kind: FieldKind): { item: DisputedItem; label: string }[] {
  const field = determination.form.item.fields.find((candidate) => candidate.kind === kind);
  if (!field?.required) return [];
  const label = quoted(field.labels[0] ?? field.title);
  return determination.items.filter((item) => !fieldOf(item, kind)).map((item) => ({ item, label }));
}
