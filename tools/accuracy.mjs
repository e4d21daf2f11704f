#!/usr/bin/env node
// `npm run accuracy -- FOLDER [--part open|sealed|all] [--list] [--seed N] [--only marks|planted|verdicts]`:
// how right the checks are on determinations that careful readers have keyed. See docs/accuracy.md.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'imr-accuracy-'));
try {
  const outfile = join(out, 'main.mjs');
  await build({ absWorkingDir: root, entryPoints: ['tools/accuracy/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = main(process.argv.slice(2), root);
} finally {
  rmSync(out, { recursive: true, force: true });
}
