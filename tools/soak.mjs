#!/usr/bin/env node
// `npm run soak [-- PART ... --runs N --seed N]`: what takes minutes and is not in `npm test`. Each file of tools/soak/ is a part; named ones
// alone are run. How often something random is tried, and what, can be said.
// A part exports `about`, a few words, and `soak({ root, folder, say })`, which works in an empty folder of its own, tells how it goes, and
// returns what came of it in a sentence. It throws a PlainError for a failure in words, and a Skipped where it lacks what it needs.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { PlainError, script, stopOnSignals } from './lib/run.mjs';

stopOnSignals();

await script(async () => {
  const parts = readdirSync(join(root, 'tools/soak')).filter((name) => name.endsWith('.mjs')).map((name) => name.slice(0, -4)).sort();
  const wanted = process.argv.slice(2).filter((argument) => /^[a-z]/.test(argument));
  const unknown = wanted.filter((name) => !parts.includes(name));
  if (unknown.length > 0) throw new PlainError(`There is no part ${unknown.join(', ')}. The parts are ${parts.join(', ')}.`);
  let failed = 0;
  for (const name of wanted.length > 0 ? wanted : parts) failed += (await isGood(name)) ? 0 : 1;
  return failed > 0 ? 1 : 0;
});

/** Runs a part and says what came of it, with its time. One that is skipped is no failure. */
async function isGood(name) {
  const { about, soak } = await import(pathToFileURL(join(root, 'tools/soak', `${name}.mjs`)).href);
  const folder = mkdtempSync(join(tmpdir(), `imr-soak-${name}-`));
  const start = Date.now();
  const end = (result) => console.log(`  ${result} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  console.log(`${name}: ${about}`);
  try {
    end(`good: ${await soak({ root, folder, say: (words) => console.log(`  ${words}`) })}`);
    return true;
  } catch (error) {
    const skipped = error instanceof PlainError && error.skipped === true;
    end(skipped ? `skipped: ${error.message}` : `FAILED: ${error instanceof PlainError ? error.message : (error?.stack ?? error)}`);
    return skipped;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
