import { periodOf } from '../../checks/citation/dates';
import type { FieldKind, SectionKind } from '../../determination/form';
import type { Determination, DisputedItem, Field, Section } from '../../determination/model';
import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import { isLineBreak } from '../../text/characters';

/** Why completions are asked for: a colon or a line's end was typed, or somebody asks. */
export type Occasion = ':' | '\n' | 'asked';

/** Where in a determination something is to be written. Offsets are those of the document as it stands. */
export interface Place {
  readonly determination: Determination;
  readonly facts: LetterFacts;
  readonly offset: number;
  readonly occasion: Occasion;
  /** Where the line begins, its indent left out. */
  readonly lineStart: number;
  /** What stands in the line before the place, without its indent. */
  readonly before: string;
  /** What stands in the line behind it. */
  readonly after: string;
  /** The section, item and field whose beginning stands before the place. */
  readonly section: Section | undefined;
  readonly item: DisputedItem | undefined;
  readonly field: Field | undefined;
}

/**
 * The place at an offset.
 * @param behind where what stands behind it begins: at the place itself, unless what is written takes the place of something
 */
export function placeAt(determination: Determination, facts: LetterFacts, offset: number, occasion: Occasion, behind = offset): Place {
  const { source } = determination.text;
  let start = offset;
  while (start > 0 && !isLineBreak(source.charCodeAt(start - 1))) start--;
  while (start < offset && /\s/.test(source.charAt(start))) start++;
  let end = behind;
  while (end < source.length && !isLineBreak(source.charCodeAt(end))) end++;
  const section = determination.sections.findLast(({ whole }) => whole.start < offset || (whole.start === offset && offset === 0));
  const item = section && section.kind !== 'items' ? undefined : determination.items.findLast(({ whole }) => whole.start < offset);
  const field = item?.fields.findLast(({ label, whole }) => (label.end > label.start ? label.end : whole.start) <= offset);
  return { determination, facts, offset, occasion, lineStart: start, before: source.slice(start, offset), after: source.slice(behind, end), section, item, field };
}

/** The days by which editions are in force: the determination's own, else those of its form where that is no longer in use. */
export function daysOf({ determination, facts }: Pick<Place, 'determination' | 'facts'>): { readonly from?: string; readonly to?: string } {
  const period = periodOf({ determination, facts });
  if (period) return { from: period.denied.iso, to: period.decided.iso };
  const { from, to } = determination.form.decided;
  return to === undefined ? {} : { ...(from === undefined ? {} : { from }), to };
}

/** What the item says. */
export function factsOf({ facts }: Pick<Place, 'facts'>, item: DisputedItem): ItemFacts | undefined {
  return facts.items.find((one) => one.item.index === item.index);
}

/** Whether the line that holds the place follows a blank line, or is the first. */
export function followsBlankLine({ determination: { text: { source } }, lineStart }: Pick<Place, 'determination' | 'lineStart'>): boolean {
  let breaks = 0;
  for (let at = lineStart - 1; at >= 0; at--) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) breaks++;
    else if (code !== 13 && !/\s/.test(source.charAt(at))) return breaks > 1;
  }
  return true;
}

/** The order of a form's sections and of an item's fields. */
export function orderOf(determination: Determination, kind: SectionKind | FieldKind): number {
  const { sections, item } = determination.form;
  const section = sections.findIndex((one) => one.kind === kind);
  return section >= 0 ? section : item.fields.findIndex((one) => one.kind === kind);
}
