#!/usr/bin/env node
// `npm run bench [-- --rounds N]`: the speed goals as ratios to a floor and to other tools measured in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const peers = join(root, 'tools/bench');
if (!existsSync(join(peers, 'node_modules'))) {
  console.log('Installing the tools to compare with (about 100 MB, once) ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) console.log('They could not be installed; ours are measured alone.');
}
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 9;
const { benchService } = await import('./bench/service.mjs');
const { floor, rows } = await benchService(root, rounds);
console.log(`\nF = one word scan over 20 KB: ${floor.toFixed(3)} ms. Ratios: median (middle half) of ${rounds} rounds.\n`);
console.log('| what | measured | must | aim | |\n|---|---|---|---|---|');
for (const [what, measured, must, aim, met] of rows) console.log(`| ${what} | ${measured} | ${must} | ${aim} | ${met ? 'met' : 'NOT MET'} |`);
