import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADINGS, itemFor, letter } from '../../../server/src/checks/example';
import { FORMS, resolveForms } from '../../../server/src/determination/forms';
import { skeleton } from '../../../server/src/determination/skeleton/skeleton';
import { plainText } from '../../../server/src/determination/skeleton/template';
import { addItems } from '../../../server/src/features/newDetermination/addItems';
import { type Answers, outsetOf } from '../../../server/src/features/newDetermination/answers';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(`${check} threw`, { cause: error });
  },
});

describe('Answers', () => {
  test.each<[keyof Omit<Answers, 'items'>, string, string | undefined]>([
    ['dateOfInjury', '02/06/2023', '02/06/2023'], ['dateOfInjury', '2/6/2023', '02/06/2023'], ['dateOfInjury', '2023-02-06', '02/06/2023'],
    ['dateOfInjury', 'February 6, 2023', '02/06/2023'], ['urDate', ' 11/6/24 ', '11/06/2024'],
    ['dateOfInjury', 'CT 2019 to 2023', 'CT 2019 to 2023'], ['dateOfInjury', '2023', '2023'], ['dateOfInjury', '13/45/2023', '13/45/2023'], ['urDate', '   ', undefined],
    ['age', '44', '44'], ['age', '44 y/o', '44'], ['age', '44-year-old', '44'], ['age', 'about fifty', 'about fifty'],
    ['sex', 'F', 'female'], ['sex', 'Male', 'male'], ['sex', '', undefined],
    ['specialty', ' Orthopedic\nSurgery ', 'Orthopedic Surgery'],
  ])('%s: %j', (key, typed, stands) => {
    expect(outsetOf({ [key]: typed })[key]).toBe(stands);
  });
});

describe('A new determination', () => {
  const OWN = resolveForms([{ id: 'own', extends: 'current', title: 'Our form', marks: ['Example Review Organization'] }], FORMS);

  test('is on the usual form, an organisation’s own before ours', () => {
    expect(service.forms().map(({ id }) => id)[0]).toBe('current');
    expect(service.forms({ ...DEFAULT_SETTINGS, forms: OWN }).map(({ id }) => id).slice(0, 2)).toEqual(['own', 'current']);
  });

  test('is on the form that was chosen, and on the usual one where there is no such form', () => {
    expect(service.begin({}, '2013-late').text).toContain('The Physician Reviewer\'s decision rationale:');
    expect(service.begin({}, 'no such form').text).toBe(service.begin({}).text);
  });

  test('has what was pasted as its items', () => {
    const { text } = service.begin({ items: '1. Soma 350mg #60\n2. MRI, lumbar spine, without contrast' });
    const { items, text: logical } = service.read(text);
    expect(items.map(({ title }) => logical.slice(title))).toEqual(['Soma 350mg #60', 'MRI, lumbar spine, without contrast']);
  });

  test('takes nothing typed for a tab stop, a variable or a command', () => {
    const typed = '${1:x} $TM_FILENAME $0 \\ } | , `code` [x](command:x)';
    const { snippet, text } = service.begin({ specialty: typed, items: `${typed}\nSoma #60` });
    expect(text).toContain(`Certification(s)/Specialty: ${typed}\n`);
    expect(snippet).toContain('\\${1:x\\} \\$TM_FILENAME \\$0 \\\\ \\} | , `code` [x](command:x)');
  });
});

/** A determination after items were added, as an editor without snippets has it. */
function added(source: string, ...requests: string[]): string {
  return addItems(service.read(source), requests).reverse().reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), source);
}

/** What a text requests, heading by heading. */
function titles(source: string): string[] {
  const { items, text } = service.read(source);
  return items.map(({ title }) => text.slice(title));
}

/** What is found in an added-to text that was not found before, besides blanks. */
function findings(source: string): string[] {
  return service
    .check(service.read(source), { ...DEFAULT_SETTINGS, preset: 'final' })
    .filter(({ check }) => check !== 'structure/unfilled-placeholder' && !check.startsWith('consistency/'))
    .map(({ check }) => check);
}

