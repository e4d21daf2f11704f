import type { Check } from '../check';
import { letter, STATEMENT } from '../example';
import { quoted, saysNothing } from '../words';
import { headedSections, sectionTitle } from './sections';

/** A section with nothing below its heading. An items section without items has a check of its own. */
export const emptySection: Check = {
  id: 'structure/empty-section',
  title: 'Empty section',
  finds: 'A section’s heading, with or without the form’s opening sentence, and nothing below it.',
  why: 'The section is required for what it says: without the case summary, for one, the decisions rest on no recorded fact.',
  source: 'The form; 8 CCR 9792.10.6(d)',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: '' },
      { part: 'statement', text: '', note: 'One finding, and none for each sentence that is not there.' },
    ],
    valid: [
      { part: 'document', text: letter({}) },
      { part: 'statement', text: STATEMENT },
    ],
  },
  run({ determination }, report) {
    const { text } = determination;
    for (const { kind, heading, body } of headedSections(determination)) {
      if (kind === 'items' || !saysNothing(text, body)) continue;
      report({ range: heading, message: `Nothing stands in the section ${quoted(sectionTitle(determination, kind))}, which the form requires to be filled in. Write it.` });
    }
  },
};
