import type { Edition } from './editions';
import { packedParagraphs } from './packed';
import type { ParagraphSource, ParagraphTopic } from './paragraphTopic';
import type { Topic } from './guidelines';
import type { Reference } from './reference';
import { lazily } from './tables';

export type { ParagraphSource, ParagraphTopic };

/** A source as a guideline line cites it, and how its paragraph begins: templates, in which `{words}` is a blank to fill in. */
export interface StandardParagraph {
  /** Absent where the form's own sentence stands in the place of a source. */
  readonly cited?: Cited;
  readonly opening: string;
  /** What `{guideline}` may be, the first choice first; none where the templates do not have it. */
  readonly guidelines: readonly string[];
  /** Ids of the editions that it may be written on. */
  readonly ids: readonly string[];
  readonly inForce: { readonly from?: string; readonly to?: string };
  /** Where it is from, and how sure that is: for whoever chooses it. */
  readonly source: string;
  readonly confidence: string;
}

/** The words of a citation, without the form's words around it and without the full stop. */
export interface Cited {
  readonly mtus: boolean;
  /** Forms differ in what they cite by: pages or sections under labels of their own, or pages in the words of a sentence. */
  readonly ways: readonly { readonly by: Locator; readonly words: string }[];
}

/** How a form leads to the passage: "Page(s): 29", "Section(s): Carisoprodol (Soma)", or "page 29". */
export type Locator = 'pages' | 'sections' | 'words';

/** All topics, in the order of the source. */
export const paragraphTopics: () => readonly ParagraphTopic[] = lazily(packedParagraphs);

/** First day of the guidelines whose wording the reference data do not know. */
const ACOEM_SINCE = '2017-12-01';

/** What a paragraph on a lower source has to say of the MTUS. */
const BESIDE = '{is silent on this point, or what it says of it}';

/** Which editions a paragraph may be written on. */
export interface Choice {
  readonly reference: Pick<Reference, 'editions' | 'topics' | 'chapters'>;
  /** Whether an edition is to be offered as one in force. */
  readonly isInForce: (edition: Edition) => boolean;
  /** Whether editions that are not in force are offered behind those that are. */
  readonly ended: boolean;
}

/**
 * A source of a topic as a paragraph.
 * @returns nothing where the source has no edition in force
 */
export function standardParagraph(topic: ParagraphTopic, source: ParagraphSource, choice: Choice): StandardParagraph | undefined {
  if (source.guideline) return current(topic, source, choice);
  if (source.odg !== undefined) return odg(topic, source);
  if (source.outside !== undefined) {
    return {
      cited: outside(source.outside), opening: `The MTUS ${BESIDE}. The ${source.name ?? ''} ${said(topic, source, 'the source')}`, guidelines: [], ids: [], inForce: {},
      source: `Outside the MTUS: ${source.outside}.`, confidence: 'Restated from memory.',
    };
  }
  if (source.form !== undefined) {
    return { opening: '', guidelines: [], ids: [], inForce: {}, source: 'The form’s own sentence, for a service that stands or falls with an operation decided here.', confidence: 'No guideline is cited.' };
  }
  return older(topic, source, choice);
}

/** The template of a paragraph, from its source's words to its conclusion. */
export function paragraphTemplate(topic: ParagraphTopic, { opening }: StandardParagraph): string {
  return [opening, `In this case, ${topic.facts} Therefore, the request for {request, as in the heading} {=is or is not|is not|is} medically necessary.`].filter((part) => part !== '').join(' ');
}

