import type { Token } from '../../text/tokens';

/** What a review does with a request. */
export type ReviewAction = 'denied' | 'modified' | 'approved';

/** Words of a sentence that say what a review did: indexes of tokens, end exclusive. */
export interface ActionWords {
  readonly action: ReviewAction;
  readonly first: number;
  readonly last: number;
  /** `verb`: "denied the request", "the request was denied"; `noun`: "denial of"; `verdict`: "not medically necessary". */
  readonly form: 'verb' | 'noun' | 'verdict';
}

const DENIED = words('denied denies disapproved rejected noncertified');
const APPROVED = words('approved certified authorized authorised');
const MODIFIED = words('modified modifies');
const DENYING_NOUNS = words('denial noncertification');
const REFUSING = words('failed declined refused');
const PARTLY = words('partially partly conditionally partial');
const CERTIFY = words('certify certified certifies certifying approve approved authorize authorized authorise authorised');
/** "modified work", "certified physical therapist": no decision of a review. */
const NOT_AN_ACTION = words('duty duties work activity activities job diet employment schedule restrictions barium radical technique by');
const BE = words('is are was were be been being');
/** Between a be-verb and its participle: "was also reviewed and denied". */
const IN_PASSIVE = words('also not reviewed and then both all again either');

/** The words that say what a review did, in order. */
export function actionsIn(tokens: readonly Token[]): ActionWords[] {
  const found: ActionWords[] = [];
  let i = 0;
  while (i < tokens.length) {
    const action = actionAt(tokens, i);
    if (action) found.push(action);
    i = action ? action.last : i + 1;
  }
  return found;
}

function actionAt(tokens: readonly Token[], i: number): ActionWords | undefined {
  const word = lower(tokens, i);
  const next = lower(tokens, i + 1);
  if (word === 'non' || word === 'not') return refusal(tokens, i, word, next);
  if (PARTLY.has(word)) return partly(i, next, lower(tokens, i + 2));
  if (REFUSING.has(word) && next === 'to' && CERTIFY.has(lower(tokens, i + 2))) return { action: 'denied', first: i, last: i + 3, form: 'verb' };
  if (DENYING_NOUNS.has(word)) return { action: 'denied', first: i, last: i + 1, form: 'noun' };
  if (word === 'modification' && (next === 'for' || next === 'of' || next === 'to')) return { action: 'modified', first: i, last: i + 1, form: 'noun' };
  const verb = verbAction(word);
  if (!verb || (verb !== 'denied' && NOT_AN_ACTION.has(next) && next !== 'by')) return undefined;
  return { action: verb, first: i, last: i + 1, form: 'verb' };
}

function verbAction(word: string): ReviewAction | undefined {
  if (DENIED.has(word)) return 'denied';
  if (MODIFIED.has(word)) return 'modified';
  return APPROVED.has(word) ? 'approved' : undefined;
}

/** "non-certified", "not certified", "non-certification", "not (deemed to be) medically necessary". */
function refusal(tokens: readonly Token[], i: number, word: string, next: string): ActionWords | undefined {
  if (CERTIFY.has(next)) return { action: 'denied', first: i, last: i + 2, form: 'verb' };
  if (next === 'certification' || next === 'certifications') return { action: 'denied', first: i, last: i + 2, form: 'noun' };
  if (word === 'non') return undefined;
  for (let k = i + 1; k <= i + 5; k++) {
    if (lower(tokens, k) === 'medically' && lower(tokens, k + 1) === 'necessary') return { action: 'denied', first: i, last: k + 2, form: 'verdict' };
  }
  return undefined;
}

/** "partially approved", "conditionally non-certified". */
function partly(i: number, next: string, after: string): ActionWords | undefined {
  if (CERTIFY.has(next)) return { action: 'modified', first: i, last: i + 2, form: 'verb' };
  if (next === 'non' && CERTIFY.has(after)) return { action: 'denied', first: i, last: i + 3, form: 'verb' };
  return next === 'certification' || next === 'approval' ? { action: 'modified', first: i, last: i + 2, form: 'noun' } : undefined;
}

/** Index of the be-verb that makes an action passive ("was previously denied", "to be non-certified"), or -1. */
export function passiveVerb(tokens: readonly Token[], { first, form }: ActionWords): number {
  if (form === 'noun') return -1;
  for (let i = first - 1; i >= first - 4; i--) {
    const word = lower(tokens, i);
    if (BE.has(word)) return lower(tokens, i - 1) === 'to' || lower(tokens, i - 1) === 'have' || lower(tokens, i - 1) === 'has' || lower(tokens, i - 1) === 'had' ? i - 1 : i;
    if (!word.endsWith('ly') && !IN_PASSIVE.has(word)) return -1;
  }
  return -1;
}

/** Words that open a reason: what stands behind them is no longer what was denied. */
const REASONS = words('due because since given citing invoking stating noting finding secondary based until per recommending indicating specifying');
const NO_REASON_AFTER_AS = words('well needed requested outlined follows directed prescribed noted described');
/** After "for", what is missing and not what is requested. */
const LACKING = words('no lack insufficient inadequate absence failure not');

/** Whether a reason begins at a token. */
export function opensReason(tokens: readonly Token[], i: number): boolean {
  const word = lower(tokens, i);
  const next = lower(tokens, i + 1);
  if (REASONS.has(word)) return true;
  if (word === 'as') return !NO_REASON_AFTER_AS.has(next) && lower(tokens, i - 1) !== 'such' && lower(tokens, i - 1) !== 'same' && lower(tokens, i - 1) !== 'well';
  if (word === 'for' || word === 'in' || word === 'on') return LACKING.has(next) || next === 'reasons' || next === 'light';
  return word === 'with' && (next === 'the' || next === 'a') && lower(tokens, i + 2) === 'rationale';
}

/** The word of a token in lower case, or '' where there is none. */
export function lower(tokens: readonly Token[], i: number): string {
  return tokens[i]?.lower ?? '';
}

/** A set of words, written as one string. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
