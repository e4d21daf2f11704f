import type { Determination, Section } from '../../determination/model';
import type { FormSection, SectionKind } from '../../determination/form';
import { isEmpty, type TextRange } from '../../text/range';
import { firstLine } from '../words';

/** The name by which messages call a section. */
export function sectionTitle({ form }: Determination, kind: SectionKind): string {
  return form.sections.find((section) => section.kind === kind)?.title ?? 'Issues, decisions and rationales';
}

/** The sections that stand under a heading of their own. */
export function headedSections({ sections }: Determination): Section[] {
  return sections.filter(({ heading }) => !isEmpty(heading));
}

/** The form's required sections that the text has not. */
export function missingSections({ form, sections }: Determination): FormSection[] {
  return form.sections.filter(({ kind, required }) => required && !sections.some((section) => section.kind === kind));
}

/** The words next to which a missing section belongs: the heading of the section before it in the form, else of the one after it. */
export function besideSection(determination: Determination, kind: SectionKind): TextRange {
  const { form, text } = determination;
  const order = form.sections.map((section) => section.kind);
  const place = order.indexOf(kind);
  const neighbours = [...order.slice(0, Math.max(0, place)).reverse(), ...order.slice(place + 1)];
  for (const neighbour of neighbours) {
    const heading = headedSections(determination).find((section) => section.kind === neighbour)?.heading;
    if (heading) return heading;
  }
  return firstLine(text, 0, text.text.length);
}
