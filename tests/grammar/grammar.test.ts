import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTokenizer, render, type Tokenizer } from './tokenizer.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = join(here, 'fixtures');
const snapshots = join(here, 'snapshots');
const samples = join(here, '../../samples');
const forms = join(here, '../../server/src/determination/forms');

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
});

/** Every stretch of a text that has a scope, with its scopes. */
function coloured(text: string): [text: string, scopes: string][] {
  return tokenizer.tokenize(text).flatMap((line) =>
    line.tokens.filter(({ scopes }) => scopes.length > 0).map(({ start, end, scopes }): [string, string] => [line.text.slice(start, end), scopes.join(' ')]));
}

function files(folder: string, extension: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(extension)).sort();
}

describe('tokens', () => {
  test.each(files(fixtures, '.imr'))('of fixture %s', async (name) => {
    const lines = tokenizer.tokenize(readFileSync(join(fixtures, name), 'utf8'));
    await expect(render(lines)).toMatchFileSnapshot(join(snapshots, `${basename(name, '.imr')}.snap`));
  });

  test.each(files(samples, '.imr'))('of sample %s', async (name) => {
    const lines = tokenizer.tokenize(readFileSync(join(samples, name), 'utf8'));
    await expect(render(lines)).toMatchFileSnapshot(join(snapshots, 'samples', `${basename(name, '.imr')}.snap`));
  });
});

describe('the decision', () => {
  const decision = (text: string): string => coloured(text).at(-1)?.[1] ?? '';

  test.each([
    ['at the end of a heading', 'Lumbar support brace: Upheld', 'Lumbar support brace: Overturned'],
    ['on a line of its own', 'Upheld', 'Overturned'],
    ['as a sentence', '1. A brace is not medically necessary and appropriate.', '1. A brace is medically necessary and appropriate.'],
    ['of the letter', 'Final Determination: UPHOLD', 'Final Determination: OVERTURN'],
  ])('is told apart %s', (_where, upheld, overturned) => {
    expect(decision(upheld)).toContain('decision.upheld');
    expect(decision(overturned)).toContain('decision.overturned');
    const colour = (scopes: string): string | undefined => scopes.split(' ').at(-1)?.split('.decision.')[0];
    expect(colour(decision(upheld))).not.toBe(colour(decision(overturned)));
  });
});

describe('prose', () => {
  test('has no colour', () => {
    expect(coloured(readFileSync(join(fixtures, 'prose.imr'), 'utf8'))).toEqual([]);
  });

  test('keeps its colours when an unfinished line stands above it', () => {
    const unfinished = ['<!-- comment', '[TO COMPLETE: what', '<<', '"', '(', 'MAXIMUS guideline:', 'https://'];
    for (const line of unfinished) {
      expect(tokenizer.tokenize(`${line}\nThe brace has worn out.`)[1]?.tokens, line).toEqual([{ start: 0, end: 23, scopes: [] }]);
    }
  });
});

describe('the forms that the server reads', () => {
  test.each(files(forms, '.json'))('%s: every heading and label is coloured', (name) => {
    const form: unknown = JSON.parse(readFileSync(join(forms, name), 'utf8'));
    for (const heading of namesIn(form, 'headings')) {
      expect(coloured(heading), heading).toEqual([[heading, expect.stringContaining('markup.heading.section')]]);
    }
    for (const label of namesIn(form, 'labels').map((name) => `${name.replace(/:$/, '')}:`)) {
      expect(coloured(label), label).toEqual([[label, expect.stringMatching(/(?:field|header)-label/)]]);
    }
  });
});

describe('a line of a megabyte', () => {
  const pieces = ['word ', ' ', '1', '1.', '1, ', '_', '[', '[TO COMPLETE: ', '<<a', '<!-- ', 'http://.', 'MTUS ', '10 mg ', 'page 1, 2 ', 'A ', '1) is ', ': Upheld '];

  test.each(pieces)('of %j is read in time', { timeout: 10_000 }, (piece) => {
    const line = piece.repeat(1_000_000 / piece.length);
    expect(tokenizer.tokenize(line)[0]?.tokens.at(-1)?.end).toBe(line.length);
  });
});

/** All strings below the keys of one name. */
function namesIn(value: unknown, key: string, inside = false): string[] {
  if (typeof value === 'string') return inside ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => namesIn(child, key, inside || name === key));
}
