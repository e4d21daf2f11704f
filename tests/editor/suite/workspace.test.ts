import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, read, waitFor, write } from './helpers';

suite('Checking the workspace', () => {
  teardown(closeAll);

  test('shows what is in files that are not open, and counts the letters', async () => {
    const letter = (await read('complete.imr')).replace('CLINICAL CASE SUMMARY', 'CLINCAL CASE SUMMARY');
    await write('closed/one.imr', letter);
    await write('closed/two.txt', letter);
    await write('closed/notes.txt', 'Nothing of the kind.');
    const found = (name: string): vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(at(name)).filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'structure/misspelled-heading');
    assert.deepEqual(found('closed/one.imr'), []);
    await vscode.commands.executeCommand('imr.checkWorkspace');
    assert.equal(found('closed/one.imr').length, 1);
    assert.equal(found('closed/two.txt').length, 1);
    assert.deepEqual(vscode.languages.getDiagnostics(at('closed/notes.txt')), []);
    const report = vscode.window.activeTextEditor?.document;
    assert.equal(report?.languageId, 'markdown');
    assert.match(report?.getText() ?? '', /\| structure\/misspelled-heading \| 2 \|/);
    // Once open, the server shows it, and nothing is shown twice.
    await open('closed/one.imr');
    await waitFor('the finding, once', () => (found('closed/one.imr').length === 1 ? true : undefined));
  });
});
