import { describe, expect, test } from 'vitest';
import { letter } from '../../../server/src/checks/example';
import { cleanPaste } from '../../../server/src/features/cleanPaste';
import { createLanguageService } from '../../../server/src/languageService';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

/** A text as it is pasted in the place of `‸`. */
function pasted(document: string, text: string): string | undefined {
  const at = document.indexOf('‸');
  const source = document.replace('‸', '');
  return cleanPaste(service.read(source), { start: at, end: at }, text, service.read);
}

const TYPED = letter({ summary: '‸' });
const WRAPPED = [
  'The injured worker was seen on 10/19/2016 for complaints of neck, back and right shoulder pain. He was',
  'concerned about numbness and weakness in the right arm and reported limited motion of the shoulder with-',
  'out relief from naproxen, and the pain was rated 6-',
  '8 on a scale of 10.',
].join('\n');
const CLEAN = 'The injured worker was seen on 10/19/2016 for complaints of neck, back and right shoulder pain. He was concerned about numbness and weakness in the right arm ' +
  'and reported limited motion of the shoulder without relief from naproxen, and the pain was rated 6-8 on a scale of 10.';

describe('Text that is pasted', () => {
  test('comes without the lines of the PDF', () => {
    expect(pasted(TYPED, WRAPPED)).toBe(CLEAN);
    expect(pasted(TYPED, WRAPPED.replaceAll('\n', ' \r\n\r\n'))).toBe(CLEAN);
  });

  test('comes as items and fields, where it has some', () => {
    const items = `Knee brace: Upheld\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Activities of Daily\nLiving.\nDecision rationale: ${WRAPPED}`;
    expect(pasted(`${TYPED.replace('‸', '')}\n\n‸`, items)).toBe(
      `Knee brace: Upheld\n\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Activities of Daily Living.\n\nDecision rationale: ${CLEAN}`,
    );
  });

  test('keeps the blanks at its ends, which belong to where it comes', () => {
    expect(pasted(TYPED.replace('‸', 'Before.‸After.'), ` ${WRAPPED} `)).toBe(` ${CLEAN} `);
  });

  test.each<[what: string, document: string, text: string]>([
    ['was typed', TYPED, 'Dear colleague,\nPlease look at this.\n\nIt is urgent.\nThank you'],
    ['is one line', TYPED, CLEAN],
    ['is a list', TYPED, 'naproxen\ncyclobenzaprine\nphysical therapy\nacupuncture'],
    ['comes into a document that is wrapped itself', `CLINICAL CASE SUMMARY\n\n${WRAPPED}\n\n${WRAPPED}\n\n‸`, WRAPPED],
  ])('is left alone where it %s', (_, document, text) => {
    expect(pasted(document, text)).toBeUndefined();
  });
});
