// A thread that tries regular expressions on long texts, and says after each what was slow about it, or nothing.
import { parentPort, workerData } from 'node:worker_threads';

const { expressions, characters, length, most } = workerData;

for (const { where, source, flags } of expressions) {
  // bounded: by the patience of whoever started this thread.
  const expression = new RegExp(source, flags);
  let worst = 0;
  let of = '';
  for (const character of characters) {
    // The end is what an expression stumbles over that has to give back what it took.
    for (const end of ['', '\0!']) {
      const time = fastest(expression, character.repeat(length) + end);
      if (time > worst) [worst, of] = [time, character];
    }
  }
  parentPort.postMessage(worst > most ? `${where} /${source}/${flags}: ${worst.toFixed(0)} ms on ${JSON.stringify(of)}` : undefined);
}

/** Milliseconds for all matches in a text, the least of up to three times. */
function fastest(expression, text) {
  let least = Infinity;
  for (let i = 0; i < 3 && least > most; i++) {
    const start = performance.now();
    text.replace(expression, '');
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
