import { describe, expect, test } from 'vitest';
import { itemFor, letter, SUMMARY } from '../../../../server/src/checks/example';
import { deniedList } from '../../../../server/src/facts/denied/deniedList';
import { LetterFacts } from '../../../../server/src/facts/letterFacts';
import { SentenceReader } from '../../../../server/src/facts/sentenceFacts';
import { createLanguageService } from '../../../../server/src/languageService';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});
const BEFORE = SUMMARY.slice(0, SUMMARY.lastIndexOf('On 12/12/2016'));
const ITEMS = ['Soma 350mg #60', 'Norco 10/325mg #120', 'MRI of the lumbar spine'];

const read = (account: string, headings: readonly string[]): string => letter({ summary: BEFORE + account, items: headings.map((heading) => itemFor(`${heading}: Upheld`)).join('\n\n') });
const found = (account: string, headings: readonly string[]): string[] =>
  service.check(service.read(read(account, headings))).map(({ check }) => check).filter((check) => check.startsWith('consistency/') || check.startsWith('summary/'));

describe('the account of the denial', () => {
  const complete = [
    'On 12/12/2016, utilization review denied the request for (1) Soma #60, (2) Norco #120, and (3) lumbar MRI.',
    'The UR determination dated 12/12/2016 denied Soma and modified Norco #120 to #60; MRI of the lumbar spine was non-certified.',
    'On December 12, 2016 the claims administrator did not certify Soma 350 mg #60, Norco 10/325 mg #120 or an MRI of the low back.',
    'The requests for Soma 350mg #60, Norco 10/325mg #120, and MRI of the lumbar spine were denied by utilization review on 12/12/2016.',
    'Per the utilization review report dated 12/12/2016, the requests for carisoprodol, Norco and lumbar MRI were not medically necessary as there was no spasm.',
    'The patient denied incontinence. UR dated 12/12/16 partially certified Norco 10/325 #120 for weaning and denied Soma 350mg #60, lumbar spine MRI.',
    'Utilization Review (12/12/2016) recommended non-certification of Soma 350mg #60, hydrocodone/acetaminophen 10/325mg #120 and MRI lumbar spine.',
    'On 12/12/2016 utilization review certified physical therapy, and did not certify Soma 350mg #60, Norco 10/325mg #120 and MRI of the lumbar spine.',
    'The request for Soma was previously denied on 12/12/2016 due to a lack of spasm. The request for Norco was denied as it is not a first choice. The request for MRI of the lumbar spine was denied.',
  ];
  const general = [
    'Utilization review of 12/12/2016 non-certified: 1. Carisoprodol 350mg #60 2. Norco 10/325mg #120 3. MRI lumbar spine.',
    'The request was for Soma 350mg #60, Norco 10/325mg #120 and MRI of the lumbar spine. UR denied all of the requests on 12/12/2016.',
    'Treatment requested: Soma 350mg #60, Norco 10/325mg #120, MRI of the lumbar spine. On 12/12/2016, these were denied.',
  ];

  test.each([...complete, ...general])('decides what it denies, and nothing is found: %s', (account) => {
    expect(found(account, ITEMS)).toEqual([]);
  });

  test.each(complete)('tells the item that is not decided, and the one that was not denied: %s', (account) => {
    expect(found(account, ['Soma 350mg #60', 'MRI of the lumbar spine'])).toEqual(['consistency/undecided-item']);
    expect(found(account, [...ITEMS, 'Acupuncture 2 times a week for 3 weeks'])).toEqual(['consistency/item-not-in-summary']);
  });

  test.each(general)('says less where the denial does not repeat the requests: %s', (account) => {
    const determination = service.read(read(account, ITEMS));
    const list = deniedList(new LetterFacts(determination, new SentenceReader()));
    expect(list.complete).toBe(false);
    expect(list.entries).toHaveLength(3);
  });

  test('keeps quiet about what a group of things takes in', () => {
    expect(found('On 12/12/2016 utilization review denied the requested medications and the MRI of the lumbar spine.', ITEMS)).toEqual([]);
  });
});
