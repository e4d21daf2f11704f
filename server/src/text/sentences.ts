import { isDigit, isLower, isUpper, isWordCode, SPACE } from './characters';

/** A sentence of a logical text: offsets, end exclusive, the closing mark included and the space after it not. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Words that end in a full stop and do not end a sentence, in lower case. */
const ABBREVIATIONS = new Set(
  ('dr mr mrs ms prof st no nos vs pp p approx appt dept fig etc al inc ltd ca calif sec sect ch vol ed eds e.g i.e eg ie cf b.i.d t.i.d q.i.d q.d q.h.s p.r.n ' +
    'bid tid qid qd prn p.o a.m p.m m.d d.o d.c ph.d p.t o.t u.s r.n n.p p.a l.ac wt ht hx rx tx dx sx fx lab labs esp incl avg min max temp ext lat bilat lt rt').split(' '),
);

/** Abbreviations of the list that end a sentence as often as not, if a capital follows. */
const MAY_END = new Set(['etc', 'p.m', 'a.m', 'm.d', 'd.o', 'd.c', 'ph.d', 'p.t', 'o.t', 'prn', 'bid', 'tid', 'qid', 'qd', 'p.r.n', 'b.i.d', 't.i.d', 'q.i.d', 'q.d', 'q.h.s', 'u.s', 'inc', 'lab', 'labs', 'ed']);

/**
 * The sentences of a stretch of logical text, in order and without gaps but the spaces between them. Holds on text whose space
 * after the full stop is missing ("was denied.In this case") and on abbreviations, numbers and initials.
 */
export function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipSpaces(text, from, to);
  while (start < to) {
    const end = sentenceEnd(text, start, to);
    sentences.push({ from: start, to: end });
    start = skipSpaces(text, end, to);
  }
  return sentences;
}

/** Where the sentence that begins at `from` ends: after its closing mark, or at `to`. */
export function sentenceEnd(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 33 && code !== 63) continue;
    const end = skipClosers(text, i + 1, to);
    if (endsSentence(text, i, end, to)) return end;
  }
  return to;
}

/**
 * Whether the text up to `end` (exclusive) ends like a sentence: with a full stop, question or exclamation mark that is not an
 * abbreviation's, quotes and parentheses after it allowed.
 */
export function endsLikeSentence(text: string, from: number, end: number): boolean {
  let i = end - 1;
  while (i > from && isCloser(text.charCodeAt(i))) i--;
  const code = text.charCodeAt(i);
  if (code === 33 || code === 63) return true;
  return code === 46 && !ABBREVIATIONS.has(abbreviationBefore(text, i));
}

function endsSentence(text: string, stop: number, end: number, to: number): boolean {
  if (end >= to) return true;
  const next = text.charCodeAt(end);
  if (next === SPACE) {
    const follow = text.charCodeAt(end + 1);
    if (text.charCodeAt(stop) !== 46) return !isLower(follow);
    if (isLower(follow)) return false;
    const word = abbreviationBefore(text, stop);
    if (ABBREVIATIONS.has(word)) return MAY_END.has(word) && isUpper(follow);
    return !(word.length === 1 && isUpper(text.charCodeAt(stop - 1)) && isUpper(follow) && isInitial(text, stop));
  }
  return isGlued(text, stop, end);
}

/** A lone capital with a full stop before another capitalised word is an initial, unless a list item or a vitamin ends there. */
function isInitial(text: string, stop: number): boolean {
  const before = text.charCodeAt(stop - 2);
  return before === SPACE && isUpper(text.charCodeAt(stop - 1)) && !/(?:vitamin|hepatitis|grade|type|plan|part|level) $/i.test(text.slice(Math.max(0, stop - 12), stop - 1));
}

/** A full stop with no space after it ends a sentence between a word and a capitalised word: "was denied.In this case". */
function isGlued(text: string, stop: number, end: number): boolean {
  if (text.charCodeAt(stop) !== 46 || end !== stop + 1) return false;
  const before = text.charCodeAt(stop - 1);
  if (!isUpper(text.charCodeAt(end)) || !(isLower(before) || isDigit(before) || before === 41)) return false;
  const after = text.charCodeAt(end + 1);
  return (isLower(after) || after === SPACE) && !ABBREVIATIONS.has(abbreviationBefore(text, stop)) && (isDigit(before) || text.charCodeAt(stop - 2) !== 46);
}

/** The word before a full stop, in lower case, with its inner stops: "e.g", "dr", "2016". */
function abbreviationBefore(text: string, stop: number): string {
  let start = stop;
  while (start > 0 && stop - start < 8 && (isWordCode(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 46)) start--;
  return text.slice(start, stop).toLowerCase();
}

function isCloser(code: number): boolean {
  return code === 34 || code === 39 || code === 41 || code === 93 || code === SPACE;
}

function skipClosers(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) !== SPACE && isCloser(text.charCodeAt(i))) i++;
  return i;
}

function skipSpaces(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && text.charCodeAt(i) === SPACE) i++;
  return i;
}
