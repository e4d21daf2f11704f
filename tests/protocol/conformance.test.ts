import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtServer, Client, type Message } from './client';

const ITEM = 'Claims Administrator guideline: Decision based on MTUS.\nMAXIMUS guideline: Decision based on MTUS.\nDecision rationale: The knee is stable. Not medically necessary.\n';
const LETTER = `HOW THE IMR FINAL DETERMINATION WAS MADE\n\nCLINICAL CASE SUMMARY\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\n${ITEM}`;
const SLIP = LETTER.replace('Upheld', 'Upheald');

const PULL = { textDocument: { diagnostic: { dynamicRegistration: false } } };

let server: string;
let client: Client;
/** The document of a test: each has its own, as some share a server. */
let URI = '';
let tests = 0;

beforeAll(async () => {
  server = await builtServer();
}, 30_000);
beforeEach(() => {
  URI = `file:///letters/${++tests}.imr`;
});

/** A server for each test of a suite. */
function aServerEach(): void {
  beforeEach(() => {
    client = new Client(server);
  });
  afterEach(() => {
    client.kill();
  });
}

/** One server for all tests of a suite, which sees the documents of each. */
function oneServer(capabilities: unknown): void {
  beforeAll(async () => {
    client = new Client(server);
    await client.initialize(capabilities);
  });
  afterAll(() => {
    client.kill();
  });
}

interface Position { readonly line: number; readonly character: number }
interface Range { readonly start: Position; readonly end: Position }
interface Symbol { readonly name: string; readonly range: Range; readonly selectionRange: Range; readonly children?: Symbol[] }
interface Diagnostic { readonly code: string; readonly range: Range }
interface Published { readonly uri: string; readonly version?: number; readonly diagnostics: Diagnostic[] }

function open(text: string, uri = URI, version = 1): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version, text } });
}

function change(version: number, contentChanges: unknown[], uri = URI): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

function close(uri = URI): void {
  client.notify('textDocument/didClose', { textDocument: { uri } });
}

async function symbols(uri = URI): Promise<Symbol[]> {
  const { result, error } = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
  expect(error).toBeUndefined();
  return result as Symbol[];
}

async function pulled(uri = URI): Promise<string[]> {
  const { result, error } = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  expect(error).toBeUndefined();
  return (result as { items: Diagnostic[] }).items.map(({ code }) => code);
}

function published(uri = URI): Published[] {
  return client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').map(({ params }) => params as Published).filter((params) => params.uri === uri);
}

function publishedFor(version: number, uri = URI): Promise<Message> {
  return client.sent(`diagnostics for version ${version}`, ({ method, params }) => {
    const { uri: of, version: known } = (params ?? {}) as Published;
    return method === 'textDocument/publishDiagnostics' && of === uri && known === version;
  });
}

/** The names in an outline, children after their parents. */
function names(list: readonly Symbol[]): string[] {
  return list.flatMap(({ name, children = [] }) => [name, ...names(children)]);
}

describe('A server\'s life', () => {
  aServerEach();

  test('initialize, shutdown, exit: status 0', async () => {
    const { result } = await client.initialize();
    expect(result).toMatchObject({ serverInfo: { name: 'imr-language-server' }, capabilities: {} });
    expect(await client.request('shutdown')).toMatchObject({ result: null });
    client.notify('exit');
    expect(await client.exited).toBe(0);
  });

  test('exit without shutdown: status 1', async () => {
    await client.initialize();
    client.notify('exit');
    expect(await client.exited).toBe(1);
  });

  test('exit before initialize: status 1', async () => {
    client.notify('exit');
    expect(await client.exited).toBe(1);
  });

  test('a client that hangs up takes the server with it', async () => {
    await client.initialize();
    client.hangUp();
    expect(await client.exited).not.toBeNull();
  });

  test('a request before initialize is refused', async () => {
    expect((await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } })).error?.code).toBe(-32002);
    expect((await client.initialize()).error).toBeUndefined();
  });

  test('a notification before initialize is dropped', async () => {
    open(LETTER);
    await client.initialize();
    expect(await symbols()).toEqual([]);
  });

  test('initialize twice is refused', async () => {
    await client.initialize();
    expect((await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code).toBe(-32600);
  });

  test('a request after shutdown is refused', async () => {
    await client.initialize();
    open(LETTER);
    await client.request('shutdown');
    expect((await client.request('textDocument/documentSymbol', { textDocument: { uri: URI } })).error?.code).toBe(-32600);
    client.notify('exit');
    expect(await client.exited).toBe(0);
  });
});

