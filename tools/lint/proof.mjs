// Proves of every regular expression that the time it takes grows with what it reads and no faster. What was proven
// once is remembered by the expression itself; what was not is tried again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expressionsIn } from './expressions.mjs';

/**
 * How long one proof may take. Where its automaton grows too large to be read in that time, attacks are tried instead; what
 * withstands neither is not proven. The seed makes one run like the other.
 */
const PATIENCE_MS = 5000;
const SEED = 1;

/**
 * @param {string} root
 * @returns {Promise<{ total: number, cached: number, faults: { where: string, source: string, problem: string }[] }>}
 */
export async function proveExpressions(root) {
  process.env.RECHECK_BACKEND = 'pure';
  const { check, version } = createRequire(import.meta.url)('recheck');
  const file = join(root, 'node_modules/.cache/imr-lint/expressions.json');
  const known = remembered(file, version);
  const expressions = expressionsIn(root);
  const verdicts = {};
  const faults = [];
  let cached = 0;
  for (const { where, source, flags, problem } of expressions) {
    if (problem) {
      faults.push({ where, source, problem });
      continue;
    }
    const key = `${flags}/${source}`;
    if (key in known) cached++;
    const verdict = known[key] ?? verdicts[key] ?? verdictOf(await proof(check, source, flags));
    if (verdict) faults.push({ where, source, problem: verdict });
    else verdicts[key] = verdict;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ version, verdicts }));
  return { total: expressions.length, cached, faults };
}

async function proof(check, source, flags) {
  let result = await check(source, flags, { timeout: PATIENCE_MS, randomSeed: SEED });
  if (result.status === 'unknown' && result.error.kind === 'timeout') result = await check(source, flags, { timeout: 4 * PATIENCE_MS, randomSeed: SEED, checker: 'fuzz' });
  return result.status === 'vulnerable' && result.checker === 'fuzz' && withstands(source, flags, result) ? { ...result, status: 'safe' } : result;
}

/** Characters of an attack, and how long reading them may take: what is quadratic needs far longer, what has a large but fixed bound does not. */
const ATTACK_LENGTH = 30_000;
const ATTACK_MS = 50;

/** Whether an attack that was guessed at (and not derived) does no harm when it is tried. */
function withstands(source, flags, { complexity, attack }) {
  if (complexity.type !== 'polynomial') return false;
  const once = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(ATTACK_LENGTH / Math.max(1, once));
  const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix;
  // bounded: it is tried on one text of a fixed length, to see how long it takes.
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  const start = performance.now();
  expression.exec(text);
  return performance.now() - start < ATTACK_MS;
}

/** What is wrong with an expression; nothing if it is safe. */
function verdictOf({ status, complexity, attack, error }) {
  if (status === 'safe') return '';
  if (status === 'vulnerable') return `Slow on some text: ${complexity.summary}. For example on ${attack.pattern}. Anchor it, or bound its repetitions.`;
  return `Not proven: ${error?.kind ?? status}${error?.message ? ` (${error.message})` : ''}.`;
}

function remembered(file, version) {
  try {
    const cache = JSON.parse(readFileSync(file, 'utf8'));
    return cache.version === version ? cache.verdicts : {};
  } catch {
    return {};
  }
}
