import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CitationsAnswer } from '../../server/src/lsp/protocol';
import { ROOT } from '../architecture/imports';
import { builtServer, Client } from './client';

const TEXT = readFileSync(join(ROOT, 'samples/2014-lumbar-pain.imr'), 'utf8').replace('Epidural steroid injections (ESIs)', 'Epidural steroid injections (ESIs) https://www.example.org/esi. ');
const URI = 'file:///letters/guidelines.imr';

let server: string;
let client: Client;

beforeAll(async () => {
  server = await builtServer();
}, 30_000);
beforeEach(() => {
  client = new Client(server);
});
afterEach(() => {
  client.kill();
});

interface Hover { readonly contents: { readonly kind: string; readonly value: string }; readonly range: unknown }

function open(uri = URI): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version: 1, text: TEXT } });
}

/** The position where some words stand. */
function at(words: string): { line: number; character: number } {
  const before = TEXT.slice(0, TEXT.indexOf(words) + 1).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length };
}

async function hover(words: string, uri = URI): Promise<Hover | null> {
  return (await client.request('textDocument/hover', { textDocument: { uri }, position: at(words) })).result as Hover | null;
}

describe('hover and links', () => {
  test('are claimed for a client that announced them, and for no other', async () => {
    const { result } = await client.initialize({ textDocument: { hover: {}, documentLink: {} } });
    expect(result).toMatchObject({ capabilities: { hoverProvider: true, documentLinkProvider: {} } });
    client.kill();
    client = new Client(server);
    const { result: little } = await client.initialize({});
    expect(little).not.toHaveProperty('capabilities.hoverProvider');
    expect(little).not.toHaveProperty('capabilities.documentLinkProvider');
  });

  test('are Markdown and have tooltips where the client shows them', async () => {
    await client.initialize({ textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, documentLink: { tooltipSupport: true } } });
    open();
    expect(await hover('Norco')).toMatchObject({ contents: { kind: 'markdown', value: expect.stringContaining('**hydrocodone/acetaminophen**') as string } });
    const { result } = await client.request('textDocument/documentLink', { textDocument: { uri: URI } });
    expect(result).toContainEqual(expect.objectContaining({ target: 'https://www.example.org/esi', tooltip: expect.any(String) as string }));
  });

  test('are plain text, and links alone, where it does not', async () => {
    await client.initialize({ textDocument: { hover: { contentFormat: ['plaintext'] }, documentLink: {} } });
    open();
    expect(await hover('Norco')).toMatchObject({ contents: { kind: 'plaintext', value: expect.stringMatching(/^hydrocodone\/acetaminophen\nClass: /) as string } });
    expect((await client.request('textDocument/documentLink', { textDocument: { uri: URI } })).result).not.toContainEqual(expect.objectContaining({ tooltip: expect.anything() as string }));
  });

  test('say nothing of a document that is not open, or where nothing stands', async () => {
    await client.initialize({ textDocument: { hover: {}, documentLink: {} } });
    expect(await hover('Norco', 'file:///letters/none.imr')).toBeNull();
    expect((await client.request('textDocument/documentLink', { textDocument: { uri: 'file:///letters/none.imr' } })).result).toEqual([]);
    open();
    expect((await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 1, character: 0 } })).result).toBeNull();
    expect((await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 99_999, character: 7 } })).result).toBeNull();
  });
});

describe('what can be cited', () => {
  test('is listed with where it goes', async () => {
    await client.initialize({});
    open();
    const { result } = await client.request('imr/citations', { uri: URI, position: at('Decision rationale') });
    const { version, citations, mtus } = result as CitationsAnswer;
    expect(version).toBe(1);
    expect(mtus).toEqual({ before: ', and ', behind: '' });
    expect(citations).toContainEqual(expect.objectContaining({ label: 'Carisoprodol (Soma)', snippet: 'MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29', mtus: true, group: 'in-force' }));
    expect(JSON.stringify(result).length).toBeLessThan(400_000);
  });

  test('is nothing for a document that is not open', async () => {
    await client.initialize({});
    expect((await client.request('imr/citations', { uri: URI, position: { line: 0, character: 0 } })).result).toBeNull();
  });
});