describe('Messages', () => {
  oneServer({});
  beforeEach(() => {
    open(LETTER);
  });

  test.each(['textDocument/foldingEverything', '$/unknown', 'imr/nothing'])('the unknown request %s is answered as such', async (method) => {
    expect((await client.request(method, {})).error?.code).toBe(-32601);
  });

  test.each(['$/unknown', 'imr/nothing', '$/setTrace', 'workspace/didRenameEverything'])('the unknown notification %s is ignored', async (method) => {
    client.notify(method, { value: 'off' });
    expect(await symbols()).not.toEqual([]);
  });

  test.each(['{"jsonrpc": "2.0", ', 'no JSON at all', '', '[]', '42', 'null', '{}', '{"jsonrpc":"2.0","id":null}', '"\\ud800"'])('the message %j is survived', async (body) => {
    client.write(body);
    expect(await symbols()).not.toEqual([]);
  });

  test.each([undefined, null, {}, [], { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }])('parameters %j are survived', async (params) => {
    for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange', 'imr/isDetermination']) await client.request(method, params);
    expect(await symbols()).not.toEqual([]);
  });

  test('a request that is cancelled is answered as cancelled', async () => {
    const request = client.request('textDocument/documentSymbol', { textDocument: { uri: URI } });
    client.notify('$/cancelRequest', { id: request.id });
    expect((await request).error?.code).toBe(-32800);
    client.notify('$/cancelRequest', { id: 4711 });
    expect(await symbols()).not.toEqual([]);
  });

  test('whether a text is a determination', async () => {
    expect((await client.request('imr/isDetermination', { text: LETTER })).result).toBe(true);
    expect((await client.request('imr/isDetermination', { text: 'Dear colleague,' })).result).toBe(false);
  });
});

