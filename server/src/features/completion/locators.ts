import type { SourceMention } from '../../facts/fact';
import { sourcesInLine } from '../../facts/sources/readSources';
import type { Edition } from '../../reference/editions';
import { factsOf, type Place } from './place';
import { fitting, type Proposal, type Proposals } from './proposal';
import { choiceOf, standardsFor, subjectsOf } from './topics';

/** Behind "Page(s):", the pages of the topic or chapter before it. */
export function pagesTyped(place: Place, value: string): Proposals | undefined {
  const at = value.lastIndexOf('Page(s):');
  const typed = at < 0 ? undefined : /^[\d\s,;-]*$/.exec(value.slice(at + 'Page(s):'.length).trimStart())?.[0];
  if (typed === undefined) return undefined;
  const cited = lastSource(value.slice(0, at));
  const { reference } = place.facts;
  const list: Proposal[] = [];
  for (const section of cited?.sections ?? []) {
    const topic = reference.topic(section);
    if (topic) list.push(pagesProposal(topic.pages.map(({ from, to }) => range(from, to)).join(', '), topic.title, ['topic', topic.title]));
  }
  for (const { paragraph, topic, source } of standardsFor(place)) {
    const pages = paragraph.cited?.ways.map(({ words }) => words.split(' Page(s): ')).find(([title = '', rest]) => rest !== undefined && value.slice(0, at).includes(title))?.[1];
    if (pages !== undefined) list.push(pagesProposal(pages, topic.title, ['paragraph', topic.title, source]));
  }
  const chapter = reference.chapters().find(({ number, title }) => number === cited?.number || title === cited?.chapter);
  if (chapter) list.push({ ...pagesProposal(range(chapter.pages.from, chapter.pages.to), `all of chapter ${String(chapter.number)}`, ['edition', chapter.edition ?? '']), text: [{ words: `page or pages within ${range(chapter.pages.from, chapter.pages.to)}` }] });
  return behindColon(place, typed, list);
}

function range(from: number, to: number): string {
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
}

function pagesProposal(pages: string, detail: string, about: NonNullable<Proposal['about']>): Proposal {
  return { kind: 'citation', label: pages, detail, about, text: [`${pages}.`] };
}

/** Behind "Section(s):", the sections of the edition before it: the item's own, then those that letters cite most. */
export function sectionsTyped(place: Place, value: string): Proposals | undefined {
  const at = value.lastIndexOf('Section(s):');
  if (at < 0) return undefined;
  const behind = value.slice(at + 'Section(s):'.length);
  const typed = behind.trimStart();
  if (typed.length > LONGEST_SECTION || typed.includes('Decision based on') || typed.trimEnd().endsWith('.')) return undefined;
  const edition = editionBefore(place, value.slice(0, at));
  if (!edition) return undefined;
  const own: Proposal[] = standardsFor(place).flatMap(({ topic, source, paragraph }) => {
    const section = topic.editions[source]?.section;
    if (section === undefined || !paragraph.ids.includes(edition.id)) return [];
    const { guideline } = topic.editions[source] ?? {};
    // Of the guidelines in force only what to look for is known, and that is a blank.
    if (guideline) return [{ kind: 'citation', label: `section on ${section}`, detail: topic.title, about: ['paragraph', topic.title, source], text: [{ words: `section on ${section}` }, '.'] }];
    return [{ kind: 'citation', label: section, detail: topic.title, about: ['paragraph', topic.title, source], text: [`${section}.`] }];
  });
  const known = place.facts.reference.sectionsOf(edition.id);
  const topics = edition.id === 'dwc-2009-chronic-pain' ? place.facts.reference.topics() : [];
  const rest = [...known.map(({ title }) => title), ...topics.map(({ title }) => title)].map((title): Proposal => ({
    kind: 'citation', label: title, detail: edition.title, about: ['edition', edition.id], text: [`${title}.`],
  }));
  return behindColon(place, typed, [...own, ...rest]);
}

const LONGEST_SECTION = 120;

/** Behind "(ODG)" and a chapter, the chapter's topics: the item's own, then those that letters cite. */
export function chaptersTyped(place: Place, value: string): Proposals | undefined {
  const at = value.lastIndexOf('(ODG)');
  const typed = value.slice(at + '(ODG)'.length).replace(/^,? /, '');
  if (at < 0 || typed.includes('.')) return undefined;
  const comma = typed.indexOf(', ');
  const item = place.item && factsOf(place, place.item);
  const named = item ? subjectsOf(item) : undefined;
  const chapter = place.facts.reference.odg().find(({ title }) => typed.toLowerCase().startsWith(`${title.toLowerCase()},`));
  if (comma < 0 || !chapter || !named) return undefined;
  const topic = typed.slice(chapter.title.length + 1);
  const own = standardsFor(place).flatMap(({ topic: { title, editions }, source }): Proposal[] => {
    const { odg, topic: name } = editions[source] ?? {};
    return odg === chapter.title && name !== undefined ? [{ kind: 'citation', label: name, detail: title, about: ['paragraph', title, source], text: [`${name}.`] }] : [];
  });
  const rest = place.facts.reference.sectionsOf(chapter.id).map(({ title }): Proposal => ({ kind: 'citation', label: title, detail: chapter.title, about: ['odg', chapter.id], text: [`${title}.`] }));
  return behindColon(place, topic.trimStart(), [...own, ...rest]);
}

/** Proposals for what is typed behind a colon or comma, a space between. */
function behindColon(place: Place, typed: string, list: readonly Proposal[]): Proposals | undefined {
  const onLine = place.before.length < typed.length ? place.before : typed;
  const start = place.offset - onLine.length;
  const found = fitting(start, place.offset, onLine, list);
  const tight = /[:,]$/.test(place.before.slice(0, place.before.length - onLine.length));
  return found && tight ? { ...found, list: found.list.map((proposal) => ({ ...proposal, text: [' ', ...proposal.text] })) } : found;
}

function lastSource(line: string): SourceMention['citation'] | undefined {
  return sourcesInLine(line).at(-1)?.citation;
}

/** The edition that a line cites last: by its words, and of several of one name the one in force. */
function editionBefore(place: Place, line: string): Edition | undefined {
  const words = line.slice(Math.max(0, line.lastIndexOf('MTUS'))).trimEnd();
  const hits = place.facts.reference.find(words).flatMap((hit) => (hit.kind === 'edition' ? [hit.edition] : []));
  const { isInForce } = choiceOf(place);
  return hits.find(isInForce) ?? hits[0];
}
