import type { Statement } from '../../facts/letterFacts';
import { sentenceActions } from '../../facts/denied/objects';
import { namesSomething, type Requested, requestedIn } from '../../facts/denied/request';
import { separators } from '../../facts/denied/split';
import { readSentence } from '../../facts/sentenceFacts';

/** Words before the first item of a sentence; one of `SUBJECTS` has to be among them. */
const INTRODUCTION = new Set(
  'the a an all this these those following disputed requested denied item items service services treatment treatments request requests authorization in dispute for of are is was were to include includes including imr and / : -'.split(' '),
);
const SUBJECTS = new Set('item items service services treatment treatments request requests authorization dispute'.split(' '));

/** Words that open a qualification of what stands before the comma: "MRI, without contrast". */
const QUALIFIES = new Set('with without of for to under including plus x per at in on by over every each one qty quantity dispense refill refills left right bilateral'.split(' '));

/** A heading of several sentences: one item of which a part was authorized. */
const MODIFIED = /\boriginal request\b/i;
const ARTICLE = /^(?:[\s,.]*(?:and|&|or) |[\s,.]+)?(?:(?:an?|the) (?:requested )?|requested (?=\S))/i;
/** What stands before the colon of a list: "Whether the following are medically necessary:". */
const ANNOUNCES = /\b(?:following|below|dispute|disputed|denied|certified|necessary|requested)\b/i;

/** The items of a line that is a list or a sentence: "Soma #60, Norco 10/325mg #120 and an MRI of the lumbar spine". */
export function listedInSentence(line: string): string[] {
  if (MODIFIED.test(line)) return [line];
  const statement: Statement = { facts: readSentence(line), range: { start: 0, end: line.length, from: 0, to: line.length } };
  const denied = sentenceActions(statement.facts).objects.filter(({ action, from, to }) => action !== 'approved' && requestedIn(statement, { from, to }).allWords.size > 0);
  const stretches = denied.length > 0 ? denied : [{ from: behindColon(statement), to: line.length }];
  return stretches.flatMap(({ from, to }) => listed(statement, afterIntroduction(statement, from, to), to)).map((item) => item.replace(ARTICLE, ''));
}

/** Where a list begins that words before a colon announce, which name nothing themselves. */
function behindColon(statement: Statement): number {
  const { text } = statement.facts;
  const colon = text.indexOf(':');
  if (colon < 0 || !ANNOUNCES.test(text.slice(0, colon))) return 0;
  const { drugs, services } = requestedIn(statement, { from: 0, to: colon });
  return drugs.length + services.length > 0 ? 0 : colon + 1;
}

/** Where the first item begins: behind "The disputed items are", "the requests for", "an". */
function afterIntroduction({ facts: { tokens } }: Statement, from: number, to: number): number {
  const own = tokens.filter((token) => token.from >= from && token.to <= to);
  const end = own.findIndex(({ lower }) => !INTRODUCTION.has(lower));
  const words = own.slice(0, Math.max(0, end)).map(({ lower }) => lower);
  const introduces = words.some((word) => SUBJECTS.has(word)) || words.every((word) => word === 'a' || word === 'an' || word === 'the');
  return (introduces ? own[end]?.from : undefined) ?? from;
}

function listed(statement: Statement, from: number, to: number): string[] {
  const { facts: { text } } = statement;
  const words = text.slice(from, to);
  if (words.includes(';')) return words.split(';').map((entry) => entry.trim());
  const starts = separators(statement, { from, to });
  const items: string[] = [];
  let start = from;
  let hasComma = false;
  let last: Requested | undefined;
  let waiting = false;
  starts.forEach((at, i) => {
    const end = starts[i + 1] ?? to;
    const comma = text.startsWith(',', at);
    const piece = requestedIn(statement, { from: at, to: end });
    last ??= requestedIn(statement, { from: start, to: at });
    // ", and": what the comma has opened, the word goes on with.
    if (!/[\p{L}\d]/u.test(text.slice(at, end))) {
      waiting = true;
      return;
    }
    if (!isMixed(text.slice(start, at), text.slice(at, end)) && opensItem(text.slice(at, end), piece, last, comma || waiting, hasComma)) {
      items.push(text.slice(start, at));
      start = at;
      last = piece;
      hasComma ||= comma;
    }
    waiting = false;
  });
  return [...items, text.slice(start, to)];
}

/** Whether a list goes on with what is in one cream: "Flurbiprofen 20%, lidocaine 5% cream". */
function isMixed(before: string, words: string): boolean {
  return /%\s*$/.test(before) && words.includes('%');
}

/** Whether what follows a comma or an "and" is another item, and not more of the one before. */
function opensItem(words: string, piece: Requested, last: Requested, comma: boolean, inList: boolean): boolean {
  const [first = ''] = words.replace(/^[\s,]*(?:and |& |or )?/i, '').toLowerCase().split(/[ ,]/);
  if (QUALIFIES.has(first)) return false;
  const known = piece.drugs.length > 0 || piece.services.length > 0;
  if (comma) return known || (!/^[\d#(]/.test(first) && namesSomething(piece));
  if (piece.drugs.length > 0) return true;
  if (piece.services.length === 0) return false;
  if (last.drugs.length > 0 && last.services.length === 0) return true;
  return inList || (piece.parts.length > 0 && last.parts.length > 0);
}
