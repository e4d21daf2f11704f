import { isLower } from './characters';
import type { LogicalText } from './logicalText';
import { endsLikeSentence } from './sentences';

/** How a document breaks its lines, as far as that can be seen: it tells where a paragraph may begin when the words do not. */
export interface Layout {
  /** Blank lines between two lines of one paragraph; -1 where every paragraph is one line. */
  readonly pitch: number;
  /** Length that lines of a wrapped paragraph reach, in characters. */
  readonly width: number;
}

/** Share of line breaks inside a sentence from which on a document counts as wrapped. */
const WRAPPED_FROM = 0.1;
/** A line that ends this far before the width, though the next word would have fitted, ends a paragraph. */
const SHORT = 0.8;
/** A line that reaches this far is full: nothing can be told from its end. */
const FULL = 0.88;

/** Measures a document's layout. */
export function layoutOf(text: LogicalText): Layout {
  const lengths: number[] = [];
  const blanks = new Map<number, number>();
  let inside = 0;
  let from = 0;
  for (const { at, blankLines } of text.breaks) {
    lengths.push(at - from);
    if (isLower(text.text.charCodeAt(at)) && !endsParagraphMark(text.text, at)) {
      inside++;
      blanks.set(blankLines, (blanks.get(blankLines) ?? 0) + 1);
    }
    from = at;
  }
  if (text.breaks.length === 0 || inside / text.breaks.length < WRAPPED_FROM) return { pitch: -1, width: 0 };
  lengths.sort((a, b) => a - b);
  const pitch = [...blanks].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  return { pitch, width: lengths[Math.floor(lengths.length * 0.95)] ?? 0 };
}

/** Whether a new paragraph begins at a line break, by the blank lines there, the length of the line before it and its last mark. */
export function isParagraphBreak(text: LogicalText, layout: Layout, index: number): boolean {
  const { at, blankLines } = text.breaks[index] ?? { at: 0, blankLines: 0 };
  const from = text.breaks[index - 1]?.at ?? 0;
  const ends = endsLikeSentence(text.text, from, lineEnd(text.text, at)) || endsParagraphMark(text.text, at);
  const reach = at - from + firstWord(text.text, at);
  if (blankLines > layout.pitch) {
    if (ends) return true;
    if (isLower(text.text.charCodeAt(at)) && layout.pitch >= 0) return false;
    return layout.pitch < 0 || reach < FULL * layout.width;
  }
  return ends && reach < SHORT * layout.width;
}

function lineEnd(text: string, at: number): number {
  return text.charCodeAt(at - 1) === 32 ? at - 1 : at;
}

function endsParagraphMark(text: string, at: number): boolean {
  const code = text.charCodeAt(lineEnd(text, at) - 1);
  return code === 46 || code === 58 || code === 59 || code === 63 || code === 33;
}

function firstWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return (space < 0 ? text.length : space) - at;
}
