// Starts other programs, and sees to it that none of them outlives us.
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';
const running = new Set();
let stopping = false;

/** A failure that is explained to the person at the terminal in plain words; its stack says nothing more. */
export class PlainError extends Error {}

/**
 * Runs a program to its end. Its output is shown as it comes, or kept back (`quiet`) and shown only when it fails.
 * Resolves with the exit code, and rejects with a PlainError when `check` is set (the default) and the code is not 0.
 */
export function run(command, args, { cwd, env, quiet = false, check = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: windows && /^(npm|npx|code)$/.test(command),
    });
    running.add(child);
    let kept = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (kept += text));
    child.on('error', (error) => {
      running.delete(child);
      reject(new PlainError(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (stopping) return;
      if (code === 0 || !check) return resolve(code ?? 1);
      if (kept) process.stderr.write(`\n${kept.trimEnd()}\n`);
      reject(new PlainError(`\`${[command, ...args].join(' ')}\` ended with ${signal ?? `exit status ${code}`}.`));
    });
  });
}

/**
 * Makes Ctrl-C and the like stop what `run` started, wait for it, tidy up with `tidy`, and end with the status that
 * shells expect. The programs get the signal too, so that each can tidy up after itself.
 */
export function stopOnSignals(tidy = async () => {}) {
  // npm passes no signal on, and is gone at once when it is ended: an orphan takes that for its own end.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.emit('SIGTERM'), 1_000).unref();
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]]) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      const ends = [...running].map((child) => new Promise((ended) => child.once('close', ended)));
      // Ctrl-C reaches the whole foreground group by itself; a second SIGINT would cut a program's own tidying short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) for (const child of running) child.kill(signal);
      const patience = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), 10_000);
      void Promise.all(ends)
        .then(() => tidy())
        .catch((error) => console.error(String(error)))
        .finally(() => {
          clearTimeout(patience);
          process.exit(128 + number);
        });
    });
  }
}

/** Runs a script's `main`, explains its failure, and sets the exit status to what it returns. */
export async function script(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(`\n${error instanceof PlainError ? error.message : (error?.stack ?? error)}`);
    process.exitCode = 1;
  }
}
