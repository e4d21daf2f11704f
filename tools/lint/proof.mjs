// Proves of every regular expression that the time it takes grows with what it reads and no faster. What was proven
// once is remembered by the expression itself; what was not is tried again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expressionsIn } from './expressions.mjs';

/**
 * @param {string} root
 * @returns {Promise<{ total: number, cached: number, faults: { where: string, source: string, problem: string }[] }>}
 */
export async function proveExpressions(root) {
  const { version } = createRequire(import.meta.url)('recheck');
  const file = join(root, 'node_modules/.cache/imr-lint/expressions.json');
  const known = new Set(remembered(file, version));
  const expressions = expressionsIn(root);
  const open = new Map(expressions.filter(({ problem }) => !problem).map((expression) => [keyOf(expression), expression]).filter(([key]) => !known.has(key)));
  const verdicts = await prove([...open]);
  const faults = expressions
    .map((expression) => ({ ...expression, problem: expression.problem ?? verdicts.get(keyOf(expression)) }))
    .filter(({ problem }) => problem);
  mkdirSync(dirname(file), { recursive: true });
  const safe = expressions.filter((expression) => !expression.problem && !verdicts.get(keyOf(expression))).map(keyOf);
  writeFileSync(file, JSON.stringify({ version, safe: [...new Set(safe)] }));
  return { total: expressions.length, cached: expressions.filter((expression) => known.has(keyOf(expression))).length, faults };
}

function keyOf({ source, flags }) {
  return `${flags}/${source}`;
}

/** What is wrong with each, by its key; on all cores. */
async function prove(open) {
  const verdicts = new Map();
  const queue = open.values();
  const provers = Array.from({ length: Math.min(availableParallelism(), open.length) }, () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('prover.mjs', import.meta.url));
    let key;
    const next = () => {
      const { value, done } = queue.next();
      if (done) return void worker.terminate().then(resolve);
      key = value[0];
      worker.postMessage(value[1]);
    };
    worker.on('error', reject);
    worker.on('message', (verdict) => {
      verdicts.set(key, verdict);
      next();
    });
    next();
  }));
  await Promise.all(provers);
  return verdicts;
}

function remembered(file, version) {
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8'));
    return cache.version === version ? cache.safe : [];
  } catch {
    return [];
  }
}
