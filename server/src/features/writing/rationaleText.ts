import { isMtus } from '../../checks/citation/lines';
import type { Determination, DisputedItem } from '../../determination/model';
import type { Segment } from '../../determination/skeleton/template';
import type { Citation } from '../../facts/fact';
import type { LetterFacts } from '../../facts/letterFacts';
import { citedParagraph } from '../completion/paragraph';
import { conclusionOf } from '../completion/request';

/**
 * A rationale to complete: the standard paragraph where the guideline line cites what it rests on, else a sentence on each source of
 * the line, this patient's facts, and the conclusion that agrees with the heading.
 */
export function rationaleText(determination: Determination, facts: LetterFacts, item: DisputedItem): Segment[] {
  const standard = citedParagraph({ determination, facts, item });
  if (standard) return standard;
  const sources = facts.items.find((one) => one.item.index === item.index)?.reviewer?.sources.map(({ citation }) => citation) ?? [];
  const outside = sources.length > 0 && !sources.some(isMtus);
  return [
    ...(outside ? ['The MTUS ', { words: 'is silent on this point, or what it says of it' }, '. '] : []),
    ...sourceSentences(sources),
    'In this case, ', { words: 'facts of this patient, with dates' }, '. ',
    ...conclusionOf(determination, item),
  ];
}

function sourceSentences(sources: readonly Citation[]): Segment[] {
  const advice = { words: 'advises, allows or advises against, in your own words' };
  const names = [...new Set(sources.map(sourceName))];
  if (names.length === 0) return ['The ', { words: 'guideline and section' }, ' ', advice, '. '];
  return names.flatMap((name): Segment[] => [`The ${name} `, advice, '. ']);
}

/** A source as a sentence names it, with its section or pages. */
function sourceName({ family, chapter, number, year, sections, pages }: Citation): string {
  const [section] = sections;
  const page = pages.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(', ');
  const where = page !== '' ? `, ${/^\d+$/.test(page) ? 'page' : 'pages'} ${page},` : section !== undefined && family !== 'study' ? `, under ${section},` : '';
  switch (family) {
    case 'odg': return `ODG${chapter === undefined ? '' : ` ${chapter} chapter`}${where}`;
    case 'study': return `study of ${section ?? 'the guideline line'}`;
    case 'mtus':
    case 'acoem': return `${chapter === undefined ? 'MTUS' : `MTUS ${chapter}${number === undefined ? '' : ' chapter'}`} guideline${year === undefined ? '' : ` of ${String(year)}`}${where}`;
    default: return section ?? 'source';
  }
}
