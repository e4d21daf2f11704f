import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../../server/src/determination/parse';
import { anyText, mutated, mutation } from './fuzz';
import { holds } from './invariants';

const FAILURES = new URL('../../fixtures/fuzz-failures/', import.meta.url);
const SAMPLES = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => [name, readFileSync(new URL(name, SAMPLES), 'utf8')] as const);

/** The same texts in each run, so that one run is like the other; IMR_FUZZ_SEED names others. */
const SEED = Number(process.env['IMR_FUZZ_SEED'] ?? 1);

/** Reads and checks a text. One that fails is kept, and is a test from then on. */
function survives(text: string): void {
  try {
    holds(parseDetermination(text));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nText: ${JSON.stringify(text)}`, { cause: error });
  }
}

/** Runs a property; the smallest text that breaks it goes into tests/fixtures/fuzz-failures. */
function check(texts: fc.Arbitrary<string>, numRuns: number): void {
  const result = fc.check(fc.property(texts, survives), { seed: SEED, numRuns });
  if (!result.failed) return;
  const [text] = result.counterexample ?? [''];
  const name = `${createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 8)}.json`;
  writeFileSync(new URL(name, FAILURES), `${JSON.stringify(text)}\n`);
  throw new Error(`seed ${SEED}, kept as tests/fixtures/fuzz-failures/${name}: ${String(result.errorInstance)}`);
}

describe(`Any text is read (seed ${SEED})`, () => {
  const kept = readdirSync(FAILURES).filter((name) => name.endsWith('.json'));
  test.each(kept)('kept failure %s', (name) => {
    survives(JSON.parse(readFileSync(new URL(name, FAILURES), 'utf8')) as string);
  });

  test('20 000 short ones', () => {
    check(anyText, 20_000);
  }, 60_000);

  test('400 samples with slips in them', () => {
    const slips = fc.tuple(fc.constantFrom(...samples.map(([, text]) => text)), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    check(slips.map(([text, mutations]) => mutated(text, mutations)), 400);
  }, 60_000);

  test('a megabyte on one line', () => {
    const text = 'Knee brace: Upheld Decision rationale: It is not medically necessary. '.repeat(15_000);
    expect(parseDetermination(text).text.text.length).toBeGreaterThan(1_000_000);
  }, 10_000);
});

describe('Every beginning of a sample is read, as it is typed', () => {
  test.each(samples)('%s', (_, text) => {
    for (let end = 0; end <= text.length; end += 7) {
      const determination = parseDetermination(text.slice(0, end));
      if (end % 91 === 0) holds(determination);
    }
  }, 10_000);
});
