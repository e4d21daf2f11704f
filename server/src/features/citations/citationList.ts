import { type Period, periodOf } from '../../checks/citation/dates';
import type { Determination } from '../../determination/model';
import type { Segment } from '../../determination/skeleton/template';
import type { LetterFacts } from '../../facts/letterFacts';
import { type Edition, inForce } from '../../reference/editions';
import { chapterForBodyPart, type OdgChapter } from '../../reference/guidelines';
import type { Reference } from '../../reference/reference';
import type { Confidence } from '../../reference/tables';
import { shownDay } from '../hover/note';
import { editionText, type Locator, odgText, type Passage, pagesText, sectionsId } from './citationText';

/** Where in the list a citation stands: what the item at hand asks for, what is in force, other guidelines, and what is not in force. */
export type CitationGroup = 'item' | 'in-force' | 'outside' | 'not-in-force';

/** Something that can be cited. */
export interface Citable {
  /** The section, topic or guideline. */
  readonly label: string;
  /** Its guideline, pages, days in force, and how sure that is where it is not. */
  readonly description: string;
  readonly group: CitationGroup;
  readonly mtus: boolean;
  readonly text: readonly Segment[];
}

/** What an item asks for: topics of the chronic pain guidelines, subjects of chapters, and chapters of the ODG. */
interface Wanted {
  readonly topics: ReadonlySet<string>;
  readonly chapters: ReadonlySet<string>;
  readonly odg: ReadonlySet<string>;
}

const GROUPS: readonly CitationGroup[] = ['item', 'in-force', 'outside', 'not-in-force'];

/**
 * Everything that the reference data can cite, in the form's way of writing: what the item at hand asks for, then what is in force by
 * the determination's dates, other guidelines, and what is not in force. Where no date is known, what has ended is not in force.
 * @param index the item at hand, from 1; 0 where there is none
 */
export function citationList(determination: Determination, facts: LetterFacts, index: number): Citable[] {
  const { reference } = facts;
  const period = periodOf({ determination, facts });
  const locator = determination.form.guidelineLines?.locator ?? 'sections';
  const wanted = wantedBy(facts, index);
  const editions = ofEditions(reference, locator).flatMap(({ edition, citables }) => {
    const current = isCurrent(edition, period);
    return citables.map((citable) => inGroup(citable, current ? groupOf(edition, citable.topic, wanted) : 'not-in-force'));
  });
  const odg = ofOdg(reference).flatMap(({ id, citables }) => {
    const group: CitationGroup = wanted.odg.has(id) ? 'item' : 'outside';
    return citables.map((citable) => inGroup(citable, group));
  });
  const all: readonly Citable[] = [...editions, ...odg];
  return GROUPS.flatMap((group) => all.filter((citable) => citable.group === group));
}

type Ungrouped = Omit<Citable, 'group'> & { readonly topic?: string };

interface OfEdition {
  readonly edition: Edition;
  readonly citables: readonly Ungrouped[];
}

/** What the editions hold is the same for all letters of a form: it is put together once. */
const known = new WeakMap<Reference, Map<Locator, readonly OfEdition[]>>();

function ofEditions(reference: Reference, locator: Locator): readonly OfEdition[] {
  const forReference = known.get(reference) ?? new Map<Locator, readonly OfEdition[]>();
  known.set(reference, forReference);
  let editions = forReference.get(locator);
  if (!editions) forReference.set(locator, (editions = reference.editions().map((edition) => ({ edition, citables: citablesOf(edition, reference, locator) }))));
  return editions;
}

interface OfChapter {
  readonly id: string;
  readonly citables: readonly Ungrouped[];
}

const knownOdg = new WeakMap<Reference, readonly OfChapter[]>();

/** The chapters of the ODG and what they hold, the same for all letters. */
function ofOdg(reference: Reference): readonly OfChapter[] {
  let chapters = knownOdg.get(reference);
  if (!chapters) knownOdg.set(reference, (chapters = reference.odg().map((chapter) => ({ id: chapter.id, citables: citablesOfChapter(chapter, reference) }))));
  return chapters;
}

