import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { findProject, NO_PROJECT, type Project, readProject } from '../../../server/src/config/project';
import { mergeSettings, readOptions } from '../../../server/src/config/settings';
import { FORMS } from '../../../server/src/determination/forms';
import { parseDetermination } from '../../../server/src/determination/parse';

const FOLDER = 'file:///letters/2026';
const FILE = `${FOLDER}/.imr-check.json`;

/** Reads a project out of files in memory, and notes what was asked for. */
async function project(files: Record<string, unknown>, asked: string[] = []): Promise<Project> {
  const read = (uri: string): Promise<string | undefined> => {
    asked.push(uri);
    const file = files[uri];
    return Promise.resolve(file === undefined || typeof file === 'string' ? file : JSON.stringify(file));
  };
  return findProject(FOLDER, 'file:///letters', read);
}

describe('the nearest project file holds', () => {
  test('the folder’s own before one above', async () => {
    const found = await project({ [FILE]: { preset: 'final' }, 'file:///letters/.imr-check.json': { preset: 'draft' } });
    expect([found.uri, found.options.preset]).toEqual([FILE, 'final']);
  });

  test('one above, up to the top and not beyond', async () => {
    const asked: string[] = [];
    expect((await project({ 'file:///letters/.imr-check.json': { preset: 'draft' } })).options.preset).toBe('draft');
    expect(await project({ 'file:///.imr-check.json': { preset: 'draft' } }, asked)).toEqual(NO_PROJECT);
    expect(asked).toEqual([FILE, 'file:///letters/.imr-check.json']);
  });
});

describe('a bad project file is one clear problem, and what is valid in it holds', () => {
  test.each([
    ['no JSON', '{ "preset": ', 'not a JSON object'],
    ['no object', '[1]', 'not a JSON object'],
    ['an unknown name', { preset: 'final', presets: 1 }, 'another name'],
    ['an unknown preset', { preset: 'strict' }, '“preset” is'],
    ['an unknown level', { checks: { 'item/empty-field': 'loud', 'item/vague-heading': 'off' } }, 'The level of item/empty-field'],
    ['forms that are no list', { forms: 'a.json' }, 'is a list'],
    ['a form that is not there', { forms: ['none.imr-form.json'] }, 'cannot be read'],
    ['a form outside its folder', { forms: ['../other.imr-form.json'] }, 'in its folder or below'],
    ['a form by address', { forms: ['https://example.com/a.json'] }, 'in its folder or below'],
    ['a form by an absolute path', { forms: ['/etc/passwd'] }, 'in its folder or below'],
    ['a form by an encoded path', { forms: ['%2e%2e/a.json'] }, 'in its folder or below'],
  ])('%s', async (_, file, message) => {
    const asked: string[] = [];
    const { problems } = await project({ [FILE]: file }, asked);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
    expect(asked.every((uri) => uri.startsWith('file:///letters/'))).toBe(true);
  });

  test('valid levels beside an invalid one hold', async () => {
    const { options } = await project({ [FILE]: { checks: { 'item/empty-field': 'loud', 'item/vague-heading': 'off' } } });
    expect(options.checks).toEqual({ 'item/vague-heading': 'off' });
  });
});

describe('a form of an organisation', () => {
  const FORM = {
    id: 'ours',
    extends: 'current',
    title: 'Our form',
    marks: ['Example Review Organization'],
    item: {
      heading: 'decision-last',
      openings: [],
      listOpenings: [],
      continuations: { refersBack: [], before: [] },
      decisions: { Upheld: ['Denied'], Overturned: ['Approved'] },
      fields: [
        { kind: 'claims-guideline', title: 'Payer', labels: ['Payer’s guideline:'], openings: [], required: true },
        { kind: 'reviewer-guideline', title: 'Ours', labels: ['Our guideline:'], openings: [], required: true },
        { kind: 'rationale', title: 'Reasons', labels: ['Reasons:'], openings: [], required: true },
      ],
    },
  };

  test('is read, and read with', async () => {
    const { forms, problems } = await project({ [FILE]: { forms: ['forms/ours.imr-form.json'] }, [`${FOLDER}/forms/ours.imr-form.json`]: FORM });
    expect(problems).toEqual([]);
    const text = 'Example Review Organization\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the knee: Denied\n\nOur guideline: None.\n\nReasons: None.\n';
    const { form, items } = parseDetermination(text, forms);
    expect([form.id, items.length, items[0]?.decision?.value, items[0]?.fields.map(({ kind }) => kind)]).toEqual(['ours', 1, 'Upheld', ['reviewer-guideline', 'rationale']]);
  });

  test.each([
    ['no JSON', '{', 'not valid JSON'],
    ['a wrong word', { ...FORM, knownFrom: 'hearsay' }, 'does not fit the schema'],
    ['a name too many', { ...FORM, script: 'x' }, 'does not fit the schema'],
    ['half a form that extends nothing', { id: 'ours', title: 'x' }, 'does not fit the schema'],
  ])('with %s is not used, and its own file says why', async (_, form, message) => {
    const { forms, problems } = await project({ [FILE]: { forms: ['o.json'] }, [`${FOLDER}/o.json`]: form });
    expect(forms).toEqual([]);
    expect(problems).toEqual([{ uri: `${FOLDER}/o.json`, message: expect.stringContaining(message) as string }]);
  });

  test('that extends nothing known is said in the project file', async () => {
    const { problems } = await project({ [FILE]: { forms: ['o.json'] }, [`${FOLDER}/o.json`]: { ...FORM, extends: 'unknown' } });
    expect(problems).toEqual([{ uri: FILE, message: 'A form file extends a form that does not exist.' }]);
  });
});

test('the form of docs/forms.md is one, and letters are read with it', async () => {
  const [project_, form] = [...readFileSync(fileURLToPath(new URL('../../../docs/forms.md', import.meta.url)), 'utf8').matchAll(/ {3}```json\n([^`]+)```/g)].map(([, json]) => json ?? '');
  const { forms, problems } = await project({ [FILE]: project_, [`${FOLDER}/our.imr-form.json`]: form });
  expect([problems, forms.length]).toEqual([[], 1]);
  const text = letter({ items: itemFor('MRI of the left knee: Denied') })
    .replace('MAXIMUS Federal Services', 'Example Review Organization')
    .replace('Claims Administrator guideline:', "Payer's guideline:")
    .replace('MAXIMUS guideline:', 'Our guideline:')
    .replace('Decision rationale:', 'Reasons:');
  const read = parseDetermination(text, [...forms, ...FORMS]);
  expect([read.form.id, read.items.map(({ decision, fields }) => [decision?.value, fields.length])]).toEqual(['our-form', [['Upheld', 3]]]);
});

test('a project file’s own problems do not show its text', async () => {
  const { problems } = await readProject(FILE, '{"preset": "Jane Roe"}', () => Promise.resolve(undefined));
  expect(JSON.stringify(problems)).not.toContain('Jane');
});

test('the stronger option wins, level by level', () => {
  const weak = readOptions({ preset: 'final', checks: { 'item/empty-field': 'hint', 'item/vague-heading': 'off' } });
  const strong = readOptions({ checks: { 'item/empty-field': 'error' } });
  expect(mergeSettings('draft', [weak, strong], NO_PROJECT)).toMatchObject({ reference: NO_PROJECT.reference, preset: 'final', levels: { 'item/empty-field': 'error', 'item/vague-heading': 'off' }, forms: [] });
  expect(readOptions('nonsense')).toEqual({});
});
