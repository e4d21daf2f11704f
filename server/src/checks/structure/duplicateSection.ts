import type { Check } from '../check';
import { HEADINGS, letter, SUMMARY } from '../example';
import { quoted } from '../words';
import { headedSections, sectionTitle } from './sections';

/** A section that stands twice. */
export const duplicateSection: Check = {
  id: 'structure/duplicate-section',
  title: 'Section entered twice',
  finds: 'A section of the form that stands in the determination a second time.',
  why: 'Two case summaries, or two lists of decisions, leave open which one holds. It usually comes from pasting.',
  source: 'The form',
  severity: 'error',
  fix: 'none',
  examples: {
    invalid: [{ part: 'document', text: letter({ summary: `${SUMMARY}\n\n${HEADINGS.summary}\n\n${SUMMARY}` }) }],
    valid: [
      { part: 'document', text: letter({}) },
      { part: 'summary', text: `${SUMMARY}\n\nThe clinical case summary of the earlier review has the same findings.`, note: 'The words inside a sentence are no heading.' },
    ],
  },
  run({ determination }, report) {
    const sections = headedSections(determination);
    sections.forEach(({ kind, heading }, i) => {
      const first = sections.findIndex((section) => section.kind === kind);
      const earlier = sections[first];
      if (first >= i || !earlier) return;
      const title = sectionTitle(determination, kind);
      report({
        range: heading,
        message: `The section ${quoted(title)} is here a second time, so that it is not clear which one holds. Keep one.`,
        related: [{ range: earlier.heading, message: 'The first one' }],
      });
    });
  },
};
