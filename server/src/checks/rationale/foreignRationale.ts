import { wordSimilarity, wordsOf as plainWords } from '../../text/similarity';
import type { TextRange } from '../../text/range';
import type { Stretch } from '../../facts/fact';
import { mayConclude } from '../../facts/clauses/words';
import { type ItemFacts, type LetterFacts, perItem, type Statement } from '../../facts/letterFacts';
import { conclusionsOf } from '../conclusion/conclusions';
import { requestWords } from '../conclusion/requestWords';
import { recordOf } from '../../facts/record/hits';
import { perSentence } from '../../facts/perSentence';
import { joined, type Regions, regionsOfWord } from '../../facts/record/places';
import { sameService } from '../../facts/denied/kinship';
import { servicesIn } from './namesOf';
import { DRUG_CLASSES } from './subjectTables';
import { inSentences, PatternSet } from '../../facts/tokenPattern';

/** A rationale with another item's words and none of its own. */
export interface ForeignRationale {
  readonly item: ItemFacts;
  readonly other: ItemFacts;
  /** Where the other item is named. */
  readonly range: TextRange;
  /** Whether it is, nearly word for word, the other item's rationale. */
  readonly similar: boolean;
}

/** From here on two rationales are one, copied. */
const COPIED = 0.85;
/** How much of what tells the other item apart must be named. */
const SHARE = 0.5;
/** Shorter texts are alike by chance, in words. */
const SHORTEST = 25;
const ANCILLARY = new Set('ancillary associated postoperative preoperative surgical clearance assistant dependent'.split(' '));
const classMatches = inSentences(new PatternSet(DRUG_CLASSES.flatMap((drugClass) => drugClass.called.map((pattern) => [pattern, drugClass.name] as const))));

const remembered = new WeakMap<LetterFacts, readonly ForeignRationale[]>();
const classesIn = perSentence((facts) => classMatches(facts).map(({ value }) => value));

interface Named {
  readonly item: ItemFacts;
  readonly heading: ReadonlySet<string>;
  readonly regions: Regions;
  /** What the rationale says, and the same without its conclusions. */
  readonly said: ReadonlySet<string>;
  readonly body: Body;
}

interface Body {
  readonly said: ReadonlySet<string>;
  /** In words. */
  readonly length: number;
}

/** Rationales that name another item's request and nothing of their own. */
export function foreignRationales(facts: LetterFacts): readonly ForeignRationale[] {
  let found = remembered.get(facts);
  if (!found) {
    found = facts.items.length < 2 ? [] : read(facts);
    remembered.set(facts, found);
  }
  return found;
}

function read(facts: LetterFacts): ForeignRationale[] {
  const named = facts.items.map((item): Named => ({ item, heading: headingWords(item), regions: headingRegions(item), said: saidIn(item), body: bodyIn(item) }));
  return named.flatMap((own) => {
    const copied = copiedBody(own, named);
    if (copied) return [copied];
    const { rationale } = own.item;
    if (rationale.length === 0) return [];
    const said = (word: string): boolean => own.said.has(word);
    const other = named.find((candidate) => candidate !== own && isAbout(said, own, candidate));
    if (!other || isExcused(own) || (own.regions !== 0 && (regionsOf(rationale) & own.regions) !== 0) || concludesOn(own.item, other)) return [];
    const place = placeOf(own.item, other);
    if (!place) return [];
    return [{ item: own.item, other: other.item, range: facts.rangeOf(place.statement, place.words), similar: likeness(own.item, other.item) >= COPIED }];
  });
}

/** Another item's rationale word for word, but for the conclusion, which names this request. */
function copiedBody(own: Named, all: readonly Named[]): ForeignRationale | undefined {
  const { length } = own.body;
  if (length < SHORTEST) return undefined;
  const said = (word: string): boolean => own.body.said.has(word) && !isPart(word);
  for (const other of all) {
    // No two texts are more alike than their lengths allow.
    if (other === own || 2 * Math.min(length, other.body.length) < COPIED * (length + other.body.length)) continue;
    if (!isAbout(said, own, other) || ![...own.heading].some((word) => !other.heading.has(word) && !isPart(word))) continue;
    if (likenessOfBodies(own, other) < COPIED || isExcused(own)) continue;
    const place = bodyOf(own.item).find((statement) => [...requestWords(statement.facts)].some((word) => other.heading.has(word) && !own.heading.has(word)));
    if (place) return { item: own.item, other: other.item, range: place.range, similar: true };
  }
  return undefined;
}

