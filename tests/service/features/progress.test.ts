import { expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { countsOf } from '../../../server/src/features/counts';
import { itemLenses } from '../../../server/src/features/itemLenses';
import { itemsOf } from '../../../server/src/features/items';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

test('above each item stands its place, its decision, and what is left to do', () => {
  const text = letter({
    summary: 'The patient is a 40-year-old male who fell on 03/04/2016. On 11/21/2016 utilization review denied the knee brace, crutches, a walker and a cane.',
    items: [
      itemFor('Knee brace: Upheld', { rationale: 'The patient is 40 years old and his knee is stable. The request for knee brace is not medically necessary.' }),
      itemFor('Crutches: Overturned', { rationale: '' }),
      itemFor('Walker'),
      itemFor('Cane: Upheld', { rationale: 'The patient is 40 years old and his knee is stable. The request for cane is medically necessary.' }),
    ].join('\n\n'),
  });
  const determination = service.read(text);
  const lenses = itemLenses(itemsOf(determination, service.check(determination, { ...DEFAULT_SETTINGS, preset: 'draft' })).items);
  expect(lenses.map(({ title }) => title)).toEqual([
    'item 1 of 4 · upheld · complete', 'item 2 of 4 · overturned · no rationale', 'item 3 of 4 · no decision', 'item 4 of 4 · upheld · 1 finding',
  ]);
  expect(lenses.map(({ range }) => text.slice(range.start, range.end))).toEqual(['Knee brace: Upheld', 'Crutches: Overturned', 'Walker', 'Cane: Upheld']);
});

test.each<[string, number, number]>([
  ['', 0, 0],
  ['CLINICAL CASE SUMMARY\n\nThe patient has no drug-\nrelated events.\n<!-- four words of comment -->\n', 9, 0],
  ['IMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\n\nCrutches: Overturned\n', 10, 2],
])('words and items of %j', (text, words, items) => {
  expect(countsOf(service.read(text))).toEqual({ words, items });
});
