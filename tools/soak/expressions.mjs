// Every regular expression that reads what somebody else wrote, on fifty thousand times the same character: linear is proven in the lint
// step, and here it is seen.
import { Worker } from 'node:worker_threads';
import { expressionsIn } from '../lint/expressions.mjs';
import { PlainError } from '../lib/run.mjs';

export const about = 'every regular expression on 50,000 times the same character';

/** Characters of all kinds: letters, digits, blanks, marks that words and labels are made of, and other scripts. */
const CHARACTERS = ['a', 'A', 'e', 'x', 's', '0', '1', '9', ' ', '\t', '\n', '\r', '\u00a0', '.', ',', ':', ';', '-', '/', '(', ')', '[', '<', '"', '\'', '_', '#', '%', '\u2019', '\u{1f600}'];
const LENGTH = 50_000;
/** Milliseconds for one text. A busy machine may take a breath: what is slow is tried again. */
const MOST = 50;
/** Milliseconds after which an expression hangs. */
const PATIENCE = 20_000;

export async function soak({ root }) {
  const expressions = expressionsIn(root).filter(({ where, problem }) => !problem && !where.startsWith('tools/'));
  const slow = [];
  for (let at = 0; at < expressions.length;) {
    const found = await pump(expressions.slice(at));
    slow.push(...found.slow);
    at += found.done;
  }
  if (slow.length > 0) throw new PlainError(slow.join('\n  '));
  return `${expressions.length} expressions, ${CHARACTERS.length} characters each, none over ${MOST} ms.`;
}

/** Tries expressions in a thread, one after the other, as far as they end. */
function pump(expressions) {
  return new Promise((resolve, reject) => {
    const slow = [];
    let done = 0;
    let timer;
    const worker = new Worker(new URL('../lib/pump.mjs', import.meta.url), { workerData: { expressions, characters: CHARACTERS, length: LENGTH, most: MOST } });
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { where, source } = expressions[done];
        slow.push(`${where} /${source}/ hangs`);
        void worker.terminate().then(() => resolve({ slow, done: done + 1 }));
      }, PATIENCE);
    };
    worker.on('message', (words) => {
      done++;
      if (words) slow.push(words);
      wait();
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve({ slow, done });
    });
    wait();
  });
}
