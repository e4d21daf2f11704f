import type { Token } from '../../text/tokens';
import type { Denial } from '../fact';
import {
  CONTAINER_ADJECTIVES, CONTAINER_TAILS, CONTAINERS, DENIERS, DENYING, MISSING, NOT_DENIED, PURPOSES, RECORDED, SHOWING, TAIL_STARTS, WITHOUT_ALSO,
} from './denialWords';
import { RECORDED_THINGS } from './necessityWords';
import type { ClauseSpan } from './clauseSpan';
import { objectBetween, subjectBefore } from './subject';
import { type VerbGroup, verbGroupBefore } from './verbGroup';
import { can, has, Role } from './words';

/** A denial in indexes of tokens; ends are exclusive. */
export interface DenialSpan {
  /** The words that deny. */
  readonly first: number;
  readonly last: number;
  /** What they deny. */
  readonly object: readonly [number, number];
}

/** Forms of "be". */
const BE = new Set("is are was were be been being isn't aren't wasn't weren't".split(' '));

/** Whether a word denies what follows it by itself: "no", "without", "lack". */
export function isDenyingWord(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower ?? '';
  return DENYING.has(word) && denying(tokens, { first: i, last: tokens.length, roles: [], voice: 'unknown', conditional: false, subordinate: false }, i, word) !== undefined;
}

/** The first denial of a clause. */
export function denialIn(tokens: readonly Token[], clause: ClauseSpan): DenialSpan | undefined {
  for (let i = clause.first; i < clause.last; i++) {
    if (((clause.roles[i] ?? 0) & Role.denial) === 0) continue;
    const word = tokens[i]?.lower ?? '';
    const found =
      (DENYING.has(word) ? denying(tokens, clause, i, word) : undefined) ??
      (SHOWING.has(word) ? showing(tokens, clause, i) : undefined) ??
      (RECORDED.has(word) || MISSING.has(word) ? recorded(tokens, clause, i, word) : undefined);
    if (found) return found;
  }
  return undefined;
}

/** A denial as a fact: offsets in the sentence. */
export function denialFact(tokens: readonly Token[], { first, last, object }: DenialSpan): Denial {
  const whole = objectBetween(tokens, [Math.min(first, object[0]), Math.max(last, object[1])]);
  return { ...whole, object: objectBetween(tokens, object) };
}

/** "no evidence of X", "without X", "lack of X", "denies X", "negative for X". */
function denying(tokens: readonly Token[], clause: ClauseSpan, i: number, word: string): DenialSpan | undefined {
  const next = tokens[i + 1]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  let after = i + 1;
  switch (word) {
    case 'no':
      if (NOT_DENIED.has(next) || before === 'or' || tokens[i + 1]?.kind === 'number' || before === 'whether') return undefined;
      break;
    case 'without':
      if (WITHOUT_ALSO.has(next) || before === 'or' || before === 'with' || before === 'not' || (before === '/' && tokens[i - 2]?.lower === 'with')) return undefined;
      break;
    case 'lack': case 'absence': case 'devoid': case 'free': case 'lacking':
      if (word === 'lack' && next !== 'of' && next !== '' && isFailingFile(tokens, clause.first, i)) break;
      if (next !== 'of' && !(word === 'lacking' && next === 'in')) return undefined;
      if (word === 'free' && before !== 'is' && before !== 'are' && before !== 'was') return undefined;
      after = i + 2;
      break;
    case 'silent':
      if (!SILENT_ON.has(next) || !(clause.first < i && isFailingFile(tokens, clause.first, i))) return undefined;
      after = next === 'with' || next === 'in' ? i + 4 : i + 2;
      break;
    case 'nothing':
      after = afterNothing(tokens, i, clause.last);
      if (after < 0) return undefined;
      break;
    case 'negative':
      if (next !== 'for') return undefined;
      after = i + 2;
      break;
    case 'neither':
      if (next !== 'the' && tokens[i - 1]?.lower !== 'is') break;
      break;
    case 'denies': case 'denied': case 'deny': case 'denying':
      if (next.startsWith('request') || NOT_BY_PATIENT.has(next) || isAdministrator(tokens, clause.first, i)) return undefined;
      if (has(before, Role.finite) || before === 'been') return undefined;
      break;
    case 'absent':
      return undefined;
  }
  if (negatedBefore(tokens, i, clause.first)) return undefined;
  return { first: i, last: after, object: objectFrom(tokens, after, clause.last) };
}

