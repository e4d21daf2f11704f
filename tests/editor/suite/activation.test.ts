import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION_ID, LANGUAGE_ID, languageOf, open, pause, waitFor, waitForLanguage } from './helpers';

suite('Opening a file', () => {
  teardown(closeAll);

  test('a .imr file is a determination, and the extension starts', async () => {
    const editor = await open('complete.imr');
    assert.equal(editor.document.languageId, LANGUAGE_ID);
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, 'the extension is not installed');
    await waitFor('the extension to start', () => (extension.isActive ? true : undefined));
  });

  test('a plain text file that holds a determination becomes one', async () => {
    const { document } = await open('letter.txt');
    await waitForLanguage(document.uri, LANGUAGE_ID);
  });

  test('recognising a determination changes nothing in it', async () => {
    const { document } = await open('letter.txt');
    const before = document.getText();
    await waitForLanguage(document.uri, LANGUAGE_ID);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
    assert.equal(vscode.window.activeTextEditor.document.isDirty, false);
  });

  test('any other plain text file stays plain text', async () => {
    const { document } = await open('notes.txt');
    // A determination opened after it is recognised, so the notes have been looked at too.
    await waitForLanguage((await open('letter.txt')).document.uri, LANGUAGE_ID);
    assert.equal(languageOf(document.uri), 'plaintext');
  });

  test('with imr.recognizePlainText off, plain text stays plain text', async () => {
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('recognizePlainText', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open('letter-2.txt');
      await pause(1500);
      assert.equal(languageOf(document.uri), 'plaintext');
    } finally {
      await settings.update('recognizePlainText', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
