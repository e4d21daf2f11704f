import { isDigit, isWordCode } from './characters';
import type { LogicalText } from './logicalText';
import type { TextRange } from './range';

/** Openings of a blank to fill in, and what closes it. Compared without regard to case. */
const BRACKETED = [
  { open: '[to complete', close: ']' },
  { open: '[to be completed', close: ']' },
  { open: '[insert ', close: ']' },
  { open: '<<', close: '>>' },
  { open: '${', close: '}' },
] as const;

/** Characters that stand for a blank when they come in a row. */
const RUNS = ['___', '???', 'XXX'] as const;

/** One of these stands in every blank; compared in lower case. */
const MARKS = ['[', '<<', '${', '___', '???', 'xxx'];

/** Longest text inside a bracketed blank, in characters. */
const LONGEST = 300;

/** A line of underscores at least this long is a rule or a line to sign on. */
const RULE = 10;

/** A blank to fill in, as templates and snippets of ours write it. */
export function placeholder(words: string): string {
  return `[TO COMPLETE: ${words}]`;
}

/** The blanks of a template or snippet between two logical offsets, in order. Gaps of a redaction are none, and other words in brackets neither. */
export function placeholdersIn(text: LogicalText, from: number, to: number): TextRange[] {
  const words = text.lower.slice(from, to);
  if (!MARKS.some((mark) => words.includes(mark))) return [];
  const found: TextRange[] = [];
  for (const { open, close } of BRACKETED) {
    for (let at = words.indexOf(open); at >= 0; at = words.indexOf(open, at + 1)) {
      const end = words.slice(at, at + LONGEST + close.length).indexOf(close);
      found.push(text.range(from + at, from + at + (end < 0 ? open.length : end + close.length)));
    }
  }
  for (const run of RUNS) {
    let at = text.text.slice(from, to).indexOf(run);
    while (at >= 0) {
      const end = runEnd(text.text, from + at) - from;
      if (isBlankToFill(text, from + at, from + end)) found.push(text.range(from + at, from + end));
      at = text.text.slice(from, to).indexOf(run, end);
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let last = 0;
  return found.filter((range) => {
    const stands = range.from >= last;
    last = Math.max(last, range.to);
    return stands;
  });
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === text.charCodeAt(at)) end++;
  return end;
}

function isBlankToFill(text: LogicalText, at: number, end: number): boolean {
  const mark = text.text.charAt(at);
  if (mark === '_') return !(end - at >= RULE && text.startsLine(at) && text.endsLine(end));
  return mark === '?' || (isEdge(text.text, at - 1) && isEdge(text.text, end));
}

/** Whether no word, number or masked date goes on at a place: "XX/XX/XXXX" and "XXX-45" are none of a template's blanks. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || !(isWordCode(code) || isDigit(code) || code === 45 || code === 47);
}
