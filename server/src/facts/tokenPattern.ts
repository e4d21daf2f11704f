import { isDigit } from '../text/characters';
import { PerWord } from '../text/lexicon';
import type { Token } from '../text/tokens';
import type { SentenceFacts } from './fact';
import type { TokenPattern } from './patternSteps';
import { childrenOf, type Ending, merged, type Node, patternTree, step, walk } from './patternTree';
import { perSentence } from './perSentence';

export type { TokenPattern };

/** Where a pattern stands: indexes of tokens, end exclusive, and what the pattern stands for. */
export interface PatternMatch<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

type Patterns<T> = Iterable<readonly [TokenPattern, T]>;

/** A set of patterns as one tree of their steps: the time to match grows with the text, not with the number of patterns. Compiled at its first use. */
export class PatternSet<T> {
  readonly #patterns: () => Patterns<T>;
  #root: Node<T> | undefined;
  /** What ends where a token is looked at. */
  readonly #here: Ending<T>[] = [];

  /** Each pattern stands for a value; none begins with a gap. */
  constructor(patterns: Patterns<T> | (() => Patterns<T>)) {
    this.#patterns = typeof patterns === 'function' ? patterns : () => patterns;
  }

  /** The patterns and what they stand for. */
  get patterns(): Patterns<T> {
    return this.#patterns();
  }

  /** All matches, the longest one of each pattern at each token; they may overlap. */
  matches(tokens: readonly Token[], from = 0, to = tokens.length): PatternMatch<T>[] {
    this.#root ??= patternTree(this.patterns);
    const found: PatternMatch<T>[] = [];
    for (let i = from; i < to; i++) {
      step(this.#root, tokens, i, to, this.#here);
      if (this.#here.length === 0) continue;
      for (const { pattern, last } of this.#here) found.push({ value: pattern.value, first: i, last });
      this.#here.length = 0;
    }
    return found;
  }
}

/** A pattern of one of the sets that are looked for together. */
interface Shared {
  readonly set: number;
  readonly value: unknown;
}

const SETS: PatternSet<unknown>[] = [];
const NONE: readonly never[] = [];
let together: Node<Shared> | undefined;

/**
 * The matches of a set in a sentence. All sets that are asked for in this way, at the beginning of modules, are looked for together in
 * one pass over the words of a sentence: most words begin no pattern of any set.
 */
export function inSentences<T>(set: PatternSet<T>): (facts: SentenceFacts) => readonly PatternMatch<T>[] {
  const number = SETS.push(set) - 1;
  return (facts) => {
    const { sets, matches } = allMatches(facts);
    return (matches[sets.indexOf(number)] as readonly PatternMatch<T>[] | undefined) ?? NONE;
  };
}

function* sharedPatterns(): Generator<readonly [TokenPattern, Shared]> {
  for (const [set, { patterns }] of SETS.entries()) for (const [pattern, value] of patterns) yield [pattern, { set, value }];
}

/** Where the patterns of all sets go on from a word with which they begin. */
const BEGINNINGS = new PerWord((lower): Node<Shared> | null => {
  together ??= patternTree(sharedPatterns());
  return merged(childrenOf(together, { lower, kind: isDigit(lower.charCodeAt(0)) ? 'number' : 'word' })) ?? null;
});

/** The matches of all sets in a sentence: the numbers of the sets that have any, and beside them the matches. */
const allMatches = perSentence(({ tokens }) => {
  const sets: number[] = [];
  const matches: PatternMatch<unknown>[][] = [];
  const here: Ending<Shared>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const node = token && BEGINNINGS.of(token.word);
    if (!node) continue;
    walk(node, tokens, i + 1, tokens.length, here);
    if (here.length === 0) continue;
    for (const { pattern: { value: { set, value } }, last } of here) {
      const match = { value, first: i, last };
      const known = matches[sets.indexOf(set)];
      if (known) known.push(match);
      else matches[sets.push(set) - 1] = [match];
    }
    here.length = 0;
  }
  return { sets, matches };
});
