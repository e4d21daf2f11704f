// A letter twice as long takes about twice as long to read, to check, to colour and to list.
import { build } from 'esbuild';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { letterOf } from '../bench/letter.mjs';
import { PlainError } from '../lib/run.mjs';

export const about = 'growth of time with length, from 50 KB to 1.6 MB';

/** Characters; each is twice the one before it. */
const SIZES = [50_000, 100_000, 200_000, 400_000, 800_000, 1_600_000];
/** How much longer twice the length may take. */
const MOST = 2.5;

export async function soak({ root, folder, say }) {
  const outfile = join(folder, 'service.mjs');
  await build({
    stdin: { contents: ['languageService', 'features/outline', 'features/semanticTokens', 'text/lexicon'].map((path) => `export * from './server/src/${path}';`).join('\n'), resolveDir: root },
    outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['./data/*.json'], logLevel: 'warning',
    banner: { js: 'import { createRequire } from \'node:module\'; const require = createRequire(import.meta.url);' },
  });
  cpSync(join(root, 'server/src/reference/data'), join(folder, 'data'), { recursive: true });
  const { createLanguageService, forgetWords, outlineOf, semanticTokensOf } = await import(pathToFileURL(outfile).href);
  const times = SIZES.map((size) => {
    const text = letterOf(join(root, 'samples'), size);
    return least(3, () => {
      forgetWords();
      const service = createLanguageService({ onCheckError: (check) => {
        throw new Error(check);
      } });
      const clock = stopwatch();
      const determination = service.read(text);
      const parse = clock();
      service.check(determination);
      const checks = clock();
      semanticTokensOf(determination, service.facts(determination));
      const tokens = clock();
      outlineOf(determination);
      return { parse, checks, tokens, symbols: clock() };
    });
  });
  const steep = [];
  for (const name of Object.keys(times[0])) {
    // Below a millisecond the clock says nothing.
    const ratios = times.slice(1).flatMap((time, i) => (times[i][name] < 1 ? [] : [time[name] / times[i][name]]));
    say(`${name}: ${times.map((time) => time[name].toFixed(1)).join(', ')} ms; twice the length takes ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times as long`);
    if (ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] > MOST) steep.push(name);
  }
  if (steep.length > 0) throw new PlainError(`More than ${MOST} times as long for twice the length: ${steep.join(', ')}.`);
  return `parse, checks, tokens and symbols within ${MOST} times as long for twice the length.`;
}

/** The shortest time of each part over some rounds. */
function least(rounds, work) {
  const results = Array.from({ length: rounds }, work);
  return Object.fromEntries(Object.keys(results[0]).map((name) => [name, Math.min(...results.map((result) => result[name]))]));
}

/** Milliseconds since it was asked last. */
function stopwatch() {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}