/** "The record is silent on". */
const SILENT_ON = new Set(['on', 'about', 'regarding', 'concerning', 'as', 'with']);

/** Index behind "nothing to suggest", "nothing on examination pointing to", or -1. */
function afterNothing(tokens: readonly Token[], i: number, to: number): number {
  for (let k = i + 1; k < Math.min(to, i + 6); k++) {
    const word = tokens[k]?.lower ?? '';
    const next = tokens[k + 1]?.lower;
    if (NOTHING_TO.has(word)) return k === i + 1 || tokens[k - 1]?.lower === 'to' || tokens[k - 1]?.lower === 'that' ? (word.startsWith('point') ? k + 2 : k + 1) : -1;
    if (NOTHING_SHOWING.has(word)) return next === 'of' || next === 'to' || next === 'with' ? k + 2 : k + 1;
  }
  return -1;
}

/** "nothing to suggest a tear". */
const NOTHING_TO = new Set('suggest suggests indicate indicates show shows document documents confirm demonstrate point points'.split(' '));
/** "nothing suggestive of a tear". */
const NOTHING_SHOWING = new Set('suggesting indicating suggestive indicative showing pointing documenting consistent'.split(' '));

/** What follows where a request is denied, and no symptom. */
const NOT_BY_PATIENT = new Set('the this by on as due because for in and . ,'.split(' '));

/** "is not without", "does not lack": no denial. */
function negatedBefore(tokens: readonly Token[], i: number, from: number): boolean {
  return i > from && can(tokens[i - 1], Role.negative);
}

function isAdministrator(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = i - 1; k >= from && k > i - 6; k--) if (DENIERS.has(tokens[k]?.lower ?? '')) return true;
  return false;
}

/** "does not document X", "has not had X", "failed to show X". */
function showing(tokens: readonly Token[], clause: ClauseSpan, i: number): DenialSpan | undefined {
  const group = verbGroupBefore(tokens, i, clause.first, never);
  if (!group.negated || !(group.finite || tokens[group.first]?.lower === 'never') || i - group.first > 6 || group.rule || (isPassive(tokens, group, i) && tokens[i]?.lower !== 'mention')) return undefined;
  if (clause.voice === 'guideline' && group.first > clause.first && !isFailingFile(tokens, clause.first, group.first)) return undefined;
  const object = objectFrom(tokens, tokens[i]?.lower === 'present' && tokens[i + 1]?.lower === 'with' ? i + 2 : i + 1, clause.last);
  if (object[0] >= object[1]) return undefined;
  return { first: group.first, last: i + 1, object };
}

/** A guideline may be named in what a record fails to do. */
function isFailingFile(tokens: readonly Token[], from: number, to: number): boolean {
  return names(tokens, [from, to], FILES);
}

const FILES = new Set('record records documentation report notes provider physician patient claimant applicant worker'.split(' '));

/** Whether a form of "be" is the last verb before a participle: "was not documented". */
function isPassive(tokens: readonly Token[], group: VerbGroup, i: number): boolean {
  for (let k = group.first; k < i; k++) if (BE.has(tokens[k]?.lower ?? '')) return tokens[i]?.lower !== 'had';
  return false;
}

/** "X was not documented", "X is unknown"; "it was not stated why X". */
function recorded(tokens: readonly Token[], clause: ClauseSpan, i: number, word: string): DenialSpan | undefined {
  const group = verbGroupBefore(tokens, i, clause.first, never);
  if (!group.finite || group.rule || group.open) return undefined;
  if (MISSING.has(word) ? group.negated || (word === 'lacking' && tokens[i + 1]?.lower === 'of') : !group.negated || !isPassive(tokens, group, i)) return undefined;
  const subject = subjectBefore(tokens, clause.first, group.first);
  const subjectWord = tokens[subject[1] - 1]?.lower;
  if (subject[0] >= subject[1] || subjectWord === 'it' || subjectWord === 'there') {
    const object = objectFrom(tokens, i + 1, clause.last);
    return object[0] < object[1] ? { first: group.first, last: i + 1, object } : undefined;
  }
  if (word === 'indicated' && !names(tokens, subject, RECORDED_THINGS)) return undefined;
  if (word === 'established' && names(tokens, subject, NECESSITY)) return undefined;
  if (NOT_RECORDED_IF.has(tokens[i + 1]?.lower ?? '') && (word === 'shown' || word === 'found' || word === 'seen')) return undefined;
  if (names(tokens, subject, CONDITIONAL)) return undefined;
  return { first: group.first, last: i + 1, object: subject };
}

