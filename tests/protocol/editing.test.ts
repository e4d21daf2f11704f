import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtServer, Client } from './client';

const URI = 'file:///letters/editing.imr';
const LETTER = [
  'CLINICAL CASE SUMMARY', 'UR denied the knee brace.', 'IMR ISSUES, DECISIONS AND RATIONALES', 'Knee brace: Upheld',
  'Claims Administrator guideline: Decision based on MTUS.', 'MAXIMUS guideline: Decision based on MTUS.',
  'Decision rationale: A brace of the knee was tried. The request for brace of the knee is not medically necessary.', '',
].join('\n');
const AT_HEADING = { line: 3, character: 2 };

interface Range { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } }
interface Edit { readonly range: Range; readonly newText: string; readonly annotationId?: string }

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
async function start(capabilities: object, initializationOptions: object = {}): Promise<Record<string, unknown>> {
  const { result } = await client.initialize(capabilities, { initializationOptions });
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr-determination', version: 1, text: LETTER } });
  return (result as { capabilities: Record<string, unknown> }).capabilities;
}

async function ask<R>(method: string, params: object = {}): Promise<R> {
  const { result, error } = await client.request(method, { textDocument: { uri: URI }, ...params });
  expect(error).toBeUndefined();
  return result as R;
}

function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const put = (result: string, { range, newText }: Edit): string => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end));
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)).reduce(put, text);
}

const TOKENS = { requests: { full: { delta: true }, range: true }, tokenTypes: ['class', 'keyword'], tokenModifiers: ['deprecated'], formats: ['relative'] };
const ALL = {
  textDocument: { formatting: {}, rangeFormatting: { rangesSupport: true }, rename: { prepareSupport: true, honorsChangeAnnotations: true }, semanticTokens: TOKENS, codeLens: {} },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

describe('Nothing is claimed that the client did not announce', () => {
  test.each(['documentFormattingProvider', 'documentRangeFormattingProvider', 'renameProvider', 'semanticTokensProvider', 'codeLensProvider'])('%s', async (name) => {
    expect(await start({})).not.toHaveProperty(name);
  });

  test('and all that it did', async () => {
    expect(await start(ALL)).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: { rangesSupport: true },
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { legend: { tokenTypes: ['class', 'keyword'], tokenModifiers: ['deprecated'] }, full: { delta: true }, range: true },
      codeLensProvider: {},
    });
  });

  test('or that it did in part', async () => {
    const capabilities = await start({ textDocument: { rangeFormatting: {}, rename: {}, semanticTokens: { ...TOKENS, tokenModifiers: [], requests: { full: true } } } });
    expect(capabilities).toMatchObject({ documentRangeFormattingProvider: true, renameProvider: true, semanticTokensProvider: { legend: { tokenModifiers: [] }, full: true } });
    expect(capabilities).not.toHaveProperty('semanticTokensProvider.range');
  });
});

