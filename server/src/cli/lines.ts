import { isBlank } from '../text/characters';
import type { Excerpt, Position, Range } from './result';

const LF = 10;
const CR = 13;

/** The lines of a document as the editor counts them: LF, CR LF and CR end a line, and nothing else does. */
export class Lines {
  readonly #starts: readonly number[];

  constructor(readonly source: string) {
    const starts = [0];
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code === LF || (code === CR && source.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  /** Line and column of an offset. */
  position(offset: number): Position {
    const line = this.#lineOf(offset);
    return { line, character: Math.min(offset, this.#end(line)) - this.#start(line) };
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The line where a span begins, cut down to about a hundred characters around it, without the blanks that indent it. */
  excerpt({ start, end }: Span): Excerpt {
    const { source } = this;
    const line = this.#lineOf(start);
    const first = Math.min(start, this.#end(line));
    const last = Math.min(Math.max(first, end), this.#end(line));
    let from = this.#start(line);
    while (from < first && isBlank(source.charCodeAt(from))) from++;
    let to = this.#end(line);
    while (to > last && isBlank(source.charCodeAt(to - 1))) to--;
    const cutFront = to - from > WIDTH && first - from > BEFORE;
    if (cutFront) from = wordStart(source, Math.max(from, Math.min(first - BEFORE, to - WIDTH)), first);
    const cutBack = to - from > WIDTH;
    if (cutBack) to = wordEnd(source, from + WIDTH, last);
    const before = cutFront ? ELLIPSIS : '';
    const shift = before.length - from;
    return { text: before + source.slice(from, to) + (cutBack ? ELLIPSIS : ''), from: first + shift, to: Math.min(last, to) + shift };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #start(line: number): number {
    return this.#starts[line] ?? 0;
  }

  /** Where a line ends, without the characters that end it. */
  #end(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.source.length;
    return this.source.charCodeAt(next - 1) === LF && this.source.charCodeAt(next - 2) === CR && next - 2 >= this.#start(line) ? next - 2 : next - 1;
  }
}

/** Offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const WIDTH = 100;
const BEFORE = 40;
/** A cut moves this far at most to fall between words. */
const NEAR = 15;
const ELLIPSIS = '…';

/** The next word's start, if one is near; never the middle of a surrogate pair. */
function wordStart(source: string, from: number, limit: number): number {
  for (let i = from; i < Math.min(from + NEAR, limit); i++) if (isBlank(source.charCodeAt(i - 1)) && !isBlank(source.charCodeAt(i))) return i;
  return whole(source, from);
}

/** The last word's end, if one is near. */
function wordEnd(source: string, to: number, limit: number): number {
  for (let i = to; i > Math.max(to - NEAR, limit); i--) if (isBlank(source.charCodeAt(i)) && !isBlank(source.charCodeAt(i - 1))) return i;
  return whole(source, to);
}

function whole(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The text of a span on one line: every run of white space a single blank, none at the ends. */
export function folded(source: string, { start, end }: Span): string {
  let text = '';
  let word = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !isBlank(source.charCodeAt(i))) continue;
    if (i > word) text += (text === '' ? '' : ' ') + source.slice(word, i);
    word = i + 1;
  }
  return text;
}
