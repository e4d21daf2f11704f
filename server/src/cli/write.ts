import { chmodSync, renameSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { CannotWork } from './errors';

/**
 * Writes a file whole or not at all: to a new file beside it, which then takes its place with its permissions. A link stays a link.
 * @param changed when the file had last been changed as it was read; it is not written over a later change
 */
export function writeWhole(path: string, bytes: Buffer, changed: number | undefined): void {
  const target = realpathSync(path);
  const before = statSync(target);
  if (changed !== undefined && before.mtimeMs !== changed) throw new CannotWork('it was changed meanwhile');
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${threadId}-${Date.now().toString(36)}.tmp`);
  try {
    writeFileSync(temporary, bytes, { mode: before.mode, flag: 'wx', flush: true });
    // What the process masks out of a new file's mode, this file has.
    chmodSync(temporary, before.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
