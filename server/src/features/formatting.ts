import type { Edit } from '../checks/check';
import type { Determination } from '../determination/model';
import { paragraphsOf } from '../letter/paragraphs';
import { isBlank, isLineBreak, SPACE } from '../text/characters';
import type { Comment, LogicalText } from '../text/logicalText';
import { editedText, lineEndOf } from './fixes';
import { formSpacing } from './formSpacing';
import { gapEdits } from './gapEdits';
import { readsTheSame } from './sameReading';

/** A stretch of a document, in its own offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Rounds after which a text that goes on to change is left alone. */
const ROUNDS = 4;

/**
 * The edits that lay a determination out: each paragraph, heading and guideline line on one line, a blank line between them, words
 * whole, no stray blanks; labels as the form spaces them. Blanks and hyphens at line ends are all that changes, and never what is
 * read: if it did, there are no edits. Comments stay lines of their own, and a second determination in the document is left alone.
 * @param read reads a text as the determination was read
 * @param within the stretch to lay out: edits that reach out of it are left out; all of the text if there is none
 */
export function formattingEdits(determination: Determination, read: (source: string) => Determination, within?: Stretch): readonly Edit[] {
  let edits = KNOWN.get(determination);
  if (!edits) KNOWN.set(determination, (edits = allEdits(determination, read)));
  const inside = within === undefined ? edits : edits.filter(({ start, end }) => start >= within.start && end <= within.end);
  const isSame = inside.length === 0 || inside.length === edits.length || readsTheSame(determination, read(editedText(determination.text.source, inside)));
  return isSame ? inside : [];
}

/** The edits of a whole determination: worked out once for each. */
const KNOWN = new WeakMap<Determination, readonly Edit[]>();

function allEdits(determination: Determination, read: (source: string) => Determination): readonly Edit[] {
  let current = determination;
  for (let round = 0; round <= ROUNDS; round++) {
    const { edits } = new Gaps(current);
    if (edits.length === 0) return round === 0 ? [] : gapEdits(determination.text.source, current.text.source);
    current = read(editedText(current.text.source, edits));
    if (!readsTheSame(determination, current)) return [];
  }
  return [];
}

/** One pass over what stands between the characters of a text. */
class Gaps {
  readonly edits: Edit[] = [];
  readonly #text: LogicalText;
  readonly #lineEnd: string;
  /** Logical offsets where lines begin, and whether a blank line stands above. */
  readonly #starts: ReadonlyMap<number, 'line' | 'paragraph'>;
  /** Logical offsets before which the form has a blank or none, whatever the text has. */
  readonly #spacing: ReadonlyMap<number, string>;
  readonly #unread: number;
  #comments = 0;

  constructor(determination: Determination) {
    const { text, second } = determination;
    this.#text = text;
    this.#lineEnd = lineEndOf(text.source);
    this.#starts = new Map(paragraphsOf(determination).map(({ range, tight }) => [range.from, tight ? 'line' : 'paragraph']));
    this.#spacing = formSpacing(determination);
    this.#unread = second?.from ?? Infinity;
    if (text.text !== '') this.#walk();
  }

  #walk(): void {
    const { text, source } = this.#text;
    const places = new Uint8Array(text.length);
    for (const at of [...this.#starts.keys(), ...this.#spacing.keys()]) places[at] = 1;
    let end = 0;
    let spaced = false;
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) === SPACE) {
        spaced = true;
        continue;
      }
      const start = this.#text.toSource(at);
      // The second half of a ligature stands where the first does.
      if (start < end) continue;
      const isPlain = spaced ? start - end === 1 && source.charCodeAt(end) === SPACE : start === end;
      if (at <= this.#unread && (!isPlain || places[at] === 1)) this.#gap(end, start, at, spaced);
      end = start + 1;
      spaced = false;
    }
    if (this.#unread === Infinity) this.#last(end, source.length);
  }

  #gap(start: number, end: number, at: number, spaced: boolean): void {
    const found = this.#text.source.slice(start, end);
    const comments = this.#commentsUpTo(end);
    const begins = this.#starts.get(at);
    if (start === 0 && begins !== undefined) this.#replace(start, end, mark(found) + this.#commentLines(comments, start, end, undefined));
    else if (comments.length > 0) this.#replace(start, end, hyphens(found) + this.#commentLines(comments, start, end, begins ?? 'line'));
    else if (begins !== undefined) this.#replace(start, end, hyphens(found) + (begins === 'line' ? '\n' : '\n\n'));
    else this.#replace(start, end, this.#spacing.get(at) ?? inLine(found, spaced));
  }

  #last(start: number, end: number): void {
    const found = this.#text.source.slice(start, end);
    const comments = this.#commentsUpTo(end);
    const after = found.slice((comments.at(-1)?.end ?? start) - start);
    const lines = comments.length > 0 ? this.#commentLines(comments, start, end, 'line').trimEnd() : '';
    this.#replace(start, end, hyphens(found) + lines + (lineBreaks(after) > 0 ? '\n' : ''));
  }

  #commentsUpTo(end: number): readonly Comment[] {
    const from = this.#comments;
    const { comments } = this.#text;
    while ((comments[this.#comments]?.end ?? Infinity) <= end) this.#comments++;
    return comments.slice(from, this.#comments);
  }

  /** Comments on lines of their own, with a blank line where the writer has one, and above them where a paragraph begins. */
  #commentLines(comments: readonly Comment[], start: number, end: number, begins: 'line' | 'paragraph' | undefined): string {
    const { source } = this.#text;
    const gaps = [...comments.map((comment, i) => source.slice(comments[i - 1]?.end ?? start, comment.start)), source.slice(comments.at(-1)?.end ?? end, end)];
    const lines: string[] = gaps.map((gap) => (lineBreaks(gap) > 1 ? '\n\n' : '\n'));
    if (begins === undefined) lines[0] = '';
    else if (begins === 'paragraph' && lines.at(-1) === '\n') lines[0] = '\n\n';
    return comments.length === 0 ? '' : lines.map((line, i) => line + (comments[i] ? source.slice(comments[i].start, comments[i].end) : '')).join('');
  }

  /** Puts text in the place of a gap, unless only the kind of line end differs. */
  #replace(start: number, end: number, text: string): void {
    const found = this.#text.source.slice(start, end);
    if (found !== text && found.replaceAll(/\r\n?/g, '\n') !== text) this.edits.push({ start, end, newText: text.replaceAll('\n', this.#lineEnd) });
  }
}

/** What stands between two words of a line, or two halves of one. */
function inLine(found: string, spaced: boolean): string {
  const isBroken = lineBreaks(found) > 0;
  if (!spaced) return isBroken ? '' : found;
  // A blank of another kind, such as one that does not break, was chosen.
  return found.length === 1 && !isBroken && found !== '\t' ? found : ' ';
}

/** The byte order mark that a text begins with. */
function mark(found: string): string {
  return found.startsWith('\uFEFF') ? '\uFEFF' : '';
}

/** The hyphens that end a line: they stay if the line ends there. */
function hyphens(found: string): string {
  let end = 0;
  while (end < found.length && !isBlank(found.charCodeAt(end)) && !found.startsWith('<!--', end)) end++;
  return found.slice(0, end);
}

/** How many lines end in a text; CR LF is one end. */
function lineBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLineBreak(text.charCodeAt(i)) && !(text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13)) count++;
  return count;
}
