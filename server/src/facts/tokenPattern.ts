import { isDigit } from '../text/characters';
import { PerWord } from '../text/lexicon';
import type { Token } from '../text/tokens';
import type { SentenceFacts } from './fact';
import type { TokenPattern } from './patternSteps';
import { childrenOf, Found, mayGoOn, merged, type Node, patternTree, step, walk } from './patternTree';
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

  /** Each pattern stands for a value; none begins with a gap. */
  constructor(patterns: Patterns<T> | (() => Patterns<T>)) {
    this.#patterns = typeof patterns === 'function' ? patterns : () => patterns;
  }

  /** The patterns and what they stand for. */
  get patterns(): Patterns<T> {
    return this.#patterns();
  }

  /** All matches, the longest one of each pattern at each token; they may overlap. */
  matches(tokens: readonly Token[], from = 0, to = tokens.length): readonly PatternMatch<T>[] {
    const root = (this.#root ??= patternTree([this.patterns]));
    let found: Found<T> | undefined;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined || !mayGoOn(root, token)) continue;
      found ??= new Found<T>(1);
      found.begin(i);
      step(root, tokens, i, to, found);
    }
    return found ? found.of(0) : NONE;
  }
}

const NONE: readonly never[] = [];
const SETS: PatternSet<unknown>[] = [];
let together: Node<unknown> | undefined;

/**
 * The matches of a set in a sentence. All sets that are asked for in this way, at the beginning of modules, are looked for together in
 * one pass over the words of a sentence: most words begin no pattern of any set.
 */
export function inSentences<T>(set: PatternSet<T>): (facts: SentenceFacts) => readonly PatternMatch<T>[] {
  const number = SETS.push(set) - 1;
  return (facts) => allMatches(facts).of(number) as readonly PatternMatch<T>[];
}

/** Where the patterns of all sets go on from a word with which they begin. */
const BEGINNINGS = new PerWord((lower): Node<unknown> | null => {
  together ??= patternTree(SETS.map(({ patterns }) => patterns));
  return merged(childrenOf(together, { lower, kind: isDigit(lower.charCodeAt(0)) ? 'number' : 'word' })) ?? null;
});

/** The matches of all sets in a sentence. */
const allMatches = perSentence(({ tokens }) => {
  const found = new Found<unknown>(SETS.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const node = token && BEGINNINGS.of(token.word);
    if (!node) continue;
    found.begin(i);
    walk(node, tokens, i + 1, tokens.length, found);
  }
  return found;
});
