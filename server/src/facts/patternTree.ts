import { bitOf } from '../text/lexicon';
import type { Token } from '../text/tokens';
import { compile, type Step, type TokenPattern } from './patternSteps';

/** What patterns that begin alike can go on with. What is not there is undefined: most nodes have one way on. */
export interface Node<T> {
  /** The bits of the words below: most words that are looked up are none of them. */
  mask: number;
  words: Map<string, Node<T>[]> | undefined;
  /** By the first letters of the beginning that is asked for. */
  prefixes: Map<number, Way<string, T>[]> | undefined;
  /** A number below a limit. */
  numbers: Way<number, T>[] | undefined;
  /** Up to so many words of any kind. */
  gaps: Way<number, T>[] | undefined;
  /** The patterns that end here. */
  ends: Pattern<T>[] | undefined;
}

interface Way<K, T> {
  readonly key: K;
  readonly node: Node<T>;
}

/** A pattern's value, the set that it is of, and its place among the patterns: matches at one token come in this order. */
export interface Pattern<T> {
  readonly value: T;
  readonly set: number;
  readonly order: number;
}

/** A pattern that stands at some tokens: end exclusive. */
export interface Standing<T> {
  readonly pattern: Pattern<T>;
  readonly value: T;
  readonly first: number;
  last: number;
}

/** What has been found so far: of each set token by token, and at one token in the order of the patterns. */
export class Found<T> {
  readonly #ofSets: (Standing<T>[] | undefined)[];
  #first = 0;

  /** @param sets how many sets the patterns are of */
  constructor(sets: number) {
    this.#ofSets = new Array<Standing<T>[] | undefined>(sets).fill(undefined);
  }

  /** What has been found of a set. */
  of(set: number): readonly Standing<T>[] {
    return this.#ofSets[set] ?? NONE;
  }

  /** A token at which patterns may begin comes next. */
  begin(first: number): void {
    this.#first = first;
  }

  /** Notes that a pattern stands up to a token: the longest stretch of each counts. */
  note(pattern: Pattern<T>, last: number): void {
    const first = this.#first;
    const list = this.#ofSets[pattern.set];
    if (list === undefined) {
      this.#ofSets[pattern.set] = [{ pattern, value: pattern.value, first, last }];
      return;
    }
    let at = list.length;
    let before = list[at - 1];
    while (before?.first === first && before.pattern.order > pattern.order) before = list[--at - 1];
    if (before?.first === first && before.pattern === pattern) before.last = Math.max(before.last, last);
    else if (at === list.length) list.push({ pattern, value: pattern.value, first, last });
    else list.splice(at, 0, { pattern, value: pattern.value, first, last });
  }
}

const NONE: readonly never[] = [];

/** The patterns of some sets as one tree of their steps; each stands for a value. None begins with a gap. */
export function patternTree<T>(sets: Iterable<Iterable<readonly [TokenPattern, T]>>): Node<T> {
  const root = emptyNode<T>();
  const known: Known<T> = new Map();
  let set = 0;
  let order = 0;
  for (const patterns of sets) {
    for (const [pattern, value] of patterns) insert(root, compile(pattern), 0, { value, set, order: order++ }, known);
    set++;
  }
  if (root.gaps) throw new Error('a pattern begins with a gap');
  return root;
}

/** The nodes behind each node, by the step that leads there: all alternatives of a step lead to one node. */
type Known<T> = Map<Node<T>, Map<string, Node<T>>>;

/** The nodes that a word leads to. */
export function childrenOf<T>(node: Node<T>, token: Pick<Token, 'lower' | 'kind'>): readonly Node<T>[] {
  const nodes = [...(node.words?.get(token.lower) ?? [])];
  if (token.kind === 'number') {
    for (const { key, node: child } of node.numbers ?? []) if (isBelow(token.lower, key)) nodes.push(child);
  } else {
    for (const { key, node: child } of node.prefixes?.get(firstLetters(token.lower)) ?? []) if (token.lower.startsWith(key)) nodes.push(child);
  }
  return nodes;
}

/** One node that goes on where any of some nodes does; nothing for none. */
export function merged<T>(nodes: readonly Node<T>[]): Node<T> | undefined {
  const [first, ...others] = nodes;
  if (!first || others.length === 0) return first;
  const all = emptyNode<T>();
  const gaps = new Map<number, Node<T>[]>();
  for (const node of nodes) {
    all.mask |= node.mask;
    for (const [word, children] of node.words ?? []) (all.words ??= new Map()).set(word, [...(all.words.get(word) ?? []), ...children]);
    for (const [letters, ways] of node.prefixes ?? []) (all.prefixes ??= new Map()).set(letters, [...(all.prefixes.get(letters) ?? []), ...ways]);
    if (node.numbers) all.numbers = [...(all.numbers ?? []), ...node.numbers];
    if (node.ends) all.ends = [...(all.ends ?? []), ...node.ends];
    for (const { key, node: child } of node.gaps ?? []) gaps.set(key, [...(gaps.get(key) ?? []), child]);
  }
  for (const [key, children] of gaps) {
    const child = merged(children);
    if (child) (all.gaps ??= []).push({ key, node: child });
  }
  return all;
}