function citablesOfChapter(chapter: OdgChapter, reference: Reference): Ungrouped[] {
  const citable = (label: string, confidence: Confidence, topic?: string): Ungrouped => ({
    label, description: `Official Disability Guidelines (ODG) ${chapter.title}${sure(confidence)}`, mtus: false, text: odgText(chapter, topic),
  });
  const topics = reference.sectionsOf(chapter.id).map(({ title, confidence }) => citable(title, confidence, title));
  return [citable(`ODG ${chapter.title}`, chapter.confidence), ...topics];
}

function citablesOf(edition: Edition, reference: Reference, locator: Locator): Ungrouped[] {
  const guideline = `${edition.title}${edition.years.length > 0 ? ` ${edition.years.join(' or ')}` : ''}`;
  const days = daysOf(edition);
  const citable = (label: string, passage: Passage, confidence: Confidence, pages = ''): Ungrouped => ({
    label,
    description: `${label === guideline ? edition.edition : guideline}${pages === '' ? '' : `, page ${pages}`}; ${days}${sure(confidence)}`,
    mtus: true,
    text: editionText(edition, passage, locator, reference),
    ...(passage.section === undefined ? {} : { topic: passage.section }),
  });
  const chapter = reference.chapters().find((one) => one.edition === edition.id);
  const own = citable(guideline, {}, edition.confidence, chapter ? pagesText([chapter.pages]) : '');
  const topics = edition.id === 'dwc-2009-chronic-pain' ? reference.topics().map(({ title, pages, confidence }) => citable(title, { section: title, pages }, confidence, pagesText(pages))) : [];
  // The general chapters of 2004 are sections of one title themselves.
  const sections = sectionsId(edition) === edition.id ? reference.sectionsOf(edition.id).map(({ title, confidence }) => citable(title, { section: title }, confidence)) : [];
  return [own, ...topics, ...sections];
}

function inGroup({ label, description, mtus, text }: Ungrouped, group: CitationGroup): Citable {
  return { label, description, group, mtus, text };
}

/** Whether an edition is in force by the determination's dates; where no date is known, whether it has not ended. */
function isCurrent(edition: Edition, period: Period | undefined): boolean {
  return period ? inForce(edition, period.denied.iso, period.decided.iso) === 'in-force' : edition.to === undefined && !edition.proposed;
}

function groupOf(edition: Edition, topic: string | undefined, wanted: Wanted): CitationGroup {
  const forTopic = topic !== undefined && edition.topic === 'chronic-pain' && wanted.topics.has(plain(topic));
  return forTopic || wanted.chapters.has(edition.topic) ? 'item' : 'in-force';
}

function wantedBy(facts: LetterFacts, index: number): Wanted {
  const request = facts.items[index - 1]?.heading.at(-1);
  const topics = new Set<string>();
  const chapters = new Set<string>();
  const odg = new Set<string>();
  for (const mention of request?.facts.mentions ?? []) {
    if (mention.kind === 'drug') {
      const drug = facts.reference.drug(mention.generic);
      if (drug?.topic !== undefined) topics.add(plain(drug.topic));
    } else if (mention.kind === 'body-part') {
      for (const chapter of chapterForBodyPart(mention.part, 'acoem-2017')) chapters.add(chapter);
      for (const id of chapterForBodyPart(mention.part, 'odg')) odg.add(id);
    }
  }
  return { topics, chapters, odg };
}

function daysOf({ from, to, proposed }: Edition): string {
  if (proposed) return 'proposed';
  const until = to === undefined ? '' : ` to ${shownDay(to)}`;
  return from === undefined ? `days not known${until}` : `from ${shownDay(from)}${until}`;
}

function sure(confidence: Confidence): string {
  return { verified: '', common: '', inferred: '; inferred, verify it', memory: '; from memory, verify it', project: '; your project file' }[confidence];
}

function plain(title: string): string {
  return title.toLowerCase();
}
