#!/usr/bin/env node
// Writes server/src/reference/data/sequences.json: which words and pairs of words the field uses, counted over a folder of
// determinations: `node tools/sequences.mjs CORPUS --dictionary FILE`. A word or a pair counts when two different letters have it;
// the letters of 2016 whose number is 3 modulo 4 are left out, so that they can say how the table does on what it has not seen.
// `--dictionary` is a list of English words, one a line: of it only those are kept that lie a letter away from a word of the field,
// so that an ordinary word is never taken for a misspelt term. `--half 0|1` counts every second letter only, for cross-validation.
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options, positionals: [corpus] } = parseArgs({
  allowPositionals: true,
  options: { dictionary: { type: 'string' }, half: { type: 'string' }, out: { type: 'string', default: join(root, 'server/src/reference/data/sequences.json') } },
});
if (!corpus || !options.dictionary) {
  console.error('sequences: name the folder of determinations and --dictionary FILE');
  process.exit(2);
}

/** In how many letters a word or pair must stand. */
const LEAST = 2;
/** From how many letters on it is common. */
const COMMON = 3;
/** The shortest word that is looked up as a term. */
const SHORTEST_TERM = 8;

const { sentencesOf, symbolOf, allTerms, editDistance } = await reader();
const letters = ['2014', '2016']
  .flatMap((year) => readdirSync(join(corpus, year)).filter((name) => /^\d+\.txt$/.test(name)).map((name) => ({ year, name })))
  .filter(({ year, name }) => year !== '2016' || Number.parseInt(name, 10) % 4 !== 3)
  .filter((_, i) => options.half === undefined || i % 2 === Number(options.half))
  .map(({ year, name }) => sentencesOf(readFileSync(join(corpus, year, name), 'utf8')));

const words = new Map();
const pairs = new Map();
for (const letter of letters) {
  const ownWords = new Set();
  const ownPairs = new Set();
  for (const tokens of letter) {
    let last = '^';
    for (const token of [...tokens, undefined]) {
      const symbol = symbolOf(token);
      if (token) ownWords.add(symbol);
      ownPairs.add(`${last} ${symbol}`);
      last = symbol;
    }
  }
  for (const word of ownWords) words.set(word, (words.get(word) ?? 0) + 1);
  for (const pair of ownPairs) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
}

const known = [...words].filter(([, count]) => count >= LEAST).map(([word]) => word).sort();
const rank = new Map(['^', ...known].map((word, i) => [word, i]));
const rows = new Map();
for (const [pair, count] of pairs) {
  const [left, right] = pair.split(' ');
  if (count < LEAST || !rank.has(left) || !rank.has(right)) continue;
  rows.set(rank.get(left), [...(rows.get(rank.get(left)) ?? []), rank.get(right)]);
}
const near = nearTerms(readFileSync(options.dictionary, 'utf8').split('\n').map((word) => word.trim().toLowerCase()));
const table = {
  letters: letters.length,
  words: coded(known),
  common: known.map((word) => (words.get(word) >= COMMON ? 1 : 0)).join(''),
  pairs: ['^', ...known].map((_, left) => differences(rows.get(left) ?? [])).join(';'),
  near: coded(near),
};
writeFileSync(options.out, `${JSON.stringify(table)}\n`);
console.log(`${letters.length} letters, ${known.length} words, ${[...rows.values()].flat().length} pairs, ${near.length} words near a term, ${JSON.stringify(table).length} bytes`);

/** Words of a dictionary that are no term and a letter away from one. */
function nearTerms(dictionary) {
  const byFirst = new Map();
  const terms = new Set([...allTerms(), ...known]);
  for (const term of terms) if (term.length >= SHORTEST_TERM) byFirst.set(term[0], [...(byFirst.get(term[0]) ?? []), term]);
  const found = new Set();
  for (const word of dictionary) {
    if (word.length < SHORTEST_TERM - 1 || !/^[a-z]+$/.test(word) || terms.has(word)) continue;
    if ((byFirst.get(word[0]) ?? []).some((term) => Math.abs(term.length - word.length) < 2 && editDistance(word, term, 1) < 2)) found.add(word);
  }
  return [...found].sort();
}

/** Sorted words, each as how many letters it shares with the one before (in base 36) and the rest. */
function coded(list) {
  let last = '';
  return list.map((word) => {
    let same = 0;
    while (same < 35 && same < last.length && last[same] === word[same]) same++;
    last = word;
    return same.toString(36) + word.slice(same);
  }).join(' ');
}

/** Ascending numbers as differences in base 36. */
function differences(numbers) {
  let last = 0;
  return numbers.sort((a, b) => a - b).map((number) => {
    const step = number - last;
    last = number;
    return step.toString(36);
  }).join(' ');
}

/** The product's own reading of a letter: the same sentences and words as the check sees. */
async function reader() {
  const folder = mkdtempSync(join(tmpdir(), 'imr-sequences-'));
  try {
    const outfile = join(folder, 'reader.mjs');
    const contents = `
      import { parseDetermination } from './server/src/determination/parse';
      import { LetterFacts } from './server/src/facts/letterFacts';
      import { SentenceReader } from './server/src/facts/sentenceFacts';
      import { passagesOf } from './server/src/checks/text/passages';
      export { symbolOf } from './server/src/checks/text/unlikely';
      export { allTerms } from './server/src/reference/words';
      export { editDistance } from './server/src/text/similarity';
      export const sentencesOf = (source) => {
        const facts = new LetterFacts(parseDetermination(source), new SentenceReader());
        return [...passagesOf({ facts })].map(({ statement }) => statement.facts.tokens);
      };`;
    await build({ absWorkingDir: root, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', loader: { '.json': 'json' } });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
