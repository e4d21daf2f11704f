import { isWithin } from './anatomy';
import { type Edition, editions } from './editions';
import { addTo, type Confidence, confidenceOf, lazily, namesOf, table } from './tables';

/** A topic of the Chronic Pain Medical Treatment Guidelines of July 18, 2009 (127 pages). */
export interface Topic {
  readonly title: string;
  /** Page ranges, ends included. */
  readonly pages: readonly PageRange[];
  readonly aliases: readonly string[];
  readonly confidence: Confidence;
}

/** Pages, ends included. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** A chapter of ACOEM's Occupational Medicine Practice Guidelines, 2nd edition (2004). */
export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly pages: PageRange;
  /** Id of the edition it is in the MTUS; absent where it never was. */
  readonly edition?: string;
  readonly confidence: Confidence;
}

/** A chapter of the Official Disability Guidelines. */
export interface OdgChapter {
  /** "odg-knee-leg". */
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** Canonical names of the parts of the body it is about; none where it is about something else. */
  readonly parts: readonly string[];
  readonly confidence: Confidence;
}

/** What a citation names. */
export type GuidelineHit =
  | { readonly kind: 'edition'; readonly id: string; readonly edition: Edition }
  | { readonly kind: 'topic'; readonly id: string; readonly topic: Topic }
  | { readonly kind: 'chapter'; readonly id: string; readonly chapter: Chapter }
  | { readonly kind: 'odg'; readonly id: string; readonly odg: OdgChapter };

/** The topics of the chronic pain guideline of 2009, in the order of its alphabet. */
export const topics2009: () => readonly Topic[] = lazily(() =>
  table('guidelines').topics.map(([title, pages, aliases, sure]) => ({ title, pages: rangesOf(pages), aliases, confidence: confidenceOf(sure) })),
);

/** The chapters of 2004. */
export const chapters2004: () => readonly Chapter[] = lazily(() =>
  table('guidelines').chapters.map(([number, title, pages, edition, sure]) => ({ number, title, pages: rangesOf(pages)[0] ?? { from: 0, to: 0 }, ...(edition ? { edition } : {}), confidence: confidenceOf(sure) })),
);

/** The chapters of the Official Disability Guidelines. */
export const odgChapters: () => readonly OdgChapter[] = lazily(() =>
  table('guidelines').odg.map(([id, title, aliases, parts, sure]) => ({ id, title, aliases, parts: namesOf(parts), confidence: confidenceOf(sure) })),
);

/** A topic of 2009 by its title or an alias. */
export function topic2009(words: string): Topic | undefined {
  return OUR_INDEX.topic(words);
}

/** The pages of a topic of the chronic pain guideline of 2009, or of a chapter of 2004 by its title; none where it is not known. Good for hints only. */
export function pagesOf(title: string): readonly PageRange[] {
  const topic = topic2009(title);
  if (topic) return topic.pages;
  const key = titleKey(title);
  const chapter = chapters2004().find(({ title: name, number }) => titleKey(name) === key || key === String(number));
  return chapter ? [chapter.pages] : [];
}

/** A section that guideline lines cite under a chapter, or a topic of a chapter of the Official Disability Guidelines. */
export interface Section {
  readonly title: string;
  readonly confidence: Confidence;
  /** In how many entries of guideline lines it was counted. */
  readonly cited: number;
}

/**
 * The sections of an edition or of a chapter of the Official Disability Guidelines, by its id, those that letters cite most first;
 * `acoem-2004-general` for "General Approaches 2004". Those that issued letters show are verified.
 */
export function sectionsOf(edition: string): readonly Section[] {
  const { sections, sectionNames } = table('guidelines');
  const coded = sections[edition];
  if (coded === undefined) return [];
  const all = coded.split(' ').map((entry) => {
    const dot = entry.indexOf('.');
    return { title: sectionNames[parseInt(entry.slice(dot + 1), 36)] ?? '', confidence: confidenceOf(entry.charAt(0) as 'v' | 'i' | 'm'), cited: Number(entry.slice(1, dot)) };
  });
  return all.sort((a, b) => b.cited - a.cited);
}

