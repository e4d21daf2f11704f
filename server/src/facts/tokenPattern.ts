import { type Token, tokensOf } from '../text/tokens';

/**
 * Patterns over tokens, as data that a physician can read. Words are separated by spaces and matched whole, in any case:
 *
 * - `no|without|denies` one of these; an alternative may be several words joined by `_` ("lack_of")
 * - `any?` a word that may be there
 * - `*` up to four words of any kind, `*2` up to two (no full stop, semicolon or colon among them)
 * - `<n>` a number; `<n<5>` a number below 5; `<n>/5` is `<n> / 5`
 * - `defici~` a word that begins so
 */
export type TokenPattern = string;

/** Where a pattern stands: indexes of tokens, end exclusive, and what the pattern stands for. */
export interface PatternMatch<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

interface Step {
  readonly kind: 'words' | 'gap' | 'number';
  readonly alternatives: readonly (readonly string[])[];
  readonly optional: boolean;
  readonly most: number;
}

interface Compiled<T> {
  readonly steps: readonly Step[];
  readonly value: T;
  /** Its place among the patterns: matches at one token come in this order. */
  readonly order: number;
}

/** The patterns that begin with a word: by the word that must come next, and those after which any may come. */
interface Entry<T> {
  readonly byNext: Map<string, Compiled<T>[]>;
  readonly open: Compiled<T>[];
}

/** A set of patterns, looked up by their first two words: the time to match grows with the text, not with the number of patterns. */
export class PatternSet<T> {
  readonly #byWord = new Map<string, Entry<T>>();
  readonly #anywhere: Compiled<T>[] = [];

  /** Compiles patterns; each stands for a value. */
  constructor(patterns: Iterable<readonly [TokenPattern, T]>) {
    let order = 0;
    for (const [pattern, value] of patterns) this.#add({ steps: compile(pattern), value, order: order++ });
  }

  /** All matches, the longest one of each pattern at each token; they may overlap. */
  matches(tokens: readonly Token[], from = 0, to = tokens.length): PatternMatch<T>[] {
    const found: PatternMatch<T>[] = [];
    for (let i = from; i < to; i++) {
      const entry = this.#byWord.get(tokens[i]?.lower ?? '');
      if (entry) pushAll(found, entry, tokens, i, to);
      for (const pattern of this.#anywhere) push(found, pattern, tokens, i, to);
    }
    return found;
  }

  #add(pattern: Compiled<T>): void {
    const first = pattern.steps[0];
    if (!first) return;
    if (first.kind !== 'words' || first.optional || first.alternatives.some(([word]) => word?.endsWith('~'))) {
      this.#anywhere.push(pattern);
      return;
    }
    for (const words of first.alternatives) {
      const entry = this.#entry(words[0] ?? '');
      const next = words[1] === undefined ? wordsFrom(pattern.steps, 1) : isLiteral(words[1]) ? [words[1]] : undefined;
      if (next === undefined) addOnce(entry.open, pattern);
      else for (const word of next) addOnce(listAt(entry.byNext, word), pattern);
    }
  }

  #entry(word: string): Entry<T> {
    const known = this.#byWord.get(word) ?? { byNext: new Map<string, Compiled<T>[]>(), open: [] };
    this.#byWord.set(word, known);
    return known;
  }
}

/** The patterns that the next word leaves possible, in their order. */
function pushAll<T>(found: PatternMatch<T>[], { byNext, open }: Entry<T>, tokens: readonly Token[], i: number, to: number): void {
  const closed = byNext.size > 0 && i + 1 < to ? byNext.get(tokens[i + 1]?.lower ?? '') : undefined;
  if (!closed) {
    for (const pattern of open) push(found, pattern, tokens, i, to);
    return;
  }
  let k = 0;
  for (const pattern of closed) {
    for (let other = open[k]; other && other.order <= pattern.order; other = open[++k]) if (other !== pattern) push(found, other, tokens, i, to);
    push(found, pattern, tokens, i, to);
  }
  for (let other = open[k]; other; other = open[++k]) push(found, other, tokens, i, to);
}

