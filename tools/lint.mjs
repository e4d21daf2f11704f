#!/usr/bin/env node
// Checks the code without running it: its types (tsc), eslint's rules for style and imports (eslint.config.mjs), and a proof
// that no regular expression of ours can be made slow by what it reads. Nothing but errors is printed. `--fix` lets eslint repair what it can.
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { run, script, stopOnSignals } from './lib/run.mjs';
import { proveExpressions } from './lint/proof.mjs';

stopOnSignals();

await script(async () => {
  console.log('Types (tsc), rules (eslint) and regular expressions (recheck; minutes the first time, seconds from then on) ...');
  const start = Date.now();
  const fix = process.argv.includes('--fix') ? ['--fix'] : [];
  const types = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], { cwd: root, check: false });
  const rules = run(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--max-warnings', '0', ...fix, '.'], { cwd: root, check: false });
  const { total, cached, faults } = await proveExpressions(root);
  for (const { where, source, problem } of faults) console.error(`\n${where}\n  /${source}/\n  ${problem}`);
  const status = await rules;
  console.log(`Types: ${types === 0 ? 'good' : 'wrong'}. Rules: ${status === 0 ? 'good' : 'broken'}. Regular expressions: ${total}, ${faults.length === 0 ? 'each linear' : `${faults.length} not proven`} (${cached} known from before). ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  return types !== 0 || status !== 0 || faults.length > 0 ? 1 : 0;
});
