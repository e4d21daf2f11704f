import type { BodyPartMention, DrugMention, ServiceMention } from '../../facts/fact';
import { type ItemFacts, perItem } from '../../facts/letterFacts';
import { isWithin } from '../../reference/anatomy';
import type { Drug } from '../../reference/drugs';
import { inForce } from '../../reference/editions';
import { type Choice, type ParagraphTopic, paragraphTopics, standardParagraph, type StandardParagraph } from '../../reference/paragraphs';
import type { Reference } from '../../reference/reference';
import { daysOf, factsOf, type Place } from './place';

/** What the heading of an item names: of a heading of several sentences, the last one's, which is decided. */
export interface Subjects {
  readonly drugs: readonly DrugMention[];
  readonly services: readonly ServiceMention[];
  readonly parts: readonly BodyPartMention[];
  readonly words: string;
}

/** What an item's heading names. */
export const subjectsOf = perItem(({ heading }: ItemFacts): Subjects => {
  const facts = heading.at(-1)?.facts;
  const mentions = facts?.mentions ?? [];
  return {
    drugs: mentions.filter((mention): mention is DrugMention => mention.kind === 'drug'),
    services: mentions.filter((mention): mention is ServiceMention => mention.kind === 'service'),
    parts: mentions.filter((mention): mention is BodyPartMention => mention.kind === 'body-part'),
    words: ` ${(facts?.tokens ?? []).map(({ lower }) => lower).join(' ')} `,
  };
});

/** A topic's paragraph on one source. */
export interface Standard {
  readonly topic: ParagraphTopic;
  /** Which of the topic's sources it rests on. */
  readonly source: number;
  readonly paragraph: StandardParagraph;
}

const STANDARDS = new WeakMap<ItemFacts, readonly Standard[]>();

/** The standard paragraphs for an item, those that fit best first, on the sources that were in force by the determination's dates. */
export function standardsFor(place: Pick<Place, 'determination' | 'facts' | 'item'>): readonly Standard[] {
  const item = place.item && factsOf(place, place.item);
  if (!item) return [];
  let standards = STANDARDS.get(item);
  if (!standards) STANDARDS.set(item, (standards = readStandards(place, item)));
  return standards;
}

function readStandards(place: Pick<Place, 'determination' | 'facts'>, item: ItemFacts): Standard[] {
  const { reference } = place.facts;
  const choice = choiceOf(place);
  return topicsFor(subjectsOf(item), reference).flatMap((topic) =>
    topic.editions.flatMap((edition, source) => {
      const paragraph = standardParagraph(topic, edition, choice);
      return paragraph ? [{ topic, source, paragraph }] : [];
    }),
  );
}

/** Which editions are offered: by the determination's dates, and without any those that have not ended. */
export function choiceOf({ determination, facts }: Pick<Place, 'determination' | 'facts'>): Choice {
  const { from, to } = daysOf({ determination, facts });
  const isInForce: Choice['isInForce'] = (edition) => (to === undefined ? edition.to === undefined && !edition.proposed : inForce(edition, from, to) === 'in-force');
  return { reference: facts.reference, isInForce, ended: false };
}

/** The topics that fit what is named, the best first. */
export function topicsFor(subjects: Subjects, reference: Reference): ParagraphTopic[] {
  const drugs = subjects.drugs.flatMap(({ generic }) => reference.drug(generic) ?? []);
  return paragraphTopics()
    .map((topic) => ({ topic, score: scoreOf(topic, subjects, drugs) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ topic }) => topic);
}

function scoreOf({ fits: { kinds, drugs: names, services, parts } }: ParagraphTopic, subjects: Subjects, drugs: readonly Drug[]): number {
  const drug = drugs.some(({ name, ingredients }) => names.includes(name.toLowerCase()) || (ingredients.length === 1 && names.includes((ingredients[0] ?? '').toLowerCase())));
  const kind = drugs.some((one) => one.kinds.some((known) => kinds.includes(known)));
  const service = Math.max(0, ...services.map((name) => (namesService(subjects, name) ? name.length : 0)));
  if (!drug && !kind && service === 0) return 0;
  const placed = subjects.parts.some(({ part }) => parts.some((whole) => isWithin(part, whole)));
  if (parts.length > 0 && subjects.parts.length > 0 && !placed) return 0;
  return (drug ? 200 : 0) + (kind ? 20 : 0) + (service > 0 ? 50 + service : 0) + (placed ? 100 : 0) - (parts.length > 0 && !placed ? 20 : 0);
}

function namesService({ services, words }: Subjects, name: string): boolean {
  return services.some((mention) => mention.service === name || mention.family === name) || words.includes(` ${name} `) || words.includes(` ${name}s `);
}