describe('Documents', () => {
  oneServer(PULL);

  test('an outline names sections, items with their decisions, and fields', async () => {
    open(LETTER);
    const list = names(await symbols());
    expect(list.some((name) => name.includes('Knee brace'))).toBe(true);
    expect(list.length).toBeGreaterThan(5);
  });

  test('one that is not open has no outline and no diagnostics', async () => {
    expect(await symbols()).toEqual([]);
    expect(await pulled()).toEqual([]);
  });

  test('one that was closed has none any more', async () => {
    open(SLIP);
    expect(await pulled()).toContain('item/unknown-decision');
    close();
    expect(await symbols()).toEqual([]);
    expect(await pulled()).toEqual([]);
  });

  test.each(['textDocument/didChange', 'textDocument/didClose', 'textDocument/didSave'])('%s for an unknown document is survived', async (method) => {
    client.notify(method, { textDocument: { uri: 'file:///letters/unknown.imr', version: 2 }, contentChanges: [{ text: 'a' }] });
    open(LETTER);
    expect(await symbols()).not.toEqual([]);
  });

  test('a change with a lower version is ignored', async () => {
    open(LETTER, URI, 5);
    change(4, [{ text: SLIP }]);
    expect(await pulled()).not.toContain('item/unknown-decision');
    change(6, [{ text: SLIP }]);
    expect(await pulled()).toContain('item/unknown-decision');
  });

  test.each([
    ['a line beyond the end', { start: { line: 9999, character: 0 }, end: { line: 9999, character: 5 } }],
    ['a column beyond the line', { start: { line: 0, character: 9999 }, end: { line: 0, character: 9999 } }],
    ['an end before its start', { start: { line: 3, character: 4 }, end: { line: 1, character: 0 } }],
    ['negative positions', { start: { line: -1, character: -1 }, end: { line: 0, character: 0 } }],
  ])('a change at %s is survived', async (_, range) => {
    open(LETTER);
    change(2, [{ range, text: 'x' }]);
    await symbols();
    change(3, [{ text: SLIP }]);
    expect(await pulled()).toContain('item/unknown-decision');
  });

  test('a change beyond the end is one at the end', async () => {
    open(LETTER);
    change(2, [{ range: { start: { line: 99, character: 0 }, end: { line: 100, character: 0 } }, text: '\r\n' }]);
    open(`${LETTER}\r\n`, 'file:///letters/whole.imr');
    expect(await symbols()).toEqual(await symbols('file:///letters/whole.imr'));
  });

  test.each([
    'untitled:Untitled-1', 'untitled:C%3A%5Cletters%5Ca.imr', 'vscode-vfs://github/example/letters/a.imr', 'vscode-notebook-cell:/a#b', 'file:///c%3A/letters/a%20b.imr', 'file:///C:/letters/a b.imr',
    'file://server/share/a.imr', 'git:/letters/a.imr?%7B%22ref%22%3A%22HEAD%22%7D', 'inmemory://1', 'x', '',
  ])('the address %j is read like any other', async (uri) => {
    open(SLIP, uri);
    expect(await symbols(uri)).not.toEqual([]);
    expect(await pulled(uri)).toContain('item/unknown-decision');
    close(uri);
    expect(await pulled(uri)).toEqual([]);
  });

  test('columns count UTF-16 units', async () => {
    open(`IMR ISSUES, DECISIONS AND RATIONALES\n\n\u{1F600}\u{1F600} Knee brace: Upheald\n${ITEM}`);
    const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    const finding = (result as { items: Diagnostic[] }).items.find(({ code }) => code === 'item/unknown-decision');
    expect(finding?.range).toEqual({ start: { line: 2, character: 17 }, end: { line: 2, character: 24 } });
  });

  test('lines end in CR LF, CR or LF', async () => {
    for (const [version, eol] of ['\n', '\r\n', '\r'].entries()) {
      open(SLIP.replaceAll('\n', eol), `file:///letters/${version}.imr`);
      const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: `file:///letters/${version}.imr` } });
      expect((result as { items: Diagnostic[] }).items.find(({ code }) => code === 'item/unknown-decision')?.range.start).toEqual({ line: 6, character: 12 });
    }
  });

  test.each([
    ['typed behind a carriage return', 'x\r', [{ at: [1, 0], text: '\n' }]],
    ['left behind a carriage return by what stood between', 'x\ry\n', [{ at: [1, 0, 1, 1], text: '' }]],
    ['that a carriage return is put in front of', 'x\n', [{ at: [0, 1], text: '\r' }]],
  ])('a line feed %s ends no line of its own', async (_, before, edits) => {
    open(`${before}${SLIP}`);
    edits.forEach(({ at: [line = 0, character = 0, toLine = line, toCharacter = character], text }, i) =>
      change(i + 2, [{ range: { start: { line, character }, end: { line: toLine, character: toCharacter } }, text }]));
    const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    expect((result as { items: Diagnostic[] }).items.find(({ code }) => code === 'item/unknown-decision')?.range.start).toEqual({ line: 7, character: 12 });
  });

  test('edits in steps give what the whole text gives', async () => {
    const position = fc.record({ line: fc.nat(12), character: fc.nat(30) });
    const edit = fc.record({ start: position, end: position, text: fc.constantFrom('', 'x', '\n', '\r\n', ': Upheld', ': Upheald', 'Decision rationale:', '\u{1F600}', 'IMR ISSUES, DECISIONS AND RATIONALES\n') });
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const [steps, whole] = [`file:///letters/steps-${++run}.imr`, `file:///letters/whole-${run}.imr`];
      open(LETTER, steps);
      const lines = { text: LETTER };
      edits.forEach(({ start, end, text }, i) => {
        const [a = 0, b = 0] = [offsetAt(lines.text, start), offsetAt(lines.text, end)].sort((x, y) => x - y);
        const range = { start: positionAt(lines.text, a), end: positionAt(lines.text, b) };
        lines.text = lines.text.slice(0, a) + text + lines.text.slice(b);
        change(i + 2, [{ range, text }], steps);
      });
      open(lines.text, whole);
      expect(await symbols(steps)).toEqual(await symbols(whole));
      expect(await pulled(steps)).toEqual(await pulled(whole));
      close(steps);
      close(whole);
    }), { numRuns: 150, seed: 1 });
  }, 30_000);
});

/** The offset of a position; columns beyond the line end with it, lines beyond the text end with that. */
function offsetAt(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  const start = starts[line];
  if (start === undefined) return text.length;
  const rest = text.slice(start);
  return start + Math.min(character, /\r|\n/.exec(rest)?.index ?? rest.length);
}

/** The position of an offset. */
function positionAt(text: string, offset: number): Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)].filter((start) => start <= offset);
  return { line: starts.length - 1, character: offset - (starts.at(-1) ?? 0) };
}

