import { type Note, type Row, shownDay, shownPages, sourceRow } from '../hover/note';
import { type Edition, inForce } from '../../reference/editions';
import { paragraphTopics, standardParagraph } from '../../reference/paragraphs';
import type { Reference } from '../../reference/reference';
import type { About } from './proposal';

/** What there is to know of a proposal: where it is from, how sure that is, and when it was in force. Plain text; undefined where it is not known. */
export function aboutProposal(about: About, reference: Reference): Pick<Note, 'title' | 'rows'> | undefined {
  switch (about[0]) {
    case 'edition': return editionNote(reference.editionNamed(about[1]));
    case 'topic': return topicNote(about[1], reference);
    case 'odg': return odgNote(about[1], reference);
    case 'paragraph': return paragraphNote(about[1], about[2], reference);
    case 'summary': return { title: 'From the case summary', rows: [{ text: about[1] ?? 'The sentence as it stands there.' }] };
    case 'form': return { title: 'The form', rows: [{ text: about[1] }] };
  }
}

function editionNote(edition: Edition | undefined): Pick<Note, 'title' | 'rows'> | undefined {
  return edition && { title: edition.title, rows: [{ label: 'Edition', text: edition.edition }, forceRow(edition), sourceRow(edition.confidence, edition.source)] };
}

function forceRow({ from, to, fromRange, toRange, proposed }: Edition): Row {
  const begin = from === undefined ? 'begin not known' : `from ${fromRange ? 'about ' : ''}${shownDay(from)}`;
  return { label: 'In force', text: proposed ? 'proposed; no adoption found' : `${begin}${to === undefined ? '; no end is known' : ` to ${toRange ? 'about ' : ''}${shownDay(to)}`}` };
}

function topicNote(title: string, reference: Reference): Pick<Note, 'title' | 'rows'> | undefined {
  const topic = reference.topic(title);
  const edition = reference.editionNamed('dwc-2009-chronic-pain');
  if (!topic) return undefined;
  return { title: topic.title, rows: [{ label: 'Pages', text: shownPages(topic.pages) }, ...(edition ? [{ label: 'Edition', text: edition.edition }, forceRow(edition)] : []), sourceRow(topic.confidence)] };
}

function odgNote(id: string, reference: Reference): Pick<Note, 'title' | 'rows'> | undefined {
  const chapter = reference.odg().find((one) => one.id === id);
  return chapter && { title: `Official Disability Guidelines, ${chapter.title}`, rows: [{ text: 'Outside of the MTUS: a lower source, where the MTUS does not address the request. It is revised all the time.' }, sourceRow(chapter.confidence)] };
}

function paragraphNote(title: string, index: number, reference: Reference): Pick<Note, 'title' | 'rows'> | undefined {
  const topic = paragraphTopics().find((one) => one.title === title);
  const source = topic?.editions[index];
  if (!topic || !source) return undefined;
  const paragraph = standardParagraph(topic, source, { reference, isInForce: (edition) => inForce(edition, undefined, undefined) === 'in-force', ended: true });
  if (!paragraph) return undefined;
  const editions = paragraph.ids.slice(0, MOST).flatMap((id) => reference.editionNamed(id) ?? []);
  return {
    title: topic.title,
    rows: [
      { label: 'Source', text: source.guideline ? 'The editions of the MTUS in force; their sections and wording are to be looked up.' : paragraph.source },
      ...editions.map((edition): Row => ({ label: edition.title, text: `${edition.edition}; ${forceRow(edition).text}` })),
      { label: 'How sure', text: `${paragraph.confidence} Verify before signing.` },
    ],
  };
}

/** Most editions of one paragraph that are told of. */
const MOST = 4;
