import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../../../server/src/determination/form';
import { FORMS, resolveForms } from '../../../server/src/determination/forms';
import { fieldOf } from '../../../server/src/determination/model';
import { type Outset, skeleton } from '../../../server/src/determination/skeleton/skeleton';
import { plainText, snippetText } from '../../../server/src/determination/skeleton/template';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(`${check} threw`, { cause: error });
  },
});

/** A form file of an organisation as the documentation has it, which says nothing of new determinations. */
const OWN = resolveForms([{
  id: 'own', extends: 'current', title: 'Our form', marks: ['Example Review Organization'],
  statement: {
    sentences: ['Example Review Organization sent the complete case file to an expert reviewer.'],
    specialty: [{ after: 'is certified in', before: ['and practices in'] }],
    licensure: [{ after: 'practices in', before: ['.'] }],
  },
  item: {
    heading: 'decision-last', openings: [], listOpenings: [], continuations: { refersBack: [], before: [] },
    decisions: { Upheld: ['Denied'], Overturned: ['Approved'] },
    fields: [
      { kind: 'claims-guideline', title: 'Payer’s guideline', labels: ['Payer\'s guideline:'], openings: [], required: true },
      { kind: 'reviewer-guideline', title: 'Our guideline', labels: ['Our guideline:'], openings: [], required: true },
      { kind: 'rationale', title: 'Reasons', labels: ['Reasons:'], openings: [], required: true },
    ],
  },
}], FORMS);

/** A form file that says what a new determination has. */
const TEMPLATED = resolveForms([{
  id: 'templated', extends: 'current', marks: ['Summary of the record'],
  sections: FORMS[0]!.sections.map((section) =>
    section.kind === 'summary' ? { ...section, headings: ['Summary of the record'], lead: 'Read by the reviewer:', template: ['The patient is {age} and {sex}, hurt on {date of injury}.', 'On {date of denial} utilization review denied {requests}.'] } : section,
  ),
}], FORMS);

const ALL: readonly Form[] = [...OWN, ...TEMPLATED, ...FORMS];

/** Requests of all shapes, as they are pasted. */
const REQUESTS = [
  'Soma 350mg #60',
  'Norco 10/325mg #120',
  'MRI, lumbar spine, without contrast',
  'Urine drug screen',
  'Physical therapy 2 times a week for 4 weeks for the lumbar spine (8 visits)',
  'Associated surgical service: Cold therapy unit, 7-day rental',
  'EMG/NCS of the bilateral upper extremities',
  'Left L4-5 and L5-S1 transforaminal epidural steroid injection under fluoroscopic guidance',
  'Compound: gabapentin 10%, lidocaine 5% in cream base, 240 grams',
  'Omeprazole 20mg #30 with 2 refills; 1 tablet per day',
  'Right knee arthroscopy with partial medial meniscectomy, and possible chondroplasty',
  'Follow-up visit with "pain management" ($ and {braces} \\ kept)',
  'EMG of the left lower extremity',
];

const outsets: fc.Arbitrary<Outset> = fc.record({
  specialty: fc.constantFrom('Orthopedic Surgery', 'Physical Medicine & Rehabilitation, Pain Management'),
  age: fc.constantFrom('44', '61'),
  sex: fc.constantFrom('female', 'male'),
  dateOfInjury: fc.constant('02/06/2023'),
  urDate: fc.constant('11/06/2024'),
  items: fc.uniqueArray(fc.constantFrom(...REQUESTS), { maxLength: 8 }),
}, { requiredKeys: ['items'] });

/** What the checks find in a text besides blanks. */
function findings(text: string): string[] {
  const determination = service.read(text, { ...DEFAULT_SETTINGS, forms: [...OWN, ...TEMPLATED] });
  return (['draft', 'final'] as const).flatMap((preset) =>
    service
      .check(determination, { ...DEFAULT_SETTINGS, preset })
      .filter(({ check }) => check !== 'structure/unfilled-placeholder')
      .map(({ check, range }) => `${preset} ${check}: ${text.slice(range.start, range.end)}`),
  );
}

