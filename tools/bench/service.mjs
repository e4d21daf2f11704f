import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { letterOf } from './letter.mjs';
import { median, ratios, spread } from './measure.mjs';
import { peers } from './peers.mjs';

/** In process: reading, checking and one typed character, beside a word scan and beside other tools that read prose. */
export async function benchService(root, rounds) {
  const text = letterOf(join(root, 'samples'), 20_000);
  const large = letterOf(join(root, 'samples'), 1_000_000);
  const { createLanguageService, forgetWords } = await load(root);
  const options = { onCheckError: (check) => {
    throw new Error(check);
  } };
  const typing = createLanguageService(options);
  const middle = text.indexOf('.', text.length / 2);
  let typed = 0;
  const works = {
    parse: () => createLanguageService(options).read(text),
    'parse and all checks, nothing remembered': () => {
      forgetWords();
      return all(createLanguageService(options), text);
    },
    'the same in a process that has read such letters': () => all(createLanguageService(options), text),
    'one character typed, facts remembered': () => all(typing, `${text.slice(0, middle)}${lettersOf(typed++)}${text.slice(middle)}`),
    ...(await peers(text)),
  };
  const { floor, found } = await ratios(() => words(text), works, rounds);
  const big = await ratios(() => words(large), {
    all: () => {
      forgetWords();
      return all(createLanguageService(options), large);
    },
  }, 3);
  const own = median(found.get('parse and all checks, nothing remembered'));
  const rows = [
    ['parse', 8, 4],
    ['parse and all checks, nothing remembered', 25, 14],
    ['the same in a process that has read such letters', 25, 14],
    ['one character typed, facts remembered', 10, 4],
  ].map(([name, must, aim]) => [`${name}, 20 KB`, `${spread(found.get(name))} F`, `${must} F`, `${aim} F`, median(found.get(name)) <= must]);
  for (const [name, must, aim] of [['markdownlint', 6, 12], ['cspell-lib', 5, 9], ['harper.js', 40, 80]]) {
    const peer = found.get(name);
    if (!peer) continue;
    const part = peer.map((ratio) => ratio / own);
    rows.push([`the same against ${name} (${spread(peer, 0)} F)`, `1/${spread(part, 1)}`, `1/${must}`, `1/${aim}`, median(part) >= must]);
  }
  const growth = big.found.get('all').map((ratio) => ratio / own);
  rows.push(['growth of the ratio from 20 KB to 1 MB', `${spread(growth, 2)} x`, '1.5 x', '1.2 x', median(growth) <= 1.5]);
  return { floor, rows };
}

/** Another word for each number: no text that is typed has been read before. */
function lettersOf(number) {
  return `x${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[digit])}`;
}

function all(service, text) {
  const determination = service.read(text);
  return service.check(determination);
}

/** The floor: one global word scan. */
function words(text) {
  const word = /[A-Za-z]+/g;
  let count = 0;
  while (word.exec(text) !== null) count++;
  return count;
}

/** The service, and the words that all services of a process share. */
const ENTRY = "export { createLanguageService } from './server/src/languageService'; export { forgetWords } from './server/src/text/lexicon';";

async function load(root) {
  const out = mkdtempSync(join(tmpdir(), 'imr-bench-'));
  try {
    const outfile = join(out, 'service.mjs');
    await build({ absWorkingDir: root, stdin: { contents: ENTRY, resolveDir: root }, outfile, bundle: true, minify: true, platform: 'node', format: 'esm', target: 'node20' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
