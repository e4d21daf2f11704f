import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './imports';

const ARCHITECTURE = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const CONTRIBUTING = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** Where a path begins that a text gives short: `facts/memory.ts`. */
const ABOVE = ['', 'server/src/', 'client/', 'client/src/'];

/** The paths in a text, between backticks, as far as they are of this project: `tests/editor`, `lsp/models.ts`, `forms/*.json`. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.*-]+(?:\/[\w.*-]+)*\/?)`/g)].map(([, path]) => path ?? '').filter((path) => path.includes('/'));
}

function isThere(path: string): boolean {
  return ABOVE.some((above) => {
    const whole = join(ROOT, above, path);
    if (!path.includes('*')) return existsSync(whole) || existsSync(`${whole}.test.ts`);
    const [begin = '', end = ''] = basename(path).split('*');
    return existsSync(dirname(whole)) && readdirSync(dirname(whole)).some((name) => name.startsWith(begin) && name.endsWith(end));
  });
}

describe('What is written of the house', () => {
  test.each([['ARCHITECTURE.md', ARCHITECTURE], ['CONTRIBUTING.md', CONTRIBUTING]])('%s names files and folders that are there', (_, text) => {
    expect(pathsIn(text).length).toBeGreaterThan(0);
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  test('every invariant names a test that holds it', () => {
    const part = ARCHITECTURE.split('## Invariants')[1]?.split('\n## ')[0] ?? '';
    const invariants = part.split(/\n(?=\d+\. )/).slice(1);
    expect(invariants.length).toBeGreaterThan(5);
    expect(invariants.filter((invariant) => !pathsIn(invariant).some((path) => path.startsWith('tests/') && existsSync(join(ROOT, `${path}.test.ts`))))).toEqual([]);
  });

  test('every folder of the server is on the map', () => {
    const folders = readdirSync(join(ROOT, 'server/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `server/src/${name}/`);
    expect(folders.filter((folder) => !ARCHITECTURE.includes(`\`${folder}\``))).toEqual([]);
  });
});
