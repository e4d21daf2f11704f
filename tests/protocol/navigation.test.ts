import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtServer, Client } from './client';

const FOLDER = 'file:///letters';
const URI = `${FOLDER}/open.imr`;
const LINES = [
  'Case Number: CM17-0000021', 'CLINICAL CASE SUMMARY', 'UR denied the knee brace and crutches.', 'IMR ISSUES, DECISIONS AND RATIONALES', 'Knee brace: Upheld',
  'Claims Administrator guideline: None.', 'MAXIMUS guideline: Decision based on MTUS.', 'Decision rationale: [TO COMPLETE: why] The knee brace is not medically necessary.',
  'Crutches: Overturned', 'Decision rationale: The crutches are medically necessary.', '',
];
const LETTER = LINES.join('\n');
const MENTION = { line: 2, character: 16 };

interface Place { readonly line: number; readonly character: number }
interface Range { readonly start: Place; readonly end: Place }
interface Items { readonly version: number; readonly summary: string; readonly items: { name: string; decision?: string; missing: string[]; heading: Range }[] }
interface Symbol { readonly name: string; readonly containerName: string; readonly location: { uri: string; range: Range } }

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

/** Starts the server, opens the letter, and gives the server's capabilities. */
async function start(capabilities: object = {}, initializationOptions: object = {}): Promise<Record<string, unknown>> {
  const { result } = await client.initialize(capabilities, { initializationOptions });
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr-determination', version: 1, text: LETTER } });
  return (result as { capabilities: Record<string, unknown> }).capabilities;
}

async function ask<R>(method: string, params: object = {}): Promise<R> {
  const { result, error } = await client.request(method, params);
  expect(error).toBeUndefined();
  return result as R;
}

const words = ({ start: { line, character }, end }: Range): string => LINES[line]!.slice(character, end.line === line ? end.character : undefined);

describe('What is claimed is what the client announced', () => {
  const ANNOUNCED = { textDocument: { definition: {}, references: {}, documentHighlight: {}, selectionRange: {} }, workspace: { symbol: {} } };
  const CLAIMED = ['definitionProvider', 'referencesProvider', 'documentHighlightProvider', 'selectionRangeProvider', 'workspaceSymbolProvider'];

  test('and nothing else', async () => {
    const claimed = await start();
    for (const name of CLAIMED) expect(claimed).not.toHaveProperty(name);
  });

  test('and all of it', async () => {
    expect(await start(ANNOUNCED)).toMatchObject(Object.fromEntries(CLAIMED.map((name) => [name, true])));
  });
});

describe('A definition', () => {
  test('is a place for a client that knows no links', async () => {
    await start({ textDocument: { definition: {} } });
    const [there] = await ask<{ uri: string; range: Range }[]>('textDocument/definition', { textDocument: { uri: URI }, position: MENTION });
    expect(there!.uri).toBe(URI);
    expect([there!.range.start.line, words(there!.range)]).toEqual([4, 'Knee brace']);
  });

  test('says where it begins to one that does', async () => {
    await start({ textDocument: { definition: { linkSupport: true } } });
    const [there] = await ask<{ originSelectionRange: Range; targetRange: Range; targetSelectionRange: Range }[]>('textDocument/definition', { textDocument: { uri: URI }, position: MENTION });
    expect([words(there!.originSelectionRange), there!.targetRange.end.line, words(there!.targetSelectionRange)]).toEqual(['knee brace', 7, 'Knee brace']);
  });

  test('of a place beyond the end, or in a document that is not open, is none', async () => {
    await start({ textDocument: { definition: {} } });
    expect(await ask('textDocument/definition', { textDocument: { uri: URI }, position: { line: 99, character: 0 } })).toEqual([]);
    expect(await ask('textDocument/definition', { textDocument: { uri: `${FOLDER}/closed.imr` }, position: MENTION })).toEqual([]);
  });
});

test('References leave the heading out where the declaration is not asked for', async () => {
  await start();
  const lines = async (includeDeclaration: boolean): Promise<number[]> =>
    (await ask<{ range: Range }[]>('textDocument/references', { textDocument: { uri: URI }, position: MENTION, context: { includeDeclaration } })).map(({ range }) => range.start.line);
  expect(await lines(true)).toEqual([2, 4, 7]);
  expect(await lines(false)).toEqual([2, 7]);
});

test('A selection of several places grows at each', async () => {
  await start();
  const grown = await ask<{ range: Range; parent: { range: Range } }[]>('textDocument/selectionRange', { textDocument: { uri: URI }, positions: [MENTION, { line: 9, character: 30 }] });
  expect(grown.map(({ range, parent }) => [words(range), words(parent.range)])).toEqual([['knee', 'UR denied the knee brace and crutches.'], ['crutches', 'The crutches are medically necessary.']]);
});

