import type { Mention } from '../../facts/fact';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import { chapterForBodyPart } from '../../reference/guidelines';
import { keyOfTopic } from './chapterKey';

/** Chapters on upper and on lower limbs, by the keys of `chapterKey`; nerve studies of a limb stand in any of them. */
const UPPER = ['neck', 'shoulder', 'elbow', 'hand'] as const;
const LOWER = ['low back', 'hip', 'knee', 'ankle'] as const;

/** Chapters that are about one part of the body. All others know none. */
export const REGIONAL: ReadonlySet<string> = new Set([...UPPER, ...LOWER, 'eye', 'head']);

/** Where a part of the body may stand, by its canonical name, as far as that is looked up. None for the head and the lungs, on which the MTUS had no chapter before 2017. */
const chaptersOf = new Map<string, readonly string[]>();

function chaptersFor(part: string): readonly string[] {
  let chapters = chaptersOf.get(part);
  if (!chapters) {
    const keys = chapterForBodyPart(part, 'acoem-2017', 'strictly').flatMap((topic) => keyOfTopic(topic) ?? []);
    const regional = keys.filter((key) => REGIONAL.has(key) && key !== 'head');
    chapters = part === 'groin' ? [...regional, 'hernia'] : regional;
    chaptersOf.set(part, chapters);
  }
  return chapters;
}

/** Services that look at nerves: of a hand they stand under the neck as well as under the elbow. */
const NERVE_STUDIES: ReadonlySet<string> = new Set(['emg', 'nerve conduction study', 'emg/ncv', 'somatosensory evoked potential', 'quantitative sensory testing', 'nerve block', 'stellate ganglion block', 'lumbar sympathetic block']);

/** The kinds of services whose chapter follows the part of the body. Drugs, blood tests, transportation and the like stand anywhere. */
const BY_PART: ReadonlySet<string> = new Set(['imaging', 'procedure', 'surgery', 'consultation']);

const TESTS_AND_THERAPIES: ReadonlySet<string> = new Set([
  ...NERVE_STUDIES, 'physical therapy', 'postoperative physical therapy', 'occupational therapy', 'aquatic therapy', 'chiropractic', 'manual therapy', 'massage therapy', 'traction', 'myofascial release', 'iontophoresis',
]);

/** Words of a heading that make its service one of preparation or support. */
const ANCILLARY: ReadonlySet<string> = new Set(['pre', 'preop', 'preoperative', 'clearance', 'transportation', 'associated', 'assistant', 'chest', 'facility', 'anesthesia']);

/** What an item is about, as far as its chapter depends on it. */
export interface Region {
  /** Keys of the chapters in which it may stand. */
  readonly chapters: ReadonlySet<string>;
  /** The words of the heading that name the part. */
  readonly words: string;
  readonly imaging: boolean;
}

/** The part of the body that an item's request is about; undefined where its chapter does not depend on one. */
export function regionOf(item: ItemFacts): Region | undefined {
  const request = item.heading.at(-1);
  if (!request || request.facts.tokens.some(({ lower }) => ANCILLARY.has(lower))) return undefined;
  const services = request.facts.mentions.filter((mention) => mention.kind === 'service');
  if (!services.some(({ service, type }) => BY_PART.has(type) || TESTS_AND_THERAPIES.has(service))) return undefined;
  if (request.facts.mentions.some(({ kind }) => kind === 'drug')) return undefined;
  const places = request.facts.mentions.flatMap((mention) => placeOf(mention, request));
  if (places.length === 0 || places.some(({ chapters }) => chapters.length === 0)) return undefined;
  const nerves = services.some(({ service }) => NERVE_STUDIES.has(service));
  const chapters = new Set(places.flatMap((place) => (nerves ? limbOf(place.chapters) : place.chapters)));
  return { chapters, words: [...new Set(places.map(({ words }) => words))].join(', '), imaging: services.some(({ type }) => type === 'imaging') };
}

function placeOf(mention: Mention, { facts: { text } }: Statement): { chapters: readonly string[]; words: string }[] {
  const words = text.slice(mention.from, mention.to);
  if (mention.kind === 'body-part') return [{ chapters: chaptersFor(mention.part), words }];
  if (mention.kind !== 'level' || mention.impossible !== undefined) return [];
  const letters = new Set(mention.levels.map((level) => level.charAt(0).toUpperCase()));
  if (letters.has('T')) return [{ chapters: ['neck', 'low back'], words }];
  return [{ chapters: letters.has('C') ? ['neck'] : ['low back'], words }];
}

function limbOf(chapters: readonly string[]): readonly string[] {
  if (chapters.some((chapter) => UPPER.some((upper) => upper === chapter)) && chapters.some((chapter) => LOWER.some((lower) => lower === chapter))) return [...UPPER, ...LOWER];
  if (chapters.some((chapter) => UPPER.some((upper) => upper === chapter))) return UPPER;
  return chapters.some((chapter) => LOWER.some((lower) => lower === chapter)) ? LOWER : chapters;
}
