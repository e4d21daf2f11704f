import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createExaminer, type Examine, type Work } from './examine';
import type { Found } from './files';
import type { Outcome } from './result';

/** Threads that share the work of many files. */
export interface Pool {
  readonly size: number;
  readonly examine: Examine;
  close(): void;
}

/** One thread and the file it is at. */
interface Thread {
  readonly worker: Worker;
  job?: Job;
  patience?: NodeJS.Timeout;
}

interface Job {
  readonly file: Found;
  done(outcome: Outcome): void;
}

/** After this long a check is stuck: a large determination takes a tenth of a second. */
const PATIENCE_SECONDS = 60;

/**
 * Starts a thread for every core, each as it is first needed. One that is stuck or breaks down costs the file it was at, and
 * another takes its place.
 * @param program the file that calls `serve` when it runs in a thread
 */
export function createPool(program: string, work: Work, size = availableParallelism(), patience = PATIENCE_SECONDS): Pool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];

  const next = (): void => {
    while (waiting.length > 0) {
      const thread = [...threads].find(({ job }) => job === undefined) ?? (threads.size < size ? start() : undefined);
      const job = thread && waiting.shift();
      if (!job) return;
      thread.job = job;
      thread.patience = setTimeout(() => lose(thread, `checking it took more than ${patience} seconds and was stopped`), patience * 1000);
      thread.worker.postMessage(job.file);
    }
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(program, { workerData: work }) };
    threads.add(thread);
    thread.worker.on('message', (outcome: Outcome) => finish(thread, outcome));
    // The error's message may quote the document.
    thread.worker.on('error', () => lose(thread, 'checking it failed'));
    thread.worker.on('exit', () => lose(thread, 'checking it failed'));
    return thread;
  };
  const finish = (thread: Thread, outcome: Outcome): void => {
    const { job } = thread;
    clearTimeout(thread.patience);
    delete thread.job;
    job?.done(outcome);
    next();
  };
  const lose = (thread: Thread, reason: string): void => {
    if (!threads.delete(thread)) return;
    void thread.worker.terminate();
    finish(thread, { kind: 'skipped', path: thread.job?.file.path ?? '', reason, failed: true });
  };

  return {
    size,
    examine: (file) => new Promise((done) => {
      waiting.push({ file, done });
      next();
    }),
    close: () => {
      const ending = [...threads];
      threads.clear();
      for (const { worker, patience: timer } of ending) {
        clearTimeout(timer);
        void worker.terminate();
      }
    },
  };
}

/** What a thread of the pool does: examines the files that it is sent, one after another. */
export function serve(): void {
  const examine = createExaminer(workerData as Work);
  parentPort?.on('message', (file: Found) => {
    void examine(file).then((outcome) => parentPort?.postMessage(outcome));
  });
}
