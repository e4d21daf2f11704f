import type { GuidelineLines } from '../../determination/form';
import { type Determination, type DisputedItem, type Field, fieldOf } from '../../determination/model';

/** Where a citation goes, and the form's words around it: those of the MTUS's sentence and those of any other source's. */
export interface CitationPlace {
  /** Offset in the document. */
  readonly at: number;
  readonly mtus: Around;
  readonly other: Around;
}

/** Words before and behind a citation. */
export interface Around {
  readonly before: string;
  readonly behind: string;
}

type Kind = 'mtus' | 'other';

/**
 * Where a citation goes that is asked for at an offset of the document: there, in a guideline line or outside the items; else in the
 * reviewer guideline line of the item at hand, behind what it cites already, or in a new line where the item has none.
 */
export function citationPlace(determination: Determination, offset: number): CitationPlace {
  const item = determination.items.find(({ whole }) => whole.start <= offset && offset <= whole.end);
  const lines = determination.form.guidelineLines;
  const here = item?.fields.find((field) => field.kind !== 'rationale' && field.label.end <= offset && offset <= Math.max(field.whole.end, field.value.end));
  if (!item || !lines) return bare(determination, offset);
  const field = here ?? fieldOf(item, 'reviewer-guideline');
  if (!field) return newLine(determination, item, lines);
  if (here && here.value.start < here.value.end && offset < here.value.end) return bare(determination, offset);
  return field.value.start < field.value.end ? behind(determination, field, lines) : first(determination, field, lines);
}

function bare({ text: { source } }: Determination, at: number): CitationPlace {
  const around: Around = { before: at > 0 && !/[\s(]/.test(source.charAt(at - 1)) ? ' ' : '', behind: '' };
  return { at, mtus: around, other: around };
}

/** In a line that says nothing yet: the form's sentence, without the label's words where those begin it. */
function first({ text }: Determination, { kind, label, whole }: Field, lines: GuidelineLines): CitationPlace {
  let at = label.start < label.end ? label.end : whole.start;
  while (text.source.charAt(at) === ' ') at++;
  const space = at > 0 && !/\s/.test(text.source.charAt(at - 1)) ? ' ' : '';
  const words = text.slice(label);
  return { at, ...both((of) => {
    const { before, behind: after } = sentence(lines, kind, of);
    return { before: space + (words !== '' && before.startsWith(words) ? before.slice(words.length).trimStart() : before), behind: after };
  }) };
}

/** Behind what a line cites: in the same sentence where that is of the same kind, else in one of its own. */
function behind({ text: { source } }: Determination, { kind, value }: Field, lines: GuidelineLines): CitationPlace {
  const words = source.slice(value.start, value.end);
  const ended = words.endsWith('.');
  const last: Kind | undefined = !/Decision based on/i.test(words) ? undefined : /Non-MTUS\s+Citation/i.test(words) ? 'other' : 'mtus';
  const joins = lines.locator !== 'words';
  const at = ended && joins && last !== undefined ? value.end - 1 : value.end;
  return { at, ...both((of) => {
    if (joins && of === last) return { before: ', and ', behind: '' };
    const own = lastSentence(sentence(lines, kind, of));
    // The citation goes before the line's full stop, which then ends the new sentence.
    if (at < value.end) return { before: `. ${own.before}`, behind: own.behind.replace(/\.$/, '') };
    return { before: `${ended ? ' ' : '. '}${own.before}`, behind: own.behind };
  }) };
}

/** A new line behind the claims administrator's, or behind the heading. */
function newLine({ form, text: { source } }: Determination, item: DisputedItem, lines: GuidelineLines): CitationPlace {
  const at = fieldOf(item, 'claims-guideline')?.whole.end ?? item.heading.end;
  const label = form.item.fields.find(({ kind }) => kind === 'reviewer-guideline')?.labels[0] ?? '';
  const gap = /^(?:[ \t]*\r?\n){2}/.test(source.slice(at)) ? '\n\n' : '\n';
  return { at, ...both((of) => {
    const { before, behind: after } = sentence(lines, 'reviewer-guideline', of);
    return { before: `${gap}${before.startsWith(label) || label === '' ? '' : `${label} `}${before}`, behind: after };
  }) };
}

/** The form's sentence for a citation of a kind. */
function sentence(lines: GuidelineLines, field: Field['kind'], kind: Kind): Around {
  const slot = `{${kind}}`;
  const found = (field === 'claims-guideline' ? lines.claims : lines.reviewer).find((statement) => statement.includes(slot));
  const [before = '', after = ''] = found?.split(slot) ?? [];
  return { before, behind: after };
}

/** Of two sentences the one in which the citation stands. */
function lastSentence({ before, behind: after }: Around): Around {
  return { before: before.slice(before.lastIndexOf('. ') < 0 ? 0 : before.lastIndexOf('. ') + 2), behind: after };
}

function both(make: (kind: Kind) => Around): { mtus: Around; other: Around } {
  return { mtus: make('mtus'), other: make('other') };
}
