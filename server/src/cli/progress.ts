import type { Output } from './output';

/** A line that says how far the work is, on a terminal only. */
export interface Progress {
  show(done: number): void;
  /** Takes the line away before something else is written. */
  clear(): void;
}

/** Fewer files than this are done before anybody looks. */
const WORTH_A_BAR = 100;

const WIDTH = 30;
const MILLISECONDS_BETWEEN = 100;

/** Makes the progress line of so many files. */
export function createProgress(stderr: Output, total: number): Progress {
  if (stderr.isTTY !== true || total < WORTH_A_BAR) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  let last = Date.now();
  const put = (text: string): unknown => stderr.write(`\r\u001b[K${text}`, () => undefined);
  return {
    show: (done) => {
      const now = Date.now();
      if (now - last < MILLISECONDS_BETWEEN) return;
      last = now;
      shown = true;
      const full = Math.round((done / total) * WIDTH);
      put(`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done} of ${total}`);
    },
    clear: () => {
      if (!shown) return;
      put('');
      shown = false;
      last = 0;
    },
  };
}
