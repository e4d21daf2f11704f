import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, open, pause, replace, waitFor } from './helpers';

/** The process of the language server: the child of this extension host that runs our program. */
function server(): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  const ours = lines.map((line) => line.trim().split(/\s+/)).find(([, parent, state = '', ...args]) => Number(parent) === process.pid && !state.startsWith('Z') && args.some((arg) => /dist[\\/]server\.js$/.test(arg)));
  return ours ? Number(ours[0]) : undefined;
}

function another(than: number | undefined): Promise<number> {
  return waitFor('another server', () => {
    const pid = server();
    return pid !== than ? pid : undefined;
  });
}

async function withFinding(): Promise<vscode.TextEditor> {
  const editor = await open('complete.imr');
  await replace(editor, 'CLINICAL CASE SUMMARY', 'CLINCAL CASE SUMMARY');
  await finding(editor.document.uri);
  return editor;
}

function finding(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  return waitFor('the finding', () => vscode.languages.getDiagnostics(uri).find(({ code }) => (typeof code === 'object' ? code.value : code) === 'structure/misspelled-heading'));
}

suite('A server that ends', function () {
  this.timeout(60_000);
  if (process.platform === 'win32') return;
  teardown(closeAll);
  // Whatever a test did, the next has a server with a clean record.
  teardown(() => vscode.commands.executeCommand('imr.restartServer'));

  test('is started again, and what is typed meanwhile is checked', async () => {
    const editor = await withFinding();
    const before = server();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    // Much is asked of a server that has just ended, before its end is known.
    const asked = Array.from({ length: 20 }, () => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri));
    await replace(editor, 'CLINCAL CASE SUMMARY', 'CLINICAL CASE SUMMARY');
    await another(before);
    await Promise.allSettled(asked);
    await waitFor('the finding to go', () => (vscode.languages.getDiagnostics(editor.document.uri).length === 0 ? true : undefined));
    await replace(editor, 'CLINICAL CASE SUMMARY', 'CLINCAL CASE SUMMARY');
    await finding(editor.document.uri);
  });

  test('and ends again and again is left alone, until it is asked for', async () => {
    const editor = await withFinding();
    let last: number | undefined;
    for (let i = 0; i < 5; i++) {
      last = await another(last);
      await finding(editor.document.uri);
      process.kill(last, 'SIGKILL');
    }
    await waitFor('the last server to end', () => (server() === undefined ? true : undefined));
    await pause(1500);
    assert.equal(server(), undefined);
    await vscode.commands.executeCommand('imr.restartServer');
    assert.ok(server());
    await finding(editor.document.uri);
  });

  test('one that hangs is ended, and its document is not checked until it is opened again', async () => {
    const editor = await withFinding();
    const { uri } = editor.document;
    const before = server();
    assert.ok(before);
    // To the editor a stopped process is one that never comes back from a check.
    process.kill(before, 'SIGSTOP');
    await replace(editor, 'CLINCAL', 'CLINICCAL');
    await waitFor('another server', () => (server() === before ? undefined : server()), 30_000);
    await waitFor('no findings', () => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined));
    const other = await open('draft.imr');
    await waitFor('findings elsewhere', () => (vscode.languages.getDiagnostics(other.document.uri).length > 0 ? true : undefined));
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    await closeAll();
    await withFinding();
  });
});
