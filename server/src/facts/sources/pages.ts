import type { Token } from '../../text/tokens';

/** Pages read from tokens: ranges in the order of the text, and where the list ends. */
export interface PageList {
  readonly pages: readonly (readonly [number, number])[];
  /** Index after the last token of the list. */
  readonly last: number;
  /** Whether something in the list is no page or range: "64-63", "30-304-5", nothing at all. */
  readonly malformed: boolean;
}

/** Index after a word that leads to pages ("Page(s):", "pages", "pg."), or -1. */
export function afterPageWord(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower;
  if (word === 'p') return mark(tokens, at + 1, '.') && tokens[at + 2]?.kind === 'number' ? at + 2 : -1;
  if (word !== 'page' && word !== 'pages' && word !== 'pg' && word !== 'pgs' && word !== 'pp') return -1;
  let next = at + 1;
  if (mark(tokens, next, '(') && tokens[next + 1]?.lower === 's' && mark(tokens, next + 2, ')')) next += 3;
  while (mark(tokens, next, '.') || mark(tokens, next, ':')) next++;
  return next;
}

/** Reads a list of pages: "46", "303-304", "60, 61; 76-78", "7 and 8", "303-4" (which is 303-304). */
export function readPages(tokens: readonly Token[], from: number): PageList {
  const pages: [number, number][] = [];
  let at = from;
  let malformed = false;
  for (;;) {
    const first = pageNumber(tokens[at]);
    if (first === undefined) break;
    at++;
    let last = first;
    const through = mark(tokens, at, '-') ? at + 1 : tokens[at]?.lower === 'to' || tokens[at]?.lower === 'through' ? at + 1 : -1;
    const end = through < 0 ? undefined : pageNumber(tokens[through]);
    if (end !== undefined) {
      last = end < first ? abbreviated(first, end) : end;
      at = through + 1;
    }
    if (last < first || last - first > 200) malformed = true;
    pages.push([first, last]);
    const next = afterSeparator(tokens, at);
    if (next < 0 || pageNumber(tokens[next]) === undefined) break;
    at = next;
  }
  if (mark(tokens, at, '-') && tokens[at + 1]?.kind === 'number') malformed = true;
  return { pages, last: at, malformed: malformed || pages.length === 0 };
}

/** "303-4" ends on page 304. */
function abbreviated(first: number, end: number): number {
  const digits = String(end).length;
  const head = String(first).slice(0, -digits);
  return head === '' ? end : Number(head + String(end));
}

function afterSeparator(tokens: readonly Token[], at: number): number {
  let next = at;
  while (mark(tokens, next, ',') || mark(tokens, next, ';') || mark(tokens, next, '&') || tokens[next]?.lower === 'and') next++;
  return next > at ? next : -1;
}

function pageNumber(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined;
  const value = Number(token.lower);
  return Number.isInteger(value) && value > 0 && value < 2000 ? value : undefined;
}

function mark(tokens: readonly Token[], at: number, lower: string): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && token.lower === lower;
}
