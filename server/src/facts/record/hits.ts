import type { SentenceFacts } from '../fact';
import { inSentences, type PatternMatch, PatternSet } from '../tokenPattern';
import type { Token } from '../../text/tokens';
import { CARE_NEGATORS, type Cue, CUES, DENIED_BEHIND, DONE, EXAMINED, GIVING, NEGATORS, NEVER_DONE, STOPS, TOLD } from './cues';
import { type Finding, type FindingId, LOCAL_FINDINGS, NERVE_FINDINGS } from './findings';
import { HISTORY } from './history';
import { perSentence } from '../perSentence';
import { joined, LIMBS, type Place, placesIn, type Regions, regionsOfWord, type Sides } from './places';

/** What a sentence records. */
export interface SentenceRecord {
  readonly hits: readonly Hit[];
  readonly places: readonly Place[];
  /** Whether it gives the claims administrator's reasons. */
  readonly claims: boolean;
}

/** A finding that a sentence records. */
export interface Hit {
  readonly finding: Finding;
  readonly present: boolean;
  /** Told by the patient, and not seen by an examiner. */
  readonly told: boolean;
  /** Only planned, suspected or asked for: no record of it. */
  readonly open: boolean;
  /** Indexes of tokens, end exclusive. */
  readonly first: number;
  readonly last: number;
  /** Where, as far as the sentence says. 0: it does not. */
  readonly regions: Regions;
  readonly sides: Sides;
}

const FINDINGS: readonly Finding[] = [...NERVE_FINDINGS, ...LOCAL_FINDINGS, ...HISTORY];
const findingsIn = inSentences(new PatternSet<readonly [Finding, boolean]>(
  FINDINGS.flatMap((finding) => [
    ...finding.present.map((pattern) => [pattern, [finding, true]] as const),
    ...finding.absent.map((pattern) => [pattern, [finding, false]] as const),
  ]),
));
const cuesIn = inSentences(new PatternSet<Cue>(CUES.flatMap(([cue, patterns]) => patterns.map((pattern) => [pattern, cue] as const))));
/** Studies: they are done or not; "negative" is their result. */
const STUDIES: ReadonlySet<FindingId> = new Set<FindingId>(['x-ray', 'mri', 'ct', 'electrodiagnosis', 'drug-screen']);
const doneIn = inSentences(new PatternSet<true>(DONE.map((pattern) => [pattern, true] as const)));
const PLANNED_NOTES: ReadonlySet<FindingId> = new Set<FindingId>(['opioid-agreement', 'cures']);
const NOT_DONE = new PatternSet<true>(NEVER_DONE.map((pattern) => [pattern, true] as const));
const BEHIND = new PatternSet<true>(DENIED_BEHIND.map((pattern) => [pattern, true] as const));

/** How far a negation reaches forward, in words. A list ("no cough, fever or weakness") is longer. */
const REACH = 6;
const LIST_REACH = 24;
const FAR_REACH = 14;
/** How far behind a study it may be said that it is asked for: "an MRI of the knee was requested". */
const ASKED_REACH = 12;
/** How far behind a finding its denial may stand. */
const BEHIND_REACH = 4;

/** What a sentence records, read once. */
export const recordOf = perSentence((facts): SentenceRecord => read(facts));

function read(facts: SentenceFacts): SentenceRecord {
  const { tokens } = facts;
  const places = placesIn(tokens);
  const cues = cuesIn(facts);
  const claims = cues.some(({ value }) => value === 'claims');
  const matches = longest(findingsIn(facts));
  const hits = matches.length === 0 ? NO_HITS : matches.map(({ value: [finding, positive], first, last }): Hit => {
    const given = finding.kind === 'care' || STUDIES.has(finding.id) || finding.id === 'care-failed';
    const denied = given ? isNeverGiven(tokens, first) || isNotDone(tokens, last) : isNegated(tokens, first) || isDeniedBehind(tokens, last);
    const present = positive && !denied;
    const where = limbsOf(finding, placeOf(tokens, places, first, last));
    const open = isOpen(finding, cues, first, last) || (STUDIES.has(finding.id) && (doneIn(facts).length === 0 || isStillPlanned(facts, cues, first)));
    return { finding, present, told: isTold(finding, tokens, first), open, first, last, ...where };
  });
  return { hits, places, claims };
}

