import type { FieldKind, FormField } from '../../determination/form';
import { type Determination, type DisputedItem, fieldOf } from '../../determination/model';
import { plainText, type Segment } from '../../determination/skeleton/template';
import type { LetterFacts } from '../../facts/letterFacts';
import { placeholder } from '../../text/placeholders';
import { isEmpty, type TextRange } from '../../text/range';
import { standardCitations } from '../completion/citations';
import { standardsFor } from '../completion/topics';
import { rationaleText } from './rationaleText';
import { TITLES, type Wanted, type Writing } from './writing';

/** A field that an item lacks, in its place among those that it has. */
export function addField({ determination, facts, finding }: Wanted, kind: FieldKind): Writing | undefined {
  const item = determination.items.find(({ index }) => index === finding.item);
  const field = determination.form.item.fields.find((one) => one.kind === kind);
  if (!item || !field || fieldOf(item, kind)) return undefined;
  const { fields } = determination.form.item;
  const isBefore = (one: FieldKind): boolean => fields.findIndex((known) => known.kind === one) < fields.indexOf(field);
  const before = item.fields.findLast((one) => isBefore(one.kind))?.whole ?? (isEmpty(item.heading) ? undefined : item.heading);
  const text = [...opening(field), ...valueOf(determination, facts, item, kind)];
  const gap = gapOf(determination, item);
  const title = `Add ${TITLES[kind]}`;
  if (before) return { title, start: before.end, end: before.end, text: [gap, ...text] };
  const first = item.fields[0]?.whole.start ?? item.whole.start;
  return { title, start: first, end: first, text: [...text, gap] };
}

/** What belongs behind a label that nothing follows. */
export function fillField({ determination, facts, finding }: Wanted): Writing | undefined {
  const item = determination.items.find(({ index }) => index === finding.item);
  const field = item?.fields.find(({ label }) => label.start === finding.range.start);
  if (!item || !field) return undefined;
  const end = Math.max(field.label.end, field.value.end);
  return { title: `Write ${TITLES[field.kind].replace('missing ', '')}`, start: field.label.end, end, text: [' ', ...valueOf(determination, facts, item, field.kind)] };
}

/** A field's label, or the words that open it where the form gives it none. */
function opening({ labels: [label], openings: [words] }: FormField): Segment[] {
  if (label !== undefined) return [label.endsWith(':') ? `${label} ` : `${label}\n\n`];
  return words === undefined ? [] : [`${words} `];
}

function valueOf(determination: Determination, facts: LetterFacts, item: DisputedItem, kind: FieldKind): Segment[] {
  if (kind === 'rationale') return rationaleText(determination, facts, item);
  const lines = determination.form.guidelineLines;
  const field = determination.form.item.fields.find((one) => one.kind === kind);
  // Without a label the field's opening stands there already, and only the source is left to name.
  if (!lines || field?.labels.length === 0) return [{ words: 'guideline, with its section or page' }, '.'];
  const claims = kind === 'claims-guideline';
  const own = claims ? [] : standardsFor({ determination, facts, item }).flatMap((standard) => standardCitations(standard, lines.locator));
  const statements = claims ? lines.claims : lines.reviewer;
  const choices = [
    ...own.flatMap(({ mtus, text }) => statements.filter((statement) => statement.includes(mtus ? '{mtus}' : '{other}')).map((statement) => statement.replace(/\{(?:mtus|other)\}/, () => plainText(text)))),
    ...statements.map((statement) => statement.replace('{mtus}', placeholder('guideline and year, and section')).replace('{other}', placeholder('source, chapter and topic'))),
  ];
  return [{ words: claims ? 'what the claims administrator cited' : 'what the decision rests on', choices: [...new Set(choices)] }];
}

/** What stands between two parts of an item in this document: a blank line, or a line's end. */
function gapOf({ text: { source } }: Determination, { heading, fields }: DisputedItem): string {
  const parts: readonly TextRange[] = [heading, ...fields.map(({ whole }) => whole)].filter((range) => !isEmpty(range));
  const gaps = parts.slice(1).map((part, i) => source.slice(parts[i]?.end ?? 0, part.start));
  return gaps.length > 0 && gaps.every((gap) => gap.split(/\r\n|\r|\n/).length === 2) ? '\n' : '\n\n';
}