const NECESSITY = new Set(['necessity', 'recommendation']);

/** "not seen as", "not found to be": a verdict and no gap in the record. */
const NOT_RECORDED_IF = new Set(['as', 'to', 'medically', 'appropriate']);

/** A subject under a condition, or one that a relative clause takes up, is not denied. */
const CONDITIONAL = new Set(['if', 'when', 'unless', 'whether', 'which']);

function names(tokens: readonly Token[], [from, to]: readonly [number, number], words: ReadonlySet<string>): boolean {
  for (let k = from; k < to; k++) if (words.has(tokens[k]?.lower ?? '')) return true;
  return false;
}

/** What is denied, from where the denial's words end: "evidence of" and the like are skipped, purpose and time at the end are left out. */
function objectFrom(tokens: readonly Token[], from: number, to: number): [number, number] {
  const start = skipContainer(tokens, from, to);
  let end = start;
  while (end < to) {
    const word = tokens[end]?.lower ?? '';
    const next = tokens[end + 1]?.lower ?? '';
    if (end > start) {
      if (TAIL_STARTS.has(word) && (word !== 'prior' || next === 'to')) break;
      if (word === 'to' && PURPOSES.has(next)) break;
      if ((word === 'that' || word === 'which') && (has(next, Role.rule) || PURPOSES.has(next) || next === 'sufficiently' || has(next, Role.open))) break;
      if (PURPOSES.has(word) && word.endsWith('ing')) break;
      if (word === 'as' && (next === 'outlined' || next === 'noted' || next === 'defined' || next === 'required' || next === 'the' || next === 'patient')) break;
      if (word === 'in' && next === 'order') break;
      if (start <= from + 1 && BE.has(word) && has(word, Role.finite) && (RECORDED.has(next) || RECORDED.has(tokens[end + 2]?.lower ?? ''))) break;
    }
    end++;
  }
  return [start, end];
}

/** Index after "clear evidence of", "documentation regarding", "signs or symptoms of"; `from` where nothing would be left. */
function skipContainer(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  while (i < to && CONTAINER_ADJECTIVES.has(tokens[i]?.lower ?? '')) i++;
  if (i >= to || !CONTAINERS.has(tokens[i]?.lower ?? '')) return articleSkipped(tokens, from, to);
  i++;
  while (i < to) {
    const word = tokens[i]?.lower ?? '';
    if ((word === 'that' || word === 'which') && can(tokens[i + 1], Role.open | Role.rule)) return articleSkipped(tokens, from, to);
    const joined = (word === 'or' || word === 'and' || word === '/') && (CONTAINERS.has(tokens[i + 1]?.lower ?? '') || CONTAINER_ADJECTIVES.has(tokens[i + 1]?.lower ?? ''));
    if (!joined && !CONTAINERS.has(word) && !CONTAINER_TAILS.has(word)) break;
    if (word === 'to' && PURPOSES.has(tokens[i + 1]?.lower ?? '') && !CONTAINER_TAILS.has(tokens[i + 1]?.lower ?? '')) break;
    i++;
  }
  return i < to && tokens[i]?.kind !== 'mark' && !can(tokens[i], Role.finite) ? i : articleSkipped(tokens, from, to);
}

function articleSkipped(tokens: readonly Token[], from: number, to: number): number {
  const word = tokens[from]?.lower;
  return from + 1 < to && (word === 'a' || word === 'an' || word === 'any' || word === 'the' || word === 'that' || word === 'of') ? from + 1 : from;
}

function never(): boolean {
  return false;
}
