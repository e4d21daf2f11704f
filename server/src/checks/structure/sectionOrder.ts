import type { Section } from '../../determination/model';
import type { SectionKind } from '../../determination/form';
import type { Check } from '../check';
import { HEADINGS, letter, STATEMENT, SUMMARY } from '../example';
import { quoted } from '../words';
import { headedSections, sectionTitle } from './sections';

/** Sections in another order than the form's. */
export const sectionOrder: Check = {
  id: 'structure/section-order',
  title: 'Sections out of order',
  finds: 'A section that stands before one which the form has ahead of it.',
  why: 'The parties and a judge read the determination in the form’s order: who reviewed, the facts, then the decisions that rest on them.',
  source: 'The form',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      {
        part: 'document',
        text: letter({ madeHeading: HEADINGS.summary, made: SUMMARY, summaryHeading: HEADINGS.made, summary: STATEMENT }),
        note: 'The case summary comes before how the determination was made.',
      },
    ],
    valid: [
      { part: 'document', text: letter({}) },
      { part: 'document', text: letter({ made: `${STATEMENT}\n\nDOCUMENTS REVIEWED\n\nMedical records from the treating physician` }), note: 'A section that not every form has, in its place.' },
    ],
  },
  run({ determination }, report) {
    const order = determination.form.sections.map(({ kind }) => kind);
    const seen = new Set<SectionKind>();
    const sections = headedSections(determination).filter(({ kind }) => order.includes(kind) && !seen.has(kind) && seen.add(kind));
    const kept = longestInOrder(sections, order);
    for (const section of sections) {
      if (kept.includes(section)) continue;
      const [later, before] = displacedBy(section, sections, order);
      if (!later) continue;
      report({
        range: section.heading,
        message: `The section ${quoted(sectionTitle(determination, section.kind))} stands ${before ? 'after' : 'before'} ${quoted(sectionTitle(determination, later.kind))}; the form has it the other way round. Move it.`,
        related: [{ range: later.heading, message: `The form has ${quoted(sectionTitle(determination, section.kind))} ${before ? 'before' : 'after'} this section` }],
      });
    }
  },
};

/** A section with which another stands in the wrong order, and whether it stands before it in the text. */
function displacedBy(section: Section, sections: readonly Section[], order: readonly SectionKind[]): [Section | undefined, boolean] {
  const place = order.indexOf(section.kind);
  const at = sections.indexOf(section);
  const early = sections.slice(0, at).find(({ kind }) => order.indexOf(kind) > place);
  return early ? [early, true] : [sections.slice(at + 1).find(({ kind }) => order.indexOf(kind) < place), false];
}

/** The most sections that already stand in the form's order, so that the fewest are reported. There are five kinds at most. */
function longestInOrder(sections: readonly Section[], order: readonly SectionKind[]): readonly Section[] {
  const chains: (readonly Section[])[] = [];
  for (const section of sections) {
    const place = order.indexOf(section.kind);
    const before = chains.filter((chain) => order.indexOf(chain.at(-1)?.kind ?? section.kind) < place);
    const best = before.reduce<readonly Section[]>((a, b) => (b.length > a.length ? b : a), []);
    chains.push([...best, section]);
  }
  return chains.reduce<readonly Section[]>((a, b) => (b.length > a.length ? b : a), []);
}
