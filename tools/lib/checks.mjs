// The checks as the tools see them: the TypeScript registry, bundled to a file that lives as long as its import.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/** Bundles and loads the registry, and the standard letter of the examples. */
export async function loadChecks() {
  const folder = mkdtempSync(join(tmpdir(), 'imr-checks-'));
  const outfile = join(folder, 'checks.mjs');
  const contents = "export { CHECKS as checks } from './registry'; import { letter } from './example'; export const standard = letter({});";
  try {
    await build({
      stdin: { contents, resolveDir: join(root, 'server/src/checks'), loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
