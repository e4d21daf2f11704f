import type { Drug } from '../../reference/drugs';
import { inForce } from '../../reference/editions';
import { titleKey } from '../../reference/guidelines';
import type { Reference } from '../../reference/reference';
import type { TextRange } from '../../text/range';
import type { Days } from './editionsCited';
import { type Note, type Row, shownPages, sourceRow } from './note';

/** How many other names are worth reading. */
const MOST_NAMES = 8;

/**
 * What a drug is: its generic name and class, the topic of the MTUS on it, and its other names.
 * @param words as the text names it
 */
export function aboutDrug(drug: Drug, words: string, range: TextRange, reference: Reference, days: Days | undefined): Note {
  const said = words.toLowerCase();
  const others = drug.brands.filter((brand) => !said.includes(brand.toLowerCase()));
  const more = others.length > MOST_NAMES ? `, and ${others.length - MOST_NAMES} more` : '';
  return {
    range,
    title: drug.name,
    rows: [
      ...(drug.class === '' ? [] : [{ label: 'Class', text: drug.class }]),
      ...topicRows(drug, reference, days),
      ...(others.length > 0 ? [{ label: said.includes(drug.name.toLowerCase()) ? 'Brands' : 'Other brands', text: `${others.slice(0, MOST_NAMES).join(', ')}${more}` }] : []),
      ...(drug.alsoTest ? [{ text: 'Also the name of a laboratory test.' }] : []),
      sourceRow(drug.confidence),
    ],
  };
}

/** "page 29", "pages 65-66". */
function inWords(pages: Parameters<typeof shownPages>[0]): string {
  const shown = shownPages(pages);
  return `${/^\d+$/.test(shown) ? 'page' : 'pages'} ${shown}`;
}

/** Its topic in the edition in force on the determination's days; that of 2009 where the later ones' is not known. */
function topicRows({ topic, odgTopic }: Drug, reference: Reference, days: Days | undefined): Row[] {
  if (topic === undefined) return odgTopic === undefined ? [] : [{ label: 'ODG topic', text: odgTopic }];
  const current = days && reference.editions().find((edition) => edition.topic === 'chronic-pain' && inForce(edition, days.to, days.to) === 'in-force');
  const section = current && reference.sectionsOf(current.id).find(({ title }) => titleKey(title) === titleKey(topic));
  if (current && section) return [{ label: 'MTUS topic', text: `${section.title} (${current.title} ${current.years.join(' or ')})` }];
  const known = reference.topic(topic);
  const pages = known && known.pages.length > 0 ? `, ${inWords(known.pages)}${known.confidence === 'memory' ? ' from memory' : ''}` : '';
  const edition = reference.editionNamed('dwc-2009-chronic-pain');
  const ended = days && edition && inForce(edition, days.to, days.to) === 'ended-before' ? '; it was no longer in force, and where the later ones have it is not known' : '';
  return [{ label: 'MTUS topic', text: `${topic} (Chronic Pain Medical Treatment Guidelines 2009${pages}${ended})` }];
}
