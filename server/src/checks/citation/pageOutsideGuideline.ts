import type { Citation } from '../../facts/fact';
import type { Chapter } from '../../reference/guidelines';
import type { Check } from '../check';
import { itemFor } from '../example';
import { linesOf, nameOf } from './lines';

/** The chronic pain guideline of 2009 has so many pages. */
const CHRONIC_PAIN_2009 = 127;

/** How far from a chapter's pages the ends may be off where they were not seen. */
const MARGIN = 4;

/** A page that the cited chapter does not have. */
export const pageOutsideGuideline: Check = {
  id: 'citation/page-outside-guideline',
  title: 'Page outside of the guideline',
  finds: 'A page that the cited chapter of ACOEM (2nd edition) or the chronic pain guideline of 2009 does not have: page 53 under chapter 12, which has 287 to 326; a low back page under the elbow.',
  why: 'On the forms that cite by page, the page is the only way to the passage that the decision rests on.',
  source: 'ACOEM Occupational Medicine Practice Guidelines, 2nd edition (2004); 8 CCR 9792.24.2 (2009)',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: back('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 53.') },
      { part: 'item', text: back('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 146.') },
    ],
    valid: [
      { part: 'item', text: back('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304.') },
      { part: 'item', text: back('Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 46.') },
      { part: 'item', text: elbow(), note: 'The elbow chapter was revised in 2007 and counts its own pages.' },
    ],
  },
  run(subject, report) {
    for (const { line, place } of linesOf(subject)) {
      for (const source of line.sources) {
        const lie = source.citation.malformedPages === undefined ? whereOf(source.citation, subject.facts.reference.chapters()) : undefined;
        if (lie === undefined) continue;
        report({
          ...place,
          range: subject.facts.rangeInLine(line, source),
          message: `${lie} The page leads to the passage that the decision rests on: look it up and correct the page or the chapter.`,
        });
      }
    }
  },
};

/** What is wrong with the first page that lies outside. */
function whereOf(citation: Citation, chapters: readonly Chapter[]): string | undefined {
  const { number, pages, chapter, year, nonMtus, family } = citation;
  for (const [from, to] of pages) {
    if (number !== undefined) {
      const cited = chapters.find((candidate) => candidate.number === number);
      if (!cited || (from >= cited.pages.from - MARGIN && to <= cited.pages.to + MARGIN)) continue;
      const other = chapters.find((candidate) => from >= candidate.pages.from && from <= candidate.pages.to);
      const elsewhere = other !== undefined && other.number !== number && other.confidence !== 'memory';
      const unsure = cited.confidence === 'memory';
      // Chapters whose pages are known from memory only, and the elbow's two numberings, are told by the page of another.
      if (unsure && !elsewhere) continue;
      return `${nameOf(citation)} has ${unsure ? 'no page' : `pages ${cited.pages.from}-${cited.pages.to}, and no page`} ${from}${to > from ? `-${to}` : ''}${elsewhere ? `, which stands in chapter ${other.number}, ${other.title}` : ''}.`;
    }
    if (family === 'mtus' && !nonMtus && chapter === 'Chronic Pain' && (year === undefined || year === 2009) && to > CHRONIC_PAIN_2009) {
      return `The chronic pain guideline of 2009 ends on page ${CHRONIC_PAIN_2009}, and page ${to} is cited.`;
    }
  }
  return undefined;
}

function back(line: string): string {
  const pain = line.includes('Chronic Pain');
  return itemFor('Epidural steroid injection at L4-5: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': line,
    rationale: `The ${pain ? 'MTUS Chronic Pain' : 'ACOEM'} Guidelines advise the injection where the leg pain follows a nerve root, and on 12/01/2016 there was no leg pain. Therefore, the request for epidural steroid injection at L4-5 is not medically necessary.`,
  });
}

function elbow(): string {
  return itemFor('Elbow brace for the left elbow: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': 'Decision based on MTUS ACOEM Chapter 10 Elbow Complaints Page(s): 25-26.',
    rationale: 'The ACOEM Guidelines advise a brace for some weeks, and on 12/01/2016 seven months had passed. Therefore, the request for elbow brace for the left elbow is not medically necessary.',
  });
}
