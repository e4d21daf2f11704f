import type { Citation, SourceMention } from '../../facts/fact';
import type { Check, Fix, Place } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { chapterKey } from './chapterKey';
import { covers } from './covers';
import { type Line, linesOf, nameOf, type Reference, reliedOn } from './lines';
import type { Subject } from '../subject';

/** A source that the reasons rest on, absent from the reviewer's line. */
export const notInGuidelineLine: Check = {
  id: 'citation/not-in-guideline-line',
  title: 'Source not in the guideline line',
  finds: 'A guideline, chapter or page that the rationale relies on and the reviewer’s line does not name. A warning where the line names no guideline that the rationale uses at all.',
  why: 'The guideline line tells the parties on what the decision rests. A source that decides and is not in it cannot be weighed.',
  source: '8 CCR 9792.10.6(d); 8 CCR 9792.21.1(d)',
  severity: 'warning',
  fix: 'suggested',
  scope: 'item',
  examples: {
    invalid: [
      {
        part: 'item',
        text: back('Decision based on MTUS Acupuncture Treatment 2007.', 'The ACOEM Low Back Complaints chapter advises an x-ray in the presence of red flags, and there were none on 12/01/2016.'),
        note: 'The line names another guideline than the one that is used.',
      },
      { part: 'item', text: back('Decision based on MTUS Acupuncture Treatment 2007.', 'ACOEM Chapter 12, page 303, advises an x-ray in the presence of red flags, and there were none on 12/01/2016.') },
    ],
    valid: [
      { part: 'item', text: back('Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.', 'The ACOEM Guidelines advise an x-ray in the presence of red flags, and there were none on 12/01/2016.'), note: 'The chapter is ACOEM’s.' },
      { part: 'item', text: back('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304.', 'Pages 303 and 304 of the ACOEM Guidelines advise an x-ray in the presence of red flags, and there were none on 12/01/2016.') },
    ],
  },
  run(subject, report) {
    for (const line of linesOf(subject, 'reviewer')) {
      if (line.line.sources.length === 0) continue;
      const references = reliedOn(line.facts);
      const absent = references.filter(({ citation }) => !line.line.sources.some((source) => covers(source.citation, citation)));
      const seen = new Set<string>();
      for (const reference of absent) {
        const name = nameOf(reference.citation);
        if (seen.has(name)) continue;
        seen.add(name);
        report(absentSource(subject, line, reference, absent.length === references.length));
      }
      for (const reference of references) if (!absent.includes(reference)) reportPages(subject, line, reference, seen, report);
    }
  },
};

function absentSource(subject: Subject, { line, place }: Line, { statement, mention, citation }: Reference, alone: boolean): Place {
  const key = chapterKey(citation);
  const same = line.sources.filter((source) => key !== undefined && chapterKey(source.citation) === key && source.citation.family === citation.family);
  const years = same.map((source) => source.citation.year);
  const edition = years.length > 0 && citation.year !== undefined ? ` (the line has the edition of ${years.join(', ')})` : '';
  const fix = wholeCitation(citation);
  return {
    item: place.item,
    range: subject.facts.rangeOf(statement, mention),
    ...(alone && same.length === 0 && isOtherGuideline(line.sources, citation) ? {} : { severity: 'information' as const }),
    message: `The rationale relies on ${nameOf(citation)}, and the guideline line does not name it${edition}. The line tells the parties on what the decision rests: add the source with its chapter and section, or say why it is only compared.`,
    related: [{ range: line.range, item: place.item, message: 'The guideline line' }],
    ...(fix === undefined ? {} : { fix: addSource(line, fix) }),
  };
}

/** The form's own words for a source that the rationale names in full: nothing has to be guessed. */
function wholeCitation({ family, chapter, number, pages, nonMtus }: Citation): string | undefined {
  if (nonMtus || pages.length === 0 || (family !== 'mtus' && family !== 'acoem')) return undefined;
  if (chapter !== undefined && number !== undefined) return `Decision based on MTUS ACOEM Chapter ${number} ${chapter} Page(s): ${pageList(pages)}.`;
  return chapter === 'Chronic Pain' ? `Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): ${pageList(pages)}.` : undefined;
}

function addSource({ text, range }: Line['line'], words: string): Fix {
  return { title: `Add ${quoted(words.slice('Decision based on '.length, -1))} to the guideline line`, edits: [{ start: range.end, end: range.end, newText: `${text.endsWith('.') ? '' : '.'} ${words}` }] };
}

function pageList(pages: Citation['pages']): string {
  return pages.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** Whether the line is about something else altogether: neither the schedule for ACOEM or the ODG, nor the other way round. */
function isOtherGuideline(cited: readonly SourceMention[], referred: Citation): boolean {
  return referred.chapter !== undefined && referred.family !== 'odg' && !cited.some(({ citation }) => citation.family === 'odg' || citation.chapter === undefined);
}

/** Pages that the rationale refers to beyond those of the line's list for the same guideline. */
function reportPages(subject: Subject, { line, place }: Line, { statement, mention, citation }: Reference, seen: Set<string>, report: (place: Place) => void): void {
  const lists = line.sources.filter((source) => covers(source.citation, citation) && source.citation.malformedPages === undefined);
  if (lists.some(({ citation: { pages } }) => pages.length === 0)) return;
  const has = (page: number): boolean => lists.some(({ citation: { pages } }) => pages.some(([from, to]) => page >= from && page <= to));
  const absent = citation.pages.filter(([from, to]) => to - from < 200 && !range(from, to).every(has));
  if (absent.length === 0) return;
  const pages = pageList(absent);
  const key = `${nameOf(citation)} ${pages}`;
  if (seen.has(key)) return;
  seen.add(key);
  const fix = wholeCitation({ ...citation, ...(lists[0] ? pick(lists[0].citation) : {}), pages: absent });
  report({
    item: place.item,
    range: subject.facts.rangeOf(statement, mention),
    severity: 'information',
    message: `The rationale relies on page ${pages} of ${nameOf(citation)}, and the guideline line has other pages. On a form that cites by page the page is the source: add it to the line.`,
    related: [{ range: line.range, item: place.item, message: 'The guideline line' }],
    ...(fix === undefined ? {} : { fix: addSource(line, fix) }),
  });
}

function pick({ chapter, number }: Citation): Partial<Citation> {
  return { ...(chapter === undefined ? {} : { chapter }), ...(number === undefined ? {} : { number }) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function back(line: string, reasons: string): string {
  return itemFor('X-ray of the lumbar spine: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': line,
    rationale: `${reasons} Therefore, the request for x-ray of the lumbar spine is not medically necessary.`,
  });
}
