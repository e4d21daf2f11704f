import { addTo, lazily, namesOf, table } from './tables';

/** A part of the body. */
export interface BodyPart {
  /** Its canonical name: "lumbar spine", "knee". */
  readonly name: string;
  /** The region it is counted with: "upper extremity", "spine"; absent where it is one itself. */
  readonly region?: string;
  /** Whether there is a left and a right one. */
  readonly sided: boolean;
  /** The larger parts it is directly part of. */
  readonly within: readonly string[];
  /** Other words for it: synonyms, plurals, adjectives, abbreviations ("low back", "lumbar", "l-spine"). */
  readonly terms: readonly string[];
}

/** What an anatomical word is, and the parts it speaks of, the chief one first. */
export interface AnatomyTerm {
  readonly kind: 'part' | 'structure' | 'test';
  readonly parts: readonly string[];
}

/** What a nerve root usually supplies. */
export interface NerveRoot {
  /** "C5" to "T1", "L1" to "S2". */
  readonly name: string;
  /** Muscles and movements. */
  readonly muscles: readonly string[];
  readonly reflexes: readonly string[];
  /** Where its skin is. */
  readonly dermatome: readonly string[];
}

/** All parts, in the order of the source. */
export const bodyParts: () => readonly BodyPart[] = lazily(() =>
  table('anatomy').parts.map(([name, region, sided, within, terms]) => ({ name, ...(region ? { region } : {}), sided: sided === 1, within: namesOf(within), terms: namesOf(terms) })),
);

/** Every word for a part, a structure or an examination test, in small letters with single spaces, with what it means. */
export const anatomyTerms: () => ReadonlyMap<string, AnatomyTerm> = lazily(() => {
  const terms = new Map<string, AnatomyTerm>();
  const add = (term: string, meaning: AnatomyTerm): void => {
    if (!terms.has(term)) terms.set(term, meaning);
  };
  for (const { name, terms: words } of bodyParts()) for (const word of [name, ...words]) add(word, { kind: 'part', parts: [name] });
  const { structures, tests } = table('anatomy');
  for (const [words, parts] of structures) for (const word of namesOf(words)) add(word, { kind: 'structure', parts: namesOf(parts) });
  for (const [words, parts] of tests) for (const word of namesOf(words)) add(word, { kind: 'test', parts: namesOf(parts) });
  return terms;
});

/** What a word or phrase of anatomy means: "McMurray's test" is the knee's. Any case; "test", "sign" and "joint" at its end may be left out. */
export function findAnatomy(words: string): AnatomyTerm | undefined {
  const terms = anatomyTerms();
  let key = words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const found = terms.get(key);
  if (found) return found;
  key = key.replace(/ (?:tests?|signs?|maneuvers?|joints?|region|area|muscles?|tendons?)$/, '');
  return terms.get(key) ?? terms.get(key.replaceAll('-', ' ')) ?? terms.get(key.replaceAll(' ', '-'));
}

/** The part of the body with a canonical name. */
export function bodyPart(name: string): BodyPart | undefined {
  return byName().get(name);
}

/** The parts that a word speaks of, by their canonical names; none where it is no word of anatomy. */
export function partsOf(words: string): readonly string[] {
  return findAnatomy(words)?.parts ?? [];
}

/** Whether one part lies within the other, at whatever depth: the thumb in the hand, the hand in the upper extremity. A part lies within itself. */
export function isWithin(part: string, whole: string): boolean {
  return part === whole || wholes(part).has(whole);
}

/**
 * Whether a mention of one part is nothing strange where the other is meant: one contains the other, they adjoin, or nerves run from
 * one to the other (neck and arm, low back and leg). Takes canonical names.
 */
export function related(a: string, b: string): boolean {
  if (isWithin(a, b) || isWithin(b, a)) return true;
  if (adjoining().get(a)?.includes(b)) return true;
  return SUPPLIED.some(([spine, limb]) => (isWithin(a, limb) && b === spine) || (isWithin(b, limb) && a === spine));
}

const SPINE: Readonly<Record<string, string>> = { C: 'cervical spine', T: 'thoracic spine', L: 'lumbar spine', S: 'lumbar spine' };

/** The part of the body that a level such as "C5" stands in. */
export function partOfLevel(level: string): string | undefined {
  return SPINE[level.charAt(0)];
}

/** What a nerve root usually supplies, by "L5", "l5". */
export function nerveRoot(name: string): NerveRoot | undefined {
  return roots().get(name.toUpperCase());
}

/** Where the nerves of the spine end. */
const SUPPLIED: readonly (readonly [string, string])[] = [
  ['cervical spine', 'upper extremity'], ['cervicothoracic spine', 'upper extremity'], ['lumbar spine', 'lower extremity'], ['thoracolumbar spine', 'lower extremity'],
  ['spine', 'lower extremity'], ['spine', 'upper extremity'], ['lumbar spine', 'pelvis'], ['sacrum', 'lower extremity'],
];

const byName = lazily(() => new Map(bodyParts().map((part) => [part.name, part])));

const adjoining = lazily(() => {
  const map = new Map<string, string[]>();
  for (const [part, neighbours] of table('anatomy').adjoining) {
    for (const neighbour of namesOf(neighbours)) {
      addTo(map, part, neighbour);
      addTo(map, neighbour, part);
    }
  }
  return map;
});

const roots = lazily(() =>
  new Map(table('anatomy').roots.map(([name, muscles, reflexes, dermatome]) => [name, { name, muscles: namesOf(muscles), reflexes: namesOf(reflexes), dermatome: namesOf(dermatome) }])),
);

const remembered = new Map<string, ReadonlySet<string>>();

function wholes(part: string): ReadonlySet<string> {
  let all = remembered.get(part);
  if (!all) {
    all = new Set(byName().get(part)?.within.flatMap((whole) => [whole, ...wholes(whole)]));
    remembered.set(part, all);
  }
  return all;
}
