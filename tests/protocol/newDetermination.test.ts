import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtServer, Client } from './client';

const OWN_FORM = {
  id: 'own', extends: 'current', title: 'Our form', marks: ['Example Review Organization'],
  statement: {
    sentences: ['Example Review Organization sent the complete case file to an expert reviewer.'],
    specialty: [{ after: 'Certification(s)/Specialty:', before: [] }],
    licensure: [{ after: 'State(s) of Licensure:', before: ['Certification(s)/Specialty:'] }],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'imr-protocol-'));
let client: Client;

beforeAll(async () => {
  writeFileSync(join(folder, '.imr-check.json'), JSON.stringify({ forms: ['our.imr-form.json'] }));
  writeFileSync(join(folder, 'our.imr-form.json'), JSON.stringify(OWN_FORM));
  client = new Client(await builtServer());
  await client.initialize({ textDocument: { diagnostic: {} } }, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'letters' }] });
}, 30_000);
afterAll(() => {
  client.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T>(method: string, params: unknown): Promise<T> {
  const { result, error } = await client.request(method, params);
  expect(error).toBeUndefined();
  return result as T;
}

test('the forms for a new determination begin with the organisation’s own, in whose folder it will be', async () => {
  const forms = await ask<{ id: string; title: string; own: boolean }[]>('imr/forms', {});
  expect(forms.slice(0, 2)).toEqual([{ id: 'own', title: 'Our form', own: true }, { id: 'current', title: 'Current form (2018 on)', own: false }]);
});

test('a new determination is on that form, and is read on it before it has a file', async () => {
  const { text, snippet } = await ask<{ text: string; snippet: string }>('imr/newDetermination', { items: '(1) Soma #60 and (2) Urine drug screen' });
  expect(text).toContain('Example Review Organization sent');
  expect(snippet).toContain('\nSoma #60: ${');
  const uri = 'untitled:Untitled-1';
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version: 1, text } });
  const { items } = await ask<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });
  expect([...new Set(items.map(({ code }) => code))]).toEqual(['structure/unfilled-placeholder']);
});

test('items are added to an open document at places of its own, and nowhere else', async () => {
  const uri = 'untitled:Untitled-2';
  const { text } = await ask<{ text: string }>('imr/newDetermination', { items: 'Soma #60' });
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version: 1, text: text.replaceAll('\n', '\r\n') } });
  const [edit, ...others] = await ask<{ range: { start: { line: number; character: number } }; text: string }[]>('imr/addItems', { uri, items: '• Urine drug screen\n• Crutches' });
  expect(others).toEqual([]);
  expect(edit!.range.start).toEqual({ line: text.trimEnd().split('\n').length - 1, character: text.trimEnd().split('\n').at(-1)!.length });
  expect(edit!.text.match(/^(?:Urine drug screen|Crutches): /gm)).toHaveLength(2);
  expect(await ask('imr/addItems', { uri: 'untitled:nowhere', items: 'Crutches' })).toEqual([]);
});

test.each([undefined, null, {}, [], { text: 7 }, { items: {} }, { uri: 7, items: [], age: {} }])('parameters %j are survived', async (params) => {
  for (const method of ['imr/forms', 'imr/newDetermination', 'imr/requestedItems', 'imr/addItems']) await client.request(method, params);
  expect(await ask('imr/requestedItems', { text: 'Soma, Norco' })).toEqual(['Soma', 'Norco']);
});
