import { requestedIn } from '../../facts/denied/request';
import { readSentence } from '../../facts/sentenceFacts';
import type { Place } from './place';
import { followsBlankLine } from './place';
import { fitting, type Proposal, type Proposals } from './proposal';

/** Behind a heading that is not decided: the decisions of the form. */
export function afterHeading(place: Place): Proposals | undefined {
  if (place.occasion === '\n' || /^\S/.test(place.after)) return undefined;
  return place.determination.form.item.heading === 'decision-last' ? afterColon(place) : inNumberedHeading(place);
}

function afterColon(place: Place): Proposals | undefined {
  const { before, offset } = place;
  const colon = before.lastIndexOf(':');
  const typed = colon < 0 ? '' : before.slice(colon + 1).trimStart();
  const title = colon < 0 ? before : before.slice(0, colon);
  if (place.occasion === ':' && !before.endsWith(':')) return undefined;
  if (!/^[A-Za-z]{0,12}$/.test(typed) || !isHeading(place, title)) return undefined;
  const space = colon >= 0 && /\s/.test(before.charAt(colon + 1)) ? '' : ' ';
  const start = offset - typed.length;
  return fitting(start, offset, typed, decisions(place, colon < 0 ? ': ' : space, ''));
}

/** On forms whose headings are numbered sentences: the words that decide. */
function inNumberedHeading(place: Place): Proposals | undefined {
  const { before, offset, determination: { form } } = place;
  const { openings, listOpenings, decisions: known } = form.item;
  if (!/^\(?\d{1,2}[.)] *\S/.test(before) || before.endsWith('.') || before.endsWith(':') || place.occasion !== 'asked') return undefined;
  const lower = before.toLowerCase();
  if (openings.some((opening) => lower.includes(opening.toLowerCase()))) return undefined;
  if (listOpenings.length > 0 && !listOpenings.some((opening) => lower.includes(opening.toLowerCase()))) return undefined;
  if ([...known.Upheld, ...known.Overturned].some((words) => lower.includes(words))) return undefined;
  return fitting(offset, offset, '', decisions(place, before.endsWith(' ') ? '' : ' ', '.'));
}

function decisions({ determination: { form } }: Place, space: string, end: string): Proposal[] {
  return (['Upheld', 'Overturned'] as const).map((decision) => {
    const words = form.item.decisions[decision][0] ?? decision;
    return { kind: 'decision', label: words, detail: MEANS[decision], text: [`${space}${words}${end}`], filter: words, about: ['form', LONG[decision]] };
  });
}

const MEANS = { Upheld: 'the denial stands', Overturned: 'medically necessary' };
const LONG = {
  Upheld: 'The denial of utilization review stands: the request is not medically necessary.',
  Overturned: 'The denial of utilization review is reversed: the request is medically necessary.',
};

/** Longest heading, in characters. */
const LONGEST = 500;

/** Whether words that stand alone at a line's beginning are the heading of an item without a decision, and no sentence that ends in a colon. */
function isHeading(place: Place, title: string): boolean {
  const words = title.trim();
  if (words === '' || words.length > LONGEST || /[a-z]{3}\.$/.test(words) || beginsWithLabel(place, words)) return false;
  if (!isInItems(place)) return false;
  const { item, offset } = place;
  if (item && item.decision?.value === undefined && item.heading.start <= place.lineStart && item.heading.end >= offset - 14 && item.fields.length > 0) return true;
  if (item?.heading.start !== undefined && item.decision?.value && item.heading.end > offset) return false;
  if (!beginsParagraph(place)) return false;
  if (place.determination.form.item.continuations.refersBack.some((phrase) => words.toLowerCase().includes(phrase))) return true;
  return !PROSE.test(words) && !/[.!?] [A-Z]/.test(words) && namesKnown(words);
}

/** Words of sentences, which no request has. */
const PROSE = /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|should|may|can|will|would|states?|recommends?|includes?|including|follows|following|advises?|considers?|that|which|because|therefore|however|these|this|there)\b/i;

function namesKnown(words: string): boolean {
  const facts = readSentence(words);
  const statement = { facts, range: { start: 0, end: 0, from: 0, to: 0 } };
  const { drugs, services } = requestedIn(statement, { from: 0, to: words.length });
  return drugs.length > 0 || services.length > 0;
}

function beginsWithLabel({ determination: { form } }: Place, words: string): boolean {
  const lower = words.toLowerCase();
  const labels = [...form.item.fields.flatMap(({ labels: own }) => own), ...form.sections.flatMap(({ headings }) => headings), ...Object.values(form.header.labels).flat()];
  return labels.some((label) => lower.startsWith(label.toLowerCase().replace(/:$/, '')));
}

/** Items stand in their section, or behind the others where that has no heading yet. */
function isInItems({ determination, section }: Place): boolean {
  return section?.kind === 'items' || (section?.kind !== undefined && !determination.sections.some(({ kind }) => kind === 'items') && determination.items.length > 0);
}

/** Whether the line begins a paragraph: behind a blank line, or right behind the section's opening. */
function beginsParagraph(place: Place): boolean {
  return followsBlankLine(place) || (place.section !== undefined && place.determination.text.source.slice(place.section.body.start, place.lineStart).trim() === '');
}
