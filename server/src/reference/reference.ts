import { allDrugs, type Drug } from './drugs';
import { findDrug } from './drugNames';
import { type Edition, editionInForce, editions } from './editions';
import { type Chapter, chapters2004, type GuidelineHit, GuidelineIndex, type OdgChapter, odgChapters, type Section, sectionsOf, type Topic, topics2009 } from './guidelines';
import { chaptersWith, drugsWith, editionsWith, type ProjectRecords, topicsWith } from './records';
import { lazily } from './tables';

/**
 * The reference data as a determination's project has it: ours, with the project's records in their place. Made once for a value of
 * the settings; every list is made when it is first asked for. Without records of a project it hands out our own lists.
 */
export class Reference {
  /** Editions of the guidelines of the MTUS and of its drug list, the oldest of each topic first. */
  readonly editions: () => readonly Edition[];
  /** Topics of the chronic pain guideline of 2009. */
  readonly topics: () => readonly Topic[];
  /** Chapters of ACOEM's guidelines of 2004. */
  readonly chapters: () => readonly Chapter[];
  /** Chapters of the Official Disability Guidelines. */
  readonly odg: () => readonly OdgChapter[] = odgChapters;
  readonly drugs: () => readonly Drug[];
  /** What the project adds or corrects; undefined where it has no records. */
  readonly records: ProjectRecords | undefined;
  readonly #index: GuidelineIndex;
  readonly #ownDrugs: () => ReadonlyMap<string, Drug>;

  constructor(records?: ProjectRecords) {
    this.records = records;
    const { editions: added, topics, chapters, drugs } = records ?? {};
    this.editions = added ? lazily(() => editionsWith(added)) : editions;
    this.topics = topics ? lazily(() => topicsWith(topics)) : topics2009;
    this.chapters = chapters ? lazily(() => chaptersWith(chapters)) : chapters2004;
    this.drugs = drugs ? lazily(() => drugsWith(drugs)) : allDrugs;
    this.#index = new GuidelineIndex(this);
    this.#ownDrugs = lazily(() => ownDrugs(drugs ? this.drugs() : []));
  }

  /** The edition with an id. */
  editionNamed(id: string): Edition | undefined {
    return this.editions().find((edition) => edition.id === id);
  }

  /** The editions of a topic that were in force at any moment of a stretch of days; all of them where no day is known. */
  editionInForce(topic: string, from: string | undefined, to: string | undefined): readonly Edition[] {
    return editionInForce(topic, from, to, this.editions());
  }

  /** All records that words name: see `findGuideline`. */
  find(words: string): readonly GuidelineHit[] {
    return this.#index.find(words);
  }

  /** A topic of the chronic pain guideline of 2009 by its title or an alias. */
  topic(words: string): Topic | undefined {
    return this.#index.topic(words);
  }

  /** The sections of an edition, or the topics of a chapter of the Official Disability Guidelines, by its id: the project's first, then those that letters cite most. */
  sectionsOf(id: string): readonly Section[] {
    const ours = sectionsOf(id);
    const own = (this.records?.sections ?? []).filter(({ of }) => of === id).map(({ title }): Section => ({ title, confidence: 'project', cited: 0 }));
    return own.length === 0 ? ours : [...own, ...ours.filter(({ title }) => !own.some((section) => section.title === title))];
  }

  /** The drug of a name: brand or generic, with or without strength and form. */
  drug(name: string): Drug | undefined {
    const own = this.#ownDrugs().get(name.toLowerCase());
    if (own) return own;
    const ours = findDrug(name);
    // A drug of ours whose record the project changed is the project's.
    return ours && this.drugs().find((drug) => drug.name === ours.name);
  }

  /** The names by which the project calls drugs, in small letters, with the generic one. None where it adds none. */
  ownDrugNames(): ReadonlyMap<string, Drug> {
    return this.#ownDrugs();
  }
}

/** Our own reference data. */
export const OURS: Reference = new Reference();

function ownDrugs(drugs: readonly Drug[]): ReadonlyMap<string, Drug> {
  const own = drugs.filter(({ confidence }) => confidence === 'project');
  return new Map(own.flatMap((drug) => [drug.name, ...drug.brands].map((name) => [name.toLowerCase(), drug] as const)));
}
