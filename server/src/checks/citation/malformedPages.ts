import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { linesOf } from './lines';

function knee(pages: string): string {
  return itemFor('MRI of the left knee: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': `Decision based on MTUS ACOEM Chapter 13 Knee Complaints ${pages}.`,
    rationale: 'The ACOEM Guidelines advise the study after four to six weeks of care, and on 12/01/2016 the knee was stable. Therefore, the request for MRI of the left knee is not medically necessary.',
  });
}

/** Pages that cannot be read. */
export const malformedPages: Check = {
  id: 'citation/malformed-pages',
  title: 'Pages that cannot be read',
  finds: 'A page list that is none: a range that runs backwards or over hundreds of pages, a range of three numbers, or “Page(s):” with nothing behind it.',
  why: 'On the forms that cite by page, the page is the only way to the passage that the decision rests on.',
  source: 'The form; 8 CCR 9792.10.6(d)',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: knee('Page(s): 339-337') },
      { part: 'item', text: knee('Page(s): 337-339-341') },
      { part: 'item', text: knee('Page(s):') },
    ],
    valid: [
      { part: 'item', text: knee('Page(s): 337-338') },
      { part: 'item', text: knee('Page(s): 338, 337; 341-3'), note: 'Any order, and a range written short.' },
      { part: 'item', text: knee('Table 13-5, pages 341 and 342'), note: 'A table’s number is no page.' },
    ],
  },
  run(subject, report) {
    for (const { line, place } of linesOf(subject)) {
      for (const source of line.sources) {
        const { malformedPages: pages } = source.citation;
        if (pages === undefined) continue;
        report({
          ...place,
          range: subject.facts.rangeInLine(line, source),
          message: pages === ''
            ? `${quoted(line.text.slice(source.from, source.to))} has no page behind “Page(s)”. The page leads to the passage that the decision rests on: add it.`
            : `The pages “${pages}” cannot be read as pages. They lead to the passage that the decision rests on: write each as “303” or “303-304”, with commas between.`,
        });
      }
    }
  },
};
