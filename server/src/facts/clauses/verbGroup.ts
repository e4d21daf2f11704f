import type { Token } from '../../text/tokens';
import { can, Role, ROLES_OF } from './words';

/** The words that carry a predicate: "is not seen as", "has failed to", "does not appear to be". Indexes of tokens. */
export interface VerbGroup {
  /** The first word of the group. */
  readonly first: number;
  /** Whether the words say the contrary of the predicate: an odd number of negations. */
  readonly negated: boolean;
  /** Whether there is a verb with a subject. */
  readonly finite: boolean;
  /** "may", "might", "could": it is left open. */
  readonly open: boolean;
  /** "would", "should": a rule, or a polite verdict. */
  readonly rule: boolean;
  /** "was", "were", "had": said of the past. */
  readonly past: boolean;
}

/** Longest verb group, in words. */
const LONGEST = 14;

/**
 * The verb group that ends before a predicate's word, read backwards over the words that can belong to it.
 * @param anchor index of the predicate's word ("necessary", "documented")
 * @param from index of the clause's first word
 * @param isPredicate whether a word is a predicate itself, so that "reasonable and necessary" share one verb
 */
export function verbGroupBefore(tokens: readonly Token[], anchor: number, from: number, isPredicate: (word: string) => boolean): VerbGroup {
  let first = anchor;
  let negations = 0;
  let finite = false;
  let open = false;
  let rule = false;
  let past = false;
  let nor = false;
  for (let i = anchor - 1; i >= from && i >= anchor - LONGEST; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    const word = token.lower;
    const roles = ROLES_OF.of(token.word);
    if (isFailing(tokens, i)) {
      negations++;
      finite = true;
      first = i;
      continue;
    }
    if ((roles & (Role.finite | Role.auxiliary | Role.negative)) !== 0) {
      if ((roles & Role.negative) !== 0 && !(word === 'neither' && nor)) negations++;
      nor ||= word === 'nor';
      finite ||= (roles & Role.finite) !== 0;
      open ||= (roles & Role.open) !== 0;
      rule ||= (roles & Role.rule) !== 0;
      past ||= word === 'was' || word === 'were' || word === 'had' || word === "wasn't" || word === "weren't";
      first = i;
      continue;
    }
    if ((roles & Role.filler) !== 0 || word.endsWith('ly')) {
      if (word === ',' && finite) break;
      continue;
    }
    if (isPredicate(word) && (first < anchor || can(tokens[i + 1], Role.joining) || word === 'indicated')) continue;
    if ((roles & Role.joining) !== 0 && !finite && i > from && joinsPredicates(tokens, i, isPredicate)) continue;
    break;
  }
  return { first, negated: negations % 2 === 1, finite, open, rule, past };
}

/** "failed to", "fails to": a negation. */
export function isFailing(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.lower;
  return (word === 'failed' || word === 'fails' || word === 'fail' || word === 'failing') && tokens[i + 1]?.lower === 'to';
}

/** Whether a predicate's word stands before an "and". */
function joinsPredicates(tokens: readonly Token[], i: number, isPredicate: (word: string) => boolean): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return isPredicate(before) || (before === ',' && isPredicate(tokens[i - 2]?.lower ?? ''));
}
