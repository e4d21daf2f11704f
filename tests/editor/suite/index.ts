import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Called by the extension host: runs every test file below, and leaves the numbers for who started the editor. */
export async function run(): Promise<void> {
  const grep = process.env['EDITOR_TEST_GREP'];
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, slow: 2_000, ...(grep ? { fgrep: grep } : {}) });
  // The test files are in this bundle, so they register themselves while it is loaded, and not by mocha's file names.
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, 'editor', mocha);
  await import('./actions.test');
  await import('./activation.test');
  await import('./editing.test');
  await import('./guidelines.test');
  await import('./items.test');
  await import('./language.test');
  await import('./newDetermination.test');
  await import('./letter.test');
  await import('./reading.test');
  await import('./restart.test');
  await import('./survival.test');
  await import('./workspace.test');

  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? { suites: 0, tests: 0, passes: 0, pending: 0, failures: 1 }));
  });
  const results = process.env['EDITOR_TEST_RESULTS'];
  if (results) writeFileSync(results, JSON.stringify({ passed: stats.passes, failed: stats.failures, skipped: stats.pending }));
  if (stats.failures > 0) throw new Error(`${stats.failures} of the editor tests failed`);
  if (stats.passes === 0) throw new Error('no editor test ran');
}
