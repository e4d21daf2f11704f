import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as Guards from '../../server/src/lsp/guard';
import { wrongAnswers } from '../reliability/everyRequest';
import { EVERYTHING, Lines, pair, type Pair, type Range } from '../reliability/inProcess';
import { CORPUS, corpusFiles } from './corpus';

/** How often a handler threw: the guard hides it from the client, and here it is counted. What it says of a real letter is said nowhere. */
const thrown = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../server/src/lsp/guard', async (original) => {
  const { guard } = await original<typeof Guards>();
  const seen: typeof guard = (fallback, handler) => guard(fallback, async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      thrown.count++;
      throw error;
    }
  });
  return { guard: seen };
});

if (CORPUS === undefined) test.skip('every provider on real determinations: there is no corpus folder');

/** How many places of each determination are asked about. */
const PLACES = 4;

let server: Pair;
beforeAll(async () => {
  server = await pair(EVERYTHING);
});
afterEach(() => {
  thrown.count = 0;
});
afterAll(() => server.end());

interface DocumentSymbol { readonly range: Range; readonly selectionRange: Range; readonly children?: readonly DocumentSymbol[] }
interface FoldingRange { readonly startLine: number; readonly endLine: number }
interface SelectionRange { readonly range: Range; readonly parent?: SelectionRange }

/** What fails is said without a word of the letter. */
describe.each(corpusFiles().map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
  const uri = `file:///corpus/${path}`;
  const lines = new Lines(text);
  const span = ({ start, end }: Range): readonly [number, number] => [lines.offset(start), lines.offset(end)];
  const offsets = Array.from({ length: PLACES }, (_, i) => Math.floor((text.length * (2 * i + 1)) / (2 * PLACES)));

  test('every request is answered without an exception, inside the letter', { timeout: 60_000 }, async () => {
    server.open(uri, text);
    expect(await wrongAnswers(server, uri, text, offsets)).toEqual([]);
    expect([thrown.count, server.log.length]).toEqual([0, 0]);
    server.close(uri);
  });

  test('outline, folds, selections, links, tokens, lines above items and findings are nested and in order', async () => {
    server.open(uri, text);
    const [symbols, folds, selections, links, lenses, tokens, { items: findings }] = await Promise.all([
      server.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri),
      server.ask<FoldingRange[]>('textDocument/foldingRange', uri),
      server.ask<SelectionRange[]>('textDocument/selectionRange', uri, { positions: offsets.map((offset) => lines.position(offset)) }),
      server.ask<{ range: Range }[]>('textDocument/documentLink', uri),
      server.ask<{ range: Range }[]>('textDocument/codeLens', uri),
      server.ask<{ data: number[] }>('textDocument/semanticTokens/full', uri),
      server.ask<{ items: { range: Range }[] }>('textDocument/diagnostic', uri),
    ]);
    server.close(uri);
    expect(Math.min(symbols.length, folds.length, lenses.length, tokens.data.length)).toBeGreaterThan(0);
    expect(wrongSymbols(symbols, [0, text.length])).toBe(0);
    expect(crossing(folds.map(({ startLine, endLine }) => [startLine, endLine]))).toBe(0);
    expect(folds.filter(({ startLine, endLine }) => endLine <= startLine).length).toBe(0);
    for (const selection of selections) for (let at = selection; at.parent; at = at.parent) expect(holds(span(at.parent.range), span(at.range))).toBe(true);
    for (const ranges of [links, lenses, findings]) expect(backwards(ranges.map(({ range }) => span(range)[0]))).toBe(0);
    expect(wrongTokens(tokens.data, text)).toBe(0);
  });

  /** Symbols that do not lie in what holds them, behind the one before, with their names inside. */
  function wrongSymbols(symbols: readonly DocumentSymbol[], around: readonly [number, number]): number {
    let wrong = backwards(symbols.flatMap(({ range }) => [...span(range)]));
    for (const { range, selectionRange, children = [] } of symbols) {
      wrong += Number(!holds(around, span(range))) + Number(!holds(span(range), span(selectionRange))) + wrongSymbols(children, span(range));
    }
    return wrong;
  }
});

function holds([from, to]: readonly [number, number], [innerFrom, innerTo]: readonly [number, number]): boolean {
  return from <= innerFrom && innerTo <= to;
}

/** How many of a row stand before the one before them. */
function backwards(row: readonly number[]): number {
  return row.filter((at, i) => at < (row[i - 1] ?? 0)).length;
}

/** How many pairs of stretches overlap and neither holds the other. */
function crossing(stretches: readonly (readonly [number, number])[]): number {
  return stretches.filter((a, i) => stretches.slice(i + 1).some((b) => a[0] <= b[1] && b[0] <= a[1] && !holds(a, b) && !holds(b, a))).length;
}

/** How many tokens begin before the one before them has ended, or reach out of their line. */
function wrongTokens(data: readonly number[], text: string): number {
  const lengths = text.split(/\r\n|\r|\n/).map((line) => line.length);
  let [line, character, end, wrong] = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    [line, character] = down > 0 ? [line + down, right] : [line, character + right];
    if (length === 0 || (down === 0 && character < end) || character + length > (lengths[line] ?? 0)) wrong++;
    end = character + length;
  }
  return wrong;
}