describe('Formatting', () => {
  const CLEAN = LETTER.trim().replaceAll('\n', '\n\n');

  test('of a document', async () => {
    await start(ALL);
    expect(edited(LETTER, await ask<Edit[]>('textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } }))).toBe(`${CLEAN}\n`);
  });

  test('of a range, of several', async () => {
    await start(ALL);
    const lines = (start: number, end: number): Range => ({ start: { line: start, character: 0 }, end: { line: end, character: 5 } });
    const options = { tabSize: 4, insertSpaces: true };
    expect((await ask<Edit[]>('textDocument/rangeFormatting', { range: lines(3, 5), options })).map(({ range }) => range.start.line)).toEqual([3, 4]);
    expect((await ask<Edit[]>('textDocument/rangesFormatting', { ranges: [lines(0, 1), lines(4, 5)], options })).map(({ range }) => range.start.line)).toEqual([0, 4]);
    expect((await ask<Edit[]>('textDocument/rangesFormatting', { ranges: [lines(4, 5), lines(3, 5)], options })).map(({ range }) => range.start.line)).toEqual([3, 4]);
  });

  test('of what is pasted', async () => {
    await start(ALL);
    const wrapped = 'The patient was injured in a fall from a loading dock and has low back pain, which travels down\nthe left leg to the foot and does not get better with any of the drugs that were tried in the\nlast two years.';
    const end = { line: 1, character: 25 };
    expect(await ask('imr/cleanPaste', { range: { start: end, end }, text: wrapped })).toBe(wrapped.replaceAll('\n', ' '));
    expect(await ask('imr/cleanPaste', { range: { start: end, end }, text: 'typed' })).toBeNull();
  });
});

describe('Renaming', () => {
  test('is prepared with the item’s name, and not on its decision', async () => {
    await start(ALL);
    expect(await ask('textDocument/prepareRename', { position: AT_HEADING })).toEqual({ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 10 } }, placeholder: 'Knee brace' });
    expect(await ask('textDocument/prepareRename', { position: { line: 3, character: 14 } })).toBeNull();
  });

  test('asks about what is not sure, where the client can', async () => {
    await start(ALL);
    const edit = await ask<{ documentChanges: { edits: Edit[] }[]; changeAnnotations: unknown }>('textDocument/rename', { position: AT_HEADING, newName: 'Walker' });
    const edits = edit.documentChanges[0]!.edits;
    expect(edits.filter(({ annotationId }) => annotationId === undefined).map(({ newText }) => newText)).toEqual(['walker', 'Walker']);
    expect(edits.filter(({ annotationId }) => annotationId !== undefined).length).toBeGreaterThan(0);
    expect(edit.changeAnnotations).toMatchObject({ unsure: { needsConfirmation: true } });
  });

  test('leaves it alone, where the client cannot', async () => {
    await start({ textDocument: { rename: {} } });
    const edit = await ask<{ changes: Record<string, Edit[]> }>('textDocument/rename', { position: AT_HEADING, newName: 'Walker' });
    expect(edit.changes[URI]!.map(({ newText }) => newText)).toEqual(['walker', 'Walker']);
  });

  test('says that a name would not be read as one', async () => {
    await start(ALL);
    expect((await client.request('textDocument/rename', { textDocument: { uri: URI }, position: AT_HEADING, newName: 'Decision rationale:' })).error?.message).toContain('Nothing was changed');
  });
});

describe('What is shown in the text', () => {
  test('tokens, and what of them changed', async () => {
    await start(ALL);
    const { data, resultId } = await ask<{ data: number[]; resultId: string }>('textDocument/semanticTokens/full');
    expect(data.length).toBeGreaterThan(5);
    expect(data.length % 5).toBe(0);
    client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'Then ' }] });
    const { edits } = await ask<{ edits: unknown[] }>('textDocument/semanticTokens/full/delta', { previousResultId: resultId });
    expect(edits).toHaveLength(1);
    const part = await ask<{ data: number[] }>('textDocument/semanticTokens/range', { range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } } });
    expect(part.data).toHaveLength(5);
  });

  test('our client has our own names for them, and commands behind the line above an item', async () => {
    expect(await start(ALL, { commands: true })).toMatchObject({ semanticTokensProvider: { legend: { tokenTypes: ['disputedItem', 'conclusion'], tokenModifiers: ['upheld', 'overturned', 'agreeing', 'contradicting'] } } });
    const [lens] = await ask<{ command: { title: string; command: string } }[]>('textDocument/codeLens');
    expect(lens?.command).toMatchObject({ command: 'imr.showPlace', title: expect.stringMatching(/^item 1 of 1 · upheld · /) as string });
  });

  test('any other has the line alone, and none where it is switched off', async () => {
    await start(ALL);
    expect(await ask('textDocument/codeLens')).toMatchObject([{ range: { start: { line: 3 } }, command: { command: '' } }]);
    client.notify('workspace/didChangeConfiguration', { settings: { imr: { codeLens: false } } });
    expect(await ask('textDocument/codeLens')).toEqual([]);
  });

  test('words and items', async () => {
    await start(ALL);
    expect(await ask('imr/counts')).toMatchObject({ version: 1, words: 49, items: 1 });
  });
});
