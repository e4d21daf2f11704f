import type { Check } from '../checks/check';
import { readBaseline } from './baseline';
import { CannotWork } from './errors';
import { createExaminer, type Examine, type Work } from './examine';
import { findFiles, type Found, STDIN } from './files';
import { HELP } from './help';
import { inOrder } from './inOrder';
import { type FailOn, type Options, readOptions } from './options';
import type { Pool } from './pool';
import type { Output } from './output';
import { createProgress } from './progress';
import { readStream } from './read';
import { FORMATS } from './report/formats';
import type { Totals } from './report/report';
import { printable } from './report/terminal';
import type { Outcome } from './result';
import { loadSettings } from './settings';

/** What the command line needs of the world. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  version(): string;
  /** Starts the threads that share the work of many files; without it one does all. */
  createPool?(work: Work): Pool;
  /** The checks to run in the place of all. */
  readonly checks?: readonly Check[];
}

/** Exit statuses. */
const NOTHING = 0;
const SOMETHING = 1;
const NOT_DONE = 2;

/**
 * Does what a command line asks for.
 * @returns the exit status: 0 nothing found, 1 something found, 2 the work could not be done
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const options = readOptions(argv);
    if (options.help || options.version) {
      await write(world.stdout, options.help ? HELP : `${world.version()}\n`);
      return NOTHING;
    }
    // A project file that was named is wrong for all files or for none, so it is read before any.
    if (options.config !== undefined) await loadSettings(options)(options.config);
    return await check(options, world);
  } catch (error) {
    if (!(error instanceof CannotWork)) throw error;
    await complain(world, error.message);
    return NOT_DONE;
  }
}

async function check(options: Options, world: World): Promise<number> {
  const reporter = FORMATS[options.format]({ colour: hasColours(options, world), text: options.text, version: world.version() });
  const baseline = options.baseline === undefined ? undefined : readBaseline(options.baseline);
  const totals: Totals = { files: 0, skipped: 0, error: 0, warning: 0, information: 0, hint: 0, fixed: 0 };
  const files = findFiles(options.paths);
  const progress = createProgress(world.stderr, files.length);
  const own = createExaminer(options, world.checks);
  // A check that never returns can only be stopped from outside its thread, so a single file too has one.
  const pool = world.createPool?.(options);
  const examine: Examine = async (file) => {
    const found = file.path === STDIN ? await readStandardInput(file, world) : file;
    return pool ? pool.examine(found) : own(found);
  };
  let done = true;
  await write(world.stdout, reporter.begin());
  for await (const [found, all] of inOrder(files, pool ? pool.size * AHEAD : 1, examine)) {
    const outcome = baseline && all.kind === 'read' ? { ...all, report: baseline.without(all.report) } : all;
    add(totals, outcome);
    const text = outcome.kind === 'read' ? reporter.file(outcome.report) : reporter.skipped(outcome);
    const problems = problemsOf(outcome);
    if (problems.length > 0 || (text !== '' && world.stdout.isTTY)) progress.clear();
    await write(world.stdout, text);
    for (const problem of problems) {
      done = false;
      await complain(world, `${nameOf(found.path)}: ${problem}`);
    }
    progress.show(totals.files + totals.skipped);
  }
  progress.clear();
  pool?.close();
  await write(world.stdout, reporter.end(totals));
  if (done && totals.files === 0 && options.format === 'text') await complain(world, `there is no determination in ${options.paths.map(nameOf).join(', ')}`);
  if (!done) return NOT_DONE;
  return isOver(totals, options.failOn) ? SOMETHING : NOTHING;
}

/** Files under way for each thread: enough to keep it busy while a slow one before it is waited for, and few enough to hold. */
const AHEAD = 8;

async function readStandardInput(file: Found, { stdin }: World): Promise<Found> {
  const read = await readStream(stdin);
  return 'tooLarge' in read ? { ...file, problem: read.tooLarge } : { ...file, bytes: read.bytes };
}

function nameOf(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

function add(totals: Totals, outcome: Outcome): void {
  if (outcome.kind === 'skipped') totals.skipped++;
  else {
    totals.files++;
    totals.fixed += outcome.report.fixed;
    for (const { severity } of outcome.report.findings) totals[severity]++;
  }
}

function problemsOf(outcome: Outcome): readonly string[] {
  if (outcome.kind === 'read') return outcome.problems;
  return outcome.failed ? [outcome.reason] : [];
}

function isOver({ error, warning }: Totals, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return error > 0 || (failOn === 'warning' && warning > 0);
}

/** Colours where somebody asks for them; else on a terminal that has some, unless somebody asks for none. */
function hasColours({ colour }: Options, { stdout, env }: World): boolean {
  return colour ?? (stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}

async function complain({ stderr }: World, message: string): Promise<void> {
  await write(stderr, `imr-check: ${printable(message)}\n`);
}

/** Waits until a text is written, so that a slow reader holds up the work instead of filling the memory. */
function write(output: Output, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
