import type { Token } from '../../text/tokens';
import { isDenyingWord } from './denial';
import { can, has, Role } from './words';

/** How far a verb is looked for after the place where a clause may begin, in words. */
const VERB_WITHIN = 24;

/**
 * Where the clauses of a sentence begin: indexes of tokens, the first always 0. A new one begins after a semicolon, at "however",
 * "but", "while" and their like, where a fronted part ends ("Given the above, | the request is ..."), and at an "and" or a comma
 * before a subject with its own verb or before another denial.
 * @param rolesOfTokens what each word can be
 */
export function clauseStarts(tokens: readonly Token[], rolesOfTokens: readonly number[]): number[] {
  const starts = [0];
  let start = 0;
  let fronted = isFronted(tokens, 0);
  let eventful = false;
  let verb = false;
  for (let i = 1; i < tokens.length - 1; i++) {
    const word = tokens[i]?.lower ?? '';
    const roles = rolesOfTokens[i] ?? 0;
    if ((roles & Role.finite) !== 0) verb = true;
    else if (word === 'having' && !verb) fronted = true;
    if ((roles & (Role.denial | Role.necessity)) !== 0) eventful = true;
    const begins = beginsAt(tokens, i, word, roles, start, fronted, eventful, verb);
    if (begins < 0 || begins >= tokens.length - 1) {
      if (word === ',' && i - start <= 4) fronted = false;
      continue;
    }
    fronted = isFronted(tokens, begins);
    starts.push(begins);
    start = begins;
    eventful = false;
    verb = false;
    i = begins;
  }
  return starts;
}

/** Index at which a clause begins because of the word at `i`, or -1. */
function beginsAt(tokens: readonly Token[], i: number, word: string, roles: number, start: number, fronted: boolean, eventful: boolean, verb: boolean): number {
  if (word === ';') return i + 1;
  if ((roles & Role.contrasting) !== 0) return isContrast(tokens, i, start, word) ? i : -1;
  if (word === ',') {
    const next = tokens[i + 1]?.lower ?? '';
    if (fronted) {
      if (has(next, Role.contrasting)) return -1;
      const own = i - start > 4 || eventful;
      return own && !isJoin(next) && (isRequest(tokens, i + 1) || (has(next, Role.start) ? hasVerb(tokens, i + 1, VERB_WITHIN, true) : hasVerb(tokens, i + 1, 14))) ? i + 1 : -1;
    }
    if (verb && isJoin(next)) return -1;
    if (eventful && verb && isPremise(next) && hasVerb(tokens, i + 1)) return i + 1;
    if (verb && has(next, Role.start) && !NO_SUBJECT.has(next) && hasVerb(tokens, i + 1, 12) && !isParenthesis(tokens, i)) return i + 1;
    return eventful && isDenyingWord(tokens, i + 1) ? i + 1 : -1;
  }
  if (eventful && verb && (word === 'because' || word === 'since') && hasVerb(tokens, i + 1)) return i;
  if (word === 'and' || word === 'or' || word === 'so' || word === 'nor') {
    const next = tokens[i + 1]?.lower ?? '';
    if (eventful && (isDenyingWord(tokens, i + 1) || ((next === 'a' || next === 'the' || next === 'with') && isDenyingWord(tokens, i + 2)))) return i;
    if (verb && next !== 'that' && has(next, Role.start) && hasVerb(tokens, i + 1, tokens[i - 1]?.lower === ',' || has(next, Role.opening) ? VERB_WITHIN : 10)) return i;
    if (verb && next === 'insufficient') return i;
  }
  return -1;
}

/** "however", "but" and the like begin a clause, unless they stand between commas or in "but not limited to". */
function isContrast(tokens: readonly Token[], i: number, start: number, word: string): boolean {
  if (i <= start + 1) return false;
  const next = tokens[i + 1]?.lower ?? '';
  if (word === 'but' && (next === 'not' || next === 'also' || next === 'is' || next === 'rather')) return next === 'is' && tokens[i + 2]?.lower === 'not';
  if (word === 'however') return !(tokens[i - 1]?.lower === ',' && next === ',') || !can(tokens[i - 2], Role.finite | Role.auxiliary | Role.start);
  return (word === 'but' && has(next, Role.start) && next !== 'a') || hasVerb(tokens, i) || isDenyingWord(tokens, i + 1) || (next === 'with' && isDenyingWord(tokens, i + 2)) || next === 'insufficient';
}

/** Whether the sentence begins with a subordinate part, "therefore," and the like before it left out. */
function isFronted(tokens: readonly Token[], first: number): boolean {
  for (let i = first; i < first + 4; i++) {
    const word = tokens[i]?.lower;
    if (has(word, Role.attributing)) return false;
    if (has(word, Role.fronting)) return word !== 'as' || !NOT_FRONTING.has(tokens[i + 1]?.lower ?? '');
    if (!has(word, Role.opening)) return false;
  }
  return false;
}

/** After "as" these name whose words follow, or nothing. */
const NOT_FRONTING = new Set('such per noted stated indicated outlined recommended defined discussed described mentioned set a above previously'.split(' '));

/** Whether a finite verb stands within some words; before a comma, unless a list may come first. */
function hasVerb(tokens: readonly Token[], from: number, within = VERB_WITHIN, acrossCommas = false): boolean {
  const to = Math.min(tokens.length, from + within);
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined || token.lower === ';') return false;
    if (token.kind === 'word' && has(token.lower, Role.finite) && !(token.lower === 'may' && tokens[i + 1]?.kind === 'number')) return true;
    if (!acrossCommas && i > from && token.lower === ',' && (isJoin(tokens[i + 1]?.lower ?? '') || !can(tokens[i + 1], Role.opening))) return false;
  }
  return false;
}

/** After a comma these need not be a subject. */
const NO_SUBJECT = new Set(['that', 'no', 'such']);

/** ", in short, that": a comma that closes what another one opened is no end. */
function isParenthesis(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 2]?.lower === ',' || tokens[i - 3]?.lower === ',';
}

function isRequest(tokens: readonly Token[], i: number): boolean {
  return can(tokens[i], Role.start) && tokens[i + 1]?.lower.startsWith('request') === true;
}

function isPremise(word: string): boolean {
  return word === 'as' || word === 'because' || word === 'since' || word === 'given';
}

function isJoin(word: string): boolean {
  return word === 'and' || word === 'or' || word === 'but' || word === 'so' || word === 'nor';
}
