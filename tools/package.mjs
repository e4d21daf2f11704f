#!/usr/bin/env node
// Makes the VSIX, dist/imr-determinations-VERSION.vsix, and holds its contents to tools/package-contents.txt and its sizes to the limits.
// `--update` writes the list instead; then look at what changed. `--out FILE` puts the VSIX elsewhere; `--no-build` takes dist/ as it is.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles } from '@vscode/vsce';
import { build } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { PlainError, script } from './lib/run.mjs';

const LIST = join(root, 'tools/package-contents.txt');
const KB = 1024;

/** The most that something may take: the whole package, and the reference data that the server reads. */
const LIMITS = { vsix: 2048 * KB, data: 300 * KB };

const { values: options } = parseArgs({ options: { update: { type: 'boolean' }, out: { type: 'string' }, 'no-build': { type: 'boolean' } } });

await script(async () => {
  if (!options['no-build']) await build();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = (await listFiles({ cwd: root, dependencies: false })).map((file) => file.replaceAll('\\', '/')).sort();
  if (options.update) writeFileSync(LIST, `${files.join('\n')}\n`);
  const listed = readFileSync(LIST, 'utf8').trimEnd().split('\n');
  const differences = [...files.filter((file) => !listed.includes(file)).map((file) => `  not in the list: ${file}`), ...listed.filter((file) => !files.includes(file)).map((file) => `  missing: ${file}`)];
  if (differences.length > 0) throw new PlainError(`The package is not what tools/package-contents.txt says:\n${differences.join('\n')}`);

  const out = resolve(options.out ?? join(root, `dist/imr-determinations-${version}.vsix`));
  mkdirSync(dirname(out), { recursive: true });
  // There is no repository whose pages relative links could lead to; the pictures of the README stay out of the package.
  await createVSIX({ cwd: root, packagePath: out, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false, skipLicense: false });
  const sizes = { vsix: statSync(out).size, data: sum(files.filter((file) => file.startsWith('dist/data/'))) };
  for (const [what, size] of Object.entries(sizes)) {
    console.log(`${what}: ${Math.round(size / KB)} KB, at most ${LIMITS[what] / KB}`);
    if (size > LIMITS[what]) throw new PlainError(`The ${what} is larger than it may be.`);
  }
  console.log(`${files.length} files in ${out}`);
  return 0;
});

function sum(files) {
  return files.reduce((total, file) => total + statSync(join(root, file)).size, 0);
}