describe.each(ALL.map((form) => [form.id, form] as const))('A new determination on form %s', (_, form) => {
  test('whatever was skipped, has no finding but its blanks and is read as what was asked for', () => {
    fc.assert(fc.property(outsets, (outset) => {
      const text = plainText(skeleton(form, outset));
      expect(findings(text)).toEqual([]);
      const { items, reviewer, header, text: logical } = service.read(text, { ...DEFAULT_SETTINGS, forms: [...OWN, ...TEMPLATED] });
      const titles = items.map(({ title }) => logical.slice(title));
      expect(titles).toEqual(outset.items.length > 0 ? outset.items : ['[TO COMPLETE: request]']);
      for (const item of items) {
        expect(item.decision).toBeDefined();
        expect(item.decision?.value).toBeUndefined();
        for (const kind of ['claims-guideline', 'reviewer-guideline', 'rationale'] as const) expect(fieldOf(item, kind), kind).toBeDefined();
      }
      expect(reviewer?.specialty && logical.slice(reviewer.specialty)).toBe(outset.specialty ?? '[TO COMPLETE: specialty]');
      expect(reviewer?.licensure && logical.slice(reviewer.licensure)).toBe('[TO COMPLETE: state or states of licensure]');
      const value = (key: string): string | undefined => header?.fields.filter((field) => field.key === key).map((field) => logical.slice(field.value))[0];
      expect(value('dateOfInjury')).toBe(outset.dateOfInjury ?? '[TO COMPLETE: date of injury]');
      expect(value('urDenialDate')).toBe(outset.urDate ?? '[TO COMPLETE: date of denial]');
    }), { numRuns: 25 });
  });

  test('has its sections and their opening sentences, in order', () => {
    const text = plainText(skeleton(form, { items: ['Urine drug screen'] }));
    const words = form.sections.filter(({ required }) => required).flatMap(({ headings, lead }) => [headings[0]!, ...(lead === undefined ? [] : [lead])]);
    const places = words.map((word) => text.indexOf(`${word}\n\n`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('as a snippet is the same text, each blank a tab stop', () => {
    const segments = skeleton(form, { items: REQUESTS });
    const { text, stops } = inserted(snippetText(segments));
    expect(text).toBe(plainText(segments));
    expect(stops).toEqual(stops.map((_number, i) => i + 1));
    expect(stops.length).toBeGreaterThan(REQUESTS.length * 4);
  });
});

describe('What is known', () => {
  const [current] = FORMS as [Form, ...Form[]];

  test('stands wherever it belongs, and leaves no blank for it', () => {
    const text = plainText(skeleton(current, { age: '44', sex: 'female', dateOfInjury: '02/06/2023', urDate: '11/06/2024', specialty: 'Pain Management', items: ['Soma 350mg #60', 'Urine drug screen'] }));
    expect(text).toContain('Date of Injury: 02/06/2023\n');
    expect(text).toContain('The injured worker is a 44-year-old female who was injured on 02/06/2023, when');
    expect(text).toContain('On 11/06/2024 utilization review denied Soma 350mg #60 and Urine drug screen.');
    expect(text).not.toMatch(/TO COMPLETE: (?:age|female|date of (?:injury|denial)|specialty|request|every item)/);
  });

  test('is written once: a date left open stands behind one tab stop, in the header and in the summary', () => {
    const snippet = snippetText(skeleton(current, { items: [] }));
    const [, number] = /Date of Injury: \$\{(\d+):/.exec(snippet) ?? [];
    expect(snippet).toContain(`who was injured on $${number}, when`);
  });

  test('as requests with commas of their own, is numbered where utilization review is told of', () => {
    expect(plainText(skeleton(current, { items: ['MRI, lumbar spine, without contrast', 'Soma #60', 'Urine drug screen'] })))
      .toContain('utilization review denied (1) MRI, lumbar spine, without contrast, (2) Soma #60 and (3) Urine drug screen.');
  });

  test('on a form without years of its own is read on that form once the dates are there', () => {
    const [form] = FORMS.filter(({ id }) => id === '2016-17');
    const text = plainText(skeleton(form!, { items: [] })).replace('[TO COMPLETE: decision date]', '03/01/2017');
    expect(service.read(text).form.id).toBe('2016-17');
  });
});

/** A snippet as an editor inserts it, and its tab stops in the order of their first places. */
function inserted(snippet: string): { text: string; stops: number[] } {
  const values = new Map<string, string>();
  const text = snippet.replace(/\$\{(\d+)(?::((?:\\.|[^\\}])*)\}|\|((?:\\.|[^\\|])*)\|\})|\$(\d+)|\\(.)/g, (_, number: string | undefined, words: string | undefined, choices: string | undefined, again: string | undefined, escaped: string) => {
    if (again !== undefined) return values.get(again) ?? 'no such stop';
    if (number === undefined) return escaped;
    const value = words?.replace(/\\(.)/g, '$1') ?? /^(?:\\.|[^\\,])*/.exec(choices ?? '')?.[0].replace(/\\(.)/g, '$1') ?? '';
    values.set(number, value);
    return value;
  });
  return { text, stops: [...values.keys()].map(Number) };
}
