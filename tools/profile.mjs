#!/usr/bin/env node
// `node tools/profile.mjs [typed] [--files]`: where the time goes that a 20 KB determination takes, by folder or by file. Without `typed`
// nothing is remembered of the letter and of its words; with it another character is typed each time.
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { letterOf } from './bench/letter.mjs';

/** Milliseconds of the processor before the profile, for the compiler, and for it. */
const WARM = 6000;
const MEASURED = 6000;
const ENTRY = "export { createLanguageService } from './server/src/languageService'; export { forgetWords } from './server/src/text/lexicon';";

const root = fileURLToPath(new URL('..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'imr-profile-'));
const outfile = join(out, 'service.mjs');
try {
  await build({ absWorkingDir: root, stdin: { contents: ENTRY, resolveDir: root }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  const { createLanguageService, forgetWords } = await import(pathToFileURL(outfile).href);
  const profile = await profileOf(process.argv.includes('typed') ? typing(createLanguageService) : reading(createLanguageService, forgetWords));
  const files = process.argv.includes('--files');
  for (const [place, share] of sharesOf(profile, readFileSync(outfile, 'utf8').split('\n'), files)) console.log(`${(100 * share).toFixed(1).padStart(5)} %  ${place}`);
} finally {
  rmSync(out, { recursive: true, force: true });
}

function reading(createLanguageService, forgetWords) {
  const text = letterOf(join(root, 'samples'), 20_000);
  return () => {
    forgetWords();
    const service = createLanguageService({ onCheckError: fail });
    service.check(service.read(text));
  };
}

function typing(createLanguageService) {
  const text = letterOf(join(root, 'samples'), 20_000);
  const middle = text.indexOf('.', text.length / 2);
  const service = createLanguageService({ onCheckError: fail });
  let typed = 0;
  return () => service.check(service.read(`${text.slice(0, middle)} x${(typed++).toString(36)}${text.slice(middle)}`));
}

function fail(check) {
  throw new Error(check);
}

async function profileOf(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  repeat(work, WARM);
  await session.post('Profiler.start');
  repeat(work, MEASURED);
  const { profile } = await session.post('Profiler.stop');
  return profile;
}

function repeat(work, budget) {
  const start = process.cpuUsage();
  for (;;) {
    work();
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1000 > budget) return;
  }
}

/** The shares of the time by source file or folder, the largest first. A file's lines in the bundle stand below its name. */
function sharesOf({ nodes, samples, timeDeltas }, lines, files) {
  let file = '';
  const fileAt = lines.map((line) => (file = /^\/\/ server\/src\/(\S+)$/.exec(line)?.[1] ?? file));
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const times = new Map();
  let total = 0;
  samples.forEach((id, i) => {
    const { url, lineNumber, functionName } = byId.get(id);
    const source = url.endsWith('service.mjs') ? fileAt[lineNumber] : undefined;
    const place = source ? (files ? source : dirname(source)) : functionName === '(garbage collector)' ? 'garbage collection' : 'other';
    times.set(place, (times.get(place) ?? 0) + timeDeltas[i]);
    total += timeDeltas[i];
  });
  return [...times].map(([place, time]) => [place, time / total]).sort((a, b) => b[1] - a[1]).slice(0, files ? 40 : undefined);
}
