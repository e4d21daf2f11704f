import { samePart, sameService } from '../../facts/denied/kinship';
import { namesSomething, type Requested, requestedIn, sameDrug as sameIngredient } from '../../facts/denied/request';
import type { ItemFacts } from '../../facts/letterFacts';
import { partOfLevel } from '../../reference/anatomy';
import { sameDrug } from '../../reference/drugNames';
import type { LogicalText } from '../../text/logicalText';
import type { TextRange } from '../../text/range';
import { requestName } from '../itemTitle';

/** What an item is called: the words of its heading that name the request, and what they name. */
export interface ItemName {
  readonly index: number;
  /** The request in the heading, without the mark of a list, the history of the request and closing punctuation. */
  readonly range: TextRange;
  /** Its words in lower case. */
  readonly words: string;
  readonly requested: Requested | undefined;
}

/** The name of an item. */
export function itemName(text: LogicalText, { item, heading }: ItemFacts): ItemName {
  const title = text.slice(item.title);
  const words = requestName(title);
  const at = Math.max(0, title.lastIndexOf(words));
  const range = text.range(item.title.from + at, item.title.from + at + words.length);
  const last = heading.at(-1);
  const requested = last && requestedIn(last, { from: 0, to: last.facts.text.length });
  return { index: item.index, range, words: words.toLowerCase(), requested: requested && namesSomething(requested) ? requested : undefined };
}

/** Whether the tables know too little of a request for its drugs and services to stand for it: "Jamar grip test". */
export function isKnownByWords({ drugs, services, words }: Requested): boolean {
  const names = new Set([...drugs.map(({ generic }) => generic), ...services.map(({ service }) => service)]);
  return words.size > 2 * names.size;
}

/** How well a phrase names an item: 0 where it does not, or where another side, level or place of the body stands against it. */
export function fit(phrase: Requested, requested: Requested): number {
  const names = sharedNames(phrase, requested);
  const place = names === 0 ? 0 : fitInPlace(phrase, requested);
  return place === 0 ? 0 : names + place + shared(phrase.words, requested.words) + amounts(phrase, requested);
}

/** The same for side, level and place of the body alone. */
export function fitInPlace(phrase: Requested, requested: Requested): number {
  const [parts, others] = [partsOf(phrase), partsOf(requested)];
  if (apart(sidesOf(phrase), sidesOf(requested)) || apart(levelsOf(phrase), levelsOf(requested))) return 0;
  if (parts.length === 0 || others.length === 0) return 1;
  return parts.some((part) => others.some((other) => samePart(part, other))) ? 3 : 0;
}

/** The places of the body, those of levels too: C3-4 is in the neck. */
function partsOf({ parts, levels }: Requested): string[] {
  const named = parts.map(({ part }) => part);
  return named.length > 0 ? named : levels.flatMap((mention) => mention.levels.flatMap((level) => partOfLevel(level) ?? []));
}

function sharedNames(phrase: Requested, { drugs, services }: Requested): number {
  let score = 0;
  for (const { generic } of phrase.drugs) {
    if (drugs.some((drug) => sameDrug(drug.generic, generic))) score += 4;
    else if (drugs.some((drug) => sameIngredient(drug.generic, generic))) score += 2;
  }
  for (const service of phrase.services) {
    if (services.some((other) => other.service === service.service)) score += 4;
    else if (services.some((other) => sameService(other, service))) score += 2;
  }
  return score;
}

/** Equal strengths and counts tell twins apart; other ones take nothing away: what differs may be a mistake. */
function amounts(phrase: Requested, requested: Requested): number {
  const strength = (one: Requested): ReadonlySet<string> => new Set(one.strengths.map(({ amounts: numbers, unit }) => `${numbers.join('/')} ${unit}`));
  const count = (one: Requested): ReadonlySet<number> => new Set(one.quantities.map((quantity) => quantity.count));
  return shared(strength(phrase), strength(requested)) + shared(count(phrase), count(requested));
}

function sidesOf({ sides, parts, levels }: Requested): ReadonlySet<string> {
  return new Set([...sides, ...parts, ...levels].flatMap((mention) => [...mention.sides]));
}

function levelsOf({ levels }: Requested): ReadonlySet<string> {
  return new Set(levels.flatMap((mention) => [...mention.levels]));
}

function apart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const value of a) if (b.has(value)) count++;
  return count;
}
