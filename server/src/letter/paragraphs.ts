import type { CaseHeader, Determination, DisputedItem, Field, Section } from '../determination/model';
import { isLower } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { type LineStart, Wrappings } from '../text/paragraphs';
import { endsLikeSentence } from '../text/sentences';
import { isEmpty, type TextRange } from '../text/range';

/** What a paragraph is in the letter. `label` is a label that stands above its text; `unread` what no part of the form was found in. */
export type ParagraphRole = 'header' | 'section-heading' | 'lead' | 'prose' | 'item-heading' | 'label' | 'field' | 'unread';

/** A paragraph or a line of a determination, as it stands on one line of a clean text. */
export interface Paragraph {
  readonly role: ParagraphRole;
  readonly range: TextRange;
  /** Whether it stands directly below the one before, without a blank line: the lines of a header, of a list. */
  readonly tight: boolean;
  /** The item and the field that it is a part of. */
  readonly item?: DisputedItem;
  readonly field?: Field;
}

/**
 * A determination as clean paragraphs, in order and without gaps: header lines, headings, each guideline line and rationale with its
 * label, the paragraphs of everything else. Where the text is wrapped or came out of a PDF, the lines of a paragraph are found again; a
 * writer's own paragraphs and lists stay.
 */
export function paragraphsOf(determination: Determination): Paragraph[] {
  return new Reader(determination).paragraphs;
}

/** A stretch of the text, before its lines are looked at. */
interface Part {
  readonly role: ParagraphRole;
  readonly from: number;
  readonly to: number;
  readonly item?: DisputedItem;
  readonly field?: Field;
  /** Whether it stands directly below the part before it. */
  readonly tight?: boolean;
}

/** Parts whose lines are a writer's own as well as a typesetter's. The others are one line, whatever their layout. */
const PROSE: ReadonlySet<ParagraphRole> = new Set(['prose', 'field']);

class Reader {
  readonly paragraphs: Paragraph[] = [];
  readonly #text: LogicalText;
  readonly #wrappings: Wrappings;

  constructor(determination: Determination) {
    const parts = partsOf(determination);
    this.#text = determination.text;
    this.#wrappings = new Wrappings(this.#text, parts.filter(({ role }) => PROSE.has(role)));
    for (const part of parts) this.#add(part);
  }

  #add(part: Part): void {
    const { role, item } = part;
    const starts = PROSE.has(role) ? this.#lineStarts(part) : [];
    let at: { at: number; gap: LineStart['gap'] } = { at: part.from, gap: part.tight === true ? 'line' : 'paragraph' };
    for (const next of [...starts, { at: part.to, gap: 'line' as const }]) {
      const range = this.#text.range(at.at, next.at);
      const field = part.field && (item?.fields.findLast(({ whole }) => whole.from <= range.from) ?? part.field);
      if (!isEmpty(range)) this.paragraphs.push({ role, range, tight: at.gap === 'line', ...(item ? { item } : {}), ...(field ? { field } : {}) });
      at = next;
    }
  }

  /** Behind a field's label its value goes on. A guideline line is one line, but for whole sentences that stand apart. */
  #lineStarts({ from, to, field }: Part): LineStart[] {
    const starts = this.#wrappings.lineStartsIn(from, to).filter(({ at }) => at !== field?.value.from);
    if (field === undefined || field.kind === 'rationale') return starts;
    return starts.filter(({ at, gap }) => gap === 'paragraph' && endsLikeSentence(this.#text.text, from, at - 1));
  }
}

/** The parts of a determination, in order; what stands between them is prose. A field without a label is no part of its own: it may begin inside a paragraph. */
function partsOf(determination: Determination): Part[] {
  const { text, header, sections, items, second } = determination;
  const known = [
    ...(header ? headerParts(text, header) : []),
    ...sections.flatMap(sectionParts),
    ...items.flatMap((item) => itemParts(determination, item)),
    ...(second ? [{ role: 'unread', from: second.from, to: second.to } as const] : []),
  ].sort((a, b) => a.from - b.from);
  const parts: Part[] = [];
  let end = 0;
  for (const part of [...known, { role: 'prose', from: text.text.length, to: text.text.length } as const]) {
    const between = text.range(end, Math.max(end, part.from));
    if (!isEmpty(between)) parts.push({ role: 'prose', from: between.from, to: between.to });
    const before = parts.at(-1);
    if (isUnlabelled(before) && isUnlabelled(part)) parts[parts.length - 1] = { ...before, to: part.to };
    else if (part.to > end) parts.push(part);
    end = Math.max(end, part.to);
  }
  return parts;
}

function isUnlabelled(part: Part | undefined): part is Part {
  return part?.field !== undefined && isEmpty(part.field.label);
}

function sectionParts({ heading, lead }: Section): Part[] {
  return [{ role: 'section-heading', from: heading.from, to: heading.to }, ...(lead ? [{ role: 'lead', from: lead.from, to: lead.to } as const] : [])];
}

function itemParts({ text, form }: Determination, item: DisputedItem): Part[] {
  const { heading, fields } = item;
  return [
    { role: 'item-heading', from: heading.from, to: heading.to, item },
    ...fields.flatMap((field): Part[] => {
      const { whole, label, value } = field;
      if (!standsAbove(text, field, form.item.heading === 'numbered')) return [{ role: 'field', from: whole.from, to: whole.to, item, field }];
      return [{ role: 'label', from: label.from, to: label.to, item, field }, { role: 'field', from: value.from, to: whole.to, item, field }];
    }),
  ];
}

/** Whether a label stands in a line of its own: where the form may have it so, and where running on would hide that it is a label. */
function standsAbove(text: LogicalText, { label, value }: Field, mayStandAbove: boolean): boolean {
  if (isEmpty(label) || isEmpty(value) || !text.startsLine(value.from)) return false;
  return mayStandAbove || !':-—'.includes(text.text.charAt(label.to - 1));
}

/** A header's lines: those that begin with a label, as they stand. A table that was read by columns is left on its lines. */
function headerParts(text: LogicalText, { whole, fields }: CaseHeader): Part[] {
  const labels = new Set(fields.map(({ label }) => label.from));
  const isTable = fields.some(({ label, value }) => value.from > label.to + 1 && value.to > value.from);
  const breaks = text.breaks.slice(text.breakIndex(whole.from + 1), text.breakIndex(whole.to));
  const pitch = Math.min(...breaks.map(({ blankLines }) => blankLines));
  const parts: Part[] = [];
  let part: Part = { role: 'header', from: whole.from, to: whole.to };
  for (const { at, blankLines } of breaks) {
    if (!isTable && !labels.has(at) && isValueBelow(text, fields, at)) continue;
    parts.push({ ...part, to: at });
    part = { ...part, from: at, tight: blankLines === pitch };
  }
  return [...parts, part];
}

/** Whether a label's value begins at a line's start, below its label, or a line there goes on with the label or the value. */
function isValueBelow(text: LogicalText, fields: CaseHeader['fields'], at: number): boolean {
  return isLower(text.text.charCodeAt(at)) || fields.some(({ label, value }) => (label.from < at && at < label.to) || (value.from === at && value.to > at));
}
