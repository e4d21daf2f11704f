import { addField, fillField } from './fields';
import { citeOdg } from './odg';
import { decideItem } from './undecided';
import type { Wanted, Writing } from './writing';

/** Findings of something that is missing, each with what writes it. */
const WRITERS: Readonly<Record<string, (wanted: Wanted) => Writing | undefined>> = {
  'item/missing-claims-guideline': (wanted) => addField(wanted, 'claims-guideline'),
  'item/missing-reviewer-guideline': (wanted) => addField(wanted, 'reviewer-guideline'),
  'item/missing-rationale': (wanted) => addField(wanted, 'rationale'),
  'item/empty-field': fillField,
  'citation/not-in-guideline-line': citeOdg,
  'consistency/undecided-item': decideItem,
};

/** The text that removes a finding of something that is missing, with blanks for what only the reviewer knows; undefined where there is none. */
export function writingFor(wanted: Wanted): Writing | undefined {
  return WRITERS[wanted.finding.check]?.(wanted);
}
