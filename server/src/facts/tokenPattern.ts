import { isDigit } from '../text/characters';
import { PerWord } from '../text/lexicon';
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

/** A pattern's value, and its place among the patterns: matches at one token come in this order. */
interface Pattern<T> {
  readonly value: T;
  readonly order: number;
}

/** Where a pattern ends that began at a token. */
interface Ending<T> {
  readonly pattern: Pattern<T>;
  last: number;
}

/** What the patterns that begin with the same steps can go on with. */
interface Node<T> {
  readonly words: Map<string, Node<T>>;
  /** By the first letters of the beginning that is asked for. */
  prefixes: Map<number, (readonly [prefix: string, node: Node<T>])[]> | undefined;
  /** A number below a limit. */
  numbers: (readonly [below: number, node: Node<T>])[] | undefined;
  /** Up to so many words of any kind. */
  gaps: (readonly [most: number, node: Node<T>])[] | undefined;
  /** The patterns that end here. */
  ends: Pattern<T>[] | undefined;
}

/** A set of patterns as one tree of their steps: the time to match grows with the text, not with the number of patterns. Compiled at its first use. */
export class PatternSet<T> {
  #patterns: Iterable<readonly [TokenPattern, T]>;
  #root: Node<T> | undefined;
  /** Where a word, a number or a mark leads from the root. */
  readonly #starts = new PerWord((lower) => startsWith(this.#tree(), lower));

  /** Each pattern stands for a value. */
  constructor(patterns: Iterable<readonly [TokenPattern, T]>) {
    this.#patterns = patterns;
  }

  /** All matches, the longest one of each pattern at each token; they may overlap. */
  matches(tokens: readonly Token[], from = 0, to = tokens.length): PatternMatch<T>[] {
    const found: PatternMatch<T>[] = [];
    const gaps = this.#tree().gaps;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      const nodes = this.#starts.of(token.word);
      if (nodes.length === 0 && !gaps) continue;
      const here: Ending<T>[] = [];
      for (const node of nodes) walk(node, tokens, i + 1, to, here);
      if (gaps) for (const [most, node] of gaps) walkGap(node, most, tokens, i, to, here);
      if (here.length > 1) here.sort((a, b) => a.pattern.order - b.pattern.order);
      for (const { pattern, last } of here) if (last > i) found.push({ value: pattern.value, first: i, last });
    }
    return found;
  }

  #tree(): Node<T> {
    if (this.#root) return this.#root;
    const root = emptyNode<T>();
    let order = 0;
    for (const [pattern, value] of this.#patterns) insert(root, compile(pattern), 0, { value, order: order++ });
    this.#patterns = [];
    this.#root = root;
    return root;
  }
}

const NOWHERE: readonly never[] = [];

/** The nodes that a word leads to. */
function startsWith<T>(node: Node<T>, lower: string): readonly Node<T>[] {
  const nodes: Node<T>[] = [];
  const whole = node.words.get(lower);
  if (whole) nodes.push(whole);
  if (isDigit(lower.charCodeAt(0))) {
    for (const [below, child] of node.numbers ?? []) if (below === Infinity || Number(lower) < below) nodes.push(child);
  } else {
    for (const [prefix, child] of node.prefixes?.get(firstLetters(lower)) ?? []) if (lower.startsWith(prefix)) nodes.push(child);
  }
  return nodes.length === 0 ? NOWHERE : nodes;
}

/** Finds every pattern that goes on from a node at a token, each with the longest stretch. Gaps are short, so that the work per token is bounded. */
function walk<T>(node: Node<T>, tokens: readonly Token[], at: number, to: number, here: Ending<T>[]): void {
  if (node.ends) for (const pattern of node.ends) note(here, pattern, at);
  const token = at < to ? tokens[at] : undefined;
  if (token) {
    const next = node.words.get(token.lower);
    if (next) walk(next, tokens, at + 1, to, here);
    if (node.prefixes && token.kind === 'word') {
      const begun = node.prefixes.get(firstLetters(token.lower));
      if (begun) for (const [prefix, child] of begun) if (token.lower.startsWith(prefix)) walk(child, tokens, at + 1, to, here);
    }
    if (node.numbers && token.kind === 'number') {
      for (const [below, child] of node.numbers) if (below === Infinity || Number(token.lower) < below) walk(child, tokens, at + 1, to, here);
    }
  }
  if (node.gaps) for (const [most, child] of node.gaps) walkGap(child, most, tokens, at, to, here);
}

function walkGap<T>(node: Node<T>, most: number, tokens: readonly Token[], from: number, to: number, here: Ending<T>[]): void {
  for (let at = from; at <= from + most; at++) {
    walk(node, tokens, at, to, here);
    if (at >= to || endsGap(tokens[at])) return;
  }
}

function note<T>(here: Ending<T>[], pattern: Pattern<T>, last: number): void {
  for (const match of here) {
    if (match.pattern !== pattern) continue;
    match.last = Math.max(match.last, last);
    return;
  }
  here.push({ pattern, last });
}

/** Puts the steps of a pattern from `step` on into the tree, every alternative on its own way. */
function insert<T>(node: Node<T>, steps: readonly Step[], step: number, pattern: Pattern<T>): void {
  const current = steps[step];
  if (!current) {
    node.ends ??= [];
    if (!node.ends.includes(pattern)) node.ends.push(pattern);
    return;
  }
  if (current.kind === 'gap') {
    insert(gapChild(node, current.most), steps, step + 1, pattern);
    return;
  }
  if (current.optional) insert(node, steps, step + 1, pattern);
  for (const words of current.alternatives) insert(words.reduce(wordChild, node), steps, step + 1, pattern);
}

function wordChild<T>(node: Node<T>, word: string): Node<T> {
  if (word.startsWith('<n')) return numberChild(node, word === '<n>' ? Infinity : Number(word.slice(3, -1)));
  if (word.endsWith('~')) return prefixChild(node, word.slice(0, -1));
  const known = node.words.get(word) ?? emptyNode<T>();
  node.words.set(word, known);
  return known;
}

function prefixChild<T>(node: Node<T>, prefix: string): Node<T> {
  if (prefix.length < 2) throw new Error(`"${prefix}~" is too short a beginning`);
  node.prefixes ??= new Map();
  const list = node.prefixes.get(firstLetters(prefix)) ?? [];
  node.prefixes.set(firstLetters(prefix), list);
  return childIn(list, prefix);
}

/** The first two letters as a number: what beginnings are looked up by. */
function firstLetters(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1);
}

function numberChild<T>(node: Node<T>, below: number): Node<T> {
  node.numbers ??= [];
  return childIn(node.numbers, below);
}

function gapChild<T>(node: Node<T>, most: number): Node<T> {
  node.gaps ??= [];
  return childIn(node.gaps, most);
}

function childIn<K, T>(list: (readonly [key: K, node: Node<T>])[], key: K): Node<T> {
  const known = list.find(([other]) => other === key);
  if (known) return known[1];
  const child = emptyNode<T>();
  list.push([key, child]);
  return child;
}

function emptyNode<T>(): Node<T> {
  return { words: new Map(), prefixes: undefined, numbers: undefined, gaps: undefined, ends: undefined };
}

function endsGap(token: Token | undefined): boolean {
  return token?.kind === 'mark' && '.;:!?'.includes(token.lower);
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