const NO_HITS: readonly Hit[] = [];

/** A study behind words of a plan, with no result behind it: "the plan: continue ibuprofen, x-rays of the knee". */
function isStillPlanned({ tokens }: SentenceFacts, cues: readonly PatternMatch<Cue>[], at: number): boolean {
  return cues.some(({ value, first }) => value === 'planned' && first < at) && !tokens.slice(at).some(({ lower }) => RESULTS.has(lower));
}

const RESULTS = new Set('showed shows showing revealed reveals demonstrated demonstrates dated performed obtained taken completed underwent normal negative positive unremarkable consistent inconsistent results result reviewed confirmed found noted'.split(' '));

/** Of overlapping matches of one finding, the one that says it is absent, else the longest. */
function longest(matches: readonly PatternMatch<readonly [Finding, boolean]>[]): readonly PatternMatch<readonly [Finding, boolean]>[] {
  if (matches.length < 2) return matches;
  return matches.filter((one) => {
    const [finding, positive] = one.value;
    return !matches.some((other) => {
      if (other === one || other.value[0] !== finding || other.last <= one.first || one.last <= other.first) return false;
      if (other.value[1] !== positive) return positive;
      const more = other.last - other.first - (one.last - one.first);
      return more > 0 || (more === 0 && other.first < one.first);
    });
  });
}

/** Whether what stands between two tokens is denied by the words before or behind it. */
export function isDenied(tokens: readonly Token[], first: number, last: number): boolean {
  return isNegated(tokens, first) || isDeniedBehind(tokens, last);
}

/** Whether a negation before a finding reaches it. */
function isNegated(tokens: readonly Token[], first: number): boolean {
  let reach = REACH;
  for (let i = first - 1; i >= 0 && i >= first - reach; i--) {
    const word = tokens[i]?.lower ?? '';
    if (NEGATORS.has(word)) return !(word === 'not' && tokens[i + 1]?.lower === 'only');
    if (STOPS.has(word)) return word === 'with' && isUnmentioned(tokens, i - 1, first - FAR_REACH);
    if (word === ',' || word === 'or') reach = LIST_REACH;
    if (word === 'and' && tokens[i - 1]?.lower !== ',') reach = Math.max(reach, REACH + 2);
    if (i === first - reach && reach < FAR_REACH) return isUnmentioned(tokens, i - 1, first - FAR_REACH);
  }
  return false;
}

/** "no mention of the applicant's having issues with upper extremity | paresthesias": what is not mentioned may be named in many words. */
function isUnmentioned(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i >= Math.max(0, to); i--) {
    const word = tokens[i]?.lower ?? '';
    if (NEGATORS.has(word)) return MENTIONS.has(tokens[i + 1]?.lower ?? '');
    if ((STOPS.has(word) && word !== 'with') || word === ',') return false;
  }
  return false;
}

const MENTIONS = new Set('mention evidence documentation indication complaint complaints report reports'.split(' '));

/** "No prior physical therapy", "has not done any therapy": only these deny care. "Not improved with therapy" does not. */
function isNeverGiven(tokens: readonly Token[], first: number): boolean {
  for (let i = first; i >= 0 && i >= first - REACH; i--) {
    const word = tokens[i]?.lower ?? '';
    if (CARE_NEGATORS.has(word)) return true;
    if (i < first && !GIVING.has(word)) return false;
  }
  return false;
}

/** "X-rays were not obtained". */
function isNotDone(tokens: readonly Token[], last: number): boolean {
  return NOT_DONE.matches(tokens, last, Math.min(tokens.length, last + ASKED_REACH)).length > 0;
}