describe('A client that can do little', () => {
  aServerEach();

  test('is promised little, asked nothing, and gets its diagnostics with their version', async () => {
    const { result } = await client.initialize({});
    expect(result).not.toHaveProperty('capabilities.diagnosticProvider');
    expect(result).not.toHaveProperty('capabilities.codeActionProvider');
    open(SLIP);
    const { params } = await publishedFor(1);
    expect((params as Published).diagnostics.map(({ code }) => code)).toContain('item/unknown-decision');
    expect((params as Published).diagnostics.every((diagnostic) => !('relatedInformation' in diagnostic) && !('codeDescription' in diagnostic))).toBe(true);
    await symbols();
    expect(client.received.filter(({ id }) => id !== undefined)).toEqual([]);
  });

  test('sees diagnostics go when the document is closed', async () => {
    await client.initialize({});
    open(SLIP);
    await publishedFor(1);
    close();
    await symbols();
    expect(published().at(-1)?.diagnostics).toEqual([]);
  });

  test('is never shown an older version after a newer one', async () => {
    await client.initialize({});
    open(LETTER);
    for (let version = 2; version <= 40; version++) {
      change(version, [{ text: version % 2 === 0 ? SLIP : LETTER }]);
      if (version % 7 === 0) await symbols();
    }
    await publishedFor(40);
    const seen = published();
    expect(seen.map(({ version }) => version)).toEqual([...seen.map(({ version }) => version ?? 0)].sort((a, b) => a - b));
    for (const { version = 0, diagnostics } of seen) expect(diagnostics.some(({ code }) => code === 'item/unknown-decision'), `version ${version}`).toBe(version % 2 === 0 && version > 1);
  });

  test('sees what stands in a document that was closed and opened again with the same version', async () => {
    await client.initialize({});
    for (let round = 0; round < 10; round++) {
      open(SLIP);
      close();
      open(LETTER);
      await symbols();
      await publishedFor(1);
      await symbols();
      expect(published().at(-1)?.diagnostics.map(({ code }) => code)).not.toContain('item/unknown-decision');
      close();
    }
  });

  test('can send its settings', async () => {
    await client.initialize({});
    open(SLIP);
    await publishedFor(1);
    client.notify('workspace/didChangeConfiguration', { settings: { imr: { checks: { 'item/unknown-decision': 'off' } } } });
    await client.sent('diagnostics without the check', ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as Published).diagnostics.every(({ code }) => code !== 'item/unknown-decision'));
  });

  test('that sends settings which are none is served all the same', async () => {
    await client.initialize({});
    for (const [i, settings] of [null, 7, [], 'imr', { imr: null }, { imr: { checks: 5, preset: 'x' } }, { imr: { checks: { a: 1 } } }].entries()) {
      client.notify('workspace/didChangeConfiguration', { settings });
      const uri = `file:///letters/settings-${i}.imr`;
      open(SLIP, uri);
      expect(((await publishedFor(1, uri)).params as Published).diagnostics.map(({ code }) => code), JSON.stringify(settings)).toContain('item/unknown-decision');
    }
  });
});

describe('A client that pulls', () => {
  aServerEach();

  test('is sent no diagnostics of its own documents', async () => {
    const { result } = await client.initialize(PULL);
    expect(result).toHaveProperty('capabilities.diagnosticProvider');
    open(SLIP);
    expect(await pulled()).toContain('item/unknown-decision');
    change(2, [{ text: LETTER }]);
    expect(await pulled()).not.toContain('item/unknown-decision');
    expect(published()).toEqual([]);
  });

  test('is asked for its settings, if it can be, and asked to pull again when they change', async () => {
    let level = 'off';
    client.answers['workspace/configuration'] = () => [{ checks: { 'item/unknown-decision': level } }];
    await client.initialize({ ...PULL, workspace: { configuration: true, diagnostics: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true } } });
    await client.sent('a registration', ({ method }) => method === 'client/registerCapability');
    open(SLIP);
    expect(await pulled()).not.toContain('item/unknown-decision');
    level = 'warning';
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.sent('a request to pull again', ({ method }) => method === 'workspace/diagnostic/refresh');
    expect(await pulled()).toContain('item/unknown-decision');
  });

  test('can name documents that are not checked, from the start and later', async () => {
    await client.initialize({ ...PULL, workspace: { diagnostics: { refreshSupport: true } } }, { initializationOptions: { unchecked: [URI, 7] } });
    open(SLIP);
    expect(await pulled()).toEqual([]);
    expect(await symbols()).not.toEqual([]);
    client.notify('imr/unchecked', { uris: [] });
    await client.sent('a request to pull again', ({ method }) => method === 'workspace/diagnostic/refresh');
    expect(await pulled()).toContain('item/unknown-decision');
    for (const params of [undefined, null, { uris: 'all' }, { uris: [null] }]) client.notify('imr/unchecked', params);
    expect(await pulled()).toContain('item/unknown-decision');
  });

  test('that gives no settings when asked is served all the same', async () => {
    await client.initialize({ ...PULL, workspace: { configuration: true } });
    open(SLIP);
    expect(await pulled()).toContain('item/unknown-decision');
  });
});
