import type { Token } from '../../text/tokens';
import type { Mention, Necessity } from '../fact';
import {
  DECISION, ESTABLISHED, ESTABLISHES, MEDICALLY, ONLY_OF_REQUEST, OVERTURNS, PREDICATES, RECORDED_THINGS, REQUEST, REQUESTABLE, SUPPORTS, UPHOLDS, WITHOUT,
} from './necessityWords';
import type { ClauseSpan } from './clauseSpan';
import { objectBetween, subjectBefore } from './subject';
import { type VerbGroup, verbGroupBefore } from './verbGroup';
import { concludes, deniedThat, hasWord, isConditional } from './verdict';
import { can, has, Role } from './words';

/** A statement of necessity and where its words begin and end. */
interface Candidate {
  readonly necessary: boolean;
  readonly stated: boolean;
  readonly conclusion: boolean;
  readonly first: number;
  readonly last: number;
  readonly object: readonly [number, number];
}

/** What a clause says of medical necessity: the statement in the words of medical necessity if there is one, else an equivalent. */
export function necessityOf(tokens: readonly Token[], mentions: readonly Mention[], clause: ClauseSpan): Necessity | undefined {
  let best: Candidate | undefined;
  for (let i = clause.first; i < clause.last; i++) {
    if (((clause.roles[i] ?? 0) & Role.necessity) === 0) continue;
    const found = read(tokens, mentions, clause, i, tokens[i]?.lower ?? '');
    if (found && (!best || rank(found) >= rank(best))) best = found;
  }
  if (!best) return undefined;
  const { necessary, stated, conclusion, object } = best;
  return {
    from: tokens[best.first]?.from ?? 0,
    to: tokens[best.last]?.to ?? 0,
    necessary,
    conclusion,
    strength: stated ? 'stated' : 'equivalent',
    object: objectBetween(tokens, object),
  };
}

function rank({ stated, conclusion }: Candidate): number {
  return (stated ? 2 : 0) + (conclusion ? 1 : 0);
}

function read(tokens: readonly Token[], mentions: readonly Mention[], clause: ClauseSpan, i: number, word: string): Candidate | undefined {
  if (word === 'necessity') return noun(tokens, clause, i);
  if (word === 'criteria') return criteria(tokens, clause, i);
  if (word === 'recommendation') return recommendation(tokens, clause, i);
  return (
    (PREDICATES.has(word) ? predicate(tokens, mentions, clause, i, word) : undefined) ??
    (SUPPORTS.has(word) ? supporting(tokens, mentions, clause, i) : undefined) ??
    (OVERTURNS.has(word) || UPHOLDS.has(word) ? deciding(tokens, clause, i, OVERTURNS.has(word)) : undefined)
  );
}

/** "... is not medically necessary". */
function predicate(tokens: readonly Token[], mentions: readonly Mention[], clause: ClauseSpan, i: number, word: string): Candidate | undefined {
  const medically = MEDICALLY.has(tokens[i - 1]?.lower ?? '');
  const group = verbGroupBefore(tokens, i, clause.first, isPredicate);
  const subject = subjectBefore(tokens, clause.first, group.first);
  const judged = group.finite ? undefined : judgedObject(tokens, clause.first, group.first);
  const bare = !group.finite && !judged && subject[0] >= subject[1] && startsClause(tokens, clause.first, group.first) && (group.negated || medically);
  if (!group.finite && !judged && !bare) return undefined;
  const object = judged ?? subject;
  const ofRequest = hasWord(tokens, object, REQUEST);
  const stated = medically || ((word === 'necessary' || word === 'unnecessary') && ofRequest);
  if (!stated) {
    if (clause.voice === 'guideline' || clause.voice === 'claims') return undefined;
    if (ONLY_OF_REQUEST.has(word) ? !(ofRequest || MORE.has(tokens[object[0]]?.lower ?? '')) || (group.past && PREDICATES.get(word) === true) : !ofRequest && !isRequestable(tokens, mentions, object)) return undefined;
    if (word === 'indicated' && hasWord(tokens, object, RECORDED_THINGS)) return undefined;
    if (word === 'indicated' && tokens[i + 1]?.lower === 'that') return undefined;
    if (tokens[object[0] - 1]?.lower === 'that' || hasRole(tokens, object, Role.finite)) return undefined;
  }
  const flipped = deniedThat(tokens, clause.first, object[0]);
  const no = /^(?:no|neither|none)$/.test(tokens[object[0]]?.lower ?? '') && !can(tokens[object[0] + 1], Role.joining);
  const negative = [group.negated && !isNor(tokens, group, object), flipped, no, PREDICATES.get(word) === false].filter(Boolean).length % 2 === 1;
  return {
    necessary: !negative,
    stated,
    conclusion: concludes(tokens, clause, group, object, i, ofRequest) && (stated || isParticular(tokens, clause, object, i)),
    first: Math.min(object[0] < object[1] ? group.first : i, group.first),
    last: lastOfPredicate(tokens, i, clause.last),
    object,
  };
}

