import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import type * as Service from '../../server/src/languageService';
import { ROOT } from './imports';

const require = createRequire(import.meta.url);
const SAMPLE = readFileSync(`${ROOT}/samples/2014-lumbar-pain.imr`, 'utf8');

/** The service as it ships: reference data stay files of their own. */
async function shipped(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT, entryPoints: ['server/src/languageService.ts'], bundle: true, write: false, minify: true, platform: 'node', format: 'cjs', target: 'node20', external: ['./data/*.json'],
  });
  return outputFiles.map(({ text }) => text).join('');
}

describe('At the start', () => {
  let code = '';
  beforeAll(async () => {
    code = await shipped();
  });

  test('no reference data are read before a determination is checked', () => {
    const read: string[] = [];
    const module = { exports: {} as typeof Service };
    const load = (path: string): unknown => {
      read.push(path);
      return require(`${ROOT}/server/src/reference/${path}`);
    };
    (compileFunction(code, ['module', 'exports', 'require']) as (...given: unknown[]) => void)(module, module.exports, load);
    const service = module.exports.createLanguageService({ onCheckError: (check) => expect.fail(check) });
    expect(service.recognises(SAMPLE)).toBe(true);
    const determination = service.read(SAMPLE);
    expect(read).toEqual([]);
    service.check(determination);
    expect(read).toContain('./data/drugs.json');
  });
});
