// What the scripts tell the person who waits for them. Only Node's own modules: this runs before anything is installed.

const terminal = process.stdout.isTTY === true;
const TICK_MS = terminal ? 1000 : 15_000;

/** Whole seconds since `start`, as `12 s`. */
export const since = (start) => `${Math.round((Date.now() - start) / 1000)} s`;

/** A line of its own, set off from what came before. */
export function heading(text) {
  console.log(`\n== ${text}`);
}

/**
 * Says `title`, runs `work`, and says how long it took. While it runs, the seconds are counted on a terminal, and
 * elsewhere a line is written now and then, so that a log shows that nothing hangs.
 */
export async function withProgress(title, work) {
  const start = Date.now();
  if (terminal) process.stdout.write(`${title} ...`);
  else console.log(`${title} ...`);
  const tick = setInterval(() => {
    if (terminal) process.stdout.write(`\r${title} ... ${since(start)}`);
    else console.log(`  still at it (${since(start)})`);
  }, TICK_MS);
  let word = 'failed after';
  try {
    const result = await work();
    word = 'done in';
    return result;
  } finally {
    clearInterval(tick);
    console.log(terminal ? `\r${title} ... ${word} ${since(start)}` : `  ${word} ${since(start)}`);
  }
}