/** "neither X nor Y is necessary": the subject's "neither" is the negation, and is counted there. */
function isNor(tokens: readonly Token[], group: VerbGroup, object: readonly [number, number]): boolean {
  return tokens[object[0]]?.lower === 'neither' && tokens[group.first]?.lower === 'nor';
}

/** "medical necessity cannot be established", "is not a medical necessity", "lacks medical necessity", "do not establish the medical necessity of". */
function noun(tokens: readonly Token[], clause: ClauseSpan, i: number): Candidate | undefined {
  const medical = MEDICALLY.has(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.lower === 'medical';
  const start = medical ? i - 1 : i;
  const object = objectOfNoun(tokens, i + 1, clause.last);
  const at = (negative: boolean, group: VerbGroup | undefined, last: number, stuff: readonly [number, number] = object): Candidate => ({
    necessary: !negative,
    stated: medical,
    conclusion: group ? concludes(tokens, clause, group, stuff, i, false) : clause.voice !== 'claims' && !clause.conditional && !clause.subordinate,
    first: Math.min(start, group?.first ?? start),
    last,
    object: stuff,
  });
  for (let k = i + 1; k < clause.last; k++) {
    if (!ESTABLISHED.has(tokens[k]?.lower ?? '')) continue;
    const group = verbGroupBefore(tokens, k, i + 1, isPredicate);
    if (group.finite) return at(group.negated !== deniedThat(tokens, clause.first, start), group, k, beforeVerb(object, group, tokens, k + 1, clause.last));
  }
  const before = beforeArticle(tokens, start - 1, clause.first);
  const word = tokens[before]?.lower ?? '';
  if (WITHOUT.has(word)) return at(true, undefined, i);
  if (ESTABLISHES.has(word)) {
    const group = verbGroupBefore(tokens, before, clause.first, isPredicate);
    const lacking = hasWord(tokens, [clause.first, group.first], WITHOUT);
    if (group.open || can(tokens[clause.first], Role.condition) || (tokens[before - 1]?.lower === 'to' && !lacking)) return undefined;
    return at(group.negated || lacking, group.finite ? group : undefined, i);
  }
  const group = verbGroupBefore(tokens, word === 'of' ? before : start, clause.first, isPredicate);
  if (!group.finite || !medical) return undefined;
  return at(group.negated || word === 'no', group, i, subjectBefore(tokens, clause.first, group.first));
}

/** An equivalent of a statement of necessity: what the verb group says of it. */
function equivalent(tokens: readonly Token[], clause: ClauseSpan, group: VerbGroup, [first, last]: readonly [number, number], object: readonly [number, number]): Candidate {
  const conclusion = !group.open && !clause.subordinate && !isConditional(tokens, clause, last);
  return { necessary: !group.negated, stated: false, conclusion, first, last, object };
}

/** "meets the criteria", "fails to meet the criteria for the requested service", "criteria have not been met". */
function criteria(tokens: readonly Token[], clause: ClauseSpan, i: number): Candidate | undefined {
  if (clause.voice === 'claims' || clause.voice === 'guideline') return undefined;
  for (let k = i - 1; k >= clause.first && k >= i - 5; k--) {
    const word = tokens[k]?.lower;
    if (word !== 'meet' && word !== 'meets' && word !== 'met' && word !== 'satisfy' && word !== 'satisfies') continue;
    const group = verbGroupBefore(tokens, k, clause.first, isPredicate);
    if (tokens[k - 1]?.lower === 'to' && !group.finite) return undefined;
    return equivalent(tokens, clause, group, [group.first, i], objectOfNoun(tokens, i + 1, clause.last));
  }
  for (let k = i + 1; k < clause.last; k++) {
    const word = tokens[k]?.lower;
    if (word !== 'met' && word !== 'satisfied' && word !== 'fulfilled') continue;
    const group = verbGroupBefore(tokens, k, i + 1, isPredicate);
    if (!group.finite && !can(tokens[k - 1], Role.auxiliary)) return undefined;
    return equivalent(tokens, clause, group, [i, k], objectOfNoun(tokens, i + 1, Math.min(group.first, k)));
  }
  return undefined;
}

/** "a recommendation for further use cannot be made". */
function recommendation(tokens: readonly Token[], clause: ClauseSpan, i: number): Candidate | undefined {
  if (clause.voice === 'guideline' || clause.voice === 'claims') return undefined;
  for (let k = i + 1; k < clause.last; k++) {
    const word = tokens[k]?.lower;
    if (word !== 'made' && word !== 'given') continue;
    const group = verbGroupBefore(tokens, k, i + 1, isPredicate);
    if (!group.finite || !group.negated) return undefined;
    return equivalent(tokens, clause, { ...group, open: false }, [group.first, k], beforeVerb(objectOfNoun(tokens, i + 1, clause.last), group, tokens, k + 1, clause.last));
  }
  return undefined;
}

/** "the guidelines do not support the request". */
function supporting(tokens: readonly Token[], mentions: readonly Mention[], clause: ClauseSpan, i: number): Candidate | undefined {
  if (clause.voice === 'claims') return undefined;
  const object: [number, number] = [i + 1, Math.min(clause.last, i + 9)];
  const group = verbGroupBefore(tokens, i, clause.first, isPredicate);
  const own = tokens[i]?.lower.endsWith('s') === true;
  if (tokens[i - 1]?.lower === 'to' || group.open || !(group.finite || own)) return undefined;
  if (!hasWord(tokens, object, REQUEST) && (clause.voice === 'guideline' || clause.voice === 'unknown' || group.rule || !group.finite || group.past || !isRequestable(tokens, mentions, object))) return undefined;
  return equivalent(tokens, clause, group, [group.first, i], objectOfNoun(tokens, i, clause.last));
}

/** "I am reversing the prior review decision", "the denial is upheld". */
function deciding(tokens: readonly Token[], clause: ClauseSpan, i: number, overturns: boolean): Candidate | undefined {
  const group = verbGroupBefore(tokens, i, clause.first, isPredicate);
  const active = hasWord(tokens, [i + 1, Math.min(clause.last, i + 9)], DECISION);
  const passive = group.finite && hasWord(tokens, [clause.first, group.first], DECISION);
  if (!active && !passive) return undefined;
  const speaks = passive ? !group.past : hasWord(tokens, [clause.first, i], SPEAKERS);
  if (!speaks) return undefined;
  const as = equivalent(tokens, clause, group, [group.first, i], objectOfNoun(tokens, i + 1, clause.last));
  return { ...as, necessary: overturns !== group.negated, stated: true };
}

const SPEAKERS = new Set(['i', 'we', 'reviewer', 'recommendation', 'recommend', 'my', 'therefore', 'thus']);

/** "found the request not medically necessary": the object between the verb of judging and the predicate. */
function judgedObject(tokens: readonly Token[], from: number, first: number): [number, number] | undefined {
  for (let k = first - 1; k >= from; k--) if (JUDGES.has(tokens[k]?.lower ?? '')) return [k + 1, first];
  return undefined;
}

const JUDGES = new Set('find finds found deem deems deemed consider considers considered judge judged hold holds render renders rendering makes making make'.split(' '));

function startsClause(tokens: readonly Token[], from: number, first: number): boolean {
  for (let k = from; k < first; k++) if (!can(tokens[k], Role.opening)) return false;
  return true;
}

/** The object of "necessity of X", "criteria for X": after a preposition near the noun. */
function objectOfNoun(tokens: readonly Token[], from: number, to: number): [number, number] {
  for (let k = from; k < to && k < from + 8; k++) {
    const word = tokens[k]?.lower;
    if (word === 'for' || word === 'of') return [k + 1, to];
    if (word === 'support' || word === 'supports' || word === 'warrant' || word === 'justify' || word === 'recommend') return [k + 1, to];
  }
  return [from, from];
}

/** An object before the verb ends at it; else what stands behind the verb counts. */
function beforeVerb(object: readonly [number, number], group: VerbGroup, tokens: readonly Token[], after: number, to: number): readonly [number, number] {
  return object[0] < group.first && object[0] < object[1] ? [object[0], group.first] : objectOfNoun(tokens, after, to);
}

function beforeArticle(tokens: readonly Token[], i: number, from: number): number {
  let k = i;
  while (k > from && /^(?:the|a|an|any|its|that)$/.test(tokens[k]?.lower ?? '')) k--;
  return k;
}

/** "medically necessary and appropriate": the words that follow belong to it. */
function lastOfPredicate(tokens: readonly Token[], i: number, to: number): number {
  let last = i;
  for (let k = i + 1; k < to && k < i + 8; k++) {
    const word = tokens[k]?.lower ?? '';
    if (PREDICATES.has(word)) last = k;
    else if (!has(word, Role.joining) && !MEDICALLY.has(word)) break;
  }
  return last;
}

function isRequestable(tokens: readonly Token[], mentions: readonly Mention[], object: readonly [number, number]): boolean {
  if (hasWord(tokens, object, REQUESTABLE) || MORE.has(tokens[object[0]]?.lower ?? '')) return true;
  const { from, to } = objectBetween(tokens, object);
  return mentions.some((mention) => (mention.kind === 'drug' || mention.kind === 'service') && mention.from >= from && mention.to <= to);
}

/** An equivalent concludes on this request only where its subject, or what opens the clause, says so: "its usage", "therefore". */
function isParticular(tokens: readonly Token[], clause: ClauseSpan, object: readonly [number, number], i: number): boolean {
  return hasWord(tokens, object, REQUEST) || PARTICULAR.has(tokens[object[0]]?.lower ?? '') || hasWord(tokens, [clause.first, i], CONCLUDING);
}

/** More of a treatment is what somebody asks for. */
const MORE = new Set('additional continued further ongoing continuation'.split(' '));

const PARTICULAR = new Set('this its these the continuation continued additional further ongoing both'.split(' '));
const CONCLUDING = new Set('therefore thus hence such accordingly consequently given above'.split(' '));

function hasRole(tokens: readonly Token[], [from, to]: readonly [number, number], role: number): boolean {
  for (let k = from; k < to; k++) if (can(tokens[k], role)) return true;
  return false;
}

function isPredicate(word: string): boolean {
  return PREDICATES.has(word);
}
