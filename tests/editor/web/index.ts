import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../suite/helpers';

declare const mocha: BrowserMocha;

/** Where the numbers are left for who started the editor: a worker can write no other file. */
const RESULTS = '.results.json';

/** Called by the extension host of a browser, a web worker: runs what needs no Node of the suite, on the extension's browser build. */
export async function run(): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  mocha.setup({ ui: 'tdd', reporter: reporting(counts), timeout: 30_000 });
  suite('In a browser', () => {
    test('the extension runs in a web worker, from its browser build', async () => {
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      await extension?.activate();
      if (extension?.extensionKind !== vscode.ExtensionKind.UI || 'process' in globalThis && 'versions' in process && 'node' in process.versions) throw new Error('this is not a browser');
    });
  });
  await import('../suite/actions.test');
  await import('../suite/activation.test');
  await import('../suite/editing.test');
  await import('../suite/guidelines.test');
  await import('../suite/items.test');
  await import('../suite/language.test');
  await import('../suite/letter.test');
  await import('../suite/newDetermination.test');
  await import('../suite/reading.test');
  await import('../suite/survival.test');
  await import('../suite/workspace.test');
  await new Promise<void>((done) => mocha.run(() => done()));
  console.log(`  ${counts.passed} passing, ${counts.failed} failing`);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, RESULTS), new TextEncoder().encode(JSON.stringify({ ...counts, skipped: 0 })));
  if (counts.failed > 0 || counts.passed === 0) throw new Error(`${counts.failed} of the tests failed`);
}

/** A reporter that counts and prints: Mocha's own for browsers writes into a page, and a worker has none. */
function reporting(counts: { passed: number; failed: number }): Mocha.ReporterConstructor {
  return function report(runner: Mocha.Runner) {
    runner.on('pass', (test) => {
      counts.passed++;
      console.log(`    ✔ ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failed++;
      console.error(`    ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  } as unknown as Mocha.ReporterConstructor;
}
