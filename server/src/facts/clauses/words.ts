import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import type { SentenceFacts } from '../fact';
import { kindsInSentences } from '../wordKinds';
import { DENYING, MISSING, RECORDED, SHOWING } from './denialWords';
import { OVERTURNS, PREDICATES, SUPPORTS, UPHOLDS } from './necessityWords';

/**
 * What a word can be in a sentence, as lists that can be read and added to. A word may stand in several lists.
 */

/** Verbs with a subject of their own: where one stands, a clause stands. */
const FINITE =
  'is are was were am has have had does do did will shall appears appear appeared seems seem seemed remains remain ' +
  'would may might could should can must cannot';

/** Finite verbs with their "not" in them. */
const CONTRACTED = "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't couldn't shouldn't can't";

/** Verbs that leave open whether it is so. */
const MODAL_OPEN = 'may might could can';

/** Verbs of a rule or of a polite verdict. */
const MODAL_RULE = 'would should must';

/** What can stand between the finite verb and the word that counts: "is [determined to be] necessary". */
const AUXILIARY = 'be been being to deemed considered determined found felt seen as thought judged viewed believed concluded regarded held proven shown';

const NEGATIVE = 'not never neither nor non cannot';

/** Words that may stand anywhere in a verb group and change nothing. Adverbs in "-ly" are recognised by their ending. */
const FILLER =
  'therefore thus hence also still now both either here however again yet even then otherwise at this time in case point juncture my opinion ' +
  'a an the any all , ( ) " actually just further such well';

/** Words that join two predicates or two nouns. */
const JOINING = 'and or nor , / & but';

/** What a clause of its own begins with, after a comma or an "and". */
const SUBJECT_START =
  'the this there it a an its his her their he she they these those that no i we you additional continued medical current ongoing further such any each all both ' +
  'patient claimant applicant injured worker employee documentation records guidelines criteria odg acoem mtus utilization ur therefore thus most routine use usage long here only';

/** Conjunctions and prepositions that put a subordinate part before the main clause. */
const FRONTING =
  'as since because given if when while although though whereas in due based with without considering unless until once per according for on regarding despite ' +
  'after before at under from following upon absent lacking';

/** Fronting words after which nothing is split: the voice that they name says the whole sentence. */
const ATTRIBUTING = 'according per';

/** Conjunctions that make their clause a premise of another one. */
const SUBORDINATING = 'as since because given although though while whereas';

/** Conjunctions that begin a new clause in the middle of a sentence. */
const CONTRASTING = 'however although though while whereas but nevertheless nonetheless';

/** Words that open a clause and say nothing of its subject. */
const OPENING =
  'therefore thus hence accordingly consequently however and but so also additionally furthermore moreover further conversely likewise yes no now then , : ; " ( ' +
  'as such finally overall similarly instead nevertheless nonetheless otherwise while although though whereas because since given that if when unless here again ' +
  'or nor i.e e.g';

/** Words that make what follows a condition, wherever they stand in the clause. */
const CONDITION = 'if when whether whenever';

/** Bits of `rolesOf`. */
export const Role = {
  finite: 1, contracted: 2, open: 4, rule: 8, auxiliary: 16, negative: 32, filler: 64, joining: 128, start: 256, fronting: 512, contrasting: 1024,
  opening: 2048, condition: 4096, attributing: 8192, subordinating: 16384, necessity: 32768, denial: 65536,
} as const;

const ROLES = new Map<string, number>();

for (const [words, role] of [
  [FINITE, Role.finite], [CONTRACTED, Role.contracted | Role.finite | Role.negative], [MODAL_OPEN, Role.open], [MODAL_RULE, Role.rule],
  [AUXILIARY, Role.auxiliary], [NEGATIVE, Role.negative], [FILLER, Role.filler], [JOINING, Role.joining], [SUBJECT_START, Role.start],
  [FRONTING, Role.fronting], [CONTRASTING, Role.contrasting], [OPENING, Role.opening], [CONDITION, Role.condition],
  [ATTRIBUTING, Role.attributing], [SUBORDINATING, Role.subordinating],
] as const) {
  for (const word of words.split(' ')) ROLES.set(word, (ROLES.get(word) ?? 0) | role);
}

for (const [words, role] of [
  [['necessity', 'criteria', 'recommendation', ...PREDICATES.keys(), ...SUPPORTS, ...OVERTURNS, ...UPHOLDS], Role.necessity],
  [[...DENYING, ...SHOWING, ...RECORDED, ...MISSING], Role.denial],
] as const) {
  for (const word of words) ROLES.set(word, (ROLES.get(word) ?? 0) | role);
}

/** The same of the words of tokens. */
export const ROLES_OF = new PerWord((lower) => ROLES.get(lower) ?? 0);

/** What a word, in lower case, can be: bits of `Role`. */
export function rolesOf(word: string): number {
  return ROLES.get(word) ?? 0;
}

/** Whether the word of a token has a role. */
export function can(token: Token | undefined, role: number): boolean {
  return token !== undefined && (ROLES_OF.of(token.word) & role) !== 0;
}

/** Whether a word has a role. */
export function has(word: string | undefined, role: number): boolean {
  return word !== undefined && (rolesOf(word) & role) !== 0;
}

/** All that the words of a sentence can be, together. */
const rolesIn = kindsInSentences(rolesOf);

/** Whether a sentence has a word with which medical necessity is stated: where there is none, no clause of it states any. */
export function mayConclude(facts: SentenceFacts): boolean {
  return (rolesIn(facts) & Role.necessity) !== 0;
}

/** Whether a sentence has a word with which something is denied: where there is none, no clause of it denies anything. */
export function mayDeny(facts: SentenceFacts): boolean {
  return (rolesIn(facts) & Role.denial) !== 0;
}
