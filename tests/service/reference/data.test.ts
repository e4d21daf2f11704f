import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LISTS, readSource, records, ROOT } from './sources';

const CONFIDENCE = new Set(['verified', 'common', 'inferred', 'memory']);
const FROM_ORDERS = new Set(['open', 'wording seen in a stored page', 'inferred from the wording of the sister orders']);

describe('the sources of the reference data', () => {
  for (const [file, lists] of Object.entries(LISTS)) {
    it(`say of every record of ${file} where it is from and how sure it is`, () => {
      const source = readSource(file);
      const legend = source['sources'] as unknown as Record<string, string> | undefined;
      for (const list of lists) {
        expect(source[list]!.length).toBeGreaterThan(0);
        for (const record of source[list]!) {
          expect(record.source, JSON.stringify(record)).toBeTruthy();
          if (legend && typeof record.source === 'string') expect(legend, record.source).toHaveProperty([record.source]);
          expect(CONFIDENCE.has(record.confidence) || (file === 'orders' && (FROM_ORDERS.has(record.confidence) || record.confidence.length > 0)), JSON.stringify(record)).toBe(true);
        }
      }
    });
  }

  it('name no letter of any corpus and no machine', () => {
    for (const file of Object.keys(LISTS)) expect(JSON.stringify(readSource(file)), file).not.toMatch(/\d{3}\.txt|\/work\/|\/tmp\/|\/home\//);
  });

  it('have no drug twice, and every brand at one drug', () => {
    const names = records('drugs').flatMap(({ name, brands }) => [name as string, ...((brands as string[] | undefined) ?? [])].map((text) => text.toLowerCase()));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('have no record twice', () => {
    const ids: Record<string, string[]> = {
      abbreviations: records('abbreviations').map(({ short }) => short as string),
      confusables: records('confusables').map(({ wrong, right }) => `${String(wrong)} > ${String(right)}`),
      editions: records('editions').map(({ id }) => id as string),
      topics: records('topics-2009').map(({ title }) => title as string),
    };
    for (const [what, all] of Object.entries(ids)) expect(all.filter((id, i) => all.indexOf(id) !== i), what).toEqual([]);
  });
});

/** Counted over determinations by `tools/sequences.mjs`, and not written from a source. */
const SEQUENCES = 'sequences.json';

describe('the reference data that ships', () => {
  it('is what the sources say', () => {
    expect(() => execFileSync(process.execPath, ['tools/reference.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' })).not.toThrow();
  });

  it('stays small', () => {
    const folder = `${ROOT}server/src/reference/data/`;
    const sizes = readdirSync(folder).map((file) => [file, statSync(folder + file).size] as const);
    const bytes = sizes.reduce((sum, [file, size]) => sum + (file === SEQUENCES ? 0 : size), 0);
    expect(bytes).toBeLessThan(272_000);
    expect(Object.fromEntries(sizes)[SEQUENCES], 'the counted table').toBeLessThan(40_000);
  });
});