/** Guidelines adopted since December 2017. Their wording is not in the reference data. */
function current(topic: ParagraphTopic, { guideline = [], section = '', criteria }: ParagraphSource, { reference, isInForce, ended }: Choice): StandardParagraph | undefined {
  const adopted = guideline.flatMap((id) => reference.editions().filter((edition) => edition.topic === id && (edition.from ?? '') >= ACOEM_SINCE && edition.years.length > 0));
  const newest = (a: Edition, b: Edition): number => guideline.indexOf(a.topic) - guideline.indexOf(b.topic) || (b.from ?? '').localeCompare(a.from ?? '');
  const now = adopted.filter(isInForce).sort(newest);
  const [first] = now;
  if (!first) return undefined;
  const names = [...now, ...(ended ? adopted.filter((edition) => !now.includes(edition)).sort(newest) : [])].map(editionName);
  const adoption = first.confidence === 'verified' ? 'its adoption is shown by a public page' : 'its adoption is inferred: look which edition is in force';
  return {
    cited: mtus({ by: 'sections', words: `{guideline}, Section(s): {=section on ${section}}` }),
    guidelines: names,
    opening: `The {guideline} guideline, under {=section on ${section}}, ${looked(topic, criteria)}`,
    ids: [...now, ...adopted.filter((edition) => ended && !now.includes(edition))].map(({ id }) => id), inForce: period(first),
    source: `In force: ${names[0] ?? ''} (${adoption})${names.length > 1 ? '; other chapters and ended editions in the choice' : ''}.`,
    confidence: 'Its sections and wording are not in our data: look them up and fill them in.',
  };
}

function odg(topic: ParagraphTopic, source: ParagraphSource): StandardParagraph {
  const { odg: chapter = '', topic: name = '' } = source;
  return {
    cited: outside(`Official Disability Guidelines (ODG) ${chapter}, ${name}`),
    opening: `${silence(topic, source)} The ODG ${chapter} chapter, under ${name}, ${said(topic, source, 'the ODG')}`,
    guidelines: [], ids: [], inForce: {},
    source: `Official Disability Guidelines, ${chapter}, ${name}, where the MTUS in force is silent.`,
    confidence: source.says === undefined ? 'It is revised all the time: look its wording up and fill it in.' : 'Restated from memory as letters of 2014 to 2017 cited it; it is revised all the time.',
  };
}

/** An edition that has ended, with its pages where it is cited by pages. */
function older(topic: ParagraphTopic, source: ParagraphSource, { reference, isInForce, ended }: Choice): StandardParagraph | undefined {
  const record = reference.editions().find(({ id }) => id === source.edition);
  if (!record || !(ended || isInForce(record))) return undefined;
  const { title, pages, sure = '', ways } = citedEdition(reference, source, record);
  const { section } = source;
  const numbered = /^\d[\d.]*\d/.exec(section ?? '');
  const under = section === undefined || title.includes(section) ? '' : numbered ? `, under section ${numbered[0]},` : `, under ${section},`;
  const from = record.from ?? '';
  return {
    cited: mtus(...ways), opening: `The ${title}${under} ${said(topic, source, pages ? `the guideline, ${inWords(pages)}` : 'the guideline')}`,
    guidelines: [], ids: [record.id], inForce: period(record),
    source: `${title}${section ? `, ${section.replace(/[{}=]/g, '')}` : ''}${pages ? `, ${inWords(pages)}` : ''}; in force ${from} ${record.to ? `to ${record.to}` : 'with no end found'}.`,
    confidence: [pages ? sure : '', source.says === undefined ? 'Its wording is not in our data: look it up and fill it in.' : 'Restated from memory.'].filter(Boolean).join(' '),
  };
}

interface CitedEdition {
  readonly title: string;
  readonly pages?: string;
  /** How sure the pages are. */
  readonly sure?: string;
  readonly ways: Cited['ways'];
}

/** Editions that are cited by title, year and section. */
const BY_SECTION: Readonly<Record<string, readonly [title: string, cited: string]>> = {
  'dwc-2016-chronic-pain': ['MTUS Chronic Pain Medical Treatment guideline of 2016', 'MTUS Chronic Pain Medical Treatment 2016'],
  'dwc-2016-opioids': ['MTUS Opioid Treatment guideline of 2016', 'MTUS Opioid Treatment 2016'],
  'dwc-2009-postsurgical': ['MTUS Postsurgical Treatment guideline of 2009', 'MTUS Postsurgical Treatment 2009'],
  'acoem-2007-elbow': ['MTUS Elbow Complaints chapter of 2007', 'MTUS Elbow Complaints 2007'],
};

