import { describe, expect, it } from 'vitest';
import { inOrder } from '../../server/src/cli/inOrder';
import { createPool } from '../../server/src/cli/pool';
import { folder } from './helpers';

const { put } = folder();

/** A thread's program that answers with the path as the reason, never comes back from "stuck", breaks down at "broken", and goes at "gone". */
const program = put('thread.cjs', `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ path }) => {
    if (path === 'stuck') for (;;);
    if (path === 'broken') throw new Error('text of a document');
    if (path === 'gone') process.exit(0);
    parentPort.postMessage({ kind: 'skipped', path, reason: path, failed: false });
  });
`);

describe('threads', () => {
  it('one that is stuck or breaks down costs the file it was at, and no other', async () => {
    const pool = createPool(program, { fix: false }, 2, 1);
    const files = ['a', 'stuck', 'b', 'broken', 'c', 'gone', 'd', 'e'].map((path) => ({ path }));
    const outcomes: string[] = [];
    for await (const [{ path }, outcome] of inOrder(files, 4, pool.examine)) outcomes.push(`${path}: ${outcome.kind === 'skipped' ? outcome.reason : ''}`);
    pool.close();
    expect(outcomes).toEqual([
      'a: a', 'stuck: checking it took more than 1 seconds and was stopped', 'b: b', 'broken: checking it failed', 'c: c', 'gone: checking it failed', 'd: d', 'e: e',
    ]);
  }, 10_000);

  it('no more values are under way than asked, and results come in order', async () => {
    let underWay = 0;
    let most = 0;
    const work = async (value: number): Promise<number> => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, value % 3));
      underWay--;
      return value * 2;
    };
    const results: number[] = [];
    for await (const [, result] of inOrder([5, 3, 4, 1, 2, 9, 7], 3, work)) results.push(result);
    expect(results).toEqual([10, 6, 8, 2, 4, 18, 14]);
    expect(most).toBe(3);
  });
});
