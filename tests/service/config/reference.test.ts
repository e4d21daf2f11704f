import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { readProject } from '../../../server/src/config/project';
import { mergeSettings, type ServiceSettings } from '../../../server/src/config/settings';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { OURS } from '../../../server/src/reference/reference';

const FILE = 'file:///letters/.imr-check.json';
const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

/** The settings of a project whose file has these records, and what is wrong with them. */
async function project(reference: unknown): Promise<{ settings: ServiceSettings; problems: string[] }> {
  const read = await readProject(FILE, JSON.stringify({ reference }), () => Promise.resolve(undefined));
  return { settings: mergeSettings('final', [], read), problems: read.problems.map(({ message }) => message) };
}

/** The findings of some checks in a letter. */
function found(text: string, settings: ServiceSettings, ...checks: string[]): string[] {
  return service.check(service.read(text, settings), settings).flatMap(({ check, message }) => (checks.includes(check) ? [message] : []));
}

const soma = (line: string): string => letter({ items: itemFor('Carisoprodol 350mg #30: Upheld', { 'reviewer-guideline': `Decision based on ${line}.` }) });

describe('a record that does not fit is one clear problem, and the others hold', () => {
  test.each<[what: string, reference: unknown, message: string]>([
    ['no object', [], 'is an object of lists'],
    ['another name', { guidelines: [] }, 'another name is not read'],
    ['no list', { drugs: {} }, '“reference.drugs” is a list.'],
    ['no record', { drugs: [{ name: 'somaform' }, 'Jane Roe'] }, 'Entry 2 of “reference.drugs” is not used: it is no record of this kind.'],
    ['a field too many', { drugs: [{ name: 'somaform', script: 'Jane Roe' }] }, 'Entry 1 of “reference.drugs” is not used'],
    ['a field missing', { editions: [{ title: 'Knee Disorders' }] }, 'it lacks a field'],
    ['a new edition without a title', { editions: [{ id: 'mine' }] }, 'a new one has a “title”'],
    ['a day that is none', { editions: [{ id: 'mine', title: 'Knee', from: '2026-02-30' }] }, 'none of the calendar'],
    ['a day in another writing', { editions: [{ id: 'mine', title: 'Knee', from: '2/3/2026' }] }, '“from” does not fit'],
    ['an end before the beginning', { editions: [{ id: 'mine', title: 'Knee', from: '2026-02-03', to: '2026-02-02' }] }, 'it ends before it begins'],
    ['pages that end before they begin', { chapters: [{ number: 12, pages: [30, 20] }] }, 'its pages end before they begin'],
    ['pages that are none', { topics: [{ title: 'Soma', pages: [['a', 2]] }] }, '“pages” does not fit'],
  ])('%s', async (_, reference, message) => {
    const { problems } = await project(reference);
    expect(problems).toEqual([expect.stringContaining(message) as string]);
    expect(problems.join()).not.toContain('Jane');
  });

  test('valid ones beside them', async () => {
    const { settings } = await project({ drugs: [{ name: 'x' }, { name: 'somaform', brands: ['Somalin'] }], chapters: [{ number: 'x' }] });
    expect(settings.reference.drug('Somalin')?.name).toBe('somaform');
    expect(settings.reference.chapters()).toEqual(OURS.chapters());
  });
});

test('no records are ours, the same value for all', async () => {
  expect((await project(undefined)).settings.reference).toBe(OURS);
  expect((await project({})).settings.reference).toBe(OURS);
});

