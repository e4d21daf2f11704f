import type { Token } from '../../text/tokens';
import type { Stretch } from '../fact';
import { perSentence } from '../perSentence';
import { actionsIn, lower, opensReason, passiveVerb, type ReviewAction, words } from './actions';

/** What one action of a sentence is about. */
export interface ActionObject extends Stretch {
  readonly action: ReviewAction;
  /** Whether the sentence says it of its subject: "the request for X was denied". */
  readonly passive: boolean;
  /** Who or what stands before an active verb: "denied" behind "the worker" is a complaint's. */
  readonly byPatient: boolean;
}

/** What a sentence says about a review's actions. */
export interface SentenceActions {
  readonly objects: readonly ActionObject[];
  /** Whether the sentence names utilization review, the claims administrator or an earlier determination. */
  readonly namesReview: boolean;
  readonly namesRequest: boolean;
}

const PATIENT = words('patient patients worker claimant applicant he she who they iw employee and pt individual also specifically adamantly');
const REVIEW = words('utilization ur determination review reviewed reviewer reviewers administrator carrier insurer adjuster denial denials noncertification');
const REVIEW_BEFORE = words('utilization ur prior previous previously original initial peer claims the insurance adverse this last recent');
const REQUEST = words('request requests requested rfa authorization');
const CLAUSE_START = words('that determined indicated indicating found stated concluded noted regarding deemed');

/** What a sentence says about a review's actions. */
export const sentenceActions = perSentence(({ tokens }) => read(tokens));

const NONE: SentenceActions = { objects: [], namesReview: false, namesRequest: false };

function read(tokens: readonly Token[]): SentenceActions {
  const actions = actionsIn(tokens);
  if (actions.length === 0) return NONE;
  const objects: ActionObject[] = [];
  actions.forEach((action, k) => {
    const floor = k === 0 ? 0 : (actions[k - 1]?.last ?? 0);
    const ceiling = actions[k + 1]?.first ?? tokens.length;
    const verb = passiveVerb(tokens, action);
    if (verb > floor) {
      const first = subjectStart(tokens, floor, verb);
      objects.push({ ...stretch(tokens, first, verb), action: action.action, passive: true, byPatient: false });
    } else if (action.form === 'verdict') {
      objects.push({ ...stretch(tokens, subjectStart(tokens, floor, action.first), action.first), action: 'denied', passive: true, byPatient: false });
    } else {
      const start = action.form === 'noun' ? nounObject(tokens, action.last, ceiling) : action.last;
      if (start < 0) objects.push({ ...stretch(tokens, action.last, action.last), action: action.action, passive: false, byPatient: false });
      else for (const [first, last] of activeObjects(tokens, start, ceiling)) {
        objects.push({ ...stretch(tokens, first, last), action: action.action, passive: false, byPatient: action.form === 'verb' && isPatient(tokens, action.first) });
      }
    }
  });
  return { objects, namesReview: tokens.some((_, i) => isReview(tokens, i)), namesRequest: tokens.some(({ lower: word }) => REQUEST.has(word)) };
}

function isReview(tokens: readonly Token[], i: number): boolean {
  const word = lower(tokens, i);
  if (!REVIEW.has(word)) return false;
  return word === 'utilization' || word === 'ur' || REVIEW_BEFORE.has(lower(tokens, i - 1)) || word === 'determination';
}

function isPatient(tokens: readonly Token[], first: number): boolean {
  return PATIENT.has(lower(tokens, first - 1)) || PATIENT.has(lower(tokens, first - 2));
}

/** Where the subject of a passive begins: behind the reason of what was said before, or behind "determined that". */
function subjectStart(tokens: readonly Token[], floor: number, verb: number): number {
  let reason = -1;
  for (let i = floor; i < verb; i++) if (opensReason(tokens, i)) reason = i;
  for (let i = verb - 1; i > floor; i--) {
    const word = lower(tokens, i);
    if (word === ';' || word === ':' || CLAUSE_START.has(word)) return i + 1;
    if (reason >= 0 && i > reason && (word === 'and' || word === ',')) {
      const next = lower(tokens, i + 1);
      if (next === 'the' || next === 'a' || next === 'an' || next === 'request') return i + 1;
    }
  }
  return floor;
}

/** "Denial of X", "denial was made on 12/22/2016 for X": where X begins, or -1. */
function nounObject(tokens: readonly Token[], after: number, ceiling: number): number {
  for (let i = after; i < Math.min(ceiling, after + NOUN_REACH); i++) {
    const word = lower(tokens, i);
    if (word === 'of' || word === 'for' || word === 'to') return opensReason(tokens, i) ? -1 : i + 1;
    if (!BEFORE_NOUN_OBJECT.has(word) && tokens[i]?.kind === 'word') return -1;
  }
  return -1;
}

/** How far behind "denial" its object begins, in tokens: a date can stand between. */
const NOUN_REACH = 12;
const BEFORE_NOUN_OBJECT = words('was were is made issued dated on letter report by utilization review the claims administrator january february march april may june july august september october november december');

/** What stands behind an active verb or a noun, up to its reason; after a semicolon "for Y as ..." goes on. */
function activeObjects(tokens: readonly Token[], start: number, ceiling: number): [number, number][] {
  const found: [number, number][] = [];
  let first = start;
  let i = first;
  let reason = false;
  const close = (end: number): void => {
    if (!reason && end > first) found.push([first, end]);
  };
  for (; i < ceiling; i++) {
    const word = lower(tokens, i);
    if (word === ';') {
      const next = lower(tokens, i + 1) === 'and' ? lower(tokens, i + 2) : lower(tokens, i + 1);
      const goesOn = next === 'for' || next === 'of' || (!reason && found.length === 0 && !hasWord(tokens, first, i));
      close(i);
      if (!goesOn && reason) return found;
      first = i + 1;
      reason = false;
    } else if (!reason && opensReason(tokens, i)) {
      close(i);
      reason = true;
    }
  }
  close(ceiling);
  return found;
}

function hasWord(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && !['the', 'request', 'requests', 'certification', 'authorization', 'on', 'for', 'coverage'].includes(token.lower)) return true;
  }
  return false;
}

function stretch(tokens: readonly Token[], first: number, last: number): Stretch {
  const from = tokens[first]?.from ?? 0;
  return { from, to: Math.max(from, tokens[last - 1]?.to ?? from) };
}
