import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Check } from '../../server/src/checks/check';
import type * as Registry from '../../server/src/checks/registry';
import { CHECKS } from '../../server/src/checks/registry';
import { runChecks } from '../../server/src/checks/run';
import { parseDetermination } from '../../server/src/determination/parse';
import { pair, type Pair, samples } from './inProcess';

/** Checks that throw, by their names: each says the words it reads, as an error of a library would. */
const broken = vi.hoisted(() => new Set<string>());
vi.mock('../../server/src/checks/registry', async (original) => {
  const { CHECKS } = await original<typeof Registry>();
  return {
    CHECKS: CHECKS.map((check): Check => ({
      ...check,
      run: (subject, report) => {
        if (broken.has(check.id)) throw new Error(`cannot read ${subject.determination.text.source}`);
        check.run(subject, report);
      },
    })),
  };
});

const LETTER = samples().find(({ name }) => name === 'in-progress.imr')!.text;
const settings = { preset: 'final', levels: {} } as const;
const GROUPS = [...new Set(CHECKS.map(({ id }) => id.split('/')[0] ?? ''))];
/** What is found while no check throws. */
let all: readonly string[] = [];
let server: Pair | undefined;

beforeAll(() => {
  all = found((id, error) => { throw new Error(id, { cause: error }); });
});

afterEach(() => {
  broken.clear();
  server?.end();
});

function found(onError: (id: string, error: unknown) => void): string[] {
  return runChecks(parseDetermination(LETTER), { settings, onError, checks: CHECKS }).map(({ check, range }) => `${check} ${range.start}-${range.end}`);
}

describe('A check that throws costs its own findings and no other', () => {
  test.each(CHECKS.filter(({ id }) => !id.startsWith('suppression/')))('$id', ({ id }) => {
    broken.add(id);
    const failed: string[] = [];
    expect(found((check) => failed.push(check))).toEqual(all.filter((finding) => !finding.startsWith(`${id} `)));
    expect(failed).toEqual([id]);
  });

  test.each(GROUPS)('and so do all of the group %s', (group) => {
    for (const { id } of CHECKS) if (id.startsWith(`${group}/`)) broken.add(id);
    expect(found(() => undefined)).toEqual(all.filter((finding) => !finding.startsWith(`${group}/`)));
  });
});

test('the server says it in one line, however much is typed, with no word of the letter', async () => {
  server = await pair({ textDocument: { diagnostic: {} } });
  broken.add('structure/missing-section');
  server.open('file:///letters/a.imr', LETTER);
  for (let version = 2; version < 6; version++) {
    server.change('file:///letters/a.imr', version, [{ text: `${LETTER}\n${version}` }]);
    const { items } = await server.ask<{ items: object[] }>('textDocument/diagnostic', 'file:///letters/a.imr');
    expect(items.length).toBeGreaterThan(5);
  }
  expect(server.log).toEqual(['The check structure/missing-section failed; the others go on.']);
});
