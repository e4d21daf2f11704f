import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { frame } from '../../server/src/checks/example';
import { CHECKS } from '../../server/src/checks/registry';
import type * as Guards from '../../server/src/lsp/guard';
import { METHODS, wrongAnswers } from './everyRequest';
import { budget, EVERYTHING, numbers, pair, type Pair, samples, SEED } from './inProcess';
import { mutated } from './mutations';

/** What handlers threw: the guard hides it from the client, and here it is seen. */
const thrown = vi.hoisted((): unknown[] => []);
vi.mock('../../server/src/lsp/guard', async (original) => {
  const { guard } = await original<typeof Guards>();
  const seen: typeof guard = (fallback, handler) => guard(fallback, async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      thrown.push(error);
      throw error;
    }
  });
  return { guard: seen };
});

const RUNS = budget(2);

/** The samples; and where there is time, short letters with one fault each, so that they are fifty. */
const LETTERS = [
  ...samples(),
  ...(process.env['IMR_SOAK_RUNS'] === undefined ? [] : CHECKS.flatMap(({ id, examples }) => examples.invalid.slice(0, 1).map((example) => ({ name: id, text: frame(example) }))).filter((_, i) => i % 2 === 0)),
].slice(0, 50);

let server: Pair;
beforeAll(async () => {
  server = await pair(EVERYTHING);
});
afterEach(() => {
  thrown.length = 0;
});
afterAll(() => server.end());

async function survives(uri: string, text: string, next: () => number, places: number): Promise<void> {
  server.open(uri, text);
  const offsets = Array.from({ length: places }, () => Math.floor(next() * (text.length + 1)));
  const wrong = await wrongAnswers(server, uri, text, offsets);
  server.close(uri);
  const said = `${JSON.stringify(offsets)} in ${JSON.stringify(text)}`;
  expect(thrown.map((error) => (error instanceof Error ? error.stack : error)), said).toEqual([]);
  expect(wrong, said).toEqual([]);
  expect(server.log).toEqual([]);
}

describe(`Every request about a letter with slips is answered, inside the letter (${RUNS} of each, seed ${SEED})`, () => {
  test.each(LETTERS.map((sample, i) => ({ ...sample, i })))('$name', { timeout: 60_000 + RUNS * 10_000 }, async ({ name, text, i }) => {
    for (let run = 0; run < RUNS; run++) {
      const next = numbers(SEED * 1_000_003 + i * 1009 + run);
      await survives(`file:///letters/${encodeURIComponent(name)}`, run === 0 ? text : mutated(text, next), next, 2);
    }
  });
});

test.each(['', '\n', ' ', '\uFEFF', '\uD800', '\0', 'Upheld', 'a'])('every request about %j is answered', async (text) => {
  await survives('file:///letters/short.imr', text, () => 0, 1);
});

test('no request is left out that the server answers', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const folder = new URL('../../server/src/lsp/', import.meta.url);
  const own = readdirSync(folder).filter((name) => name.startsWith('protocol')).flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/Request, client to server[\s\S]*?= '(imr\/\w+)'/g)].map(([, method]) => method));
  expect(own.filter((method) => !METHODS.includes(method ?? ''))).toEqual([]);
});