describe('what a project says wins', () => {
  const cited = soma('MTUS Chronic Pain Medical Treatment 2009, Section(s): Carisoprodol (Soma)');

  test('over the days of an edition', async () => {
    expect(found(cited, DEFAULT_SETTINGS, 'citation/superseded-edition')).toHaveLength(1);
    const { settings } = await project({ editions: [{ id: 'dwc-2009-chronic-pain', to: null }] });
    expect(found(cited, settings, 'citation/superseded-edition')).toEqual([]);
    // What one project says does not reach a letter outside of it.
    expect(found(cited, DEFAULT_SETTINGS, 'citation/superseded-edition')).toHaveLength(1);
  });

  test('with a guideline that is new, under a title of its own', async () => {
    const text = soma('MTUS Sleep Pathways 2018, Section(s): Soma');
    const { settings, problems } = await project({ editions: [{ id: 'sleep-2018', title: 'Sleep Pathways', years: [2018], from: '2018-05-01' }] });
    expect(problems).toEqual([]);
    expect(found(text, settings, 'citation/superseded-edition')).toEqual([expect.stringContaining('came into force on 05/01/2018, after the decision') as string]);
    expect(found(text, DEFAULT_SETTINGS, 'citation/superseded-edition')).toEqual([]);
  });

  test('an edition that begins ends the one before it', async () => {
    const { settings } = await project({ editions: [{ id: 'acoem-shoulder-2026', title: 'Shoulder Disorders', years: [2026], from: '2026-07-01' }] });
    const { reference } = settings;
    expect(reference.editionInForce('shoulder', '2026-06-30', '2026-06-30').map(({ id }) => id)).toEqual(['acoem-shoulder-2023-order']);
    expect(reference.editionInForce('shoulder', '2026-07-01', '2026-08-01').map(({ id }) => id)).toEqual(['acoem-shoulder-2026']);
    expect(reference.editionInForce('knee', '2026-07-01', '2026-08-01')).toEqual(OURS.editionInForce('knee', '2026-07-01', '2026-08-01'));
  });

  test('over the pages of a chapter', async () => {
    const text = soma('MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 340');
    expect(found(text, DEFAULT_SETTINGS, 'citation/page-outside-guideline')).toHaveLength(1);
    const { settings } = await project({ chapters: [{ number: 12, pages: [287, 340] }, { number: 13, pages: [341, 357] }] });
    expect(found(text, settings, 'citation/page-outside-guideline')).toEqual([]);
  });

  test('over the pages of a topic', async () => {
    const text = soma('MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 47');
    expect(found(text, DEFAULT_SETTINGS, 'citation/page-outside-topic')).toHaveLength(1);
    const { settings } = await project({ topics: [{ title: 'Carisoprodol (Soma)', pages: [[29, 29], [47, 47]] }] });
    expect(found(text, settings, 'citation/page-outside-topic')).toEqual([]);
  });

  test('with a drug that is new: its name is no slip', async () => {
    const text = letter({ summary: 'He takes Alprazlam at night.' });
    expect(found(text, DEFAULT_SETTINGS, 'text/drug-name')).toHaveLength(1);
    const { settings } = await project({ drugs: [{ name: 'alprazlam' }] });
    expect(found(text, settings, 'text/drug-name')).toEqual([]);
  });

  test('with a brand: it and the generic name are one drug', async () => {
    const text = letter({ summary: 'Utilization review denied Quietol 350mg #30.', items: itemFor('Carisoprodol 350mg #30: Upheld') });
    expect(found(text, DEFAULT_SETTINGS, 'consistency/item-not-in-summary', 'consistency/undecided-item')).not.toEqual([]);
    const { settings } = await project({ drugs: [{ name: 'carisoprodol', brands: ['Soma', 'Quietol'] }] });
    expect(found(text, settings, 'consistency/item-not-in-summary', 'consistency/undecided-item')).toEqual([]);
  });
});

test('the records of docs/guidelines.md are some, and hold', async () => {
  const [, json = ''] = /```json\n([^`]+)```/.exec(readFileSync(fileURLToPath(new URL('../../../docs/guidelines.md', import.meta.url)), 'utf8')) ?? [];
  const { reference } = JSON.parse(json) as { reference: unknown };
  const { settings, problems } = await project(reference);
  expect(problems).toEqual([]);
  expect(settings.reference.editionNamed('acoem-chronic-pain-2024')).toMatchObject({ from: '2025-06-10', title: 'Chronic Pain', confidence: 'project' });
  expect(settings.reference.sectionsOf('odg-shoulder')[0]).toMatchObject({ title: 'Surgery for adhesive capsulitis', confidence: 'project' });
  expect(settings.reference.chapters().find(({ number }) => number === 15)).toMatchObject({ title: 'Stress Related Conditions', pages: { from: 383, to: 405 } });
  expect(settings.reference.drug('Somafort')).toMatchObject({ name: 'carisoprodol', kinds: OURS.drug('Soma')?.kinds });
});
