// Runs the editor suite in a real VS Code, started through @vscode/test-electron:
// VSCODE_EXECUTABLE, or else a download, or else the embedded editor of tools/vscode-host.
//   node tests/editor/run.mjs [--results FILE] [--vsix FILE] [--web] [--grep TEXT]
// --vsix tests a packaged extension, installed into an empty profile, in the place of the development folder.
// --web tests the browser build in the extension host of a browser, a web worker.
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { root } from '../../tools/lib/paths.mjs';
import { script } from '../../tools/lib/run.mjs';
import { findEditor } from './editor.mjs';
import { extensionUnderTest } from './extension.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(root, 'out/editor');
const { values: options } = parseArgs({ options: { results: { type: 'string' }, vsix: { type: 'string' }, web: { type: 'boolean' }, grep: { type: 'string' } } });

// test-electron stops the editor on SIGINT only, and ends this process at once unless somebody else listens too.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));

await script(async () => {
  const results = resolve(options.results ?? join(out, 'results.json'));
  rmSync(results, { force: true });
  mkdirSync(dirname(results), { recursive: true });
  await (options.web ? bundleWebSuite() : bundleSuite());
  const executable = await findEditor();

  // Everything that a run writes, so that no run sees another's unsaved files or settings.
  const scratch = mkdtempSync(join(tmpdir(), 'imr-tests-'));
  try {
    const workspace = join(scratch, 'workspace');
    cpSync(join(here, 'workspace'), workspace, { recursive: true });
    const profile = [`--user-data-dir=${join(scratch, 'user-data')}`, `--extensions-dir=${join(scratch, 'extensions')}`];
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: await extensionUnderTest({ executable, profile, vsix: options.vsix }),
      extensionTestsPath: join(out, options.web ? 'web.js' : 'index.cjs'),
      launchArgs: [workspace, ...profile, ...(options.web ? ['--extensionDevelopmentKind=web'] : [])],
      extensionTestsEnv: {
        EDITOR_TEST_RESULTS: results,
        EDITOR_TEST_GREP: options.grep,
        VSCODE_HOST_SHOTS: process.env.VSCODE_HOST_SHOTS ?? join(out, 'pictures'),
      },
    });
    if (options.web && existsSync(join(workspace, '.results.json'))) copyFileSync(join(workspace, '.results.json'), results);
    // An editor that quits early with status 0 has not tested anything.
    if (existsSync(results) && JSON.parse(readFileSync(results, 'utf8')).failed === 0) return 0;
    console.error('The editor ended without a result.');
    return 1;
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

/** Bundles the suite for the extension host, which loads CommonJS. */
async function bundleSuite() {
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/editor/suite/index.ts'],
    outfile: join(out, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** Bundles the part of the suite that needs no Node, for a web worker. */
async function bundleWebSuite() {
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/editor/web/index.ts'],
    outfile: join(out, 'web.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(root, 'tests/editor/web/assert.ts') },
    // Mocha's browser build takes the bundle's exports for its own.
    footer: { js: 'module.exports = { run };' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
