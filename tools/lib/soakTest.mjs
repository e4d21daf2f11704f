import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs a test that `npm test` runs too, with a larger budget: `--runs N`, or as many as the part wants. `--seed N` has it try other
 * things than the last time; it tries the same ones otherwise, and says which.
 * @returns what came of it, in words
 */
export async function soakTest(file, runs, what) {
  const number = (name, otherwise) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise);
  const [times, seed] = [number('--runs', runs), number('--seed', 1)];
  const env = { IMR_SOAK_RUNS: String(times), IMR_FUZZ_SEED: String(seed), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', file], { cwd: root, env, quiet: true });
  return `${times} ${what}, seed ${seed}.`;
}
