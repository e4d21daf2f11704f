import type { Determination } from '../determination/model';
import { isWordCode } from '../text/characters';
import { Wrappings } from '../text/paragraphs';
import type { TextRange } from '../text/range';
import { sentencesOf } from '../text/sentences';

/** A stretch of the document by its offsets. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** What a selection grows to, from the inside out: word, sentence, paragraph, field, heading or item, section, document. */
export function selectionsAt(determination: Determination, offset: number): Selection[] {
  const { source } = determination.text;
  const around = [...partsOf(determination), ...prose(determination, offset)].filter(({ start, end }) => start <= offset && offset <= end);
  const nested: Selection[] = [];
  for (const { start, end } of [...wordAt(source, offset), ...around, { start: 0, end: source.length }].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = nested.at(-1);
    const holds = !inner || (start <= inner.start && inner.end <= end && (start < inner.start || inner.end < end));
    if (holds && end > start) nested.push({ start, end });
  }
  return nested.length > 0 ? nested : [{ start: offset, end: offset }];
}

/** The parts of the form. */
function partsOf({ header, sections, items }: Determination): TextRange[] {
  return [
    ...(header ? [header.whole, ...header.fields.flatMap(({ value, whole }) => [value, whole])] : []),
    ...sections.flatMap(({ heading, body, whole }) => [heading, body, whole]),
    ...items.flatMap(({ heading, title, whole, fields }) => [title, heading, whole, ...fields.flatMap((field) => [field.label, field.value, field.whole])]),
  ];
}

interface Prose {
  readonly stretches: readonly TextRange[];
  readonly wrappings: Wrappings;
}

const PROSE = new WeakMap<Determination, Prose>();

/** Where sentences stand, and how they are wrapped: seen once. */
function proseOf(determination: Determination): Prose {
  let known = PROSE.get(determination);
  if (!known) {
    const { text, sections, items } = determination;
    const bodies = sections.filter(({ kind }) => kind !== 'items').map(({ body }) => body);
    const stretches = [...bodies, ...items.flatMap(({ title, fields }) => [title, ...fields.map(({ value }) => value)])];
    PROSE.set(determination, (known = { stretches, wrappings: new Wrappings(text, stretches) }));
  }
  return known;
}

/** The sentence and the paragraph at an offset. */
function prose(determination: Determination, offset: number): TextRange[] {
  const { text } = determination;
  const { stretches, wrappings } = proseOf(determination);
  const within = stretches.find(({ start, end }) => start <= offset && offset <= end);
  if (!within) return [];
  const at = Math.min(text.toLogical(offset), within.to);
  const starts = wrappings.lineStartsIn(within.from, within.to).map((line) => line.at);
  const from = starts.findLast((start) => start <= at) ?? within.from;
  const to = starts.find((start) => start > at) ?? within.to;
  const sentence = sentencesOf(text.text, from, to).find((one) => one.from <= at && at <= one.to);
  return [text.range(from, to), ...(sentence ? [text.range(sentence.from, sentence.to)] : [])];
}

/** The word that an offset touches. */
function wordAt(source: string, offset: number): Selection[] {
  let start = offset;
  while (start > 0 && isWordCode(source.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < source.length && isWordCode(source.charCodeAt(end))) end++;
  return end > start ? [{ start, end }] : [];
}
