import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { plainText } from '../../../server/src/determination/skeleton/template';
import { type Citable, citationList } from '../../../server/src/features/citations/citationList';
import { citationPlace } from '../../../server/src/features/citations/citationPlace';
import { createLanguageService, DEFAULT_SETTINGS, type ServiceSettings } from '../../../server/src/languageService';
import { Reference } from '../../../server/src/reference/reference';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });
const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

/** What can be cited at `<|>`. */
function citables(marked: string, settings: ServiceSettings = DEFAULT_SETTINGS): { list: Citable[]; insert: (label: string, of?: RegExp) => string } {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const determination = service.read(text, settings);
  const item = determination.items.find(({ whole }) => whole.start <= offset && offset <= whole.end)?.index ?? 0;
  const list = citationList(determination, service.facts(determination), item);
  const place = citationPlace(determination, offset);
  return {
    list,
    insert: (label, of = /./) => {
      const citable = list.find((one) => one.label === label && of.test(one.description));
      if (!citable) throw new Error(`${label} cannot be cited`);
      const { before, behind } = citable.mtus ? place.mtus : place.other;
      return text.slice(0, place.at) + before + plainText(citable.text) + behind + text.slice(place.at);
    },
  };
}

const item = (line: string): string => letter({ items: itemFor('MRI of the left knee: Upheld', { 'reviewer-guideline': line }) });
/** The lines that an insertion changed or added. */
const changed = (before: string, after: string): string[] => after.split('\n').filter((line) => line !== '' && !before.replace('<|>', '').split('\n').includes(line));

describe('a citation goes', () => {
  test.each<[what: string, text: string, label: string, lines: string[]]>([
    ['into an empty guideline line, in the form’s sentence', item('<|>'), 'Special Studies', ['MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.']],
    ['from the rationale into the empty guideline line', item('').replace('In this case', 'In <|>this case'), 'Special Studies', ['MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.']],
    ['from the heading behind what the line cites', item('Decision based on MTUS General Approaches 2004, Section(s): Prevention.').replace('MRI of', 'MRI<|> of'), 'Special Studies', ['MAXIMUS guideline: Decision based on MTUS General Approaches 2004, Section(s): Prevention, and MTUS Knee Complaints 2004, Section(s): Special Studies.']],
    ['outside of the MTUS, in a sentence of its own', item('Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.').replace('MRI of', 'MRI<|> of'), 'Knee brace', ['MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Knee brace.']],
    ['outside of the MTUS alone, with the form’s statement', item('<|>'), 'Knee brace', ['MAXIMUS guideline: The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Knee brace.']],
    ['at the cursor in a guideline line', item('Decision based on <|>.'), 'Special Studies', ['MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.']],
    ['at the cursor outside of the items', letter({ summary: 'See <|>' }), 'Special Studies', ['See MTUS Knee Complaints 2004, Section(s): Special Studies']],
    ['into a line of its own where the item has none', item('<|>').replace('\n\nMAXIMUS guideline: <|>', '').replace('MRI of', 'MRI<|> of'), 'Special Studies', ['MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.']],
  ])('%s', (_, text, label, lines) => {
    expect(changed(text, citables(text).insert(label, /Knee/))).toEqual(lines);
  });

  test('by page on the form that cites by page', () => {
    const sample = readFileSync(`${SAMPLES}2014-lumbar-pain.imr`, 'utf8').replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMMARY<|>');
    const { list } = citables(sample);
    const words = (label: string): string => plainText(list.find((one) => one.label === label)?.text ?? []);
    expect(words('Carisoprodol (Soma)')).toBe('MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29');
    expect(words('Low Back Complaints 2004')).toBe('MTUS ACOEM Chapter 12 Low Back Complaints Page(s): [TO COMPLETE: page]');
  });
});

describe('the list', () => {
  test('has what the item asks for first, and what is not in force last', () => {
    const { list } = citables(item('<|>'));
    expect(list[0]).toMatchObject({ label: 'Knee Complaints 2004', group: 'item' });
    expect(list.find(({ label }) => label === 'Low Back Complaints 2004')?.group).toBe('in-force');
    expect(list.find(({ label }) => label === 'Low Back Disorders 2019')?.group).toBe('not-in-force');
    expect(list.find(({ label }) => label === 'ODG Knee & Leg')?.group).toBe('item');
    const groups = list.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
    expect(groups).toEqual(['item', 'in-force', 'outside', 'not-in-force']);
    expect(list.length).toBeGreaterThan(500);
  });

  test('has the drug’s topic for a drug', () => {
    const { list } = citables(letter({ items: itemFor('Soma 350mg #30: Upheld', { 'reviewer-guideline': '<|>' }) }));
    expect(list[0]).toMatchObject({ label: 'Carisoprodol (Soma)', group: 'item' });
    expect(plainText(list[0]?.text ?? [])).toBe('MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma)');
  });

  test('takes what has an end for over where no date is known', () => {
    const { list } = citables('<|>');
    expect(list.find(({ label }) => label === 'Low Back Complaints 2004')?.group).toBe('not-in-force');
    expect(list.find(({ label }) => label.startsWith('Low Back Disorders 2020'))?.group).toBe('in-force');
  });

  test('has what a project adds', () => {
    const reference = new Reference({ editions: [{ id: 'own', title: 'Knee Pathways', topic: 'knee', years: [2016], from: '2016-01-01' }], sections: [{ of: 'own', title: 'Braces' }, { of: 'odg-knee-leg', title: 'Moon walking' }] });
    const { list } = citables(item('<|>'), { ...DEFAULT_SETTINGS, reference });
    expect(list.find(({ label }) => label === 'Braces')).toMatchObject({ group: 'item', description: expect.stringContaining('your project file') as string });
    expect(plainText(list.find(({ label }) => label === 'Moon walking')?.text ?? [])).toBe('Official Disability Guidelines (ODG) Knee & Leg, Moon walking');
  });
});

test.each(readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)))('every place of %s has a place for a citation, in the text', (name) => {
  const text = readFileSync(SAMPLES + name, 'utf8');
  const determination = service.read(text);
  for (let offset = 0; offset <= text.length; offset++) {
    const { at } = citationPlace(determination, offset);
    expect(at >= 0 && at <= text.length).toBe(true);
  }
});

test('what is cited is read as what it is', () => {
  const { list, insert } = citables(item('<|>'));
  const wrong = list.filter(({ group }) => group !== 'not-in-force').flatMap(({ label, description, mtus }) => {
    const text = insert(label, new RegExp(`^${description.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`));
    const determination = service.read(text);
    const cited = service.facts(determination).items[0]?.reviewer?.sources.map(({ citation }) => citation.family) ?? [];
    return cited.length === 1 && (cited[0] === 'odg') === !mtus ? [] : [`${label}: ${cited.join()}`];
  });
  expect(wrong).toEqual([]);
});
