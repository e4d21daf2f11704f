import type { CaseHeader, Determination, DisputedItem, Section } from '../determination/model';
import type { TextRange } from '../text/range';
import { isUnfilled } from '../checks/words';
import { contains, isEmpty } from '../text/range';
import { shortTitle } from './itemTitle';

/** What an entry of the outline stands for; the editor gives each an icon of its own. */
export type OutlineKind = 'header' | 'section' | 'upheld' | 'overturned' | 'undecided' | 'guideline' | 'rationale';

/** An entry of the outline. `selection` lies in `range`, children lie in their parent and in order. */
export interface OutlineEntry {
  readonly name: string;
  /** What the entry says beside its name: an item's decision. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly range: TextRange;
  readonly selection: TextRange;
  readonly children: readonly OutlineEntry[];
}

/** Longest name of an item in the outline, in characters. */
const LONGEST_NAME = 100;

/** The outline of a determination: case header, sections, disputed items with their decisions, and their fields. */
export function outlineOf(determination: Determination): OutlineEntry[] {
  const { header, sections, items } = determination;
  const placed = new Set<DisputedItem>();
  const entries: OutlineEntry[] = sections.map((section) => {
    const own = section.kind === 'items' ? items.filter((item) => isWithin(section, item)) : [];
    own.forEach((item) => placed.add(item));
    const inner = header && contains(section.whole, header.whole) ? [headerEntry(determination, header)] : [];
    return sectionEntry(determination, section, [...inner, ...own.map((item) => itemEntry(determination, item))]);
  });
  if (header && !sections.some(({ whole }) => contains(whole, header.whole))) entries.push(headerEntry(determination, header));
  for (const item of items) if (!placed.has(item) && !sections.some(({ whole }) => overlaps(whole, item.whole))) entries.push(itemEntry(determination, item));
  return entries.sort((a, b) => a.range.start - b.range.start);
}

function isWithin(section: Section, item: DisputedItem): boolean {
  return section.whole.from <= item.whole.from && item.whole.to <= section.whole.to;
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.from < b.to && b.from < a.to;
}

function headerEntry({ text }: Determination, { whole, fields }: CaseHeader): OutlineEntry {
  const caseNumber = fields.find(({ key }) => key === 'caseNumber');
  return { name: 'Case header', detail: caseNumber ? text.slice(caseNumber.value) : '', kind: 'header', range: whole, selection: fields[0]?.label ?? whole, children: [] };
}

function sectionEntry(determination: Determination, section: Section, children: readonly OutlineEntry[]): OutlineEntry {
  const title = determination.form.sections.find(({ kind }) => kind === section.kind)?.title ?? 'Issues, decisions and rationales';
  return {
    name: title,
    detail: section.kind === 'items' ? count(children.length) : '',
    kind: 'section',
    range: section.whole,
    selection: isEmpty(section.heading) ? startOf(section.whole) : section.heading,
    children,
  };
}

function count(items: number): string {
  return items === 1 ? '1 disputed item' : `${String(items)} disputed items`;
}

function itemEntry(determination: Determination, item: DisputedItem): OutlineEntry {
  const { form, text } = determination;
  const { decision } = item;
  return {
    name: `${String(item.index)}. ${shortTitle(text.slice(item.title), LONGEST_NAME) || '(no heading)'}`,
    detail: decision && !isUnfilled(text, decision.range) ? (decision.value ?? `${text.slice(decision.range)} (no decision of the form)`) : 'no decision',
    kind: decision?.value === 'Upheld' ? 'upheld' : decision?.value === 'Overturned' ? 'overturned' : 'undecided',
    range: item.whole,
    selection: isEmpty(item.heading) ? (item.fields[0]?.label ?? startOf(item.whole)) : item.heading,
    children: item.fields.map((field) => ({
      name: form.item.fields.find(({ kind }) => kind === field.kind)?.title ?? text.slice(field.label),
      detail: '',
      kind: field.kind === 'rationale' ? 'rationale' : 'guideline',
      range: field.whole,
      selection: isEmpty(field.label) ? startOf(field.whole) : field.label,
      children: [],
    })),
  };
}

function startOf(range: TextRange): TextRange {
  return { start: range.start, end: range.start, from: range.from, to: range.from };
}
