import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ANSWERS, OFFERED, typist } from '../../fixtures/firstDetermination';
import { closeAll, LANGUAGE_ID, open, waitFor } from './helpers';

const REQUESTS = [
  'Soma 350mg #60',
  'Norco 10/325mg #120',
  'MRI, lumbar spine, without contrast',
  'Urine drug screen',
  'Physical therapy 2 times a week for 4 weeks for the lumbar spine',
];

/** The editor with the determination at hand, once something is written in it. */
function written(): Promise<vscode.TextEditor> {
  return waitFor('a determination', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === LANGUAGE_ID && editor.document.getText().length > 500 ? editor : undefined;
  });
}

/** What the editor finds in a document, once it has found anything. */
async function checks(uri: vscode.Uri): Promise<string[]> {
  const found = await waitFor('findings', () => (vscode.languages.getDiagnostics(uri).length > 0 ? vscode.languages.getDiagnostics(uri) : undefined));
  return [...new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)))];
}

/** The headings of the items, without decisions. */
function headings(text: string): string[] {
  return [...text.matchAll(/^(.+): \[TO COMPLETE: Upheld or Overturned\]$/gm)].map(([, request]) => request!);
}

/** The first blank of a document, and what it asks for. */
function nextBlank(document: vscode.TextDocument): { range: vscode.Range; words: string } | undefined {
  const blank = /\[TO COMPLETE: ([^\]]*)\]/.exec(document.getText());
  return blank ? { range: new vscode.Range(document.positionAt(blank.index), document.positionAt(blank.index + blank[0].length)), words: blank[1]! } : undefined;
}

/** Takes what is offered first, as Enter does, until something has come of it. */
async function acceptUntil<T>(what: string, ask: () => T | undefined): Promise<T> {
  return waitFor(what, async () => {
    const answer = ask();
    if (answer !== undefined) return answer;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 150));
    return ask();
  });
}

suite('From a blank page', () => {
  teardown(closeAll);

  test('a new determination has every item that was pasted, and no finding but blanks', async () => {
    await vscode.commands.executeCommand('imr.newDetermination', { answers: { age: '44', sex: 'F', dateOfInjury: '2/6/2023', urDate: '11/06/2024', items: REQUESTS.map((request, i) => `(${i + 1}) ${request}`).join(', ') } });
    const { document } = await written();
    assert.deepEqual(headings(document.getText()), REQUESTS);
    assert.match(document.getText(), /a 44-year-old female who was injured on 02\/06\/2023/);
    assert.equal(document.isUntitled, true);
    assert.deepEqual(await checks(document.uri), ['structure/unfilled-placeholder']);
  });

  test('Tab leads from blank to blank, and a date typed in the header stands in the summary', async () => {
    await vscode.commands.executeCommand('imr.newDetermination', { answers: {} });
    const editor = await written();
    const selected = (): string => editor.document.getText(editor.selection);
    await waitFor('the first blank', () => (selected() === '[TO COMPLETE: case number]' ? true : undefined));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await waitFor('the date of injury', () => (selected() === '[TO COMPLETE: date of injury]' ? true : undefined));
    await vscode.commands.executeCommand('type', { text: '02/06/2023' });
    await waitFor('the date in the summary', () => (editor.document.getText().includes('who was injured on 02/06/2023, when') ? true : undefined));
  });

  test('with Enter at every step, all is left to fill in', async () => {
    await vscode.env.clipboard.writeText('');
    const done = vscode.commands.executeCommand('imr.newDetermination');
    const { document } = await acceptUntil('a determination', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === LANGUAGE_ID && editor.document.getText() !== '' ? editor : undefined;
    });
    await done;
    assert.deepEqual(headings(document.getText()), ['[TO COMPLETE: request]']);
    assert.deepEqual(await checks(document.uri), ['structure/unfilled-placeholder']);
  });

  test('it is written into an empty determination that is open, and one undo takes it back', async () => {
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: '' });
    await vscode.window.showTextDocument(document);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    assert.ok(lenses.some(({ command }) => command?.command === 'imr.newDetermination'));
    await vscode.commands.executeCommand('imr.newDetermination', { answers: { items: 'Soma 350mg #60' } });
    assert.equal((await written()).document, document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '');
  });

  test('items on the clipboard are offered line by line, and stand behind those that are there', async () => {
    const { document } = await open('complete.imr');
    const before = document.getText();
    await vscode.env.clipboard.writeText('1. Soma 350mg #60\n2. MRI, lumbar spine,\n   without contrast\n');
    const done = vscode.commands.executeCommand('imr.addItems');
    await acceptUntil('the items', () => (document.getText() === before ? undefined : true));
    await done;
    assert.ok(document.getText().startsWith(before.trimEnd()));
    assert.deepEqual(headings(document.getText()), ['3. Soma 350mg #60', '4. MRI, lumbar spine, without contrast']);
  });

  test('five items are written to the end from the keyboard, with what completion offers first, and nothing is found', async () => {
    await vscode.commands.executeCommand('imr.newDetermination', { answers: ANSWERS });
    const editor = await written();
    const { document } = editor;
    assert.deepEqual(await checks(document.uri), ['structure/unfilled-placeholder']);
    await vscode.commands.executeCommand('leaveSnippet');
    const settings = vscode.workspace.getConfiguration('imr');
    await settings.update('preset', 'final', vscode.ConfigurationTarget.Workspace);
    try {
      const typed = typist();
      let taken = 0;
      for (let blank = nextBlank(document); blank; blank = nextBlank(document)) {
        const { range, words } = blank;
        const before = document.getText();
        editor.selection = new vscode.Selection(range.start, range.end);
        if (OFFERED.has(words)) {
          await vscode.commands.executeCommand('editor.action.triggerSuggest');
          await waitFor(`something to be offered for ${words}`, async () => {
            await vscode.commands.executeCommand('acceptSelectedSuggestion');
            return document.getText() === before ? undefined : true;
          });
          await vscode.commands.executeCommand('leaveSnippet');
          taken++;
        } else await vscode.commands.executeCommand('type', { text: typed(words) });
        assert.notEqual(document.getText(), before, words);
      }
      assert.equal(taken, 15);
      assert.deepEqual([...document.getText().matchAll(/: (Upheld|Overturned)$/gm)].map(([, decision]) => decision), ['Upheld', 'Overturned', 'Overturned', 'Upheld', 'Upheld']);
      const left = (): string[] => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
      await waitFor('no finding', () => (left().length === 0 ? true : undefined)).catch(() => assert.deepEqual(left(), []));
      // A finding would be seen: a decision against its conclusion is.
      const at = document.getText().lastIndexOf(': Upheld') + 2;
      editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 'Upheld'.length));
      await vscode.commands.executeCommand('type', { text: 'Overturned' });
      assert.deepEqual(await checks(document.uri), ['conclusion/contradicts-decision']);
    } finally {
      await settings.update('preset', undefined, vscode.ConfigurationTarget.Workspace);
    }
  }).timeout(120_000);
});