/** All records that words name: a title, an alias, "ACOEM Chapter 12", "MTUS Low Back Complaints 2004", "ODG Knee & Leg". A year narrows them. */
export function findGuideline(words: string): readonly GuidelineHit[] {
  return OUR_INDEX.find(words);
}

/** What is looked in. */
export interface Guidelines {
  readonly editions: () => readonly Edition[];
  readonly topics: () => readonly Topic[];
  readonly chapters: () => readonly Chapter[];
  readonly odg: () => readonly OdgChapter[];
}

/** Guidelines by the names that letters have for them. Made when it is first asked. */
export class GuidelineIndex {
  readonly #chapters: () => readonly Chapter[];
  readonly #editions: () => ReadonlyMap<string, readonly Edition[]>;
  readonly #topics: () => ReadonlyMap<string, readonly Topic[]>;
  readonly #odg: () => ReadonlyMap<string, readonly OdgChapter[]>;

  constructor({ editions: all, topics, chapters, odg }: Guidelines) {
    this.#chapters = chapters;
    this.#editions = lazily(() => indexed(all(), ({ title, names }) => [title, ...names]));
    this.#topics = lazily(() => indexed(topics(), ({ title, aliases }) => [title, withoutParenthesis(title), ...aliases]));
    this.#odg = lazily(() => indexed(odg(), ({ title, aliases }) => [title, ...aliases]));
  }

  /** A topic of the chronic pain guideline of 2009 by its title or an alias. */
  topic(words: string): Topic | undefined {
    return this.#topics().get(titleKey(words))?.[0];
  }

