import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtServer, Client } from './client';

/** A determination in a folder that is on no disk of this computer. */
const URI = 'vscode-vfs://github/example/letters/draft.imr';
const TEXT = 'IMR Issues, Decisions and Rationales\n\nNaproxen 500mg #60: Upheald\n';

let server: string;
let client: Client;

beforeAll(async () => {
  server = await builtServer();
}, 30_000);
beforeEach(() => {
  client = new Client(server);
  client.answers['imr/readFile'] = (params) => ((params as [string])[0] === 'vscode-vfs://github/example/.imr-check.json' ? '{ "checks": { "item/unknown-decision": "off" } }' : null);
});
afterEach(() => {
  client.kill();
});

async function codes(): Promise<unknown[]> {
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr-determination', version: 1, text: TEXT } });
  const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  return (result as { items: { code: string }[] }).items.map(({ code }) => code);
}

const FOLDERS = { workspaceFolders: [{ uri: 'vscode-vfs://github/example', name: 'example' }] };

describe('a project file in a virtual folder', () => {
  test('is read by a client that reads files for the server, and holds', async () => {
    await client.initialize({ textDocument: { diagnostic: {} } }, { ...FOLDERS, initializationOptions: { files: true } });
    expect(await codes()).not.toContain('item/unknown-decision');
  });

  test('is asked of no other client', async () => {
    await client.initialize({ textDocument: { diagnostic: {} } }, FOLDERS);
    expect(await codes()).toContain('item/unknown-decision');
    expect(client.received.filter(({ method }) => method === 'imr/readFile')).toEqual([]);
  });
});
