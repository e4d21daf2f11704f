import { layoutOf } from '../text/layout';
import { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';
import type { Form } from './form';
import { FORMS } from './forms';
import { caseHeader } from './header';
import { decidedItems } from './items';
import type { CaseHeader, Determination, DisputedItem, Section } from './model';
import { numberedItems } from './numberedItems';
import { chooseForm } from './recognise';
import { secondDetermination, sectionHeadings, sectionsOf } from './sections';
import { reviewerStatement } from './statement';

/**
 * Reads a determination. Never fails: any text gives one, with what is missing absent and what has no place listed.
 * @param source the document as it stands
 * @param forms the forms it may be written on, in order of preference
 */
export function parseDetermination(source: string, forms: readonly Form[] = FORMS): Determination {
  const text = new LogicalText(source);
  const form = chooseForm(text, forms);
  const allHeadings = sectionHeadings(text, form);
  const second = secondDetermination(text, form, allHeadings);
  const end = second ?? text.text.length;
  const headings = allHeadings.filter(({ from }) => from < end);
  const found = sectionsOf(text, headings, end);
  const header = headerOf(text, form, found, end);
  const made = found.find(({ kind }) => kind === 'made');
  const items = itemsOf(text, form, found, header?.whole.to ?? 0, end);
  const sections = withItemsSection(text, form, found, items, end);
  return {
    text,
    form,
    ...(header ? { header } : {}),
    sections,
    ...(made ? { reviewer: reviewerStatement(text, form, made.body) } : {}),
    items,
    unplaced: unplacedIn(text, sections, items, header?.whole, end),
    ...(second === undefined ? {} : { second: text.range(second, text.text.length) }),
  };
}

/** How far a case header is looked for where no section follows, in characters. */
const HEADER_WITHOUT_SECTION = 400;

function headerOf(text: LogicalText, form: Form, sections: readonly Section[], end: number): CaseHeader | undefined {
  const first = sections[0];
  const above = caseHeader(text, form, first?.whole.from ?? Math.min(end, HEADER_WITHOUT_SECTION));
  return above ?? (first?.kind === 'letter' ? caseHeader(text, form, first.whole.to, true) : undefined);
}

/** Items stand in the items sections; where there is none yet, somewhere below the last section's heading. */
function itemsOf(text: LogicalText, form: Form, sections: readonly Section[], headerEnd: number, end: number): DisputedItem[] {
  const layout = layoutOf(text);
  const own = sections.filter(({ kind }) => kind === 'items').map(({ body }) => ({ from: body.from, to: body.to, opens: true }));
  const places = own.length > 0 ? own : [{ from: Math.max(sections.at(-1)?.body.from ?? 0, headerEnd), to: end, opens: false }];
  const items = places.flatMap(({ from, to, opens }) =>
    form.item.heading === 'numbered' ? numberedItems(text, form, from, to) : decidedItems(text, layout, form, from, to, opens),
  );
  return items.map((item, i) => (item.index === i + 1 ? item : { ...item, index: i + 1 }));
}

/**
 * Where there is no items section, the section before the first item ends with it; on forms that open the items without a heading
 * of their own, theirs begins there.
 */
function withItemsSection(text: LogicalText, form: Form, sections: readonly Section[], items: readonly DisputedItem[], end: number): readonly Section[] {
  const from = items[0]?.whole.from;
  if (from === undefined || sections.some(({ kind }) => kind === 'items')) return sections;
  const before = sections.map((section) =>
    section.whole.to <= from ? section : { ...section, body: text.range(section.body.from, from), whole: text.range(section.whole.from, from) },
  );
  if (form.sections.some(({ kind }) => kind === 'items')) return before;
  const whole = text.range(from, end);
  return [...before, { kind: 'items', heading: text.range(from, from), body: whole, whole }];
}

/** What stands outside sections and items, and in an items section or an item outside its parts. */
function unplacedIn(text: LogicalText, sections: readonly Section[], items: readonly DisputedItem[], header: TextRange | undefined, end: number): TextRange[] {
  const placed = [
    ...(header ? [header] : []),
    ...sections.map(({ whole, kind, body }) => (kind === 'items' ? text.range(whole.from, body.from) : whole)),
    ...items.flatMap(({ heading, fields }) => [heading, ...fields.map(({ whole }) => whole)]),
  ].sort((a, b) => a.from - b.from);
  const unplaced: TextRange[] = [];
  let from = 0;
  for (const range of [...placed, text.range(end, end)]) {
    const gap = text.range(from, Math.max(from, range.from));
    if (gap.to > gap.from) unplaced.push(gap);
    from = Math.max(from, range.to);
  }
  return unplaced;
}
