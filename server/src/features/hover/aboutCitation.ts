import { chapterKey } from '../../checks/citation/chapterKey';
import type { Citation } from '../../facts/fact';
import { type Edition, inForce } from '../../reference/editions';
import type { Chapter, OdgChapter } from '../../reference/guidelines';
import type { Reference } from '../../reference/reference';
import type { TextRange } from '../../text/range';
import { type Days, editionsCited } from './editionsCited';
import { type Note, type Row, shownDay, shownPages, sourceRow } from './note';

/** What a note on a citation rests on. */
export interface CitationPlace {
  readonly range: TextRange;
  readonly citation: Citation;
  readonly reference: Reference;
  /** The determination's days; undefined in a draft that gives none. */
  readonly days: Days | undefined;
  /** Checks that have said something of these words. */
  readonly said: ReadonlySet<string>;
}

/** Which checks have said what a row would say. */
const SAID: Readonly<Record<'force' | 'pages', readonly string[]>> = {
  force: ['citation/superseded-edition'],
  pages: ['citation/page-outside-topic', 'citation/page-outside-guideline', 'citation/malformed-pages'],
};

/** What a cited source is: its edition, whether it was in force, its pages, and how sure that is. */
export function aboutCitation(place: CitationPlace): Note | undefined {
  const { citation, range } = place;
  switch (citation.family) {
    case 'mtus':
    case 'acoem':
      return aboutMtus(place);
    case 'odg':
      return aboutOdg(place);
    case 'study':
      return { range, title: 'A scientific study', rows: [order(3)] };
    case 'other':
    case 'web':
      return undefined;
  }
}

function aboutMtus(place: CitationPlace): Note {
  const { range, citation, reference, days, said } = place;
  const [edition, ...others] = editionsCited(citation, reference, days);
  if (!edition) return aboutChapter(place);
  const chapter = chapterOf(citation, edition, reference);
  const topics = chapter || edition.id !== 'dwc-2009-chronic-pain' ? [] : citation.sections.flatMap((section) => reference.topic(section) ?? []);
  const rest = others.filter(({ title, id }) => title !== edition.title || id !== edition.id);
  return {
    range,
    title: `${edition.title}${edition.years.length > 0 ? `, ${edition.years.join(' or ')}` : ''}`,
    rows: [
      { label: 'Edition', text: `${edition.edition}${edition.regulation === undefined ? '' : `; MTUS, 8 CCR ${edition.regulation}`}` },
      ...(SAID.force.some((check) => said.has(check)) ? [] : [forceRow(edition, citation.nonMtus ? 'outside' : days)]),
      ...(chapter && chapter.pages.from > 0 && !SAID.pages.some((check) => said.has(check)) ? [{ label: 'Pages', text: shownPages([chapter.pages]) }] : []),
      ...(SAID.pages.some((check) => said.has(check)) ? [] : topics.map(({ title, pages }) => ({ label: 'Pages', text: `${title}: ${shownPages(pages)}` }))),
      ...(rest.length > 0 ? [{ label: 'It may also be', text: rest.slice(0, MOST_OTHERS).map(({ title, edition: words }) => `${title} (${words})`).join('; ') }] : []),
      sourceRow(edition.confidence, edition.source),
    ],
  };
}

const MOST_OTHERS = 3;

/** A chapter that is no part of the MTUS, or the schedule as a whole. */
function aboutChapter({ range, citation, reference }: CitationPlace): Note {
  const chapter = reference.chapters().find(({ number }) => number === citation.number);
  if (chapter) {
    return {
      range,
      title: `ACOEM chapter ${chapter.number}, ${chapter.title}`,
      rows: [{ label: 'Edition', text: 'Occupational Medicine Practice Guidelines, 2nd edition, 2004; not adopted into the MTUS' }, { label: 'Pages', text: shownPages([chapter.pages]) }, sourceRow(chapter.confidence)],
    };
  }
  return citation.family === 'acoem'
    ? { range, title: 'American College of Occupational and Environmental Medicine', rows: [{ text: 'Its chapters that were adopted are part of the MTUS; any other edition comes after the MTUS.' }] }
    : { range, title: 'Medical Treatment Utilization Schedule', rows: [{ label: 'Law', text: '8 CCR 9792.20 and following; presumed correct, Labor Code 4604.5(a)' }, order(1)] };
}

function aboutOdg({ range, citation, reference }: CitationPlace): Note {
  const chapter = odgChapterOf(citation, reference);
  return {
    range,
    title: chapter ? `Official Disability Guidelines, ${chapter.title}` : 'Official Disability Guidelines',
    rows: [{ text: 'Not part of the MTUS. Revised all the time, so that no edition is in force or out of it.' }, order(2), ...(chapter ? [sourceRow(chapter.confidence)] : [])],
  };
}

