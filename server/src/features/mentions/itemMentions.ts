import { mayConclude } from '../../facts/clauses/words';
import { deniedList } from '../../facts/denied/deniedList';
import { type Requested, requestedIn } from '../../facts/denied/request';
import { requestsIn } from '../../facts/denied/requests';
import type { SentenceFacts, Stretch } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import { isWordCode } from '../../text/characters';
import type { TextRange } from '../../text/range';
import { fit, fitInPlace, isKnownByWords, type ItemName } from './itemNames';
import type { Passage } from './passages';
import { phrasesIn, withPlaces } from './phrases';

/** A place where an item is meant. */
export interface MentionOfItem {
  /** The words that name it, and what they say of amount, side and place. */
  readonly range: TextRange;
  /** The items that can be meant, in order: several where the words do not tell them apart ("EMG of the arms" with one item an arm). */
  readonly items: readonly number[];
  /**
   * heading: its name in its own heading. conclusion: what the conclusion of a rationale is on. request: what is requested or denied.
   * number: "item 3". name: anything else that is called so, an earlier one too ("physical therapy in 2014 did not help").
   */
  readonly as: 'heading' | 'conclusion' | 'request' | 'number' | 'name';
  /** Whether the words are those of the heading, but for capitals and layout. */
  readonly verbatim: boolean;
  /** The item in which it stands; 0 outside the items. */
  readonly within: number;
}

/** The mentions of all items outside their headings, passage by passage. */
export function mentionsInPassage(facts: LetterFacts, names: readonly ItemName[], passage: Passage): MentionOfItem[] {
  const found: MentionOfItem[] = [];
  const denied = passage.place === 'summary' ? deniedList(facts).entries : [];
  for (const statement of passage.statements) {
    const taken: Stretch[] = [];
    const isFree = (stretch: Stretch): boolean => taken.every((other) => stretch.to <= other.from || stretch.from >= other.to);
    const put = (stretch: Stretch, items: readonly number[], verbatim: boolean): void => {
      taken.push(stretch);
      const as = roleOf(statement, stretch, passage, denied);
      found.push({ range: facts.rangeOf(statement, stretch), items, as, verbatim, within: passage.item });
    };
    for (const { stretch, items } of verbatimIn(statement.facts, names)) if (isFree(stretch)) put(stretch, oneOf(items, passage.item), true);
    for (const stretch of phrasesIn(statement.facts)) {
      if (!isFree(stretch)) continue;
      const items = bestFor(requestedIn(statement, stretch), names, passage.item);
      if (items.length > 0 && (items.length === 1 || roleOf(statement, stretch, passage, denied) !== 'name')) put(stretch, items, false);
    }
    for (const name of names) {
      for (const words of wordsOf(statement.facts, name)) {
        const stretch = withPlaces(statement.facts, words);
        if (isFree(stretch)) put(stretch, twinsOf(name, names, requestedIn(statement, stretch), passage.item), false);
      }
    }
    for (const { stretch, item } of numbersIn(statement.facts)) {
      if (item >= 1 && item <= names.length && isFree(stretch)) found.push({ range: facts.rangeOf(statement, stretch), items: [item], as: 'number', verbatim: false, within: passage.item });
    }
  }
  return found;
}

/** Where the words of headings stand in a sentence, the longest first. */
function verbatimIn({ text }: SentenceFacts, names: readonly ItemName[]): { stretch: Stretch; items: number[] }[] {
  const lower = text.toLowerCase();
  const byWords = new Map<string, number[]>();
  for (const { words, index } of names) if (words.length > 2 && lower.includes(words)) byWords.set(words, [...(byWords.get(words) ?? []), index]);
  return [...byWords]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([words, items]) => occurrences(lower, words).map((from) => ({ stretch: { from, to: from + words.length }, items })));
}

