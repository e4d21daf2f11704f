// Runs a program for as long as our standard input is open, then ends it with everything it started and removes the
// folder that it kept its files in. Whoever started us holds the other end, which the system closes even when that
// process is killed without a chance to tidy up: so no server is ever left behind.
//   node guard.mjs SCRATCH_FOLDER PROGRAM ARGUMENTS...
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const ATTEMPTS = 50;
const ATTEMPT_MS = 200;

const [scratch, program, ...args] = process.argv.slice(2);
// Ctrl-C reaches every process of the terminal; who started us decides when it is over.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, () => {});

// A process group of its own, so that what the server starts can be ended with it.
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' });
child.on('error', (error) => {
  console.error(error.message);
  void finish(1);
});
child.on('exit', (code) => void finish(code ?? 1));
process.stdin.on('end', end).on('error', end).resume();

function end() {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else killGroup();
}

function killGroup() {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

async function finish(code) {
  if (process.platform !== 'win32') killGroup();
  // A browser whose owner was killed takes a moment to notice, and writes into its profile until then.
  for (let attempt = 0; attempt < ATTEMPTS && existsSync(scratch); attempt++) {
    if (attempt > 0) await setTimeout(ATTEMPT_MS);
    try {
      rmSync(scratch, { recursive: true, force: true });
    } catch {
      // Not empty any more; once again.
    }
  }
  process.exit(code);
}