/**
 * Finds every pattern that goes on from a node at a token, each with the longest stretch, and notes them. Gaps are short, so that the work per token is bounded.
 */
export function walk<T>(node: Node<T>, tokens: readonly Token[], at: number, to: number, found: Found<T>): void {
  if (node.ends) for (const pattern of node.ends) found.note(pattern, at);
  if (at < to) step(node, tokens, at, to, found);
  if (node.gaps) for (const { key, node: child } of node.gaps) walkGap(child, key, tokens, at, to, found);
}

/** The same for what the token itself leads to. */
export function step<T>(node: Node<T>, tokens: readonly Token[], at: number, to: number, found: Found<T>): void {
  const token = tokens[at];
  if (token === undefined) return;
  if ((node.mask & token.word.bit) !== 0) {
    const next = node.words?.get(token.lower);
    if (next) for (const child of next) walk(child, tokens, at + 1, to, found);
  }
  if (node.prefixes && token.kind === 'word') {
    const begun = node.prefixes.get(firstLetters(token.lower));
    if (begun) for (const { key, node: child } of begun) if (token.lower.startsWith(key)) walk(child, tokens, at + 1, to, found);
  }
  if (node.numbers && token.kind === 'number') {
    for (const { key, node: child } of node.numbers) if (isBelow(token.lower, key)) walk(child, tokens, at + 1, to, found);
  }
}

/** Whether a token may lead on from a node: it is told without a look-up. */
export function mayGoOn<T>(node: Node<T>, token: Token): boolean {
  return (node.mask & token.word.bit) !== 0 || (token.kind === 'word' ? node.prefixes !== undefined : token.kind === 'number' && node.numbers !== undefined);
}

function walkGap<T>(node: Node<T>, most: number, tokens: readonly Token[], from: number, to: number, found: Found<T>): void {
  const wordsOnly = !node.ends && !node.prefixes && !node.numbers && !node.gaps;
  for (let at = from; at <= from + most; at++) {
    const token = at < to ? tokens[at] : undefined;
    if (!wordsOnly) walk(node, tokens, at, to, found);
    else if (token && (node.mask & token.word.bit) !== 0) step(node, tokens, at, to, found);
    if (!token || (token.kind === 'mark' && endsGap(token))) return;
  }
}

/** Puts the steps of a pattern from `step` on into the tree. */
function insert<T>(node: Node<T>, steps: readonly Step[], step: number, pattern: Pattern<T>, known: Known<T>): void {
  const current = steps[step];
  if (!current) {
    node.ends ??= [];
    if (!node.ends.includes(pattern)) node.ends.push(pattern);
    return;
  }
  if (current.optional) insert(node, steps, step + 1, pattern, known);
  const after = known.get(node) ?? new Map<string, Node<T>>();
  known.set(node, after);
  const key = JSON.stringify([current.kind, current.most, current.alternatives]);
  let child = after.get(key);
  if (!child) {
    child = emptyNode<T>();
    after.set(key, child);
    if (current.kind === 'gap') (node.gaps ??= []).push({ key: current.most, node: child });
    else for (const words of current.alternatives) lead(node, words, child);
  }
  insert(child, steps, step + 1, pattern, known);
}

/** Makes the words of an alternative lead from one node to another. */
function lead<T>(from: Node<T>, words: readonly string[], to: Node<T>): void {
  words.forEach((word, i) => {
    const node = i === words.length - 1 ? to : emptyNode<T>();
    if (word.startsWith('<n')) (from.numbers ??= []).push({ key: word === '<n>' ? Infinity : Number(word.slice(3, -1)), node });
    else if (word.endsWith('~')) leadByPrefix(from, word.slice(0, -1), node);
    else {
      from.words ??= new Map();
      const list = from.words.get(word);
      if (list) list.push(node);
      else from.words.set(word, [node]);
      from.mask |= bitOf(word);
    }
    from = node;
  });
}

function leadByPrefix<T>(from: Node<T>, prefix: string, node: Node<T>): void {
  if (prefix.length < 2) throw new Error(`"${prefix}~" is too short a beginning`);
  from.prefixes ??= new Map();
  const list = from.prefixes.get(firstLetters(prefix));
  if (list) list.push({ key: prefix, node });
  else from.prefixes.set(firstLetters(prefix), [{ key: prefix, node }]);
}

/** The first two letters as a number: what beginnings are looked up by. */
function firstLetters(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1);
}

function isBelow(number: string, limit: number): boolean {
  return limit === Infinity || Number(number) < limit;
}

function emptyNode<T>(): Node<T> {
  return { mask: 0, words: undefined, prefixes: undefined, numbers: undefined, gaps: undefined, ends: undefined };
}

function endsGap({ lower }: Token): boolean {
  return lower === '.' || lower === ';' || lower === ':' || lower === '!' || lower === '?';
}
