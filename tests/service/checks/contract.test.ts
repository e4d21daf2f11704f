import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../server/src/checks/registry';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the checks', () => {
  test('have ids of their own, in the form group/name', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });

  test.each(CHECKS)('$id has a file of its own and says what it is for', ({ id, title, finds, why, source }) => {
    const [group = '', name = ''] = id.split('/');
    const file = name.replace(/-[a-z]/g, (part) => part.charAt(1).toUpperCase());
    expect(existsSync(join(root, 'server/src/checks', group, `${file}.ts`))).toBe(true);
    for (const words of [title, finds, why, source]) {
      expect(words.trim().length).toBeGreaterThan(3);
      expect(words).not.toMatch(/[\r\n]/);
    }
  });

  test('are all listed: no file of a check is left out of the registry', () => {
    const files = readdirSync(join(root, 'server/src/checks'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && /[\\/]/.test(file));
    const declared = files.flatMap((file) => [...readFileSync(join(root, 'server/src/checks', file), 'utf8').matchAll(/^ {2,4}id: '([a-z/-]+)',$/gm)].map((match) => match[1]));
    expect(declared.sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  test.each(CHECKS)('$id has an invalid example and two valid ones', ({ examples }) => {
    expect(examples.invalid.length).toBeGreaterThanOrEqual(1);
    expect(examples.valid.length).toBeGreaterThanOrEqual(2);
  });

  test('are what the documentation, the settings and the README say', () => {
    expect(execFileSync(process.execPath, ['tools/docs.mjs', '--check'], { cwd: root, encoding: 'utf8' })).toContain('fresh');
  });
});
