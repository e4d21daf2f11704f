import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, read, replace, waitFor, write } from './helpers';

/** What stands on the clipboard once it is something else than before. */
async function copied(command: string): Promise<string> {
  await vscode.env.clipboard.writeText('nothing was copied');
  await vscode.commands.executeCommand(command);
  return waitFor('the clipboard', async () => {
    const text = await vscode.env.clipboard.readText();
    return text === 'nothing was copied' ? undefined : text;
  });
}

/** Puts the cursor before some words. */
function cursorAt(editor: vscode.TextEditor, words: string): void {
  const position = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(position, position);
}

suite('The finished letter', () => {
  teardown(closeAll);

  test('Copy Final Text puts the clean text on the clipboard, without comments', async () => {
    const editor = await open('complete.imr');
    await replace(editor, 'CLINICAL CASE SUMMARY', '<!-- ask about the dose -->\nCLINICAL CASE SUMMARY');
    const text = await copied('imr.copyFinalText');
    assert.match(text, /^HOW THE IMR FINAL DETERMINATION WAS MADE\n\n/);
    assert.match(text, /\n\nCLINICAL CASE SUMMARY\n\n/);
    assert.doesNotMatch(text, /<!--|the dose/);
    const words = (of: string): string => of.replaceAll(/\s+/g, '');
    assert.equal(words(text), words(editor.document.getText().replace('<!-- ask about the dose -->', '')));
  });

  test('Copy Final Text of This Item copies the item at the cursor', async () => {
    const editor = await open('complete.imr');
    cursorAt(editor, 'Naproxen 500');
    cursorAt(editor, editor.document.getText().slice(editor.document.getText().lastIndexOf('Decision rationale:')));
    const text = await copied('imr.copyItemText');
    assert.match(text, /^2\. Naproxen/);
    assert.doesNotMatch(text, /Acupuncture|CLINICAL CASE SUMMARY/);
  });

  test('a blank is not copied before the reviewer says so, and the first is one button away', async () => {
    const editor = await open('complete.imr');
    await replace(editor, 'not medically necessary', 'not [TO COMPLETE: why] medically necessary');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.env.clipboard.writeText('as before');
    const command = vscode.commands.executeCommand('imr.copyFinalText');
    await waitFor('the question', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      const { line } = vscode.window.activeTextEditor?.selection.active ?? { line: 0 };
      return line > 0 ? true : undefined;
    });
    await command;
    const { active } = vscode.window.activeTextEditor!.selection;
    assert.ok(editor.document.getText(new vscode.Range(active, active.translate(0, 12))).startsWith('[TO COMPLETE'));
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
  });

  test('the preview shows the letter and follows what is typed', async () => {
    const editor = await open('complete.imr');
    const text = await vscode.commands.executeCommand<string>('imr.preview');
    assert.match(text, /CLINICAL CASE SUMMARY/);
    assert.match(text, /2\. Naproxen[^\n]*: Overturned/);
    assert.equal(vscode.window.activeTextEditor, editor, 'the cursor stays where it was');
    await replace(editor, 'CLINICAL CASE SUMMARY', '<!-- ask about the dose -->\nCLINICAL CASE SUMMARY');
    await replace(editor, 'not medically necessary', 'not <b>medically</b> necessary');
    const later = await vscode.commands.executeCommand<string>('imr.preview');
    assert.match(later, /not <b>medically<\/b> necessary/, 'words are never HTML');
    assert.doesNotMatch(later, /the dose/);
  });

  test('the preview and an export have the first of two determinations, and the preview says so', async () => {
    const one = await read('complete.imr');
    await write('two.imr', `${one}\n${one.replaceAll('Naproxen', 'Tramadol')}`);
    await open('two.imr');
    const text = await vscode.commands.executeCommand<string>('imr.preview');
    assert.match(text, /Another determination begins in this document/);
    assert.doesNotMatch(text, /Tramadol/);
    // The command's warning is not waited for.
    await vscode.commands.executeCommand('imr.export', { format: 'text', to: at('two.txt') });
    assert.doesNotMatch(await read('two.txt'), /Tramadol/);
  });

  test('Export refuses a blank and leads to it', async () => {
    const editor = await open('complete.imr');
    await replace(editor, 'not medically necessary', 'not [TO COMPLETE: why] medically necessary');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const command = vscode.commands.executeCommand('imr.export', { format: 'text', to: at('refused.txt') });
    await waitFor('the question', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return (vscode.window.activeTextEditor?.selection.active.line ?? 0) > 0 ? true : undefined;
    });
    await command;
    await assert.rejects(async () => vscode.workspace.fs.stat(at('refused.txt')));
  });

  for (const [format, name, starts] of [['word', 'out.docx', 'PK'], ['html', 'out.html', '<!DOCTYPE html>'], ['text', 'out.txt', '']] as const) {
    test(`Export writes ${name}`, async () => {
      const editor = await open('complete.imr');
      await vscode.commands.executeCommand('imr.export', { format, to: at(name) });
      const bytes = await vscode.workspace.fs.readFile(at(name));
      const content = new TextDecoder('latin1').decode(bytes);
      assert.ok(content.startsWith(starts), content.slice(0, 40));
      if (format === 'word') assert.ok(bytes.length > 5000);
      else assert.ok(content.includes('CLINICAL CASE SUMMARY'));
      assert.equal(editor.document.isDirty, false);
    });
  }

  test('Check Readiness answers whether it can be signed, and keeps the answer with the hash of the text', async () => {
    const editor = await open('draft.imr');
    const text = await vscode.commands.executeCommand<string>('imr.checkReadiness');
    assert.match(text, /Can this be signed\?/);
    assert.match(text, /Not ready to sign/);
    assert.match(text, /Upheald/);
    assert.match(text, /Line \d+/);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('imr.checkReadiness', { to: at('draft.readiness.json') });
    const report = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(at('draft.readiness.json')))) as { verdict: string; text: { sha256: string } };
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(editor.document.getText()));
    assert.equal(report.verdict, 'blocked');
    assert.equal(report.text.sha256, [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  });

  test('De-identify Copy opens a copy and leaves the document as it is', async () => {
    const editor = await open('complete.imr');
    await replace(editor, 'CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMMARY\n\nShe was seen by Dr. Example.');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('imr.deIdentifyCopy');
    const copy = await waitFor('the copy', () => (vscode.window.activeTextEditor?.document.isUntitled ? vscode.window.activeTextEditor.document : undefined));
    assert.equal(copy.getText(), before.replace('Dr. Example', 'Dr. [name]'));
    assert.equal(copy.languageId, 'imr-determination');
    assert.equal(editor.document.getText(), before);
  });
});
