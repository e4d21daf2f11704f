import { filled, type Known, type Segment } from '../../determination/skeleton/template';
import type { Citation } from '../../facts/fact';
import { patientOf } from '../../facts/patient';
import { editionName, paragraphTemplate } from '../../reference/paragraphs';
import { factsOf, type Place } from './place';
import type { Proposal } from './proposal';
import { insideSentence, necessity, patientNoun, requestOf, verdictOf } from './request';
import { type Standard, standardsFor, subjectsOf } from './topics';

/** The item that is written on. */
type ItemPlace = Pick<Place, 'determination' | 'facts' | 'item'>;

/** The standard paragraph for an item, where its guideline line cites what that rests on. */
export function citedParagraph(place: ItemPlace): Segment[] | undefined {
  const cited = citedIn(place);
  const standard = standardsFor(place).find((one) => isCited(place, one, cited));
  return standard && paragraphText(place, standard);
}

/** The standard paragraphs for an item, with what the determination says of it written in; those that its guideline line cites first. */
export function paragraphProposals(place: Place): Proposal[] {
  const standards = standardsFor(place);
  const cited = citedIn(place);
  const sorted = [...standards.filter((standard) => isCited(place, standard, cited)), ...standards.filter((standard) => !isCited(place, standard, cited))];
  return sorted.map((standard): Proposal => {
    const { topic, source, paragraph } = standard;
    const from = paragraph.cited?.mtus === false ? 'outside of the MTUS' : [paragraph.inForce.from, paragraph.inForce.to].filter(Boolean).join(' to ');
    const name = paragraph.guidelines[0] ?? topic.editions[source]?.section ?? topic.editions[source]?.topic ?? topic.editions[source]?.name ?? '';
    return {
      kind: 'paragraph', label: `Paragraph: ${topic.title}${name === '' ? '' : `, ${name}`}`, detail: from, text: paragraphText(place, standard),
      about: ['paragraph', topic.title, source],
    };
  });
}

/** A standard paragraph with the item's request, drug and decision, its guideline and the patient's age written in. */
export function paragraphText(place: ItemPlace, standard: Standard): Segment[] {
  const { determination, item, facts } = place;
  const text = filled(paragraphTemplate(standard.topic, standard.paragraph), knownIn(place, standard));
  const noun = patientNoun(facts);
  const last = text.length - 1;
  return text.map((segment, i) => {
    if (typeof segment !== 'string') return segment;
    const words = segment.replaceAll('injured worker', noun);
    return i === last && item ? words.replace(/ medically necessary\.$/, necessity(determination)) : words;
  });
}

function knownIn(place: ItemPlace, { paragraph }: Standard): Known {
  const { determination, item, facts } = place;
  const known = new Map<string, Segment>();
  const [first, ...others] = paragraph.guidelines;
  const cited = citedIn(place);
  if (first !== undefined) {
    const own = paragraph.guidelines.find((name) => cited.some((one) => names(one, name)));
    known.set('guideline', own ?? (others.length === 0 ? first : { words: 'guideline', key: 'guideline', written: first, choices: paragraph.guidelines }));
  }
  const age = patientOf(facts).age?.mention.years;
  if (age !== undefined) known.set('age', String(age));
  if (!item) return known;
  known.set('request, as in the heading', requestOf(determination, item));
  known.set('is or is not', verdictOf(item));
  for (const [words, value] of drugWords(place)) known.set(words, value);
  return known;
}

/** The item's drug and its dose, as the heading has them. */
function drugWords(place: ItemPlace): [string, string][] {
  const item = place.item && factsOf(place, place.item);
  const statement = item?.heading.at(-1);
  const drug = item && subjectsOf(item).drugs;
  if (!statement || drug?.length !== 1 || !drug[0]) return [];
  const { text, mentions } = statement.facts;
  const [{ from, to }] = drug;
  const name = text.slice(from, to);
  const strength = mentions.find((mention) => mention.kind === 'strength' && mention.from >= to);
  const dose = strength && text.slice(strength.from, strength.to);
  const whole = insideSentence(dose === undefined ? name : `${name} ${dose}`);
  return [['drug', insideSentence(name)], ...(dose === undefined ? [] : [['drug and dose', whole], ['opioid and dose', whole], ['dose', dose]] as [string, string][])];
}

/** What the item's reviewer line cites. */
function citedIn(place: ItemPlace): readonly Citation[] {
  return (place.item && factsOf(place, place.item)?.reviewer?.sources.map(({ citation }) => citation)) ?? [];
}

/** Whether a guideline line cites what a paragraph rests on. */
function isCited({ facts: { reference } }: ItemPlace, { topic, source, paragraph }: Standard, cited: readonly Citation[]): boolean {
  const { odg } = topic.editions[source] ?? {};
  if (odg !== undefined) return cited.some(({ family, chapter }) => family === 'odg' && (chapter === undefined || odg.toLowerCase().startsWith(chapter.toLowerCase().slice(0, 5))));
  return paragraph.ids.some((id) => {
    const edition = reference.editionNamed(id);
    return edition !== undefined && cited.some((one) => names(one, editionName(edition)));
  });
}

/** Whether a citation is of an edition by its usual name: "MTUS Low Back Disorders 2020". */
function names({ family, chapter, year }: Citation, name: string): boolean {
  if (family !== 'mtus' && family !== 'acoem') return false;
  return chapter !== undefined && name.toLowerCase().startsWith(`mtus ${chapter.toLowerCase()}`) && (year === undefined || name.endsWith(String(year)));
}
