import { isUnfilled } from '../../checks/words';
import type { FormSection } from '../../determination/form';
import { type Determination, type DisputedItem, type Section, sectionOf } from '../../determination/model';
import { itemParagraphs, listSentence } from '../../determination/skeleton/item';
import { sectionOpening } from '../../determination/skeleton/skeleton';
import { joined, plainText, type Segment } from '../../determination/skeleton/template';
import { isEmpty } from '../../text/range';
import { type Written, written } from './newDetermination';

/** A text that takes the place of a stretch of a document: source offsets, end exclusive. */
export interface Insertion extends Written {
  readonly start: number;
  readonly end: number;
}

/**
 * What adds disputed items to a determination: behind its last item, in its items section if it has none yet, or with the section
 * behind everything else. An item that is nothing but blanks gives way to the first of them. Nothing that was written is changed.
 * @param requests in order, as they were requested
 * @returns insertions by position, the items themselves last; none where there is nothing to add
 */
export function addItems(determination: Determination, requests: readonly string[]): Insertion[] {
  if (requests.length === 0) return [];
  const { form, items } = determination;
  const last = items.at(-1);
  const blank = last && isBlank(determination, last) ? last : undefined;
  const kept = blank ? items.slice(0, -1) : items;
  const first = kept.length + 1;
  const mark = listMark(determination, kept);
  const paragraphs = requests.flatMap((request, i) => itemParagraphs(form, `${mark(first + i)}${request}`, first + i));
  return [...listInsertions(determination, requests, { first, overBlank: blank !== undefined }), placed(determination, kept, blank, paragraphs)];
}

/** Whether an item is a skeleton's that nobody has written in. */
function isBlank({ form, text }: Determination, { title, fields }: DisputedItem): boolean {
  const openings = form.item.fields.flatMap((field) => field.openings.map((words) => words.toLowerCase()));
  return isUnfilled(text, title) && fields.every(({ value }) => {
    const opening = openings.find((words) => text.lower.startsWith(words, value.from)) ?? '';
    const own = text.range(Math.min(value.to, value.from + opening.length), value.to);
    return isEmpty(own) || isUnfilled(text, own);
  });
}

function placed(determination: Determination, kept: readonly DisputedItem[], blank: DisputedItem | undefined, items: Segment[][]): Insertion {
  const { form, text, second } = determination;
  if (blank) return { start: blank.whole.start, end: writtenEnd(determination, blank.whole.end), ...written(joined(items, '\n\n')) };
  const section = sectionOf(determination, 'items');
  const last = kept.at(-1);
  const at = writtenEnd(determination, last?.whole.end ?? section?.whole.end ?? second?.start ?? text.source.length);
  const kind = form.sections.find((candidate) => candidate.kind === 'items');
  const opening = last || !kind ? [] : openingFor(kind, section);
  const behind = /\S/.test(text.source.slice(at)) && !/^\s*\n\s*\n/.test(text.source.slice(at)) ? '\n\n' : '';
  return { start: at, end: at, ...written([...(at > 0 ? ['\n\n'] : []), ...joined([...opening, ...items], '\n\n'), behind]) };
}

/** What of the section's heading and opening sentence is still missing: neither stands in a section in which something is written. */
function openingFor(section: FormSection, found: Section | undefined): Segment[][] {
  if (!found) return sectionOpening(section);
  return found.lead || !isEmpty(found.body) ? [] : sectionOpening(section).slice(1);
}

/** Where the last character stands that is no space, at or before an offset. */
function writtenEnd({ text }: Determination, end: number): number {
  return text.source.slice(0, end).trimEnd().length;
}

/** The numbers that a reviewer writes before the headings of a form that has none: "2. ". None, unless the last item has its own. */
function listMark({ form, text }: Determination, kept: readonly DisputedItem[]): (number: number) => string {
  const last = kept.at(-1);
  const [, before = '', number, behind = ''] = last && form.item.heading === 'decision-last' ? (/^(\(|#)?(\d{1,2})([.):]{1,2}) /.exec(text.slice(last.title)) ?? []) : [];
  return Number(number) === kept.length ? (next) => `${before}${String(next)}${behind} ` : () => '';
}

/**
 * The sentences for the letter's lists of decisions, where a form has such lists and this letter, too: behind the last one of each.
 * @param place the number of the first of them, and whether it takes the place of the sentence on an item that is nothing but blanks
 */
export function listInsertions(determination: Determination, requests: readonly string[], place: { readonly first: number; readonly overBlank: boolean }): Insertion[] {
  const { form, sections, text } = determination;
  const { first, overBlank } = place;
  const blank = overBlank ? listSentence(form, undefined, first) : undefined;
  return sections.flatMap(({ kind, whole }) => {
    const words = text.text.slice(whole.from, whole.to);
    const opening = form.item.listOpenings.find((one) => words.toLowerCase().includes(one.toLowerCase()));
    if (kind === 'items' || opening === undefined) return [];
    const sentences = joined(requests.map((request, i) => listSentence(form, request, first + i)).filter((sentence) => sentence !== undefined), '\n\n');
    if (sentences.length === 0) return [];
    const over = blank ? words.lastIndexOf(plainText(blank)) : -1;
    if (blank && over >= 0) return [{ ...rangeOf(text, whole.from + over, plainText(blank).length), ...written(sentences) }];
    const last = text.range(whole.from, text.lineEnd(whole.from + words.toLowerCase().lastIndexOf(opening.toLowerCase())));
    const at = writtenEnd(determination, last.end);
    return [{ start: at, end: at, ...written(['\n\n', ...sentences]) }];
  });
}

function rangeOf(text: Determination['text'], from: number, length: number): { readonly start: number; readonly end: number } {
  const { start, end } = text.range(from, from + length);
  return { start, end };
}
