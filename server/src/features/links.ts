import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';
import { SPACE } from '../text/characters';

/** Words of a document that lead somewhere. Nothing is fetched by us. */
export interface Link {
  readonly range: TextRange;
  /** An address that begins with https:// or http://. */
  readonly target: string;
  /** What it leads to, in our words. */
  readonly what: 'address' | 'doi' | 'pubmed';
}

/** The longest address that is one. */
const LONGEST = 2000;

/** Where an address may begin, in lower case, and what is put before one that leaves the scheme out. */
const STARTS: readonly (readonly [start: string, before: string])[] = [['https://', ''], ['http://', ''], ['www.', 'https://']];

/**
 * The links of a document, in its order: addresses of http and https, DOIs, and PubMed's numbers. One that a line's end breaks is read
 * over it where the break can only be the layout's; where it cannot be told, there is no link rather than a wrong one.
 */
export function linksIn(text: LogicalText): Link[] {
  const links: Link[] = [];
  const add = (link: Link | undefined): void => {
    if (link && !links.some(({ range }) => range.from < link.range.to && link.range.from < range.to)) links.push(link);
  };
  for (const [start, before] of STARTS) for (const at of places(text.lower, start)) add(address(text, at, before));
  for (const at of places(text.lower, '10.')) add(doi(text, at));
  for (const at of places(text.lower, 'pmid')) add(pubmed(text, at));
  return links.sort((a, b) => a.range.from - b.range.from);
}

/** The places of some words that no other word runs into. */
function* places(lower: string, words: string): Generator<number> {
  for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + words.length)) if (at === 0 || !/[a-z0-9.@]/.test(lower.charAt(at - 1))) yield at;
}

function address(text: LogicalText, from: number, before: string): Link | undefined {
  const to = endOfRun(text, from, continuesAddress);
  if (to === undefined) return undefined;
  const range = trimmed(text, from, to);
  const words = sourceWords(text, range);
  const target = before + words;
  return target.length <= LONGEST && HOST.test(words.replace(/^https?:\/\//i, '')) ? { range, target, what: 'address' } : undefined;
}

/** A host with a name and a domain, then a port, a path or nothing. */
const HOST = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}(?::\d{1,5})?(?=[/?#]|$)/i;

function doi(text: LogicalText, from: number): Link | undefined {
  if (!/^10\.\d{4,9}\/ ?[a-z0-9(]/i.test(text.text.slice(from, from + 17))) return undefined;
  const to = endOfRun(text, from, continuesDoi);
  if (to === undefined) return undefined;
  const range = trimmed(text, from, to);
  const words = sourceWords(text, range);
  return words.length > LONGEST || words.endsWith('/') ? undefined : { range, target: `https://doi.org/${words.split('/').map(encodeURIComponent).join('/')}`, what: 'doi' };
}

function pubmed(text: LogicalText, from: number): Link | undefined {
  const found = /^PMID ?:? ?(\d{5,8})(?![\d/-])/.exec(text.text.slice(from, from + 20));
  const number = found?.[1];
  return found && number !== undefined ? { range: text.range(from, from + found[0].length), target: `https://pubmed.ncbi.nlm.nih.gov/${number}/`, what: 'pubmed' } : undefined;
}

/** How what stands on the next line goes with what stands on this one. */
type Join = 'joined' | 'apart' | 'unclear';

/** The end of a run without blanks, read over line ends where it goes on there; undefined where that cannot be told. */
function endOfRun(text: LogicalText, from: number, joins: (before: string, next: string) => Join): number | undefined {
  let end = runEnd(text.text, from);
  while (end < text.text.length && text.text.charCodeAt(end) === SPACE && text.endsLine(end) && end - from < LONGEST) {
    const next = runEnd(text.text, end + 1);
    const join = joins(text.text.slice(from, end), text.text.slice(end + 1, next));
    if (join === 'unclear') return undefined;
    if (join === 'apart') break;
    end = next;
  }
  return end;
}

/** Up to the first character that no address has. */
function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\w\-.~:/?#[\]@!$&'()*+,;=%]/.test(text.charAt(end))) end++;
  return end;
}

/** A mark after which an address goes on, and what only the rest of one looks like. */
const OPEN_END = /[/\-_=?&%#+~]$/;
const REST = /^[\w%~-][\w\-.~/?#&=%+]*$/;
const SURELY_REST = /[/=&%_]|\d-|-\d|\.(?:html?|pdf|aspx?|php|cfm|jsp|org|com|gov|edu|net)\b/i;

function continuesAddress(before: string, next: string): Join {
  const bare = withoutEndMarks(next);
  if (bare === '' || !REST.test(bare)) return 'apart';
  if (SURELY_REST.test(bare)) return /^[a-z]+:\/\//i.test(next) || /^www\./i.test(next) || before.endsWith('.') ? 'apart' : 'joined';
  if (!OPEN_END.test(before)) return 'apart';
  if (/^[A-Z]/.test(bare)) return before.endsWith('/') ? 'apart' : 'unclear';
  return /\d/.test(bare) || before.endsWith('-') || before.endsWith('=') ? 'joined' : 'unclear';
}

function continuesDoi(before: string, next: string): Join {
  if (!/[/\-._]$/.test(before)) return 'apart';
  if (/\d/.test(next) && /^[\w\-./()]+$/.test(next)) return before.endsWith('.') ? 'unclear' : 'joined';
  return before.endsWith('.') ? 'apart' : 'unclear';
}

/** Without the marks of the sentence around it: full stops, commas, and a closing bracket that nothing opened. */
function trimmed(text: LogicalText, from: number, end: number): TextRange {
  let to = end;
  for (; to > from; to--) {
    const last = text.text.charAt(to - 1);
    const open = { ')': '(', ']': '[' }[last];
    if (open !== undefined ? count(text.text.slice(from, to), open) >= count(text.text.slice(from, to), last) : !/[.,;:!?'*]/.test(last)) break;
  }
  return text.range(from, to);
}

function withoutEndMarks(words: string): string {
  let end = words.length;
  while (end > 0 && '.,;:)]'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

function count(words: string, mark: string): number {
  return words.split(mark).length - 1;
}

/** The words as the document has them, without the breaks of lines: a hyphen at a line's end is the address's own. */
function sourceWords({ source }: LogicalText, { start, end }: TextRange): string {
  return source.slice(start, end).replace(/\s+/g, '');
}
