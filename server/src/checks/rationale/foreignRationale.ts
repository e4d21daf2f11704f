import { wordSimilarity, wordsOf as plainWords } from '../../text/similarity';
import type { TextRange } from '../../text/range';
import type { Stretch } from '../../facts/fact';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { conclusionsOf } from '../conclusion/conclusions';
import { requestWords } from '../conclusion/requestWords';
import { joined, placesIn, type Regions } from '../../facts/record/places';
import { sameService } from '../../facts/denied/kinship';
import { servicesIn } from './namesOf';
import { DRUG_CLASSES } from './subjectTables';
import { PatternSet } from '../../facts/tokenPattern';

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
const ANCILLARY = new Set('ancillary associated postoperative preoperative surgical clearance assistant dependent'.split(' '));
const CLASSES = new PatternSet(DRUG_CLASSES.flatMap((drugClass) => drugClass.called.map((pattern) => [pattern, drugClass.name] as const)));

interface Named {
  readonly item: ItemFacts;
  readonly heading: ReadonlySet<string>;
  readonly regions: Regions;
}

/** Rationales that name another item's request and nothing of their own. */
export function foreignRationales(facts: LetterFacts): ForeignRationale[] {
  const { items } = facts;
  if (items.length < 2) return [];
  const named = items.map((item): Named => ({ item, heading: headingWords(item), regions: regionsOf(item.heading) }));
  return named.flatMap((own) => {
    if (own.item.rationale.length === 0 || namesOwnKind(own.item)) return [];
    if ([...own.item.heading, ...own.item.rationale].some(({ facts: { tokens } }) => tokens.some(({ lower }) => ANCILLARY.has(lower)))) return [];
    const words = new Set(own.item.rationale.flatMap((statement) => [...requestWords(statement.facts)]));
    const classes = new Set(own.item.rationale.flatMap((statement) => CLASSES.matches(statement.facts.tokens).map(({ value }) => value)));
    const regions = regionsOf(own.item.rationale);
    const other = named.find((candidate) => candidate !== own && isAbout(words, regions, classes, own, candidate));
    if (!other || concludesOn(own.item, other)) return [];
    const place = placeOf(own.item, other);
    if (!place) return [];
    return [{ item: own.item, other: other.item, range: facts.rangeOf(place.statement, place.words), similar: likeness(own.item, other.item) >= COPIED }];
  });
}

function isAbout(words: ReadonlySet<string>, regions: Regions, classes: ReadonlySet<string>, own: Named, other: Named): boolean {
  const ownAlone = [...own.heading].filter((word) => !other.heading.has(word));
  const otherAlone = [...other.heading].filter((word) => !own.heading.has(word));
  if (ownAlone.length === 0 || otherAlone.length === 0 || ownAlone.some((word) => words.has(word))) return false;
  if (own.regions !== 0 && (regions & own.regions) !== 0) return false;
  if (classOf(own).some((name) => classes.has(name))) return false;
  const hits = otherAlone.filter((word) => words.has(word)).length;
  return hits >= 1 && hits >= SHARE * otherAlone.length;
}

/** Whether a rationale names a service of the own one's kin, or speaks of studies where a study is requested. */
function namesOwnKind({ heading, rationale }: ItemFacts): boolean {
  const own = heading.flatMap(({ facts }) => servicesIn(facts.mentions));
  const named = rationale.flatMap(({ facts }) => servicesIn(facts.mentions));
  return own.some((service) => named.some((other) => other.service !== service.service && sameService(service, other)));
}

/** The classes of the drugs that a heading names. */
function classOf({ heading }: Named): string[] {
  return DRUG_CLASSES.filter(({ drugs }) => [...drugs].some((drug) => heading.has(drug))).map(({ name }) => name);
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
  const text = ({ rationale }: ItemFacts): string[] => plainWords(rationale.map(({ facts }) => facts.text).join(' '));
  return wordSimilarity(text(a), text(b));
}

function headingWords({ heading }: ItemFacts): ReadonlySet<string> {
  return new Set(heading.flatMap(({ facts }) => [...requestWords(facts)]));
}

function regionsOf(statements: readonly Statement[]): Regions {
  return joined(statements.flatMap(({ facts }) => placesIn(facts.tokens))).regions;
}