describe('Items are added', () => {
  const ONE = letter({ items: itemFor('MRI of the left knee: Upheld'), summary: 'The injured worker is a 46-year-old female who was injured on 05/09/2016. On 12/12/2016 utilization review denied MRI of the left knee.' });

  test('behind those that are there, in order', () => {
    const text = added(ONE, 'Soma 350mg #60', 'Urine drug screen');
    expect(titles(text)).toEqual(['MRI of the left knee', 'Soma 350mg #60', 'Urine drug screen']);
    expect(text.startsWith(ONE.trimEnd())).toBe(true);
    expect(findings(text)).toEqual(findings(ONE));
  });

  test('under the heading of a section that has none', () => {
    const empty = letter({ items: '' });
    const text = added(empty, 'Soma 350mg #60');
    expect(titles(text)).toEqual(['Soma 350mg #60']);
    expect(text.match(/The Final Determination was based on/g)).toHaveLength(1);
    expect(titles(added(`${HEADINGS.items}\n`, 'Soma 350mg #60'))).toEqual(['Soma 350mg #60']);
    expect(added(`${HEADINGS.items}\n`, 'Soma 350mg #60')).toContain('The Final Determination was based on');
  });

  test('with the section, where there is none', () => {
    const text = added(letter({ items: undefined }), 'Soma 350mg #60');
    expect(text).toContain(`\n\n${HEADINGS.items}\n\nThe Final Determination`);
    expect(titles(text)).toEqual(['Soma 350mg #60']);
  });

  test('to an empty document, from its first line', () => {
    expect(added('', 'Soma 350mg #60').startsWith(HEADINGS.items)).toBe(true);
  });

  test('in the place of a skeleton’s blank item, and never of one in which something is written', () => {
    const text = plainText(skeleton(FORMS[0]!, { items: [] }));
    expect(titles(added(text, 'Soma 350mg #60'))).toEqual(['Soma 350mg #60']);
    expect(added(text, 'Soma 350mg #60')).not.toContain('[TO COMPLETE: request]');
    const begun = text.replace('Decision rationale: [TO COMPLETE: rationale]', 'Decision rationale: The guideline advises [TO COMPLETE: rationale]');
    expect(titles(added(begun, 'Soma 350mg #60'))).toEqual(['[TO COMPLETE: request]', 'Soma 350mg #60']);
  });

  test('with the numbers that the headings have', () => {
    const numbered = letter({ items: `${itemFor('1. MRI of the left knee: Upheld')}\n\n${itemFor('2. Crutches: Upheld')}` });
    expect(titles(added(numbered, 'Soma 350mg #60', 'Urine drug screen')).slice(2)).toEqual(['3. Soma 350mg #60', '4. Urine drug screen']);
    const late = plainText(skeleton(FORMS.find(({ id }) => id === '2013-late')!, { items: ['Crutches'] }));
    expect(added(late, 'Soma 350mg #60')).toContain('\n\n2. Soma 350mg #60 [TO COMPLETE:');
  });

  test('to the letter’s list of decisions, on the form that has one', () => {
    const first = plainText(skeleton(FORMS.find(({ id }) => id === '2013-first')!, { items: ['Crutches'] }));
    const text = added(first, 'Soma 350mg #60');
    expect(text.match(/has determined the request for/g)).toHaveLength(2);
    expect(text.indexOf('2) MAXIMUS')).toBeLessThan(text.indexOf('INDEPENDENT MEDICAL REVIEW DECISION'));
    expect(titles(text)).toEqual(['Crutches', 'Soma 350mg #60']);
  });

  test('to that list in the place of the sentence on a blank item', () => {
    const text = added(plainText(skeleton(FORMS.find(({ id }) => id === '2013-first')!, { items: [] })), 'Crutches', 'Soma 350mg #60');
    expect(text.match(/^\d\) MAXIMUS .* request for \S+/gm)?.map((line) => line.replace(/^(\d\)).* for /, '$1 '))).toEqual(['1) Crutches', '2) Soma']);
    expect(text).not.toContain('[TO COMPLETE: request]');
  });

  test('before what follows, with a line between', () => {
    const text = added(`${letter({})}\n${letter({})}`, 'Soma 350mg #60');
    expect(text).toMatch(/Decision rationale: \[TO COMPLETE: rationale\]\n{2,}Case Number/);
  });

  test('and none are where there is nothing to add', () => {
    expect(addItems(service.read(ONE), [])).toEqual([]);
  });

  test('to any text, one behind another, as all at once', () => {
    const requests = ['Soma 350mg #60', 'MRI, lumbar spine, without contrast', 'Urine drug screen'];
    fc.assert(fc.property(fc.constantFrom(...FORMS), fc.subarray(requests), fc.subarray(requests, { minLength: 1 }), (form, before, after) => {
      const text = plainText(skeleton(form, { items: before }));
      const atOnce = added(text, ...after);
      expect(titles(atOnce)).toEqual([...before, ...after]);
      expect(titles(after.reduce((now, request) => added(now, request), text))).toEqual([...before, ...after]);
    }), { numRuns: 60 });
  });
});
