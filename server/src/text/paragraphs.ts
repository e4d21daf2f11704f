import { isDigit, isLower, SPACE } from './characters';
import type { LogicalText } from './logicalText';
import { endsLikeSentence } from './sentences';

/** Where a line of its own begins: logical offset, and whether a blank line stands above it. */
export interface LineStart {
  readonly at: number;
  readonly gap: 'line' | 'paragraph';
}

/** How text is wrapped; `undefined` in its place where every paragraph is one line. */
interface Wrapping {
  /** Blank lines between two lines of one paragraph. */
  readonly pitch: number;
  /** Length that full lines reach, in characters. */
  readonly width: number;
}

/** Wrapped lines are longer than the shorter of these and shorter than the longer: what is not, a writer ended. */
const NARROWEST = 40;
const WIDEST = 130;
/** Wrapped lines from which on a stretch shows its own layout. */
const ENOUGH = 3;
/** A line that ends this far before the width, though the next word would have fitted, ends a paragraph. */
const SHORT = 0.8;
/** A line that reaches this far is full: nothing can be told from its end. */
const FULL = 0.88;
/** A line this much longer than the width was never wrapped. */
const UNWRAPPED = 1.3;

/** What the lines of a stretch show of the layout. */
interface Signs {
  /** Lines that end inside a sentence: the next one goes on in small letters. */
  readonly wrapped: readonly Line[];
  /** Whether a line is longer than wrapped ones are. */
  readonly typed: boolean;
}

/** How a whole text is wrapped, and how each stretch of it. */
export class Wrappings {
  readonly #text: LogicalText;
  readonly #whole: Wrapping | undefined;
  /** Lines of stretches that were looked at, by where those begin. */
  readonly #lines = new Map<number, readonly Line[]>();

  /** @param stretches the stretches of the text that hold prose */
  constructor(text: LogicalText, stretches: readonly { readonly from: number; readonly to: number }[]) {
    this.#text = text;
    const signs = stretches.map(({ from, to }) => {
      const lines = linesIn(text, from, to);
      this.#lines.set(from, lines);
      return signsIn(text, lines);
    });
    const wrapped = signs.filter((sign) => sign.wrapped.length > 0);
    const typed = signs.filter((sign) => sign.typed && sign.wrapped.length === 0);
    this.#whole = wrapped.length > typed.length ? wrappingOf(wrapped.flatMap((sign) => sign.wrapped)) : undefined;
  }

  /**
   * Where lines of their own begin between two logical offsets, the first left out: the writer's paragraphs and lists. All other line
   * breaks are the typesetter's.
   */
  lineStartsIn(from: number, to: number): LineStart[] {
    const text = this.#text;
    const known = this.#lines.get(from);
    const lines = known?.at(-1)?.to === to ? known : linesIn(text, from, to);
    if (lines.length < 2) return [];
    const { wrapped } = signsIn(text, lines);
    const wrapping = this.#whole !== undefined && wrapped.length < ENOUGH ? this.#whole : wrappingOf(wrapped);
    return lines.slice(0, -1).flatMap((line) => {
      if (text.text.charCodeAt(line.to - 1) !== SPACE) return [];
      const gap = isPageNumber(text, line.from, line.to) || isPageNumber(text, line.to, text.lineEnd(line.to)) ? 'line' : gapBehind(text.text, line, wrapping);
      return gap === undefined ? [] : [{ at: line.to, gap }];
    });
  }
}

/** Whether lines of a text were broken by a typesetter: many of them end inside sentences. */
export function isWrapped(text: LogicalText): boolean {
  const { wrapped } = signsIn(text, linesIn(text, 0, text.text.length));
  return wrapped.length >= 2 && wrapped.length >= text.breaks.length * SHARE;
}

/** Share of the lines of a wrapped text that show it. In real letters it is a half and more. */
const SHARE = 0.25;

function signsIn(text: LogicalText, lines: readonly Line[]): Signs {
  const wrapped = lines.slice(0, -1).filter(({ to, length, ends, hasComment }) => {
    const goesOn = isLower(text.text.charCodeAt(to)) && !ends && !hasComment && listMark(text.text, to) === 0;
    return goesOn && length >= NARROWEST && length <= WIDEST;
  });
  return { wrapped, typed: lines.some(({ length }) => length > WIDEST) };
}

function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  const pitches = new Map<number, number>();
  for (const { blankLines } of lines) pitches.set(blankLines, (pitches.get(blankLines) ?? 0) + 1);
  const pitch = [...pitches].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  return pitch === undefined ? undefined : { pitch, width: Math.max(...lines.map(({ length }) => length)) };
}