/** Where a source stands in the order that the law gives. */
function order(step: 1 | 2 | 3): Row {
  const text = {
    1: 'First: any other source only where it does not address the condition or its presumption is rebutted',
    2: 'After the MTUS, before single studies',
    3: 'After the MTUS and other guidelines; cited with author, title, journal and year',
  }[step];
  return { label: 'Order', text: `${text} (Labor Code 4610.5(c)(2); 8 CCR 9792.21.1 since 2015).` };
}

/** Whether an edition was in force on the determination's days, with its own. One that is cited as no part of the MTUS need not be. */
function forceRow(edition: Edition, days: Days | 'outside' | undefined): Row {
  const { from, to, fromRange, toRange } = edition;
  const until = to === undefined ? '; no end is known' : ` to ${toRange ? 'about ' : ''}${shownDay(to)}`;
  const span = edition.proposed ? 'proposed; no adoption found' : from === undefined ? `begin not known${until}` : `from ${fromRange ? 'about ' : ''}${shownDay(from)}${until}`;
  if (days === 'outside') return { label: 'Cited outside the MTUS', text: `its own days in the MTUS are ${span}.` };
  if (!days) return { label: 'In force', text: `${span}. The determination gives no dates to hold it against.` };
  const on = days.from === days.to ? `on ${shownDay(days.from)}` : `between ${shownDay(days.from)} and ${shownDay(days.to)}`;
  const verdict = { 'in-force': `Yes, ${on}`, 'ended-before': `No, it had ended ${on}`, 'started-after': `No, it had not begun ${on}`, unknown: `Not known ${on}` }[inForce(edition, days.from, days.to)];
  return { label: 'In force', text: `${verdict} (${span}).` };
}

/** The pages of a chapter of 2004, which some editions of the MTUS are. */
function chapterOf(citation: Citation, edition: Edition, reference: Reference): Chapter | undefined {
  const chapters = reference.chapters();
  return chapters.find((chapter) => chapter.edition === edition.id) ?? (edition.years.includes(2004) ? chapters.find(({ number }) => number === citation.number) : undefined);
}

/** What a section or topic of a cited guideline is: its guideline, its pages, and how sure they are. */
export function aboutSection(place: CitationPlace, section: string): Note | undefined {
  const { citation, reference, days, range, said } = place;
  if (citation.family === 'odg') return sectionNote(range, section, aboutOdg(place), odgChapterOf(citation, reference)?.id, reference);
  const [edition] = editionsCited(citation, reference, days);
  if (!edition) return undefined;
  const topic = edition.topic === 'chronic-pain' && edition.years.includes(2009) ? reference.topic(section) : undefined;
  const guideline = aboutMtus(place);
  if (!topic) return sectionNote(range, section, guideline, idOfSections(citation, edition), reference);
  const pages = SAID.pages.some((check) => said.has(check)) ? [] : [{ label: 'Pages', text: shownPages(topic.pages) }, sourceRow(topic.confidence)];
  return { range, title: topic.title, rows: [{ label: 'Guideline', text: guideline.title }, ...pages, ...guideline.rows.filter(({ label }) => label === 'In force')] };
}

function sectionNote(range: TextRange, words: string, guideline: Note, id: string | undefined, reference: Reference): Note {
  const listed = id === undefined ? [] : reference.sectionsOf(id);
  const known = listed.find(({ title }) => title.toLowerCase() === words.toLowerCase()) ?? listed.find(({ title }) => plainTitle(title) === plainTitle(words));
  const rows = guideline.rows.filter(({ label }) => label !== undefined && PASSED_ON.has(label));
  // Of the ODG's topics, and of a guideline whose sections nobody listed, a name that is not known says nothing.
  const strange = known || listed.length === 0 || id?.startsWith('odg-') ? [] : [{ text: 'A section that we do not list: verify its name.' }];
  return { range, title: known?.title ?? words, rows: [{ label: 'Guideline', text: guideline.title }, ...rows, ...(known ? [sourceRow(known.confidence)] : strange)] };
}

/** What is said of a guideline that is worth saying of its sections too. */
const PASSED_ON: ReadonlySet<string> = new Set(['In force', 'Cited outside the MTUS', 'Pages', 'Order']);

/** A title without what stands in parentheses: "MRI (magnetic resonance imaging)" and "MRI". */
function plainTitle(title: string): string {
  return title.toLowerCase().replace(/\([^()]*\)/g, '').replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Under which id the sections of an edition stand. */
function idOfSections({ chapter }: Citation, { id }: Edition): string {
  return chapter === 'General Approaches' ? 'acoem-2004-general' : id;
}

function odgChapterOf(citation: Citation, reference: Reference): OdgChapter | undefined {
  const key = chapterKey(citation);
  if (key === undefined) return undefined;
  const all = reference.odg();
  const named = all.find(({ title, aliases }) => title === citation.chapter || aliases.some((name) => name === citation.chapter));
  return named ?? all.find(({ title }) => chapterKey({ chapter: title }) === key);
}
