import type { TextRange } from '../../text/range';
import type { Check, Report } from '../check';
import { ITEM, letter } from '../example';
import { isHalfTyped } from '../halfTyped';
import { quoted } from '../words';

/** A heading or label that is nearly the form's. */
export const misspelledHeading: Check = {
  id: 'structure/misspelled-heading',
  title: 'Misspelled heading or label',
  finds: 'A section’s heading, or the label of a guideline line or rationale, that is nearly the form’s.',
  why: 'The headings and labels are fixed words of the form. A reader, and every program that reads determinations, finds the parts by them.',
  source: 'The form',
  severity: 'warning',
  fix: 'safe',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summaryHeading: 'CLINCAL CASE SUMMARY' }) },
      { part: 'item', text: ITEM.replace('Claims Administrator guideline:', 'Claims Adminstrator guideline:') },
      { part: 'item', text: ITEM.replace('Decision rationale:', 'Decision rational:') },
    ],
    valid: [
      { part: 'item', text: ITEM.replace('Decision rationale:', 'Decision rationale :') },
      { part: 'item', text: ITEM.replace('Decision rationale:', 'Decision ration ale:'), note: 'A blank inside a word comes out of a PDF and is left alone.' },
    ],
  },
  run({ determination }, report) {
    const { form, text } = determination;
    for (const { heading, kind, misspeltFor } of determination.sections) {
      const spellings = form.sections.flatMap((section) => (section.kind === kind ? section.headings : []));
      if (misspeltFor !== undefined && !isHalfTyped(text, heading, spellings)) reportMisspelt(report, text.slice(heading), heading, misspeltFor, 'heading');
    }
    for (const { fields, index } of determination.items) {
      for (const { label, misspeltFor } of fields) {
        if (misspeltFor !== undefined && !isHalfTyped(text, label, [misspeltFor])) reportMisspelt((place) => report({ ...place, item: index }), text.slice(label), label, misspeltFor, 'label');
      }
    }
  },
};

function reportMisspelt(report: Report, written: string, range: TextRange, own: string, what: 'heading' | 'label'): void {
  report({
    range,
    message: `${quoted(written)} is not quite the form’s ${what}, by which readers find this part. Write ${quoted(own)}.`,
    fix: { title: `Replace by ${quoted(own)}`, edits: [{ start: range.start, end: range.end, newText: own }] },
  });
}
