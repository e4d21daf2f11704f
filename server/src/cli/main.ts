import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { codeOf, reasonOf } from './errors';
import type { Work } from './examine';
import { createPool, serve } from './pool';
import { run } from './run';

/** What a shell expects of a program whose reader went away: 128 and the number of SIGPIPE. */
const READER_GONE = 141;

if (isMainThread) start();
else serve();

function start(): void {
  const { stdin, stdout, stderr, env } = process;
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  stdout.on('error', fail);
  stderr.on('error', fail);
  const version = (): string => (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string }).version;
  run(process.argv.slice(2), { stdin, stdout, stderr, env, version, createPool: (work: Work) => createPool(__filename, work) }).then((status) => {
    process.exitCode = status;
  }, fail);
}

/** Ends with one line, or with none where the reader of our output has gone. An error's message is not told: it may quote a document. */
function fail(error: unknown): never {
  if (codeOf(error) === 'EPIPE') process.exit(READER_GONE);
  process.stderr.write(`imr-check: ${reasonOf(error)}\n`);
  process.exit(2);
}