describe('The items of a document', () => {
  test('are those of its newest version', async () => {
    await start();
    expect(await ask<Items>('imr/items', { uri: URI })).toMatchObject({
      version: 1,
      summary: '2 disputed items: 1 upheld, 1 overturned, which makes a partial overturn; 1 incomplete',
      items: [{ index: 1, name: 'Knee brace', decision: 'Upheld', missing: [] }, { index: 2, name: 'Crutches', decision: 'Overturned' }],
    });
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: { line: 4, character: 10 }, end: { line: 4, character: 18 } }, text: '' }] });
    const { version, items } = await ask<Items>('imr/items', { uri: URI });
    expect([version, items[0]!.decision, items[0]!.missing]).toEqual([2, undefined, ['no decision']]);
  });

  test('and the places where something is left to do, blanks among them', async () => {
    await start();
    const { places } = await ask<{ places: { range: Range; blank: boolean }[] }>('imr/places', { uri: URI });
    expect(places.filter(({ blank }) => blank).map(({ range }) => words(range))).toEqual(['[TO COMPLETE: why]']);
  });

  test('move and go by edits of the version they were asked of, or not at all', async () => {
    await start();
    const moved = await ask<{ version: number; edits: unknown[] }>('imr/moveItem', { uri: URI, index: 1, by: 1 });
    expect([moved.version, moved.edits.length]).toEqual([1, 2]);
    expect(await ask<{ edits: unknown[] }>('imr/removeItem', { uri: URI, index: 2 })).toMatchObject({ version: 1, edits: [{ newText: '' }] });
    for (const [method, params] of [['imr/moveItem', { index: 1, by: -1 }], ['imr/moveItem', { index: 9, by: 1 }], ['imr/moveItem', { index: 1, by: 7 }], ['imr/removeItem', { index: 0 }], ['imr/removeItem', {}]] as const) {
      expect(await ask(method, { uri: URI, ...params })).toBeNull();
    }
    for (const method of ['imr/items', 'imr/places', 'imr/moveItem', 'imr/removeItem']) expect(await ask(method, { uri: `${FOLDER}/closed.imr` })).toBeNull();
  });
});

describe('The symbols of the workspace', () => {
  const symbols = async (query: string): Promise<Symbol[]> => ask<Symbol[]>('workspace/symbol', { query });

  test('are those of open determinations where the client has no files to give', async () => {
    await start({ workspace: { symbol: {} } });
    expect((await symbols('')).map(({ name, containerName }) => [name, containerName])).toEqual([
      ['CM17-0000021', 'open.imr'], ['1. Knee brace', 'Upheld · CM17-0000021'], ['2. Crutches', 'Overturned · CM17-0000021'],
    ]);
    expect((await symbols('crut')).map(({ name }) => name)).toEqual(['2. Crutches']);
  });

  test('are those of files too where it has, each read once until it changes, and an open one as it stands', async () => {
    const files: Record<string, string> = { [URI]: 'what is on the disk', [`${FOLDER}/a.imr`]: LETTER.replaceAll('Crutches', 'Walker'), [`${FOLDER}/gone.imr`]: '' };
    const asked: string[] = [];
    let changed: string[] = [];
    client.answers['imr/files'] = () => ({ uris: Object.keys(files), changed });
    client.answers['imr/readFile'] = (params) => {
      const uri = String(Array.isArray(params) ? params[0] : params);
      asked.push(uri);
      return files[uri] === '' ? null : files[uri];
    };
    await start({ workspace: { symbol: {} } }, { files: true });
    const found = await symbols('walker');
    expect(found.map(({ name, location }) => [name, location.uri, location.range.start.line])).toEqual([['2. Walker', `${FOLDER}/a.imr`, 8]]);
    await symbols('walker');
    expect(asked.filter((uri) => uri.endsWith('a.imr'))).toHaveLength(1);
    expect(asked).not.toContain(URI);
    files[`${FOLDER}/a.imr`] = LETTER.replaceAll('Crutches', 'Wheelchair');
    changed = [`${FOLDER}/a.imr`];
    expect((await symbols('wheelchair')).map(({ name }) => name)).toEqual(['2. Wheelchair']);
  });

  test('are no more than a list can show, whatever the number of files', async () => {
    client.answers['imr/files'] = () => ({ uris: Array.from({ length: 1_000 }, (_, i) => `${FOLDER}/${String(i)}.imr`), changed: [] });
    let reads = 0;
    client.answers['imr/readFile'] = () => {
      reads++;
      return LETTER;
    };
    await start({ workspace: { symbol: {} } }, { files: true });
    expect(await symbols('')).toHaveLength(500);
    expect(reads).toBeLessThan(300);
  });
});
