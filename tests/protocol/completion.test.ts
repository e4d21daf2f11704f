import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { builtServer, Client } from './client';

const SAMPLE = readFileSync(new URL('../../samples/current-neck-and-sleep.imr', import.meta.url), 'utf8');
const URI = 'file:///letters/completion.imr';
/** In the rationale of the second item, behind its label. */
const RATIONALE = SAMPLE.indexOf('Decision rationale: The MTUS Chronic Pain guideline') + 'Decision rationale:'.length;

interface Item {
  readonly label: string;
  readonly insertTextFormat?: number;
  readonly textEdit?: { readonly newText: string; readonly range: { readonly start: object; readonly end: object } };
  readonly textEditText?: string;
  readonly documentation?: { readonly kind: string; readonly value: string };
  readonly command?: { readonly command: string };
}
interface List { readonly items: Item[]; readonly itemDefaults?: { readonly editRange?: object } }

let server: string;
let client: Client;

beforeAll(async () => {
  server = await builtServer();
}, 30_000);
afterEach(() => {
  client.kill();
});

async function start(completion: object | undefined, initializationOptions: object = {}): Promise<Record<string, unknown>> {
  client = new Client(server);
  const { result } = await client.initialize({ textDocument: { ...(completion ? { completion } : {}) } }, { initializationOptions });
  return (result as { capabilities: Record<string, unknown> }).capabilities;
}

function position(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** What is proposed at an offset of a text. */
async function complete(text: string, offset: number, context: object = { triggerKind: 1 }): Promise<List | null> {
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr-determination', version: 1, text } });
  const { result, error } = await client.request('textDocument/completion', { textDocument: { uri: URI }, position: position(text, offset), context });
  expect(error).toBeUndefined();
  return result as List | null;
}

const COLON = { triggerKind: 2, triggerCharacter: ':' };
const open = `${SAMPLE.slice(0, RATIONALE)}${SAMPLE.slice(SAMPLE.indexOf('\n', RATIONALE))}`;

describe('Completion', () => {
  test('is claimed for a client that announced it, and for no other', async () => {
    expect(await start(undefined)).not.toHaveProperty('completionProvider');
    client.kill();
    expect(await start({})).toMatchObject({ completionProvider: { triggerCharacters: [':', '\n'], resolveProvider: true } });
  });

  test('is plain text with placeholders for a client without tab stops', async () => {
    await start({});
    const list = await complete(open, RATIONALE, COLON);
    expect(list?.itemDefaults).toBeUndefined();
    const [paragraph] = list!.items;
    expect(paragraph).toMatchObject({ insertTextFormat: 1, textEdit: { range: { start: position(open, RATIONALE), end: position(open, RATIONALE) } } });
    expect(paragraph?.textEdit?.newText).toContain('[TO COMPLETE: ');
    for (const { textEdit, insertTextFormat } of list!.items) {
      expect(insertTextFormat).toBe(1);
      expect(textEdit?.newText).not.toMatch(/\$/);
    }
  });

  test('has tab stops for a client that knows them, and says the range once where it may', async () => {
    await start({ completionItem: { snippetSupport: true }, completionList: { itemDefaults: ['editRange'] } }, { commands: true });
    const list = await complete(open, RATIONALE, COLON);
    expect(list?.itemDefaults?.editRange).toEqual({ start: position(open, RATIONALE), end: position(open, RATIONALE) });
    const [paragraph] = list!.items;
    expect(paragraph?.insertTextFormat).toBe(2);
    expect(paragraph?.textEditText).toMatch(/\$\{1:\[TO COMPLETE: /);
    expect(paragraph?.textEditText).toContain('Therefore, the request for cyclobenzaprine 10mg #60 is not medically necessary.');
  });

  test('words of the document are no syntax of snippets', async () => {
    await start({ completionItem: { snippetSupport: true } });
    const text = open.replace('Cyclobenzaprine 10mg #60: Upheld', 'Cyclobenzaprine 10mg ${1:x} $TM_FILENAME #60: Upheld');
    const at = text.indexOf('Decision rationale:\n') + 'Decision rationale:'.length;
    const [paragraph] = (await complete(text, at, COLON))!.items;
    expect(paragraph?.textEdit?.newText).toContain('\\${1:x');
    expect(paragraph?.textEdit?.newText).toContain('\\$TM_FILENAME');
  });

  test('tells what an entry rests on when it is looked at, in the markup that the client shows', async () => {
    await start({ completionItem: { documentationFormat: ['markdown', 'plaintext'] } });
    const list = await complete(open, RATIONALE, COLON);
    const { result } = await client.request('completionItem/resolve', list!.items[0]);
    expect((result as Item).documentation).toMatchObject({ kind: 'markdown' });
    expect((result as Item).documentation?.value).toContain('Verify before signing');
    for (const item of list!.items) expect(((await client.request('completionItem/resolve', item)).result as Item).documentation?.value).not.toBe('');
  });

  test('an entry of somebody else’s comes back as it is', async () => {
    await start({});
    for (const item of [{ label: 'x' }, { label: 'x', data: { about: ['edition', 'no-such'] } }, { label: 'x', data: { about: 7, uri: 3 } }, { label: 'x', data: { about: ['nothing'] } }]) {
      expect((await client.request('completionItem/resolve', item)).result).toEqual(item);
    }
  });

  test('nothing is proposed in prose, for a character that means nothing, or for a document that is not open', async () => {
    await start({});
    expect(await complete(SAMPLE, SAMPLE.indexOf('delivery van'), COLON)).toBeNull();
    expect(await complete(open, RATIONALE, { triggerKind: 2, triggerCharacter: 'e' })).toBeNull();
    const { result } = await client.request('textDocument/completion', { textDocument: { uri: 'file:///letters/closed.imr' }, position: { line: 0, character: 0 } });
    expect(result).toBeNull();
  });

  test('keeps the line ends of the document', async () => {
    await start({});
    const text = open.replaceAll('\n', '\r\n');
    const at = text.indexOf('Zolpidem 10mg #30: Upheld\r\n') + 'Zolpidem 10mg #30: Upheld\r\n'.length;
    const cut = text.slice(0, at);
    const list = await complete(cut, at, { triggerKind: 2, triggerCharacter: '\n' });
    expect(list?.items[0]?.textEdit?.newText).toBe('\r\nClaims Administrator guideline: ');
  });
});
