import type { Token } from '../../text/tokens';
import type { Stretch } from '../fact';
import { can, Role } from './words';

const DETERMINERS = new Set('the this that these those current present a an said above additional such each both other prior retrospective prospective original remaining'.split(' '));
const OPENERS = new Set(['that', 'than', 'why', 'how', 'whether', ':', ';', '"']);

/**
 * The subject of a predicate: indexes of tokens, end exclusive. "Therefore, the request for MRI of the knee | is not ...".
 * @param from the clause's first word
 * @param to the first word of the verb group
 */
export function subjectBefore(tokens: readonly Token[], from: number, to: number): [number, number] {
  const end = sharedEnd(tokens, from, trimmedEnd(tokens, from, to));
  let start = from;
  for (let i = from; i < end; i++) if (OPENERS.has(tokens[i]?.lower ?? '') && i > from && i + 1 < end && !isRelative(tokens, i) && tokens[i - 1]?.lower !== 'to') start = i + 1;
  const request = requestIn(tokens, start, end);
  if (request !== undefined) return [request, end];
  if (start === from) start = afterFronted(tokens, from, end);
  while (start < end && can(tokens[start], Role.opening)) start++;
  return [start, end];
}

/** "The request is late and | is not necessary": the subject of the first verb is the second one's, too. */
function sharedEnd(tokens: readonly Token[], from: number, end: number): number {
  const word = tokens[end - 1]?.lower;
  if (end <= from || (word !== 'and' && word !== 'but')) return end;
  for (let i = from; i < end; i++) if (can(tokens[i], Role.finite)) return i;
  return end - 1;
}

/** Where "the request for X", "this requested X" begins; not "the X requested", nor "portion of the request". */
function requestIn(tokens: readonly Token[], start: number, end: number): number | undefined {
  for (let i = start; i < end; i++) {
    const word = tokens[i]?.lower ?? '';
    if (!word.startsWith('request') || tokens[i + 2]?.lower === 'authorization') continue;
    let first = i;
    while (first > start && DETERMINERS.has(tokens[first - 1]?.lower ?? '')) first--;
    const before = tokens[first - 1]?.lower;
    if (first > start && (before === 'of' || before === 'to' || before === 'in')) return undefined;
    if (word === 'requested' && first === i && i > start) return undefined;
    return first;
  }
  return undefined;
}

/** Index after a fronted part and its comma: "Per the guidelines, | MRI of the knee". */
function afterFronted(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (i < end && can(tokens[i], Role.opening) && !can(tokens[i], Role.fronting)) i++;
  if (!can(tokens[i], Role.fronting)) return i;
  let after = from;
  for (let k = i; k + 1 < end; k++) if (tokens[k]?.lower === ',' && !can(tokens[k + 1], Role.joining)) after = k + 1;
  return after;
}

/** The end without "at this time", "however," and the like. */
function trimmedEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  for (;;) {
    const word = tokens[end - 1]?.lower ?? '';
    if (end > from && (word === ',' || word === 'therefore' || word === 'however' || word === 'thus')) end--;
    else if (end > from + 3 && (word === 'time' || word === 'case' || word === 'point') && tokens[end - 2]?.lower === 'this') end -= 3;
    else return end;
  }
}

/** "it is deemed that the request" opens an object; "the study that was requested" does not. */
function isRelative(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'that' && can(tokens[i + 1], Role.finite | Role.auxiliary);
}

/** Offsets of a stretch of tokens, marks at its ends left out. */
export function objectBetween(tokens: readonly Token[], [first, end]: readonly [number, number]): Stretch {
  let a = first;
  let b = end;
  while (a < b && tokens[a]?.kind === 'mark' && tokens[a]?.lower !== '(' && tokens[a]?.lower !== '#') a++;
  while (b > a && tokens[b - 1]?.kind === 'mark' && !')%'.includes(tokens[b - 1]?.lower ?? '')) b--;
  if (a >= b) {
    const at = tokens[first]?.from ?? tokens.at(-1)?.to ?? 0;
    return { from: at, to: at };
  }
  return { from: tokens[a]?.from ?? 0, to: tokens[b - 1]?.to ?? 0 };
}
