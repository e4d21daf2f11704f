import type { Check } from '../check';
import { letter } from '../example';
import { listed, quoted } from '../words';
import { besideSection, missingSections } from './sections';

/** A section that the form requires and the text has not. */
export const missingSection: Check = {
  id: 'structure/missing-section',
  title: 'Missing section',
  finds: 'A section of the form that is not there: how the determination was made, the clinical case summary, or the issues, decisions and rationales. A text in which no section is found gets one finding.',
  why: 'Each section carries what the regulation requires of a determination: the reviewer’s qualifications, the medical condition, and the decisions with their evidence and reasons.',
  source: 'The form; 8 CCR 9792.10.6(d) and (e)',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: undefined }), note: 'No clinical case summary.' },
      { part: 'document', text: letter({ made: undefined }), note: 'Nothing on how the determination was made.' },
    ],
    valid: [
      { part: 'document', text: letter({}) },
      { part: 'document', text: letter({ summaryHeading: 'Clinical Case Summary' }), note: 'A heading need not be in capitals when it is a line of its own.' },
    ],
  },
  run({ determination }, report) {
    const { text, sections } = determination;
    if (text.text === '') return;
    const missing = missingSections(determination);
    if (sections.length === 0 && missing.length > 0) {
      const titles = missing.map(({ headings }) => quoted(headings[0] ?? ''));
      report({
        range: besideSection(determination, 'made'),
        message: `No section of a determination is found in this text. The form requires ${listed(titles)}. Put each heading on a line of its own.`,
      });
      return;
    }
    for (const { kind, title, headings } of missing) {
      report({
        range: besideSection(determination, kind),
        message: `The section ${quoted(title)} is missing, and the form requires it. Add it under the heading ${quoted(headings[0] ?? '')}.`,
      });
    }
  },
};
