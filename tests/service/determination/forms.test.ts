import { describe, expect, test } from 'vitest';
import { FORMS, resolveForms } from '../../../server/src/determination/forms';
import { fieldOf, sectionOf } from '../../../server/src/determination/model';
import { parseDetermination } from '../../../server/src/determination/parse';
import { isDetermination } from '../../../server/src/determination/recognise';
import { contains, isEmpty } from '../../../server/src/text/range';

describe('A text is a determination', () => {
  test.each([
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'Case Number: CM16-0000001\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\nMAXIMUS sent',
    '\uFEFF\r\n CLINICAL CASE SUMMARY \r\n',
    'Notice of Independent Medical Review Determination\nDated: 09/20/2013',
    'Some words.\nIMR ISSUES, DECISIONS AND RATIONALES\nKnee brace: Upheld',
    'CLINICAL CASE SUMMARY:\nThe patient is 46.',
    'How the IMR Final Determination Was Made\nMAXIMUS sent',
    'how the imr final determination was made\n\nMAXIMUS sent',
    '**IMR Issues, Decisions and Rationales**\nKnee brace: Upheld',
    '## CLINICAL CASE SUMMARY ##\nThe patient is 46.',
    'Clinical Case Summary:\nThe patient is 46.\n\nHow the Determination Was Made:\nBy an expert.',
  ])('%j', (head) => {
    expect(isDetermination(head)).toBe(true);
  });
});

describe('A text is none', () => {
  test.each([
    '', 'Dear colleague,', 'The CLINICAL CASE SUMMARY is below.', 'CLINICAL CASE SUMMARY of the year', 'clinical case summary', 'Knee brace: Upheld', 'Case Summary:\nnone', 'Decision rationale: none', 'Documents reviewed', '**Case Summary:**',
    'This tool prints\nhow the imr final determination was made\nand nothing else.',
    'The sections are: how the IMR final determination was made, clinical case summary.',
    'Read "HOW THE IMR FINAL DETERMINATION WAS MADE" first.',
    '# Notes\n\n- how the imr final determination was made: by an expert',
  ])('%j', (head) => {
    expect(isDetermination(head)).toBe(false);
  });
});

describe('Forms', () => {
  test('the one for new determinations is first', () => {
    expect(FORMS.map(({ id }) => id)).toEqual(['current', '2016-17', '2015', '2014', '2013-late', '2013-first']);
  });

  test('one that extends another has what it does not say itself', () => {
    const [own] = resolveForms([{ id: 'own', title: 'Our form', extends: 'current' }], FORMS);
    expect(own).toMatchObject({ id: 'own', title: 'Our form', item: FORMS[0]!.item, knownFrom: 'letters' });
  });

  test('one that extends another of the same files has it by its new words', () => {
    const [, second] = resolveForms([{ id: 'a', title: 'A', extends: 'current' }, { id: 'b', extends: 'a' }], FORMS);
    expect(second).toMatchObject({ id: 'b', title: 'A' });
  });

  test.each([
    ['what does not exist', [{ id: 'a', title: 'A', extends: 'nothing' }]],
    ['itself', [{ id: 'a', title: 'A', extends: 'a' }]],
    ['one that extends it', [{ id: 'a', extends: 'b' }, { id: 'b', extends: 'a' }]],
    ['nothing, and is not whole', [{ id: 'a', title: 'A' }]],
  ])('one that extends %s is left out', (_, files) => {
    expect(resolveForms(files, FORMS)).toEqual([]);
  });

  test('an organisation\'s own form is read by its own words', () => {
    const { item } = FORMS[0]!;
    const fields = item.fields.map((field) => (field.kind === 'reviewer-guideline' ? { ...field, labels: ['EXAMPLE guideline:'] } : field));
    const own = resolveForms([{ id: 'own', title: 'Our form', extends: 'current', marks: ['EXAMPLE guideline'], item: { ...item, fields } }], FORMS);
    const { form, items: [first] } = parseDetermination('IMR ISSUES, DECISIONS AND RATIONALES\nKnee brace: Upheld\nEXAMPLE guideline: Decision based on MTUS.\nDecision rationale: None.', [...own, ...FORMS]);
    expect(form.id).toBe('own');
    expect(first?.fields.map(({ kind }) => kind)).toEqual(['reviewer-guideline', 'rationale']);
  });
});

test('parts of a determination are found by their kind', () => {
  const determination = parseDetermination('CLINICAL CASE SUMMARY\nStable.\nIMR ISSUES, DECISIONS AND RATIONALES\nKnee brace: Upheld\nDecision rationale: None.');
  const [item] = determination.items;
  expect(sectionOf(determination, 'summary')?.body.from).toBeGreaterThan(0);
  expect(sectionOf(determination, 'made')).toBeUndefined();
  expect(determination.text.slice(fieldOf(item!, 'rationale')!.value)).toBe('None.');
  expect(fieldOf(item!, 'claims-guideline')).toBeUndefined();
  expect(contains(item!.whole, item!.heading)).toBe(true);
  expect(contains(item!.heading, item!.whole)).toBe(false);
  expect([isEmpty(item!.whole), isEmpty(determination.text.range(3, 3))]).toEqual([false, true]);
});
