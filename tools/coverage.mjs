#!/usr/bin/env node
// `npm run coverage`: how much of what understands a determination the service's own tests run. Lines, and branches of which there is
// another way at all: `?? ''` behind an index that is known to hold is asked for by the types, and no test can go there.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './lib/paths.mjs';
import { PlainError, run, script, stopOnSignals } from './lib/run.mjs';

stopOnSignals();

/** Shares of a hundred that must be run. The goal is 95 of both everywhere: what is reached is not given up again. */
const LEAST = { checks: { lines: 98, branches: 90 }, facts: { lines: 98, branches: 92 }, determination: { lines: 99, branches: 95 }, text: { lines: 98, branches: 95 } };
const FOLDERS = Object.keys(LEAST);

await script(async () => {
  const out = join(root, 'out/coverage');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const options = ['--coverage', '--coverage.provider=v8', '--coverage.reporter=json', '--coverage.reporter=html', `--coverage.reportsDirectory=${out}`, `--coverage.include=server/src/{${FOLDERS.join(',')}}/**/*.ts`];
  const status = await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/service', 'tests/reliability', '--reporter=dot', ...options], { cwd: root, env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }, check: false });
  if (status !== 0) throw new PlainError('A test has failed, so nothing is measured.');
  return report(JSON.parse(readFileSync(join(out, 'coverage-final.json'), 'utf8')));
});

/** Writes a table, and the files with the most that is not run. Gives the exit status. */
function report(coverage) {
  const files = Object.entries(coverage).map(([path, found]) => ({ path: relative(join(root, 'server/src'), path).replaceAll('\\', '/'), ...measured(path, found) }));
  console.log('\n| folder | lines | branches | all branches, with those that no test can take |\n|---|---|---|---|');
  let short = 0;
  for (const folder of FOLDERS) {
    const sums = { lines: [0, 0], branches: [0, 0], all: [0, 0] };
    for (const file of files) if (file.path.startsWith(`${folder}/`)) for (const [name, sum] of Object.entries(sums)) file[name].forEach((count, i) => (sum[i] += count));
    console.log(`| ${folder}/ | ${share(sums.lines).toFixed(1)} % | ${share(sums.branches).toFixed(1)} % | ${share(sums.all).toFixed(1)} % |`);
    if (share(sums.lines) < LEAST[folder].lines || share(sums.branches) < LEAST[folder].branches) short++;
  }
  const worst = files.map(({ path, branches: [run, of] }) => ({ path, missing: of - run })).filter(({ missing }) => missing > 5).sort((a, b) => b.missing - a.missing).slice(0, 10);
  if (worst.length > 0) console.log(`\nMost branches that no test takes: ${worst.map(({ path, missing }) => `${path} (${missing})`).join(', ')}. All of them: out/coverage/index.html.`);
  if (short > 0) console.error(`\nLess is run than before in ${short} of ${FOLDERS.length} folders.`);
  return short > 0 ? 1 : 0;
}

const share = ([run, of]) => (of === 0 ? 100 : (100 * run) / of);

/** What is run of a file, and of how much: lines, branches, and all branches. */
function measured(path, { statementMap, s, branchMap, b }) {
  const lines = new Map();
  for (const [id, { start }] of Object.entries(statementMap)) lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id]));
  const source = readFileSync(path, 'utf8').split('\n');
  const [branches, all] = [[0, 0], [0, 0]];
  for (const [id, { type, locations }] of Object.entries(branchMap)) {
    locations.forEach((location, i) => {
      const taken = b[id][i] > 0 ? 1 : 0;
      all[0] += taken;
      all[1]++;
      if (!taken && isAskedForByTypes(type, i, location, source)) return;
      branches[0] += taken;
      branches[1]++;
    });
  }
  return { lines: [[...lines.values()].filter((count) => count > 0).length, lines.size], branches, all };
}

/** What stands behind `??` for a value that is always there: a value of the same type that says nothing. */
const NOTHING = /^(?:''|' '|0|-1|1|\[\]|\{\}|false|undefined|Infinity|NaN)(?![\w.'])/;

function isAskedForByTypes(type, i, { start }, source) {
  if (type !== 'binary-expr' || i === 0) return false;
  const line = source[start.line - 1] ?? '';
  return NOTHING.test(line.slice(start.column).trimStart()) && /\?\?\s*$/.test(line.slice(0, start.column));
}