/** The words with which the steps from `step` on can begin; `undefined` where any can, or where nothing need follow. */
function wordsFrom(steps: readonly Step[], step: number): string[] | undefined {
  const current = steps[step];
  if (current?.kind !== 'words') return undefined;
  const words = current.alternatives.map(([word]) => word ?? '');
  if (!words.every(isLiteral)) return undefined;
  if (!current.optional) return words;
  const rest = wordsFrom(steps, step + 1);
  return rest && [...words, ...rest];
}

/** Whether a word of a pattern stands for itself. */
function isLiteral(word: string): boolean {
  return !word.startsWith('<n') && !word.endsWith('~');
}

function listAt<T>(map: Map<string, T[]>, word: string): T[] {
  const known = map.get(word) ?? [];
  map.set(word, known);
  return known;
}

function addOnce<T>(list: T[], value: T): void {
  if (list.at(-1) !== value) list.push(value);
}

function push<T>(found: PatternMatch<T>[], { steps, value }: Compiled<T>, tokens: readonly Token[], first: number, to: number): void {
  const last = matchFrom(steps, 0, tokens, first, to);
  if (last > first) found.push({ value, first, last });
}

/** Index after the longest match of the steps from `step` on, or -1. Gaps are short, so that the work per token is bounded. */
function matchFrom(steps: readonly Step[], step: number, tokens: readonly Token[], at: number, to: number): number {
  const current = steps[step];
  if (!current) return at;
  let best = current.optional ? matchFrom(steps, step + 1, tokens, at, to) : -1;
  if (current.kind === 'gap') {
    for (let skip = 0, i = at; skip <= current.most; skip++, i++) {
      best = Math.max(best, matchFrom(steps, step + 1, tokens, i, to));
      if (i >= to || endsGap(tokens[i])) break;
    }
    return best;
  }
  for (const words of current.alternatives) {
    if (matchesWords(words, tokens, at, to)) {
      best = Math.max(best, matchFrom(steps, step + 1, tokens, at + words.length, to));
    }
  }
  return best;
}

function matchesWords(words: readonly string[], tokens: readonly Token[], at: number, to: number): boolean {
  if (at + words.length > to) return false;
  for (let k = 0; k < words.length; k++) if (!matchesWord(words[k] ?? '', tokens[at + k])) return false;
  return true;
}

function endsGap(token: Token | undefined): boolean {
  return token?.kind === 'mark' && '.;:!?'.includes(token.lower);
}

function matchesWord(word: string, token: Token | undefined): boolean {
  if (!token) return false;
  if (token.lower === word) return true;
  if (word.startsWith('<n')) return token.kind === 'number' && (word === '<n>' || Number(token.lower) < Number(word.slice(3, -1)));
  return word.endsWith('~') && token.kind === 'word' && token.lower.startsWith(word.slice(0, -1));
}

function compile(pattern: TokenPattern): Step[] {
  return pattern.trim().split(/\s+/).flatMap(stepsOf);
}

function stepsOf(text: string): Step[] {
  if (text.startsWith('*')) return [{ kind: 'gap', alternatives: [], optional: false, most: text.length > 1 ? Number(text.slice(1)) : 4 }];
  if (text.startsWith('<n') && text.includes('>/')) {
    const [number = '', below = ''] = text.split('/');
    return [...stepsOf(number), literal(['/']), literal([below])];
  }
  const optional = text.length > 1 && text.endsWith('?');
  const body = optional ? text.slice(0, -1) : text;
  return [{ kind: body.startsWith('<n') ? 'number' : 'words', alternatives: body.split('|').map(wordsOfAlternative), optional, most: 0 }];
}

function literal(words: readonly string[]): Step {
  return { kind: 'words', alternatives: [words], optional: false, most: 0 };
}

/** The tokens of an alternative: "x-ray" and "lack_of" are two words. */
function wordsOfAlternative(text: string): string[] {
  if (text.startsWith('<n')) return [text];
  return text.split('_').flatMap((word) => (word.endsWith('~') ? [word.toLowerCase()] : tokensOf(word).map(({ lower }) => lower)));
}