/** How alike two rationales are without their conclusions: worked out once while both stay as they are. */
function likenessOfBodies(own: Named, other: Named): number {
  const known = likenesses(own.item);
  let likeness = known.get(other.item.derived);
  if (likeness === undefined) known.set(other.item.derived, (likeness = wordSimilarity(plainText(bodyOf(own.item)), plainText(bodyOf(other.item)))));
  return likeness;
}

const likenesses = perItem(() => new WeakMap<object, number>());

/** Whether a word names a part of the body: a guideline lists them, so that they show nothing of a copy. */
function isPart(word: string): boolean {
  return word.startsWith('part ') || regionsOfWord(word) !== 0;
}

/** A rationale without its conclusions. */
function bodyOf({ rationale }: ItemFacts): Statement[] {
  return rationale.filter(({ facts }) => !mayConclude(facts) || facts.clauses.every(({ necessity }) => necessity?.strength !== 'stated'));
}

const bodyIn = perItem((item): Body => {
  const body = bodyOf(item);
  return { said: wordsOf(body), length: body.reduce((words, { facts }) => words + wordsIn(facts).length, 0) };
});

const saidIn = perItem(({ rationale }) => wordsOf(rationale));

const wordsIn = perSentence(({ text }): readonly string[] => plainWords(text));

function plainText(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ facts }) => wordsIn(facts));
}

/** Whether nothing of what is this request's alone is said, and most of what is the other's alone. */
function isAbout(said: (word: string) => boolean, own: Named, other: Named): boolean {
  let alone = 0;
  for (const word of own.heading) {
    if (other.heading.has(word)) continue;
    if (said(word)) return false;
    alone++;
  }
  if (alone === 0) return false;
  let otherAlone = 0;
  let hits = 0;
  for (const word of other.heading) {
    if (own.heading.has(word)) continue;
    otherAlone++;
    if (said(word)) hits++;
  }
  return hits >= 1 && hits >= SHARE * otherAlone;
}

/** Whether the own request is spoken of in other words: its class of drug, its kin, or the surgery that it goes with. */
function isExcused(own: Named): boolean {
  const { heading, rationale } = own.item;
  const mine = classOf(own);
  if (mine.length > 0 && rationale.some(({ facts }) => classesIn(facts).some((name) => mine.includes(name)))) return true;
  return namesOwnKind(own.item) || [...heading, ...rationale].some(({ facts: { tokens } }) => tokens.some(({ lower }) => ANCILLARY.has(lower)));
}

/** Whether a rationale names a service of the own one's kin, or speaks of studies where a study is requested. */
function namesOwnKind({ heading, rationale }: ItemFacts): boolean {
  const own = heading.flatMap(({ facts }) => servicesIn(facts.mentions));
  const named = rationale.flatMap(({ facts }) => servicesIn(facts.mentions));
  return own.some((service) => named.some((other) => other.service !== service.service && sameService(service, other)));
}

/** The classes of the drugs that a heading names. */
function classOf({ heading }: Named): string[] {
  return DRUG_CLASSES.filter(({ drugs }) => [...heading].some((word) => drugs.has(word))).map(({ name }) => name);
}

/** Whether a conclusion names the other item: then the check of conclusions says so. */
function concludesOn(item: ItemFacts, other: Named): boolean {
  return conclusionsOf(item).some(({ statement, necessity }) => [...requestWords(statement.facts, necessity.object)].some((word) => other.heading.has(word)));
}

function placeOf(item: ItemFacts, other: Named): { statement: Statement; words: Stretch } | undefined {
  const statement = item.rationale.find(({ facts }) => [...requestWords(facts)].some((word) => other.heading.has(word) && !headingWords(item).has(word)));
  return statement && { statement, words: { from: 0, to: statement.facts.text.length } };
}

function likeness(a: ItemFacts, b: ItemFacts): number {
  return wordSimilarity(plainText(a.rationale), plainText(b.rationale));
}

const headingWords = perItem(({ heading }) => wordsOf(heading));

const headingRegions = perItem(({ heading }) => regionsOf(heading));

function wordsOf(statements: readonly Statement[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { facts } of statements) for (const word of requestWords(facts)) all.add(word);
  return all;
}

function regionsOf(statements: readonly Statement[]): Regions {
  return joined(statements.flatMap(({ facts }) => recordOf(facts).places)).regions;
}
