// Proves expressions one after the other, in a thread of its own: `{ source, flags }` comes in, what is wrong with it
// goes out, nothing if it is safe.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

process.env.RECHECK_BACKEND = 'pure';
const { check } = createRequire(import.meta.url)('recheck');

/**
 * How long one proof may take. Where its automaton grows too large to be read in that time, attacks are tried instead; what
 * withstands neither is not proven. The seed makes one run like the other.
 */
const PATIENCE_MS = 5000;
const SEED = 1;

/** Characters of an attack, and how long reading them may take: what is quadratic needs far longer, what has a large but fixed bound does not. */
const ATTACK_LENGTH = 30_000;
const ATTACK_MS = 50;

parentPort?.on('message', async ({ source, flags }) => {
  parentPort.postMessage(verdictOf(await proof(source, flags)));
});

async function proof(source, flags) {
  let result = await check(source, flags, { timeout: PATIENCE_MS, randomSeed: SEED });
  if (result.status === 'unknown' && result.error.kind === 'timeout') result = await check(source, flags, { timeout: 4 * PATIENCE_MS, randomSeed: SEED, checker: 'fuzz' });
  return result.status === 'vulnerable' && result.checker === 'fuzz' && withstands(source, flags, result) ? { ...result, status: 'safe' } : result;
}

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

function verdictOf({ status, complexity, attack, error }) {
  if (status === 'safe') return '';
  if (status === 'vulnerable') return `Slow on some text: ${complexity.summary}. For example on ${attack.pattern}. Anchor it, or bound its repetitions.`;
  return `Not proven: ${error?.kind ?? status}${error?.message ? ` (${error.message})` : ''}.`;
}
