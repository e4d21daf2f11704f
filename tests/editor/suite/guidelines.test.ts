import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, pause, replace, waitFor } from './helpers';

/** The place right behind some words of a document. */
function behind(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + words.length);
}

/** What the editor shows over a place. */
async function hover(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, behind(document, words));
  return hovers.flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))).join('\n');
}

suite('The guidelines at hand', () => {
  teardown(closeAll);

  test('a hover says what a drug and a citation are', async () => {
    const { document } = await open('complete.imr');
    assert.match(await waitFor('a hover', async () => (await hover(document, 'Naprox')) || undefined), /\*\*naproxen\*\*[\s\S]*NSAID/);
    const cited = await hover(document, 'the MTUS Chronic Pain Medical');
    assert.match(cited, /Chronic Pain Medical Treatment Guidelines, 2009/);
    assert.match(cited, /In force[\s\S]*Yes/);
    assert.equal(await hover(document, 'when a shelf'), '');
  });

  test('an address is a link', async () => {
    const editor = await open('complete.imr');
    await replace(editor, 'NSAIDs Page(s): 67-68.', 'NSAIDs Page(s): 67-68. See https://www.example.org/nsaids.');
    const links = await waitFor('the link', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', editor.document.uri);
      return all.some(({ tooltip }) => tooltip === 'Open the address') ? all : undefined;
    });
    const [link] = links.filter(({ tooltip }) => tooltip === 'Open the address');
    assert.equal(link?.target?.toString(true), 'https://www.example.org/nsaids');
    assert.equal(editor.document.getText(link?.range), 'https://www.example.org/nsaids');
  });

  test('a citation that is picked goes into the reviewer guideline line of the item at hand', async () => {
    const editor = await open('complete.imr');
    const { document } = editor;
    const line = 'MAXIMUS guideline: The Expert Reviewer based his/her decision on the MTUS Chronic Pain Medical Treatment Guidelines NSAIDs Page(s): 67-68.';
    const place = behind(document, 'Decision rationale: The guideline recommends');
    editor.selection = new vscode.Selection(place, place);
    const done = vscode.commands.executeCommand('imr.insertCitation');
    await waitFor('the citation', async () => {
      if (document.isDirty) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await pause(150);
      return document.isDirty ? true : undefined;
    });
    await done;
    const added = 'Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs (non-steroidal anti-inflammatory drugs) Page(s): 67-68.';
    assert.ok(document.getText().includes(`${line} ${added}`), document.getText().split('\n').filter((one) => one.startsWith('MAXIMUS')).join('\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.isDirty, false);
  });

  test('the command does nothing in another document', async () => {
    const { document } = await open('notes.txt');
    await vscode.commands.executeCommand('imr.insertCitation');
    assert.equal(document.isDirty, false);
  });
});
