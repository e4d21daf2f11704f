import { sectionOf } from '../../determination/model';
import type { Check } from '../check';
import { ITEM } from '../example';
import { isUnfilled, listed, quoted } from '../words';
import { besideSection } from './sections';

/** An items section in which no disputed item is found. */
export const noDisputedItems: Check = {
  id: 'structure/no-disputed-items',
  title: 'No disputed item',
  finds: 'A section of issues, decisions and rationales in which no disputed item is found.',
  why: 'A determination must state for each disputed treatment whether it is medically necessary.',
  source: 'Labor Code 4610.6; 8 CCR 9792.10.6(d)',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'items', text: '' },
      { part: 'items', text: 'Physical therapy for the left knee and an MRI of the left knee were in dispute.' },
    ],
    valid: [
      { part: 'items', text: ITEM },
      { part: 'items', text: `\n\n${ITEM}` },
    ],
  },
  run({ determination }, report) {
    const { form, items, sections, text } = determination;
    if (items.length > 0 || sections.length === 0) return;
    const section = sectionOf(determination, 'items');
    // Where the form has a heading for the items and the text has not, the missing section is the finding.
    if (!section && form.sections.some(({ kind }) => kind === 'items')) return;
    if (section && isUnfilled(text, section.body)) return;
    const { Upheld, Overturned } = form.item.decisions;
    const decisions = listed([Upheld[0] ?? 'Upheld', Overturned[0] ?? 'Overturned'].map(quoted), 'or');
    report({
      range: section?.heading ?? besideSection(determination, 'items'),
      message: `No disputed item is found here, and a determination must decide each one. Give each item a heading of its own with its decision, ${decisions}.`,
    });
  },
};
