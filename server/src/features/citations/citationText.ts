import type { GuidelineLines } from '../../determination/form';
import type { Segment } from '../../determination/skeleton/template';
import type { Edition } from '../../reference/editions';
import type { OdgChapter, PageRange } from '../../reference/guidelines';
import type { Reference } from '../../reference/reference';

/** How a form leads to the passage that is cited; without guideline lines of its own, as the newest forms do. */
export type Locator = GuidelineLines['locator'];

/** General chapters of ACOEM 2004, which the forms that cite by section have under one title. */
const GENERAL = 'acoem-2004-general';
const GENERAL_TOPICS: ReadonlySet<string> = new Set(['prevention', 'general-assessment', 'initial-approaches', 'cornerstones']);

/** What of an edition is cited: a section or topic of it, and its pages, as far as they are known. */
export interface Passage {
  readonly section?: string;
  readonly pages?: readonly PageRange[];
}

/** An edition of the MTUS as a form's guideline line cites it. What is not known is a blank. */
export function editionText(edition: Edition, { section, pages }: Passage, locator: Locator, reference: Reference): Segment[] {
  const where: Segment = pages && pages.length > 0 ? pagesText(pages) : { words: 'page' };
  const chapter = locator === 'sections' ? undefined : reference.chapters().find((one) => one.edition === edition.id);
  const under = section === undefined ? '' : ` ${section}`;
  if (chapter) {
    return locator === 'pages'
      ? [`MTUS ACOEM Chapter ${String(chapter.number)} ${chapter.title}${under} Page(s): `, where]
      : [`ACOEM Practice Guidelines, 2nd Edition (2004), Chapter ${String(chapter.number)}, ${chapter.title}, ${pageWord(where)} `, where];
  }
  if (edition.id === 'dwc-2009-chronic-pain' && locator !== 'sections') {
    const topic: Segment = section ?? { words: 'topic' };
    return locator === 'pages' ? ['MTUS Chronic Pain Treatment Guidelines ', topic, ' Page(s): ', where] : ['Chronic Pain Medical Treatment Guidelines, ', topic, `, ${pageWord(where)} `, where];
  }
  const general = edition.years.includes(2004) && GENERAL_TOPICS.has(edition.topic);
  return [`${general ? 'MTUS General Approaches 2004' : nameOf(edition)}, Section(s): `, general ? edition.title : section ?? { words: 'section' }];
}

/** What a letter calls an edition: "MTUS Low Back Complaints 2004". */
function nameOf({ title, years, topic, names }: Edition): string {
  if (topic === 'drug-list') return title;
  // Letters leave "Guidelines" out behind "Treatment".
  const short = names.find((name) => `${name} Guidelines` === title) ?? title;
  return [`MTUS ${short}`, ...(years.length > 0 ? [String(Math.min(...years))] : [])].join(' ');
}

/** A chapter of the Official Disability Guidelines, or a topic of it. */
export function odgText({ title }: OdgChapter, topic?: string): Segment[] {
  return [`Official Disability Guidelines (ODG) ${title}, `, topic ?? { words: 'topic' }];
}

/** Where the sections of an edition stand in the reference data. */
export function sectionsId({ id, years, topic }: Edition): string {
  return years.includes(2004) && GENERAL_TOPICS.has(topic) ? GENERAL : id;
}

/** "29, 65-66". */
export function pagesText(pages: readonly PageRange[]): string {
  return pages.map(({ from, to }) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(', ');
}

function pageWord(where: Segment): string {
  return typeof where === 'string' && /^\d+$/.test(where) ? 'page' : 'pages';
}
