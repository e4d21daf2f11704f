#!/usr/bin/env node
// Installs, builds, and runs every layer of tests; the last line is the sum. `--no-editor` leaves the editor suites out.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installNeovim, installPackages, requireNode } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { heading, since } from './lib/progress.mjs';
import { PlainError, run, script, stopOnSignals } from './lib/run.mjs';
import { editorResults, vitestResults } from './lib/results.mjs';
import { Skipped } from './lib/skipped.mjs';

const withEditor = !process.argv.includes('--no-editor');
const out = join(root, 'out/test');
const vsix = join(out, 'imr-determinations.vsix');
const node = process.execPath;
const bin = (file) => join(root, 'node_modules', file);

stopOnSignals();
const sum = { passed: 0, failed: 0 };

await script(async () => {
  requireNode();
  await installPackages();
  mkdirSync(out, { recursive: true });

  if (existsSync(join(root, 'tools/lint.mjs'))) await layer('Lint', single(['tools/lint.mjs']));
  else console.log('\nLint is left out: tools/lint.mjs does not exist.');
  const built = await layer('Build', async () => {
    await build();
    return { passed: 0, failed: 0 };
  });
  await layer('Service, examples, corpus, protocol, grammar', vitest);
  await layer('Neovim', built ? neovim : notBuilt);
  const packaged = await layer('Package', built ? single(['tools/package.mjs', '--no-build', '--out', vsix]) : notBuilt);
  if (!withEditor) console.log('\nThe editor suites are left out (--no-editor): this was not a full run.');
  else {
    // What is tested is what ships.
    await layer('Editor, with the package installed', packaged ? () => editor('--vsix', vsix) : notBuilt);
    await layer('Editor in a browser', built ? () => editor('--web') : notBuilt);
  }

  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
});

/** Runs one layer and adds its numbers to the sum. A layer that breaks down counts as one failed test; one that lacks what it needs says so. */
async function layer(title, work) {
  heading(title);
  const start = Date.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    if (error instanceof Skipped) {
      console.log(`-- ${title}: left out, so this was not a full run`);
      return true;
    }
    result = { passed: 0, failed: 1 };
  }
  sum.passed += result.passed;
  sum.failed += result.failed;
  console.log(`-- ${title}: ${result.failed ? `${result.failed} failed` : 'good'} (${since(start)})`);
  return result.failed === 0;
}

/** A program that is one test: it passes when it ends with status 0. */
function single(args) {
  return async () => ((await run(node, args, { cwd: root, check: false })) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** Everything that vitest runs. */
async function vitest() {
  const file = join(out, 'vitest.json');
  rmSync(file, { force: true });
  const args = [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // Vite warns of its own future default, which this project's settings don't depend on.
  const env = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const status = await run(node, args, { cwd: root, env, check: false });
  return vitestResults(readIfThere(file), status);
}

/** The suite in a real VS Code; with `--web`, in the extension host of a browser. */
async function editor(...args) {
  const file = join(out, 'editor.json');
  rmSync(file, { force: true });
  const status = await run(node, ['tests/editor/run.mjs', ...args, '--results', file], { cwd: root, check: false });
  return editorResults(readIfThere(file), status);
}

/** The built server in Neovim. */
async function neovim() {
  await installNeovim();
  const file = join(out, 'neovim.json');
  rmSync(file, { force: true });
  const status = await run(node, ['tests/neovim/run.mjs', '--results', file], { cwd: root, check: false });
  return editorResults(readIfThere(file), status);
}

async function notBuilt() {
  throw new PlainError('Not run, because the build failed.');
}

function readIfThere(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
