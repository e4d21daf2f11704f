import { HYPHEN, isBlank, isLineBreak, isWordCode, PLAIN, SOFT_HYPHEN, SPACE } from './characters';
import { joinsAtHyphen, StandingWords } from './hyphenation';
import type { TextRange } from './range';

/** Where the document breaks a line. */
export interface LineBreak {
  /** Logical offset of the first character of the next line. */
  readonly at: number;
  /** Blank lines between the two lines. */
  readonly blankLines: number;
}

/** A comment: a line of its own between `<!--` and `-->`. It is no part of the determination. */
export interface Comment {
  /** Offsets of the whole comment in the document. */
  readonly start: number;
  readonly end: number;
  /** What stands between the marks, trimmed. */
  readonly text: string;
  /** Logical offset of what follows it. */
  readonly at: number;
}

/**
 * The document as prose: one run of words with single spaces, whatever its layout. Line breaks, tabs, page breaks, non-breaking
 * spaces and a byte order mark are a space; words broken at a line's end are whole; quotes and dashes are the plain ones; comments
 * are gone. A blank inside a word is left alone.
 */
export class LogicalText {
  /** The words. */
  readonly text: string;
  /** Line breaks between words, in order. */
  readonly breaks: readonly LineBreak[];
  readonly comments: readonly Comment[];
  readonly #offsets: Int32Array;
  #lower: string | undefined;

  /** Reads any text; never throws. Time and space grow with its length alone. */
  constructor(readonly source: string) {
    const fold = new Fold(source);
    this.text = fold.text;
    this.breaks = fold.breaks;
    this.comments = fold.comments;
    this.#offsets = fold.offsets;
  }

  /** `text` in lower case, of the same length. */
  get lower(): string {
    this.#lower ??= lowerSameLength(this.text);
    return this.#lower;
  }

