import type { DrugMention, Mention, ServiceMention } from '../../facts/fact';
import { type ItemFacts, perItem } from '../../facts/letterFacts';
import { isWithin, partOfLevel } from '../../reference/anatomy';
import type { Drug } from '../../reference/drugs';
import { inForce } from '../../reference/editions';
import { type Choice, type ParagraphTopic, paragraphTopics, standardParagraph, type StandardParagraph } from '../../reference/paragraphs';
import type { Reference } from '../../reference/reference';
import { daysOf, factsOf, type Place } from './place';

/** What the heading of an item names: of a heading of several sentences, the last one's, which is decided. */
export interface Subjects {
  readonly drugs: readonly DrugMention[];
  readonly services: readonly ServiceMention[];
  /** Canonical names of the parts of the body, those of levels too; of a part and what it is within, the part alone. */
  readonly parts: readonly string[];
  readonly words: string;
}

/** What an item's heading names. */
export const subjectsOf = perItem(({ heading }: ItemFacts): Subjects => {
  const facts = heading.at(-1)?.facts;
  const mentions = facts?.mentions ?? [];
  return {
    drugs: mentions.filter((mention): mention is DrugMention => mention.kind === 'drug'),
    services: mentions.filter((mention): mention is ServiceMention => mention.kind === 'service'),
    parts: partsIn(mentions),
    words: ` ${(facts?.tokens ?? []).map(({ lower }) => lower).join(' ')} `,
  };
});

function partsIn(mentions: readonly Mention[]): string[] {
  const all = mentions.flatMap((mention) => (mention.kind === 'body-part' ? [mention.part] : mention.kind === 'level' ? mention.levels.flatMap((level) => partOfLevel(level) ?? []) : []));
  return [...new Set(all)].filter((part, _, own) => !own.some((other) => other !== part && isWithin(other, part)));
}

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
  const mixture = isMixture(subjects);
  const drug = !mixture && drugs.some(({ name, ingredients }) => names.includes(name.toLowerCase()) || (ingredients.length === 1 && names.includes((ingredients[0] ?? '').toLowerCase())));
  const kind = kinds.filter((known) => (mixture ? MIXTURE.includes(known) : drugs.some((one) => one.kinds.some((own) => own === known)))).length;
  const service = Math.max(0, ...services.map((name) => serviceScore(subjects, name)));
  if (!drug && kind === 0 && service === 0) return 0;
  const placed = subjects.parts.some((part) => parts.some((whole) => isWithin(part, whole)));
  // "Spine" may be the neck or the low back.
  if (parts.length > 0 && subjects.parts.length > 0 && !placed && !subjects.parts.some((whole) => parts.some((part) => isWithin(part, whole)))) return 0;
  return (drug ? 200 : 0) + 20 * kind + service + (placed ? 100 : 0) - (parts.length > 0 && !placed ? 20 : 0);
}

/** Kinds that a cream of several drugs has, whatever is in it. */
const MIXTURE: readonly string[] = ['compound', 'topical'];

/** Whether several drugs are requested as one cream. */
function isMixture({ drugs, words }: Subjects): boolean {
  return new Set(drugs.map(({ generic }) => generic)).size > 1 && /\b(?:cream|gel|ointment|lotion|topical|compound|compounded)\b/.test(words);
}

/** How well a heading names a service: by its own name, or only by that of its kin. */
function serviceScore({ services, words }: Subjects, name: string): number {
  if (services.some(({ service }) => service === name) || words.includes(` ${name} `) || words.includes(` ${name}s `)) return 50 + name.length;
  return services.some(({ family }) => family === name) ? 30 + name.length : 0;
}
