#!/usr/bin/env node
// `npm run bench [-- --rounds N] [--only server]`: the speed goals as ratios to a floor, to an empty server and to other tools, each measured
// in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const peers = join(root, 'tools/bench');
if (!process.argv.includes('server') && !existsSync(join(peers, 'node_modules'))) {
  console.log('Installing the tools to compare with (about 100 MB, once) ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) console.log('They could not be installed; ours are measured alone.');
}
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 9;
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const rows = [];
if (only !== 'server') {
  const { benchService } = await import('./bench/service.mjs');
  const found = await benchService(root, rounds);
  rows.push(...found.rows);
  console.log(`\nF = one word scan over 20 KB: ${found.floor.toFixed(3)} ms.`);
}
if (only !== 'service') rows.push(...(await (await import('./bench/server.mjs')).benchServer(root, rounds)));
console.log(`\nRatios: median (middle half) of ${rounds} rounds.\n`);
console.log('| what | measured | must | aim | |\n|---|---|---|---|---|');
for (const [what, measured, must, aim, met] of rows) console.log(`| ${what} | ${measured} | ${must} | ${aim} | ${met ? 'met' : 'NOT MET'} |`);