  /** All records that words name. */
  find(words: string): readonly GuidelineHit[] {
    const years = [...words.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
    const key = titleKey(words);
    const number = /^(?:chapter )?(\d{1,2})(?: |$)/.exec(key.replace(/^acoem /, ''))?.[1];
    const hits: GuidelineHit[] = [];
    for (const edition of this.#editions().get(key) ?? []) {
      if (years.length === 0 || years.some((year) => edition.years.includes(year))) hits.push({ kind: 'edition', id: edition.id, edition });
    }
    for (const topic of this.#topics().get(key) ?? []) hits.push({ kind: 'topic', id: topic.title, topic });
    for (const chapter of this.#chapters()) if (number === String(chapter.number)) hits.push({ kind: 'chapter', id: `acoem-2004-chapter-${number}`, chapter });
    for (const odg of this.#odg().get(key) ?? []) hits.push({ kind: 'odg', id: odg.id, odg });
    return hits;
  }
}

/** Which set of chapters is asked for. */
export type ChapterSet = 'acoem-2004' | 'acoem-2017' | 'odg' | 'postsurgical';

/**
 * The chapters in which a part of the body may be decided, all of them right: the thoracic spine under Neck and Upper Back or under
 * Low Back, an EMG of the hand under Elbow or under Forearm, Wrist, and Hand. MTUS chapters by their topic ("low-back"), those of the
 * ODG by their id, postsurgical ones by operation. None where no chapter is for it.
 * @param how `strictly`: without chapters that have the part for nerve studies only, or for want of one of its own (the hip in 2004)
 */
export function chapterForBodyPart(part: string, set: ChapterSet, how: 'loosely' | 'strictly' = 'loosely'): readonly string[] {
  if (set === 'odg') return odgChapters().filter(({ parts }) => parts.some((one) => isWithin(part, one) || one === part)).map(({ id }) => id);
  if (set === 'postsurgical') return table('guidelines').postsurgical.filter(([, , , , of]) => isWithin(part, of)).map(([operation]) => operation);
  const later = new Set(['hip-groin', 'traumatic-brain-injury', 'asthma', 'interstitial-lung']);
  const isHome = (parts: string, loosely: string | undefined): boolean => namesOf(parts).includes(part) || (how === 'loosely' && namesOf(loosely).includes(part));
  return table('guidelines').homes.filter(([topic, parts, loosely]) => isHome(parts, loosely) && (set === 'acoem-2017' || !later.has(topic))).map(([topic]) => topic);
}

/** Where a condition belongs. */
export interface ConditionHome {
  readonly condition: string;
  readonly names: readonly string[];
  /** Topics of the MTUS's guidelines, `low-back`. */
  readonly topics: readonly string[];
  /** Ids of chapters of the Official Disability Guidelines. */
  readonly odg: readonly string[];
}

/** Conditions and the chapters that they belong to. Inferred from the chapters' titles. */
export const conditionHomes: () => readonly ConditionHome[] = lazily(() =>
  table('guidelines').conditions.map(([condition, names, topics, odg]) => ({ condition, names: namesOf(names), topics: namesOf(topics), odg: namesOf(odg) })),
);

/** Where a condition belongs, by any of its names in any letters. */
export function chaptersForCondition(condition: string): ConditionHome | undefined {
  return conditionIndex().get(condition.toLowerCase());
}

const conditionIndex = lazily(() => new Map(conditionHomes().flatMap((home) => [home.condition, ...home.names].map((name) => [name.toLowerCase(), home] as const))));

/** A service that has a chapter of its own whatever part of the body it is for: pre-operative testing stands in ODG's Low Back chapter. */
export interface ServiceHome {
  readonly service: string;
  /** Id of the ODG chapter. */
  readonly chapter: string;
  /** Words that name the service, in the notation of `patterns.ts`. */
  readonly phrases: readonly string[];
  readonly confidence: Confidence;
}

/** Services with a chapter of their own. */
export const serviceHomes: () => readonly ServiceHome[] = lazily(() =>
  table('guidelines').services.map(([service, chapter, phrases, sure]) => ({ service, chapter, phrases, confidence: confidenceOf(sure) })),
);

/** Visits of therapy that the postsurgical guideline of 2009 allows after an operation. From memory. */
export interface PostsurgicalVisits {
  readonly operation: string;
  readonly aliases: readonly string[];
  readonly visits: number;
  readonly weeks: number;
  readonly part: string;
}

/** All operations with their visits. */
export const postsurgicalVisits: () => readonly PostsurgicalVisits[] = lazily(() =>
  table('guidelines').postsurgical.map(([operation, aliases, visits, weeks, part]) => ({ operation, aliases: namesOf(aliases), visits, weeks, part })),
);

function rangesOf(pages: readonly number[]): PageRange[] {
  const ranges: PageRange[] = [];
  for (let i = 0; i + 1 < pages.length; i += 2) ranges.push({ from: pages[i] ?? 0, to: pages[i + 1] ?? 0 });
  return ranges;
}

/** Words that titles are cited with and without. */
const LOOSE = new Set('the of ca california mtus cited acoem odg official disability guidelines guideline practice occupational medicine section sections chapter effective acute chronic_and'.split(' '));

/** A title as a key: small letters, no marks, no year, no words that it is cited with and without. */
export function titleKey(words: string): string {
  const plain = words.toLowerCase().replaceAll('&', ' and ').replace(/\((?:acute (?:and|&) chronic|odg|esis?)\)/g, ' ').replace(/\b(?:19|20)\d\d\b/g, ' ').replace(/[^a-z0-9]+/g, ' ');
  const kept = plain.split(' ').filter((word) => word !== '' && !LOOSE.has(word));
  return kept.length > 0 ? kept.join(' ') : plain.trim();
}

const OUR_INDEX = new GuidelineIndex({ editions, topics: topics2009, chapters: chapters2004, odg: odgChapters });

/** A title without the parenthesis that ends it. */
function withoutParenthesis(title: string): string {
  const open = title.lastIndexOf(' (');
  return open > 0 && title.endsWith(')') ? title.slice(0, open) : title;
}

function indexed<T>(records: readonly T[], namesOfRecord: (record: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const record of records) for (const name of namesOfRecord(record)) addTo(map, titleKey(name), record);
  return map;
}