/** Whether words of telling stand before a finding of an examination, in the same part of the sentence. */
function isTold({ kind }: Finding, tokens: readonly Token[], first: number): boolean {
  if (kind !== 'exam') return kind === 'complaint';
  for (let i = first - 1; i >= 0; i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === ';' || EXAMINED.has(word)) return false;
    if (TOLD.has(word)) return true;
  }
  return false;
}

function isDeniedBehind(tokens: readonly Token[], last: number): boolean {
  return BEHIND.matches(tokens, last, Math.min(tokens.length, last + BEHIND_REACH + 3)).some(({ first }) => {
    if (first > last + BEHIND_REACH) return false;
    for (let i = last; i < first; i++) if (tokens[i]?.lower === ',' || tokens[i]?.lower === ';' || tokens[i]?.lower === 'and') return false;
    return true;
  });
}

/** Whether the words around a finding leave it open: care that is planned and not given, a diagnosis that is suspected. */
function isOpen({ kind, id }: Finding, cues: readonly PatternMatch<Cue>[], at: number, end: number): boolean {
  let nearest: Cue | undefined;
  for (const { value, first } of cues) {
    if (first > at) break;
    if (value === 'given' || value === 'planned') nearest = value;
    if (value === 'suspected' && at - first < 14 && (kind === 'diagnosis' || kind === 'complaint' || kind === 'imaging' || kind === 'exam')) return true;
  }
  if (id === 'nsaid' || id === 'acetaminophen' || id === 'medication') return nearest === 'planned';
  if (kind === 'care') return nearest === undefined ? !cues.some(({ value, first }) => value === 'given' && first > at) || cues.some(({ value }) => value === 'planned') : nearest === 'planned';
  if (STUDIES.has(id)) return nearest === 'planned' || cues.some(({ value, first }) => value === 'planned' && first >= end && first < end + ASKED_REACH);
  if (PLANNED_NOTES.has(id)) return nearest === 'planned';
  return kind !== 'note' && nearest === 'planned' && (kind === 'imaging' || kind === 'diagnosis');
}

/** Where a finding is: the places between the commas around it, else the nearest one before it, else the first one behind it. */
export function placeOf(tokens: readonly Token[], places: readonly Place[], first: number, last: number): { readonly regions: Regions; readonly sides: Sides } {
  if (places.length === 0) return { regions: 0, sides: 0 };
  let from = first;
  let to = last;
  while (from > 0 && !isBreak(tokens[from - 1])) from--;
  while (to < tokens.length && !isBreak(tokens[to])) to++;
  const near = places.filter(({ at }) => at >= from && at < to);
  if (near.length > 0) return joined(near);
  const before = places.filter(({ at }) => at < first).at(-1);
  const behind = places.find(({ at }) => at >= last);
  return joined(before ? [before] : behind ? [behind] : []);
}

/** A nerve finding in a limb is the limb's, though the back is named beside it: "back pain with numbness of the leg". */
function limbsOf({ kind, id }: Finding, place: { readonly regions: Regions; readonly sides: Sides }): { readonly regions: Regions; readonly sides: Sides } {
  if (place.regions === 0 && id === 'neck-provocation') return { regions: regionsOfWord('neck'), sides: 0 };
  const nerve = kind === 'complaint' || id === 'weakness' || id === 'sensory-loss' || id === 'reflex-change';
  return nerve && (place.regions & LIMBS) !== 0 ? { ...place, regions: place.regions & LIMBS } : place;
}

function isBreak(token: Token | undefined): boolean {
  return token?.lower === ',' || token?.lower === ';' || token?.lower === ':';
}

/** A finding by its name. */
export function findingNamed(id: FindingId): Finding {
  const found = FINDINGS.find((finding) => finding.id === id);
  if (!found) throw new Error(`no finding ${id}`);
  return found;
}
