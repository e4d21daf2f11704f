import { allDrugs, type Drug, ingredientsIn, kindsOfClass } from './drugs';
import { type Edition, editions } from './editions';
import { type Chapter, chapters2004, type PageRange, titleKey, type Topic, topics2009 } from './guidelines';

/**
 * Records of a project: each adds to ours, or takes the place of what it names in ours. Where it corrects, only what it says is
 * changed. Plain data, as the project file has it.
 */
export interface ProjectRecords {
  readonly editions?: readonly ProjectEdition[];
  readonly chapters?: readonly ProjectChapter[];
  readonly topics?: readonly ProjectTopic[];
  readonly sections?: readonly ProjectSection[];
  readonly drugs?: readonly ProjectDrug[];
}

/** An edition of a guideline. One of ours is corrected by its id; a new one has a title. */
export interface ProjectEdition {
  readonly id: string;
  readonly title?: string;
  /** What it is about, as in ours: `low-back`. Without it, that of our guideline of the same title. */
  readonly topic?: string;
  readonly edition?: string;
  readonly names?: readonly string[];
  readonly years?: readonly number[];
  /** Days, 2026-07-01; null: not known or open. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly regulation?: string;
  readonly source?: string;
}

/** A chapter of ACOEM's guidelines of 2004. */
export interface ProjectChapter {
  readonly number: number;
  readonly title?: string;
  readonly pages?: readonly [number, number];
}

/** A topic of the chronic pain guideline of 2009. */
export interface ProjectTopic {
  readonly title: string;
  readonly pages?: readonly (readonly [number, number])[];
  readonly names?: readonly string[];
}

/** A section of an edition, or a topic of a chapter of the Official Disability Guidelines, by the id of either. */
export interface ProjectSection {
  readonly of: string;
  readonly title: string;
}

/** A drug. One of ours is corrected by its generic name. */
export interface ProjectDrug {
  readonly name: string;
  readonly brands?: readonly string[];
  /** A class in our words ("muscle relaxant") or in any others. */
  readonly class?: string;
  /** Title of a topic of the chronic pain guideline of 2009. */
  readonly topic?: string;
}

/** Our editions with a project's in their place and behind them. One that begins ends the one before it of its topic, if that had no end. */
export function editionsWith(added: readonly ProjectEdition[]): Edition[] {
  const topics = new Map(editions().map(({ title, topic }) => [titleKey(title), topic]));
  const all = new Map(editions().map((edition) => [edition.id, edition]));
  for (const record of added) all.set(record.id, editionOf(record, all.get(record.id), topics));
  const news = added.flatMap(({ id }) => (editions().some((ours) => ours.id === id) ? [] : [all.get(id)]));
  for (const begun of news) {
    if (begun?.from === undefined) continue;
    for (const before of all.values()) if (before.topic === begun.topic && isOpenBefore(before, begun.from)) all.set(before.id, { ...before, to: dayBefore(begun.from) });
  }
  return [...all.values()];
}

function editionOf(record: ProjectEdition, ours: Edition | undefined, topics: ReadonlyMap<string, string>): Edition {
  const title = record.title ?? ours?.title ?? record.id;
  const { from, to, fromRange, toRange } = ours ?? {};
  const first = record.from === undefined ? { ...(from === undefined ? {} : { from }), ...(fromRange ? { fromRange } : {}) } : record.from === null ? {} : { from: record.from };
  const last = record.to === undefined ? { ...(to === undefined ? {} : { to }), ...(toRange ? { toRange } : {}) } : record.to === null ? {} : { to: record.to };
  const regulation = record.regulation ?? ours?.regulation;
  return {
    id: record.id,
    topic: record.topic ?? ours?.topic ?? topics.get(titleKey(title)) ?? record.id,
    title,
    edition: record.edition ?? ours?.edition ?? (record.years ?? []).join(', '),
    names: record.names ?? ours?.names ?? [],
    years: record.years ?? ours?.years ?? [],
    ...first,
    ...last,
    confidence: 'project',
    proposed: record.from === undefined && (ours?.proposed ?? false),
    ...(regulation === undefined ? {} : { regulation }),
    ...(record.source === undefined ? {} : { source: record.source }),
  };
}

function isOpenBefore({ to, toRange, from, proposed, confidence }: Edition, day: string): boolean {
  return to === undefined && !toRange && !proposed && from !== undefined && from < day && confidence !== 'project';
}

function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

/** Our chapters of 2004 with a project's in their place, by number. */
export function chaptersWith(added: readonly ProjectChapter[]): Chapter[] {
  const all = new Map(chapters2004().map((chapter) => [chapter.number, chapter]));
  for (const { number, title, pages } of added) {
    const ours = all.get(number);
    all.set(number, {
      ...ours,
      number,
      title: title ?? ours?.title ?? `Chapter ${number}`,
      pages: pages ? { from: pages[0], to: pages[1] } : ours?.pages ?? { from: 0, to: 0 },
      confidence: 'project',
    });
  }
  return [...all.values()].sort((a, b) => a.number - b.number);
}

/** Our topics of 2009 with a project's in their place, by title. */
export function topicsWith(added: readonly ProjectTopic[]): Topic[] {
  const all = new Map(topics2009().map((topic) => [titleKey(topic.title), topic]));
  for (const { title, pages, names } of added) {
    const key = titleKey(title);
    const ours = all.get(key);
    all.set(key, { title: ours?.title ?? title, pages: pages?.map(rangeOf) ?? ours?.pages ?? [], aliases: names ?? ours?.aliases ?? [], confidence: 'project' });
  }
  return [...all.values()];
}

/** Our drugs with a project's in their place and behind them. A brand that the project gives to one drug is no other's. */
export function drugsWith(added: readonly ProjectDrug[]): Drug[] {
  const taken = new Set(added.flatMap(({ brands = [] }) => brands.map((brand) => brand.toLowerCase())));
  const own = new Set(added.map(({ name }) => name.toLowerCase()));
  const all = new Map<string, Drug>();
  for (const drug of allDrugs()) {
    const brands = drug.brands.filter((brand) => !taken.has(brand.toLowerCase()) && !own.has(brand.toLowerCase()));
    all.set(drug.name.toLowerCase(), brands.length === drug.brands.length ? drug : { ...drug, brands });
  }
  for (const record of added) all.set(record.name.toLowerCase(), drugOf(record, all.get(record.name.toLowerCase())));
  return [...all.values()];
}

function drugOf({ name, brands, class: title, topic }: ProjectDrug, ours: Drug | undefined): Drug {
  return {
    strengths: [], forms: [], alsoTest: false,
    ...ours,
    name: ours?.name ?? name,
    ingredients: ours?.ingredients ?? ingredientsIn(name),
    brands: brands ?? ours?.brands ?? [],
    class: title ?? ours?.class ?? '',
    kinds: title === undefined ? ours?.kinds ?? [] : kindsOfClass(title),
    ...(topic === undefined ? {} : { topic }),
    confidence: 'project',
  };
}

function rangeOf([from, to]: readonly [number, number]): PageRange {
  return { from, to };
}
