// Every letter as it is typed, character by character: each beginning of it is read, checked and shown, and what is offered next is asked for.
import { build } from 'esbuild';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError } from '../lib/run.mjs';

export const about = 'every beginning of every sample, as it is typed';

/** Milliseconds that all of it may take: for 95 of 100 beginnings. */
const MOST = 20;

export async function soak({ root, folder, say }) {
  const typed = await typing(root, folder);
  const samples = ['samples', 'samples/marked'].flatMap((path) => readdirSync(join(root, path)).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => join(path, name)));
  const times = [];
  for (const path of samples) {
    const text = readFileSync(join(root, path), 'utf8');
    const next = typed();
    const own = [];
    for (let end = 0; end <= text.length; end++) {
      const start = performance.now();
      try {
        next(text.slice(0, end));
      } catch (error) {
        throw new PlainError(`${path}, its first ${end} characters: ${error?.stack ?? error}`);
      }
      own.push(performance.now() - start);
    }
    say(`${path}: ${figures(own)}`);
    times.push(...own);
  }
  const slow = at(times, 0.95);
  if (slow > MOST) throw new PlainError(`95 of 100 beginnings take up to ${slow.toFixed(1)} ms: ${MOST} are allowed.`);
  return `${times.length} beginnings of ${samples.length} letters: ${figures(times)}.`;
}

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const figures = (times) => `median ${at(times, 0.5).toFixed(1)} ms, 95 of 100 within ${at(times, 0.95).toFixed(1)} ms, longest ${at(times, 1).toFixed(1)} ms`;

/** Makes what reads a letter from one beginning to the next, as the editor has it read. */
async function typing(root, folder) {
  const outfile = join(folder, 'service.mjs');
  const exported = ['languageService', 'features/completion', 'features/outline', 'features/folding', 'features/items', 'features/places', 'features/semanticTokens', 'features/links'];
  await build({
    stdin: { contents: exported.map((path) => `export * from './server/src/${path}';`).join('\n'), resolveDir: root },
    outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['./data/*.json'], logLevel: 'warning',
    banner: { js: 'import { createRequire } from \'node:module\'; const require = createRequire(import.meta.url);' },
  });
  cpSync(join(root, 'server/src/reference/data'), join(folder, 'data'), { recursive: true });
  const { createLanguageService, proposalsAt, outlineOf, foldsOf, itemsOf, placesOf, semanticTokensOf, linksIn } = await import(pathToFileURL(outfile).href);
  const settings = { onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  } };
  return () => {
    const service = createLanguageService(settings);
    return (text) => {
      const determination = service.read(text);
      const findings = service.check(determination);
      const facts = service.facts(determination);
      for (const occasion of ['asked', ':', '\n']) proposalsAt(determination, facts, text.length, occasion);
      outlineOf(determination);
      foldsOf(determination);
      itemsOf(determination, findings);
      placesOf(determination, findings);
      semanticTokensOf(determination, facts);
      linksIn(determination.text);
    };
  };
}
