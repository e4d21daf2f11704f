import type { GuidelineLines } from '../../determination/form';
import { filled, plainText, type Segment } from '../../determination/skeleton/template';
import type { Edition } from '../../reference/editions';
import { chapterForBodyPart } from '../../reference/guidelines';
import type { Locator, StandardParagraph } from '../../reference/paragraphs';
import { editionText, odgText } from '../citations/citationText';
import { factsOf, type Place } from './place';
import type { About, Proposal } from './proposal';
import { choiceOf, type Standard, standardsFor, subjectsOf } from './topics';

/** A citation that can be written: without the form's words around it. */
export interface Citation {
  readonly mtus: boolean;
  readonly text: readonly Segment[];
  readonly detail: string;
  readonly about: About;
}

/** What an item itself calls for: its drug's topic, then what its standard paragraphs rest on. */
export function ownCitations(place: Place, { locator }: GuidelineLines): Citation[] {
  const item = place.item && factsOf(place, place.item);
  const topics = item ? subjectsOf(item).drugs.flatMap(({ generic }) => place.facts.reference.drug(generic)?.topic ?? []) : [];
  return [...topics.flatMap((topic) => topicCitation(place, topic, locator)), ...standardsFor(place).flatMap((standard) => standardCitations(standard, locator))];
}

/** What else may be cited: what is on the item's part of the body first, then all that was in force by the determination's dates. */
export function otherCitations(place: Place, { locator }: GuidelineLines): Citation[] {
  const item = place.item && factsOf(place, place.item);
  const parts = item ? subjectsOf(item).parts : [];
  return [...editionsInForce(place, parts).map((edition) => editionCitation(place, edition, locator)), ...odgChapters(place, parts)];
}

/** The citation of a standard paragraph in a form's way: one for each guideline that it may rest on. */
export function standardCitations({ topic, source, paragraph }: Standard, locator: Locator): Citation[] {
  const { cited, guidelines } = paragraph;
  if (!cited) return [];
  const words = wordsOf(cited.ways, locator);
  const about: About = ['paragraph', topic.title, source];
  const detail = `${topic.title}${cited.mtus ? '' : ', outside of the MTUS'}`;
  if (guidelines.length === 0) return [{ mtus: cited.mtus, text: filled(words, new Map()), detail, about }];
  return guidelines.map((guideline) => ({ mtus: cited.mtus, text: filled(words, new Map([['guideline', guideline]])), detail, about }));
}

/** The way of a form, or the one that there is. */
function wordsOf(ways: NonNullable<StandardParagraph['cited']>['ways'], locator: Locator): string {
  return (ways.find(({ by }) => by === locator) ?? ways[0])?.words ?? '';
}

/** The topic of the chronic pain guideline of 2009 that a drug has, while that was in force. */
function topicCitation(place: Place, title: string, locator: Locator): Citation[] {
  const { reference } = place.facts;
  const edition = reference.editionNamed('dwc-2009-chronic-pain');
  const topic = reference.topic(title);
  if (!edition || !topic || !choiceOf(place).isInForce(edition)) return [];
  const text = editionText(edition, { section: topic.title, pages: topic.pages }, locator, reference);
  return [{ mtus: true, text, detail: 'the drug’s topic', about: ['topic', topic.title] }];
}

/** The editions of the MTUS that may be cited, those for a part of the body first. */
export function editionsInForce(place: Place, parts: readonly string[]): Edition[] {
  const { isInForce, reference } = choiceOf(place);
  const homes = new Set(parts.flatMap((part) => chapterForBodyPart(part, 'acoem-2017')));
  const all = reference.editions().filter((edition) => isInForce(edition) && edition.topic !== 'formulary' && edition.years.length > 0);
  return [...all.filter(({ topic }) => homes.has(topic)), ...all.filter(({ topic }) => !homes.has(topic))];
}

function editionCitation({ facts: { reference } }: Place, edition: Edition, locator: Locator): Citation {
  return { mtus: true, text: editionText(edition, {}, locator, reference), detail: edition.edition, about: ['edition', edition.id] };
}

function odgChapters({ facts: { reference } }: Place, parts: readonly string[]): Citation[] {
  const own = new Set(parts.flatMap((part) => chapterForBodyPart(part, 'odg')));
  const chapters = reference.odg();
  return [...chapters.filter(({ id }) => own.has(id)), ...chapters.filter(({ id }) => !own.has(id))].map((chapter) => ({
    mtus: false, text: odgText(chapter), detail: 'outside of the MTUS', about: ['odg', chapter.id] as const,
  }));
}

/** A citation as a proposal, with words of the form before and behind it. */
export function citationProposal({ text, detail, about }: Citation, before: string, behind: string): Proposal {
  const words = plainText(text);
  return { kind: 'citation', label: words, detail, about, text: [before, ...text, behind], filter: before + words };
}
