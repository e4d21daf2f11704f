import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../server/src/checks/example';
import { builtServer, Client } from './client';

const URI = 'file:///letters/fixes.imr';
const KNEE = 'Physical therapy 2 times a week for 4 weeks for the left knee';
const TEXT = letter({ items: itemFor(`${KNEE}: Upheld`).split('\n\n').slice(0, -1).join('\n\n') }).replaceAll('\n', '\r\n');
const LITERALS = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } };

interface TextEdit { readonly newText?: string; readonly snippet?: { readonly value: string } }
interface Action {
  readonly title: string;
  readonly edit: { readonly changes?: Record<string, TextEdit[]>; readonly documentChanges?: { readonly edits: TextEdit[] }[] };
}

let server: string;
let client: Client;

beforeAll(async () => {
  server = await builtServer();
}, 30_000);
afterEach(() => {
  client.kill();
});

/** The action that adds the rationale, for a client with these abilities to edit. */
async function action(workspaceEdit: object): Promise<Action> {
  client = new Client(server);
  await client.initialize({ textDocument: LITERALS, workspace: { workspaceEdit } });
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr-determination', version: 1, text: TEXT } });
  const line = TEXT.slice(0, TEXT.indexOf(`${KNEE}: Upheld`)).split('\r\n').length - 1;
  const range = { start: { line, character: 3 }, end: { line, character: 3 } };
  const { result } = await client.request('textDocument/codeAction', { textDocument: { uri: URI }, range, context: { diagnostics: [] } });
  return (result as Action[]).find(({ title }) => title === 'Add the missing rationale')!;
}

describe('A quick fix that writes', () => {
  test('has tab stops where the client edits with snippets', async () => {
    const { edit } = await action({ documentChanges: true, snippetEditSupport: true });
    const value = edit.documentChanges?.[0]?.edits[0]?.snippet?.value;
    expect(value).toMatch(/^\r\n\r\nDecision rationale: .*\$\{1:\[TO COMPLETE: /);
    expect(value?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each([
    ['versioned edits', { documentChanges: true }],
    ['edits only', {}],
    ['snippets, but no versioned edits', { snippetEditSupport: true }],
  ])('is plain text with placeholders for a client with %s', async (_, abilities) => {
    const { edit } = await action(abilities);
    const [change] = edit.documentChanges?.[0]?.edits ?? edit.changes?.[URI] ?? [];
    expect(change?.newText).toMatch(/^\r\n\r\nDecision rationale: .*\[TO COMPLETE: /);
    expect(change?.newText).not.toContain('$');
  });
});
