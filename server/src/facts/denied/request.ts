import { compareDrugs } from '../../reference/drugNames';
import type {
  BodyPartMention, DrugMention, FrequencyMention, LevelMention, Mention, QuantityMention, SentenceFacts, ServiceMention, SideMention, StrengthMention, Stretch,
} from '../fact';
import type { Statement } from '../letterFacts';
import { perSentence } from '../perSentence';
import { samePart, sameService } from './kinship';
import { type NamingWords, namingWords } from './namingWords';

/** What a stretch of a sentence names, and its numbers. */
interface Content extends Stretch, NamingWords {
  readonly drugs: readonly DrugMention[];
  readonly services: readonly ServiceMention[];
  readonly parts: readonly BodyPartMention[];
  readonly sides: readonly SideMention[];
  readonly levels: readonly LevelMention[];
  readonly strengths: readonly StrengthMention[];
  readonly quantities: readonly QuantityMention[];
  readonly frequencies: readonly FrequencyMention[];
}

/** Something that is requested or denied, as a stretch of a statement says it. */
export interface Requested extends Content {
  readonly statement: Statement;
  /** What stays the same wherever its words stand. */
  readonly content: Content;
}

/** What a stretch of a statement requests: the same value for the same statement. */
export function requestedIn(statement: Statement, { from, to }: Stretch): Requested {
  const known = requests(statement.facts);
  const key = from * KEY + to;
  const last = known.get(key);
  if (last?.statement === statement) return last;
  const content = last?.content ?? readContent(statement.facts, from, to);
  const requested: Requested = { ...content, statement, content };
  known.set(key, requested);
  return requested;
}

/** The requests that have been read in a sentence, each where it last stood. */
const requests = perSentence(() => new Map<number, Requested>());

/** No sentence is that long. */
const KEY = 1_000_000;

function readContent(facts: SentenceFacts, from: number, to: number): Content {
  const mentions = facts.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  const named: Named = { drugs: [], services: [], parts: [], sides: [], levels: [], strengths: [], quantities: [], frequencies: [] };
  for (const mention of mentions) put(named, mention);
  return { from, to, ...named, ...namingWords(facts, from, to, mentions) };
}

/** The mentions of a content, while they are put together. */
type Named = { -readonly [K in Exclude<keyof Content, keyof Stretch | keyof NamingWords>]: Content[K][number][] };

function put(named: Named, mention: Mention): void {
  switch (mention.kind) {
    case 'drug': named.drugs.push(mention); break;
    case 'service': named.services.push(mention); break;
    case 'body-part': named.parts.push(mention); break;
    case 'side': named.sides.push(mention); break;
    case 'level': named.levels.push(mention); break;
    case 'strength': named.strengths.push(mention); break;
    case 'quantity': named.quantities.push(mention); break;
    case 'frequency': named.frequencies.push(mention); break;
    default:
  }
}

/** Whether anything is named at all: a drug, a service, or a word that is not a form's own. */
export function namesSomething({ drugs, services, words }: Requested): boolean {
  return drugs.length > 0 || services.length > 0 || words.size > 0;
}

/** A relation of two requests by what they name, wherever that stands: worked out once for the two. */
export function perPair(relation: (a: Requested, b: Requested) => boolean): (a: Requested, b: Requested) => boolean {
  const known = new WeakMap<Content, WeakMap<Content, boolean>>();
  return (a, b) => {
    let of = known.get(a.content);
    if (!of) known.set(a.content, (of = new WeakMap()));
    let holds = of.get(b.content);
    if (holds === undefined) of.set(b.content, (holds = relation(a, b)));
    return holds;
  };
}

/** Whether two requests can be for the same thing: a name in common, and no body parts that exclude one another. */
export const canBeSame = perPair((a, b) => shareName(a, b) && partsAgree(a, b));

/** Whether two requests have a name in common: a drug by any name, a service, or a naming word. */
export function shareName(a: Requested, b: Requested): boolean {
  if (a.drugs.some(({ generic }) => b.drugs.some((other) => sameDrug(generic, other.generic)))) return true;
  if (a.services.some((service) => b.services.some((other) => sameService(service, other)))) return true;
  return shareWord(a.words, isKnown(a) ? b.words : b.allWords) || (!isKnown(b) && shareWord(b.words, a.allWords));
}

/** Whether a table knows what is requested. */
export function isKnown({ drugs, services }: Requested): boolean {
  return drugs.length > 0 || services.length > 0;
}

function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** Whether the body parts of two requests leave room for one another. Nothing said agrees with everything. */
export function partsAgree(a: Requested, b: Requested): boolean {
  return a.parts.length === 0 || b.parts.length === 0 || a.parts.some(({ part }) => b.parts.some((other) => samePart(part, other.part)));
}

/** By the two names, both of them the tables'. */
const RELATIONS = new Map<string, Map<string, boolean>>();

/** One drug in whatever release, or a combination and one of its components. Remembered by the two names. */
export function sameDrug(a: string, b: string): boolean {
  if (a === b) return true;
  let known = RELATIONS.get(a);
  if (!known) RELATIONS.set(a, (known = new Map<string, boolean>()));
  let same = known.get(b);
  if (same === undefined) {
    const relation = compareDrugs(a, b);
    known.set(b, (same = relation !== undefined && relation !== 'different'));
  }
  return same;
}
