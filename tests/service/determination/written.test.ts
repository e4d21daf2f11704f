import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../../server/src/determination/parse';
import { type Layout, layouts } from './layouts';

/** Headings of all shapes, without their decision. */
const TITLES = [
  'MRI of the lumbar spine without contrast',
  'Physical therapy 2 times a week for 6 weeks for the left shoulder (12 visits)',
  'Associated surgical service: Cold therapy unit, 7-day rental',
  'Hydrocodone/APAP 10/325mg, #60 day supply: 30',
  '1 prescription of omeprazole DR 20mg #30 with 2 refills, DOS 11/11/2016',
  'EMG/NCS of the bilateral upper extremities',
  'Tramadol 50mg #90 was the original request. Tramadol 50mg #60 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Tramadol 50mg #30 is',
  'The Claims Administrator authorized six visits of acupuncture, leaving the original request IMR eligible. The original request, Twelve visits of acupuncture for the neck is',
  'Left L4-5 and L5-S1 transforaminal epidural steroid injection under fluoroscopic guidance with monitored anesthesia care and post-operative physical therapy, follow-up visit and transportation',
  'Urine drug screen',
];

const SENTENCES = [
  'The guideline supports an imaging study when the neurologic examination is unclear and surgery is considered.',
  'In this case, there is no documentation of a red flag (fever, weight loss, or trauma).',
  'Pages 303-304 ask for four to six weeks of conservative care, e.g. exercise; none is recorded.',
  'The patient is a 46-year-old with low-back pain, rated 6/10 with and 8/10 without drug-related side effects.',
  'Dr. Example noted 4/5 strength on 11/14/2016.',
  'Is the request supported? It is not.',
  'The request was modified: 2 of 6 sessions were certified.',
];

/** Last words of a rationale that end like a sentence, and some that do not. */
const ENDINGS = ['Therefore, the request is not medically necessary.', 'The request is medically necessary.', 'It is not needed (see above).', 'The request "is denied."'];
const OPEN_ENDINGS = ['Therefore, the request is not medically necessary', 'Thus, the request is medically necessary'];
const LOOSE_ENDINGS = ['As noted above, it is not supported by the guideline', 'The following was considered: 1) age; 2) work'];

interface Item {
  readonly title: string;
  readonly decision: 'Upheld' | 'Overturned';
  readonly claims: string;
  readonly reviewer: string;
  readonly rationale: string;
}

const GUIDELINES = [
  'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304.',
  'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain: Maintenance of Chronic Opioid Treatment.',
  'The Expert Reviewer did not cite any medical evidence for its decision.',
];

function items(endings: readonly string[]): fc.Arbitrary<Item[]> {
  const item = fc.record({
    title: fc.constantFrom(...TITLES),
    decision: fc.constantFrom('Upheld', 'Overturned'),
    claims: fc.constantFrom(...GUIDELINES),
    reviewer: fc.constantFrom(...GUIDELINES),
    rationale: fc.tuple(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }), fc.constantFrom(...endings)).map(([sentences, ending]) => [...sentences, ending].join(' ')),
  });
  return fc.array(item, { minLength: 1, maxLength: 4 });
}

/** The paragraphs of a determination with these items. */
function written(list: readonly Item[]): string[] {
  return [
    'Case Number: CM16-0000001',
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator.',
    'CLINICAL CASE SUMMARY',
    'The patient is a 46-year-old who injured the low back. The diagnoses are lumbar strain and left knee sprain. Treatment to date has included 12 sessions of physical therapy.',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    ...list.flatMap(({ title, decision, claims, reviewer, rationale }) => [
      `${title}: ${decision}`, `Claims Administrator guideline: ${claims}`, `MAXIMUS guideline: ${reviewer}`, `Decision rationale: ${rationale}`,
    ]),
  ];
}

function read(source: string): Item[] {
  const { text, items: found } = parseDetermination(source);
  return found.map(({ title, decision, fields }) => {
    const [claims = '', reviewer = '', rationale = ''] = fields.map(({ value }) => text.slice(value));
    return { title: text.slice(title), decision: decision?.value ?? 'Upheld', claims, reviewer, rationale };
  });
}

/** What is written is read, on lines of any width. */
function check(endings: readonly string[], chosen: (layout: Layout) => boolean): void {
  const names = layouts(80).filter(chosen).map(({ name }) => name);
  test.each(names)('%s', (name) => {
    const index = layouts(80).findIndex((layout) => layout.name === name);
    fc.assert(fc.property(items(endings), fc.integer({ min: 60, max: 110 }), (list, width) => {
      expect(read(layouts(width)[index]!.render(written(list)))).toEqual(list);
    }), { numRuns: 150, seed: 1 });
  });
}

describe('What is written is read', () => {
  check(ENDINGS, () => true);
});

describe('What is written is read, though rationales end without a full stop', () => {
  check([...ENDINGS, ...OPEN_ENDINGS], () => true);
});

// On wrapped lines nobody could know: a full last line may be a page's last line in the middle of a heading.
describe('What is written is read, though rationales end in any words, where each paragraph is one line', () => {
  check([...ENDINGS, ...OPEN_ENDINGS, ...LOOSE_ENDINGS], ({ name }) => name.startsWith('typed'));
});
