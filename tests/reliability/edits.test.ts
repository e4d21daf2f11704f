import { afterAll, beforeAll, expect, test } from 'vitest';
import { budget, EVERYTHING, Lines, numbers, oneOf, pair, type Pair, samples, SEED } from './inProcess';

const RUNS = budget(60);
const TYPED = ['', 'x', ' ', '\n', '\r\n', '\r', '\n\n', ': Upheld', ': Upheald', 'not ', 'Decision rationale:', '\u{1F600}', '\u00a0', 'left ', ' 10 mg', '<!-- ', ' -->', 'IMR ISSUES, DECISIONS AND RATIONALES\n'];

let typed: Pair;
let fresh: Pair;
beforeAll(async () => {
  [typed, fresh] = [await pair(EVERYTHING), await pair(EVERYTHING)];
});
afterAll(() => {
  typed.end();
  fresh.end();
});

/** Types into a letter, in one change or several, and gives what stands there in the end. */
function edited(uri: string, start: string, next: () => number): string {
  let text = start;
  typed.open(uri, text);
  for (let version = 2, last = 3 + Math.floor(next() * 8); version < last; version++) {
    const changes = [];
    for (let times = next() < 0.7 ? 1 : 3; times > 0; times--) {
      const lines = new Lines(text);
      const somewhere = Math.floor(next() * (text.length + 1));
      const start = lines.position(somewhere);
      const end = next() < 0.6 ? start : lines.position(Math.min(text.length, somewhere + Math.floor(next() ** 3 * 600)));
      const [from, to] = [lines.offset(start), lines.offset(end)];
      const put = next() < 0.1 ? text.slice(to, to + 300) : oneOf(TYPED, next);
      changes.push(next() < 0.03 ? { text: text.slice(0, from) + put + text.slice(to) } : { range: { start, end }, text: put });
      text = text.slice(0, from) + put + text.slice(to);
    }
    typed.change(uri, version, changes);
  }
  return text;
}

async function seen(server: Pair, uri: string): Promise<unknown[]> {
  const methods = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/semanticTokens/range', 'imr/letter', 'imr/places'];
  const whole = { range: { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } } };
  return Promise.all(methods.map(async (method) => ({ method, ...await server.ask<object>(method, uri, whole), version: 0, resultId: '' })));
}

test(`${RUNS} scripts of edits end where a document does that is opened as it stands (seed ${SEED})`, { timeout: 60_000 + RUNS * 1000 }, async () => {
  const letters = samples();
  for (let run = 0; run < RUNS; run++) {
    const next = numbers(SEED * 1_000_003 + run);
    const uri = `file:///letters/${run}.imr`;
    const text = edited(uri, oneOf(letters, next).text.replaceAll('\n', oneOf(['\n', '\n', '\r\n', '\r'], next)), next);
    fresh.open(uri, text);
    expect(await seen(typed, uri), `script ${run} of seed ${SEED}: ${JSON.stringify(text)}`).toEqual(await seen(fresh, uri));
    typed.close(uri);
    fresh.close(uri);
  }
  expect([typed.log, fresh.log]).toEqual([[], []]);
});
