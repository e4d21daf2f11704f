import { Lines, type Pair, type Range } from './inProcess';

interface Edit { readonly range: Range; readonly newText: string }

/** Requests about a document as a whole. */
const WHOLE: readonly (readonly [method: string, params?: object])[] = [
  ['textDocument/diagnostic'], ['textDocument/documentSymbol'], ['textDocument/foldingRange'], ['textDocument/documentLink'], ['textDocument/codeLens'],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }], ['textDocument/semanticTokens/full'], ['textDocument/semanticTokens/full/delta', { previousResultId: '' }],
  ['imr/items'], ['imr/places'], ['imr/counts'], ['imr/letter'], ['imr/finalText'], ['imr/exportLetter', { format: 'text' }], ['imr/exportLetter', { format: 'html' }], ['imr/readiness'], ['imr/readiness', { record: true }],
  ['imr/deIdentified'], ['imr/moveItem', { index: 1, by: 1 }], ['imr/moveItem', { index: 2, by: -1 }], ['imr/removeItem', { index: 1 }], ['imr/addItems', { items: '1. Knee brace\n2. MRI of the left knee' }],
  ['imr/forms'], ['imr/newDetermination', { items: 'Knee brace' }], ['imr/requestedItems', { text: 'Knee brace, Naproxen 500mg #60' }], ['workspace/symbol', { query: '' }],
];

/** Requests about a place in a document. */
const PLACE: readonly (readonly [method: string, params?: object])[] = [
  ['textDocument/completion', { context: { triggerKind: 1 } }], ['textDocument/completion', { context: { triggerKind: 2, triggerCharacter: ':' } }],
  ['textDocument/completion', { context: { triggerKind: 2, triggerCharacter: '\n' } }], ['textDocument/hover'], ['textDocument/definition'],
  ['textDocument/references', { context: { includeDeclaration: true } }], ['textDocument/documentHighlight'], ['textDocument/prepareRename'], ['imr/citations'],
];

/** Names of all requests that are asked here. */
export const METHODS: readonly string[] = [...new Set([
  ...[...WHOLE, ...PLACE].map(([method]) => method), 'textDocument/rename', 'textDocument/selectionRange', 'textDocument/rangeFormatting', 'textDocument/rangesFormatting', 'textDocument/semanticTokens/range',
  'textDocument/codeAction', 'completionItem/resolve', 'imr/cleanPaste', 'imr/checkText', 'imr/isDetermination', 'imr/summarize',
])];

/**
 * Asks everything that can be asked of an open document, at some of its places.
 * @returns what is wrong with the answers, in words
 */
export async function wrongAnswers(server: Pair, uri: string, text: string, offsets: readonly number[]): Promise<string[]> {
  const lines = new Lines(text);
  const wrong: string[] = [];
  const ask = async (method: string, params?: object): Promise<unknown> => {
    const answer = await server.ask<unknown>(method, uri, params);
    for (const range of rangesIn(answer)) if (!isInside(lines, range)) wrong.push(`${method}: ${JSON.stringify(range)} is not in the document`);
    for (const edits of editListsIn(answer)) if (overlap(lines, edits)) wrong.push(`${method}: edits overlap`);
    return answer;
  };
  for (const [method, params] of WHOLE) await ask(method, params);
  await ask('imr/checkText', { text });
  await server.ask('imr/isDetermination', uri, { text: text.slice(0, 4000) });
  for (const offset of offsets) {
    const position = lines.position(offset);
    for (const [method, params] of PLACE) {
      const answer = await ask(method, { position, ...params });
      const [item] = (answer as { items?: object[] } | null)?.items ?? [];
      if (method === 'textDocument/completion' && item) await server.client.sendRequest('completionItem/resolve', item);
    }
    await ask('textDocument/rename', { position, newName: 'MRI of the left knee' }).catch((error: unknown) => {
      if ((error as { code?: number }).code !== -32803) throw error;
    });
    await ask('textDocument/selectionRange', { positions: [position] });
    await ask('imr/finalText', { at: position });
    const range = { start: position, end: lines.position(Math.min(text.length, offset + 500)) };
    await ask('textDocument/rangeFormatting', { range, options: { tabSize: 2, insertSpaces: true } });
    await ask('textDocument/semanticTokens/range', { range });
    await ask('imr/cleanPaste', { range, text: 'A line that was\nwrapped in a letter.' });
    for (const only of [undefined, ['source.fixAll']]) await ask('textDocument/codeAction', { range, context: { diagnostics: [], ...(only ? { only } : {}) } });
  }
  const ranges = offsets.map((offset) => ({ start: lines.position(offset), end: lines.position(Math.min(text.length, offset + 100)) }));
  await ask('textDocument/rangesFormatting', { ranges, options: { tabSize: 2, insertSpaces: true } });
  return wrong;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

/** All ranges and positions in an answer. */
function rangesIn(value: unknown): Range[] {
  if (!isRecord(value)) return [];
  if (isPosition(value['start']) && isPosition(value['end'])) return [value as unknown as Range];
  if (isPosition(value)) return [{ start: value, end: value } as unknown as Range];
  return Object.values(value).flatMap(rangesIn);
}

/** All lists of edits in an answer: each list is applied as a whole. */
function editListsIn(value: unknown): Edit[][] {
  if (!isRecord(value)) return [];
  if (Array.isArray(value) && value.length > 0 && value.every((entry) => isRecord(entry) && 'newText' in entry && 'range' in entry)) return [value as Edit[]];
  return Object.values(value).flatMap(editListsIn);
}

function isInside(lines: Lines, { start, end }: Range): boolean {
  const [from, to] = [lines.offset(start), lines.offset(end)];
  return from >= 0 && to >= from;
}

function overlap(lines: Lines, edits: readonly Edit[]): boolean {
  const places = edits.map(({ range }) => [lines.offset(range.start), lines.offset(range.end)] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return places.some(([from], i) => i > 0 && from < (places[i - 1]?.[1] ?? 0));
}
