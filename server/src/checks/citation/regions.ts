import type { Mention } from '../../facts/fact';
import type { ItemFacts, Statement } from '../../facts/letterFacts';

/** Chapters on upper and on lower limbs, by the keys of `chapterKey`; nerve studies of a limb stand in any of them. */
const UPPER = ['neck', 'shoulder', 'elbow', 'hand'] as const;
const LOWER = ['low back', 'hip', 'knee', 'ankle'] as const;

/** Chapters that are about one part of the body. All others know none. */
export const REGIONAL: ReadonlySet<string> = new Set([...UPPER, ...LOWER, 'eye', 'head']);

/** Where a part of the body may stand, by words of its name. The first that fits counts. */
const PARTS: readonly (readonly [words: readonly string[], chapters: readonly string[]])[] = [
  [['cervical', 'neck'], ['neck']],
  [['thoracic outlet'], ['neck', 'shoulder']],
  [['thoracic', 'thoracolumbar', 'upper back', 'mid back', 'rib', 'chest wall'], ['neck', 'low back']],
  [['sacroiliac', 'sacrum', 'coccyx'], ['low back', 'hip']],
  [['lumbar', 'low back', 'lumbosacral'], ['low back']],
  [['spine', 'back', 'facet', 'disc'], ['neck', 'low back']],
  [['scapula', 'trapezius', 'brachial'], ['neck', 'shoulder']],
  [['shoulder', 'rotator', 'clavic', 'acromio', 'glenohumeral', 'biceps', 'axilla'], ['shoulder']],
  [['elbow', 'cubital', 'epicondyl'], ['elbow']],
  [['forearm'], ['elbow', 'hand']],
  [['wrist', 'hand', 'finger', 'thumb', 'knuckle', 'carpal'], ['hand']],
  [['upper arm'], ['shoulder', 'elbow']],
  [['upper extremit', 'upper limb', 'arm'], UPPER],
  [['pelvis', 'buttock', 'gluteal'], ['hip', 'low back']],
  [['hip'], ['hip']],
  [['groin'], ['hip', 'hernia', 'low back']],
  [['thigh', 'femur', 'hamstring'], ['hip', 'knee', 'low back']],
  [['knee', 'patell', 'menisc'], ['knee']],
  [['ankle', 'foot', 'heel', 'toe', 'plantar', 'achilles'], ['ankle']],
  [['lower leg', 'calf', 'shin', 'tibia'], ['knee', 'ankle']],
  [['lower extremit', 'lower limb', 'leg'], LOWER],
  [['eye'], ['eye']],
];

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
  if (mention.kind === 'body-part') {
    const name = mention.part.toLowerCase();
    const known = PARTS.find(([names]) => names.some((part) => name.includes(part)));
    return [{ chapters: known?.[1] ?? [], words }];
  }
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