/** A line inside a stretch, with what follows it. */
interface Line {
  readonly from: number;
  /** Where the next line begins. */
  readonly to: number;
  readonly length: number;
  /** Whether its last mark ends a sentence, a clause or the words that lead to a list. */
  readonly ends: boolean;
  readonly endsSentence: boolean;
  readonly blankLines: number;
  readonly hasComment: boolean;
  readonly hasPageBreak: boolean;
}

/** The lines of a stretch. Behind the last nothing follows. */
function linesIn(text: LogicalText, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let index = text.breakIndex(from + 1); start < to; index++) {
    const { at, blankLines } = text.breaks[index] ?? LAST;
    if (at >= to) {
      lines.push({ ...NOTHING_BEHIND, from: start, to, length: to - start });
      break;
    }
    const end = text.text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
    const endsSentence = endsLikeSentence(text.text, start, end);
    const gap = text.source.slice(text.toSource(end - 1) + 1, text.toSource(at));
    lines.push({
      from: start, to: at, length: end - start, endsSentence, ends: endsSentence || ':;.'.includes(text.text.charAt(end - 1)), blankLines,
      hasComment: gap.includes('<!--'), hasPageBreak: gap.includes('\f'),
    });
    start = at;
  }
  return lines;
}

const LAST = { at: Infinity, blankLines: 0 };
const NOTHING_BEHIND = { ends: false, endsSentence: false, blankLines: 0, hasComment: false, hasPageBreak: false };

/** What begins behind a line: a paragraph, a line of its own, or nothing, where the line goes on. */
function gapBehind(text: string, line: Line, wrapping: Wrapping | undefined): LineStart['gap'] | undefined {
  const { to, length, ends, endsSentence, blankLines } = line;
  const typed = blankLines > 0 ? 'paragraph' : 'line';
  if (line.hasComment) return isLower(text.charCodeAt(to)) && !ends ? undefined : typed;
  if (wrapping === undefined) return typed;
  const { pitch, width } = wrapping;
  const apart = blankLines > pitch;
  const reach = length + firstWord(text, to);
  const isShort = reach < SHORT * width;
  if (listMark(text, to) > 0 && (ends || isShort)) return apart ? 'paragraph' : 'line';
  if (isLower(text.charCodeAt(to))) return apart && endsSentence && isShort ? 'paragraph' : undefined;
  if (length > UNWRAPPED * width) return typed;
  const follows = isLabelled(text, to);
  if (follows && isLabelled(text, line.from)) return apart ? 'paragraph' : 'line';
  // A page ends anywhere, and leaves blank lines where it does.
  if (apart && !line.hasPageBreak) return ends || reach < FULL * width ? 'paragraph' : undefined;
  if (!isShort) return undefined;
  if (endsSentence) return 'paragraph';
  return ends || apart || follows ? 'line' : undefined;
}

/** Whether a line is what a page has above or below its text: "Page 3 of 8", or a number beside a page break. */
function isPageNumber(text: LogicalText, from: number, to: number): boolean {
  const words = text.text.slice(from, Math.min(to, from + LONGEST_PAGE_NUMBER + 1)).trimEnd();
  if (!/^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(words)) return false;
  return words.length > 3 || hasPageBreak(text, from - 1) || hasPageBreak(text, from + words.length);
}

/** Characters of the longest: "Page 100 of 100". */
const LONGEST_PAGE_NUMBER = 15;

function hasPageBreak(text: LogicalText, space: number): boolean {
  return space > 0 && space < text.text.length && text.source.slice(text.toSource(space), text.toSource(space + 1)).includes('\f');
}

function firstWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return (space < 0 ? text.length : space) - at;
}

/** Length of a list's mark at an offset, with the blank behind it; 0 where there is none: "1. ", "a) ", "(2) ", "• ", "- ". */
function listMark(text: string, at: number): number {
  if ('•●▪◦·*-–—'.includes(text.charAt(at))) return text.charCodeAt(at + 1) === SPACE ? 2 : 0;
  const open = text.charAt(at) === '(' ? 1 : 0;
  let end = at + open;
  while (end - at < 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === at + open && /[A-Za-z]/.test(text.charAt(end))) end++;
  const close = text.charAt(end);
  const closes = close === ')' || (close === '.' && open === 0);
  return end > at + open && closes && text.charCodeAt(end + 1) === SPACE ? end + 2 - at : 0;
}

/** Longest label at the beginning of a line, in characters. */
const LONGEST_LABEL = 60;

/** Whether a line begins with words and a colon, as those of a table do. */
function isLabelled(text: string, at: number): boolean {
  const colon = text.indexOf(':', at);
  return colon > at && colon - at <= LONGEST_LABEL && text.charCodeAt(colon + 1) === SPACE && !/[.;]\s/.test(text.slice(at, colon));
}
