#!/usr/bin/env node
// `npm run mutation [-- FILE ...]`: changes the code in small ways, one at a time, and sees whether a test notices (Stryker). Without files, all
// checks and facts: hours. What is changed and not noticed is listed, and stands in out/mutation.html.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { PlainError, run, script, stopOnSignals } from './lib/run.mjs';

stopOnSignals();

await script(async () => {
  const home = join(root, 'tools/mutation');
  if (!existsSync(join(home, 'node_modules'))) {
    console.log('Installing Stryker (once) ...');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new PlainError('Stryker could not be installed.');
  }
  const files = process.argv.slice(2);
  const config = join(root, 'out/stryker.json');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(config, JSON.stringify({
    mutate: files.length > 0 ? files : ['server/src/checks/**/*.ts', 'server/src/facts/**/*.ts'],
    // What a check says of itself is read by people.
    mutator: { excludedMutations: ['StringLiteral'] },
    testRunner: 'vitest', vitest: { configFile: 'tools/mutation/vitest.config.mjs', related: true },
    plugins: [join(home, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    coverageAnalysis: 'perTest', ignoreStatic: true, concurrency: 2, timeoutMS: 30_000, disableTypeChecks: false, allowEmpty: false, allowConsoleColors: false,
    ignorePatterns: ['/out', '/dist', '/media', '/docs', '/tools/vscode-host', '/tools/bench/node_modules', '/tools/mutation/node_modules', '/tests/editor'],
    tempDirName: 'out/stryker', reporters: ['clear-text', 'html'], htmlReporter: { fileName: 'out/mutation.html' }, clearTextReporter: { allowColor: false, reportTests: false },
  }, null, 2));
  return run(process.execPath, [join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config], { cwd: root, check: false });
});