/** Where words stand, whole. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const to = at + words.length;
    const inWord = (isWordCode(text.charCodeAt(at)) && isWordCode(text.charCodeAt(at - 1))) || (isWordCode(text.charCodeAt(to - 1)) && isWordCode(text.charCodeAt(to)));
    if (!inWord) found.push(at);
  }
  return found;
}

/** The items that a phrase fits best. In an item's own field, where it fits as well as another, it is that item. */
function bestFor(phrase: Requested, names: readonly ItemName[], own: number): number[] {
  let best = 0;
  let items: number[] = [];
  for (const { index, requested } of names) {
    const score = requested && !isKnownByWords(requested) ? fit(phrase, requested) : 0;
    if (score === 0 || score < best) continue;
    items = score > best ? [index] : [...items, index];
    best = score;
  }
  return oneOf(items, own);
}

/** The items that are called by the same words, as far as the places agree. */
function twinsOf(name: ItemName, names: readonly ItemName[], phrase: Requested, own: number): number[] {
  const scores = names.map(({ requested }) => (requested && sameWords(requested, name.requested) ? fitInPlace(phrase, requested) : 0));
  const best = Math.max(...scores);
  return oneOf(best === 0 ? [name.index] : names.filter((_, i) => scores[i] === best).map(({ index }) => index), own);
}

function sameWords(a: Requested, b: Requested | undefined): boolean {
  return a.words.size === b?.words.size && [...a.words].every((word) => b.words.has(word));
}

function oneOf(items: number[], own: number): number[] {
  return items.includes(own) ? [own] : items;
}

/** Most words between two words of a name. */
const GAP = 2;

/** Where a request that no table knows is named by all of its words: "the gloves", "grip testing by Jamar". */
function wordsOf({ tokens }: SentenceFacts, { requested }: ItemName): Stretch[] {
  if (!requested || ((requested.drugs.length > 0 || requested.services.length > 0) && !isKnownByWords(requested))) return [];
  const { words } = requested;
  const found: Stretch[] = [];
  let first = -1;
  let last = -1;
  let seen = new Set<string>();
  tokens.forEach(({ lower }, i) => {
    const word = words.has(lower) ? lower : lower.endsWith('s') && words.has(lower.slice(0, -1)) ? lower.slice(0, -1) : undefined;
    if (word === undefined) return;
    if (first < 0 || i - last > GAP + 1 || seen.has(word)) {
      first = i;
      seen = new Set();
    }
    last = i;
    seen.add(word);
    if (seen.size < words.size) return;
    found.push({ from: tokens[first]?.from ?? 0, to: tokens[i]?.to ?? 0 });
    first = -1;
  });
  return found;
}

/** "item 3", "disputed item #3". */
const numbersIn = perSentence(({ tokens }) =>
  tokens.flatMap((token, i) => {
    if (token.lower !== 'item') return [];
    const sign = tokens[i + 1]?.lower === '#' || tokens[i + 1]?.lower === 'no' ? 1 : 0;
    const number = tokens[i + 1 + sign];
    return number?.kind === 'number' && /^\d{1,2}$/.test(number.lower) ? [{ stretch: { from: token.from, to: number.to }, item: Number(number.lower) }] : [];
  }),
);

function roleOf(statement: Statement, { from, to }: Stretch, { place }: Passage, denied: readonly Requested[]): MentionOfItem['as'] {
  const touches = (stretch: Stretch): boolean => stretch.from < to && from < stretch.to;
  if (place === 'rationale' && concludedIn(statement.facts).some(touches)) return 'conclusion';
  if (denied.some((entry) => entry.statement === statement && touches(entry)) || requestsIn(statement).some(touches)) return 'request';
  return 'name';
}

/** What the reviewer's conclusions of a sentence are about. */
const concludedIn = perSentence((facts): readonly Stretch[] =>
  mayConclude(facts)
    ? facts.clauses.flatMap(({ necessity, voice }) => (necessity?.conclusion && voice !== 'guideline' && voice !== 'claims' ? [necessity.object] : []))
    : [],
);