function citedEdition({ topics, chapters }: Choice['reference'], source: ParagraphSource, { id, years }: Edition): CitedEdition {
  const section = source.section ?? '';
  const known = BY_SECTION[id];
  if (known) return { title: known[0], ways: [{ by: 'sections', words: `${known[1]}, Section(s): ${section}` }] };
  if (id === 'dwc-2007-acupuncture') {
    return { title: 'MTUS Acupuncture Treatment guideline of 2007', ways: [{ by: 'sections', words: 'MTUS Acupuncture Treatment 2007' }, { by: 'pages', words: 'MTUS Acupuncture Treatment Guidelines' }] };
  }
  if (id === 'dwc-2009-chronic-pain') return chronicPain2009(topics(), section, source.pages);
  const chapter = chapters().find(({ edition }) => edition === id);
  const { pages = '' } = source;
  const title = chapter?.title ?? id;
  const general = id === 'acoem-2004-cornerstones' || id === 'acoem-2004-initial-approaches';
  return {
    title: `MTUS ${title} chapter of ${String(Math.min(...years))}`, pages, sure: 'The pages are from memory.',
    ways: [
      { by: 'pages', words: `MTUS ACOEM Chapter ${String(chapter?.number ?? '')} ${title} Page(s): ${pages}` },
      { by: 'sections', words: `MTUS ${general ? 'General Approaches' : title} 2004, Section(s): ${section}` },
      { by: 'words', words: `ACOEM Practice Guidelines, 2nd Edition (2004), Chapter ${String(chapter?.number ?? '')}, ${title}, ${inWords(pages)}` },
    ],
  };
}

function chronicPain2009(topics: readonly Topic[], section: string, ownPages: string | undefined): CitedEdition {
  const record = topics.find(({ title }) => title === section);
  const pages = ownPages ?? record?.pages.map(({ from, to }) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(', ') ?? '';
  return {
    title: 'MTUS Chronic Pain Medical Treatment guideline of 2009', pages,
    sure: record?.confidence === 'verified' ? 'The pages are seen in letters of the time.' : 'The pages are from memory and may be off by one or two.',
    ways: [
      { by: 'pages', words: `MTUS Chronic Pain Treatment Guidelines ${section} Page(s): ${pages}` },
      { by: 'sections', words: `MTUS Chronic Pain Medical Treatment 2009, Section(s): ${section}` },
      { by: 'words', words: `Chronic Pain Medical Treatment Guidelines, ${section}, ${inWords(pages)}` },
    ],
  };
}

/** What a source says, restated and to be verified, or the criteria to look up. */
function said(topic: ParagraphTopic, { says, criteria }: ParagraphSource, where: string): string {
  return says === undefined ? looked(topic, criteria) : `${says}. {verify the wording in ${where}, then delete}`;
}

function looked({ subject }: ParagraphTopic, criteria: readonly string[] = []): string {
  return `advises on ${subject} as follows: ${criteria.map((criterion) => `{criterion: ${criterion}}`).join('; ')}.`;
}

/** Why a source below the MTUS is used: the MTUS is silent, or, beside an edition of it, what the reviewer has found it to say. */
function silence({ subject, editions: all }: ParagraphTopic, source: ParagraphSource): string {
  const consulted = 'the Official Disability Guidelines (ODG) were consulted.';
  if (all[0] !== source && all.some((other) => other.guideline !== undefined || other.edition !== undefined)) return `The MTUS ${BESIDE}, and ${consulted}`;
  return `The MTUS does not address ${subject}, so ${consulted} {confirm that the MTUS in force is silent, then delete}`;
}

function mtus(...ways: Cited['ways']): Cited {
  return { mtus: true, ways };
}

function outside(words: string): Cited {
  return { mtus: false, ways: [{ by: 'sections', words }] };
}

/** What an edition of the MTUS is cited as, with its year. */
export function editionName({ title, years }: Pick<Edition, 'title' | 'years'>): string {
  return `MTUS ${title} ${String(Math.min(...years))}`;
}

function inWords(pages: string): string {
  return `${/^\d+$/.test(pages) ? 'page' : 'pages'} ${pages}`;
}

function period({ from, to }: Edition): StandardParagraph['inForce'] {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