  /** Offset in the document of a logical offset; the end of the text gives the end of its last character. */
  toSource(offset: number): number {
    const { length } = this.text;
    if (length === 0) return 0;
    if (offset < length) return this.#offsets[Math.max(0, offset)] ?? 0;
    return (this.#offsets[length - 1] ?? 0) + 1;
  }

  /** Logical offset of the first character that stands at or after an offset in the document. */
  toLogical(sourceOffset: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < sourceOffset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The range between two logical offsets, spaces at its ends left out. An empty one stays where `from` is. */
  range(from: number, to: number): TextRange {
    let first = from;
    let last = to;
    while (first < last && this.text.charCodeAt(first) === SPACE) first++;
    while (last > first && this.text.charCodeAt(last - 1) === SPACE) last--;
    if (first >= last) return { from, to: from, start: this.toSource(from), end: this.toSource(from) };
    return { from: first, to: last, start: this.toSource(first), end: this.toSource(last - 1) + 1 };
  }

  /** The words of a range. */
  slice(range: TextRange): string {
    return this.text.slice(range.from, range.to);
  }

  /** Index in `breaks` of the first break at or after a logical offset. */
  breakIndex(offset: number): number {
    let low = 0;
    let high = this.breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.breaks[middle]?.at ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Logical offset where the line that holds `offset` begins. */
  lineStart(offset: number): number {
    return this.breaks[this.breakIndex(offset + 1) - 1]?.at ?? 0;
  }

  /** Logical offset where the line that holds `offset` ends, its trailing space left out. */
  lineEnd(offset: number): number {
    const next = this.breaks[this.breakIndex(offset + 1)]?.at ?? this.text.length;
    return this.text.charCodeAt(next - 1) === SPACE ? next - 1 : next;
  }

  /** Whether a line begins at this logical offset. */
  startsLine(offset: number): boolean {
    return offset === 0 || this.breaks[this.breakIndex(offset)]?.at === offset;
  }

  /** Whether a line ends just before this logical offset (its trailing space counts to the line). */
  endsLine(offset: number): boolean {
    if (offset >= this.text.length) return true;
    const next = this.text.charCodeAt(offset) === SPACE ? offset + 1 : offset;
    return next >= this.text.length || this.startsLine(next);
  }
}

/** Lower case without the few letters whose lower case is longer, so that offsets stay the same. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from({ length: text.length }, (_, i) => lowerUnit(text.charAt(i))).join('');
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/** One pass over a source. Runs of plain characters are copied whole; everything else is looked at one by one. */
class Fold {
  readonly breaks: LineBreak[] = [];
  readonly comments: Comment[] = [];
  offsets: Int32Array;
  /** The text so far. It is put together once: looking at its end while it grows would copy it each time. */
  readonly #parts: string[] = [];
  #length = 0;
  /** Last character of the text so far. */
  #last = 0;
  /** The words of the source, looked up when a line first ends in a hyphen. */
  #words: StandingWords | undefined;

  constructor(readonly source: string) {
    this.offsets = new Int32Array(source.length + 16);
    let i = this.#skipBlanks(0, 1).next;
    let run = i;
    while (i < source.length) {
      const code = source.charCodeAt(i);
      if ((code > SPACE && code < 127) || (code === SPACE && source.charCodeAt(i + 1) > SPACE && source.charCodeAt(i + 1) < 127 && i > run)) {
        i++;
        continue;
      }
      this.#copy(run, i);
      i = isBlank(code) ? this.#blank(i) : this.#special(i, code);
      run = i;
    }
    this.#copy(run, i);
    this.#trimEnd();
    this.offsets = this.offsets.subarray(0, this.#length);
  }

  get text(): string {
    return this.#parts.join('');
  }

  #copy(start: number, end: number): void {
    if (start === end) return;
    this.#parts.push(this.source.slice(start, end));
    this.#last = this.source.charCodeAt(end - 1);
    for (let i = start; i < end; i++) this.offsets[this.#length++] = i;
  }

  #put(text: string, offset: number): void {
    this.#parts.push(text);
    this.#last = text.charCodeAt(text.length - 1);
    if (this.#length + text.length > this.offsets.length) {
      const grown = new Int32Array(this.offsets.length * 2 + text.length);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    for (let k = 0; k < text.length; k++) this.offsets[this.#length++] = offset;
  }

  #break(blankLines: number): void {
    const before = this.breaks.at(-1);
    if (before?.at === this.#length) this.breaks[this.breaks.length - 1] = { at: before.at, blankLines: before.blankLines + blankLines + 1 };
    else this.breaks.push({ at: this.#length, blankLines });
  }

  /** Soft hyphens at the end can leave a space and a line break with nothing behind them. */
  #trimEnd(): void {
    if (this.#last === SPACE) {
      this.#parts.pop();
      this.#length--;
    }
    while ((this.breaks.at(-1)?.at ?? -1) >= this.#length) this.breaks.pop();
  }

  #special(i: number, code: number): number {
    if (code === SOFT_HYPHEN) return this.#softHyphen(i);
    this.#put(PLAIN.get(code) ?? this.source.charAt(i), i);
    return i + 1;
  }

  /** A soft hyphen is nothing inside a line; at a line's end the word goes on in the next line. */
  #softHyphen(i: number): number {
    const { next, lines } = this.#skipBlanks(i + 1);
    if (lines === 0 || next >= this.source.length || this.#length === 0) return i + 1;
    this.#break(lines - 1);
    return next;
  }

  /** A run of blanks from `i`: one space, a line break, or nothing where a word goes on. Returns where the run ends. */
  #blank(i: number): number {
    const known = this.comments.length;
    const { next, lines } = this.#skipBlanks(i);
    if (this.#length === 0 || next >= this.source.length) return next;
    if (this.#last !== SPACE && !(lines > 0 && this.#joinsHyphen(i, next))) this.#put(' ', i);
    if (lines > 0) this.#break(lines - 1);
    for (let k = known; k < this.comments.length; k++) this.comments[k] = { ...(this.comments[k] as Comment), at: this.#length };
    return next;
  }

  /** Skips blanks and whole comment lines. `lines` counts line ends (CR LF is one), on top of those already passed; a comment's line is none. */
  #skipBlanks(i: number, lines = 0): { next: number; lines: number } {
    const { source } = this;
    let next = i;
    for (;;) {
      const code = source.charCodeAt(next);
      if (next < source.length && isBlank(code)) {
        if (isLineBreak(code) && !(code === 10 && source.charCodeAt(next - 1) === 13)) lines++;
        next++;
        continue;
      }
      const close = lines > 0 ? this.#comment(next) : undefined;
      if (close === undefined) return { next, lines };
      next = close;
      lines--;
    }
  }

  /** If a comment line begins at `i`, notes it and returns where it ends. */
  #comment(i: number): number | undefined {
    const { source } = this;
    if (!source.startsWith('<!--', i)) return undefined;
    let eol = i;
    while (eol < source.length && !isLineBreak(source.charCodeAt(eol))) eol++;
    let end = eol;
    while (end > i && isBlank(source.charCodeAt(end - 1))) end--;
    if (end - i < 7 || !source.startsWith('-->', end - 3)) return undefined;
    this.comments.push({ start: i, end, text: source.slice(i + 4, end - 3).trim(), at: this.#length });
    return end;
  }

  /**
   * Whether the text so far ends in a hyphen, just before `end` in the source, at which the word before it goes on at `next`;
   * drops the hyphen if it is not the word's own.
   */
  #joinsHyphen(end: number, next: number): boolean {
    const { source } = this;
    if (this.#last !== HYPHEN || !isWordCode(source.charCodeAt(end - 2)) || !isWordCode(source.charCodeAt(next))) return false;
    const after = wordAfter(source, next);
    const goesOn = source.charCodeAt(next + after.length) === HYPHEN;
    const join = joinsAtHyphen(wordBefore(source, end - 1), after, goesOn, (word) => (this.#words ??= new StandingWords(source)).has(word));
    if (join === 'apart') return false;
    if (join === 'word') {
      this.#parts.push((this.#parts.pop() ?? '').slice(0, -1));
      this.#length--;
    }
    return true;
  }
}

const LONGEST_WORD = 40;

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordCode(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && isWordCode(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}
