import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, LANGUAGE_ID, open, pause, read, replace, waitFor, write } from './helpers';

/** The line in which the cursor of an editor stands. */
function line(editor: vscode.TextEditor): string {
  return editor.document.lineAt(editor.selection.active.line).text;
}

/** Waits until the cursor stands in a line that begins with some words. */
function cursorIn(editor: vscode.TextEditor, words: string): Promise<true> {
  return waitFor(`the cursor to stand in “${words}”, not in “${line(editor).slice(0, 40)}”`, () => (line(editor).startsWith(words) ? true : undefined));
}

function headings({ document }: vscode.TextEditor): string[] {
  return document.getText().split('\n').filter((text) => /: (?:Upheld|Overturned)$/.test(text));
}

/** The place of some words: their last occurrence, or the first. */
function placeOf(document: vscode.TextDocument, words: string, last = false): vscode.Position {
  const text = document.getText();
  const found = last ? text.lastIndexOf(words) : text.indexOf(words);
  assert.ok(found >= 0, `“${words}” is not in the document`);
  return document.positionAt(found + 1);
}

/** Asks until the server answers: it may still be starting. */
function answer<T>(what: string, command: string, ...parameters: unknown[]): Promise<T[]> {
  return waitFor(what, async () => {
    const found = await vscode.commands.executeCommand<T[] | undefined>(command, ...parameters);
    return found?.length ? found : undefined;
  });
}

const ACUPUNCTURE = '1. Acupuncture for the right shoulder, 6 additional sessions: Upheld';
const NAPROXEN = '2. Naproxen 500 mg, 60 tablets: Overturned';

suite('Disputed items', () => {
  teardown(closeAll);

  test('the next and the previous one are a command away', async () => {
    const editor = await open('complete.imr');
    await waitFor('the first item', async () => {
      await vscode.commands.executeCommand('imr.nextItem');
      return line(editor) === ACUPUNCTURE ? true : undefined;
    });
    await vscode.commands.executeCommand('imr.nextItem');
    await cursorIn(editor, NAPROXEN);
    await vscode.commands.executeCommand('imr.nextItem');
    await cursorIn(editor, ACUPUNCTURE);
    await vscode.commands.executeCommand('imr.previousItem');
    await cursorIn(editor, NAPROXEN);
  });

  test('the next blank is selected, so that what is typed takes its place', async () => {
    await write('blank.imr', (await read('complete.imr')).replace('without a change in her work restrictions', '[TO COMPLETE: with what result]'));
    const editor = await open('blank.imr');
    const selected = (): string => editor.document.getText(editor.selection);
    await waitFor('the blank to be selected', async () => {
      await vscode.commands.executeCommand('imr.nextPlace');
      return selected() === '[TO COMPLETE: with what result]' ? true : undefined;
    });
    await vscode.commands.executeCommand('type', { text: 'with a good result' });
    assert.ok(editor.document.getText().includes('12 sessions of acupuncture with a good result.'));
  });

  test('the place before, and an item by its line in a list', async () => {
    await write('blank.imr', (await read('complete.imr')).replace('without a change in her work restrictions', '[TO COMPLETE: with what result]'));
    const editor = await open('blank.imr');
    await waitFor('the blank to be selected from behind', async () => {
      editor.selection = new vscode.Selection(placeOf(editor.document, 'IMR ISSUES'), placeOf(editor.document, 'IMR ISSUES'));
      await vscode.commands.executeCommand('imr.previousPlace');
      return editor.document.getText(editor.selection) === '[TO COMPLETE: with what result]' ? true : undefined;
    });
    await waitFor('the chosen item', async () => {
      const start = placeOf(editor.document, ACUPUNCTURE);
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('imr.goToItem');
      await pause(300);
      // The item at the cursor is the line that the list begins with.
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await pause(100);
      return line(editor) === NAPROXEN ? true : undefined;
    });
  });

  test('move with their fields, keep their numbers, and undo puts them back', async () => {
    const editor = await open('complete.imr');
    const before = editor.document.getText();
    await waitFor('the first item', async () => {
      await vscode.commands.executeCommand('imr.nextItem');
      return line(editor) === ACUPUNCTURE ? true : undefined;
    });
    await waitFor('the item to move', async () => {
      if (editor.document.getText() === before) await vscode.commands.executeCommand('imr.moveItemDown');
      return editor.document.getText() === before ? undefined : true;
    });
    assert.deepEqual(headings(editor), ['1. Naproxen 500 mg, 60 tablets: Overturned', '2. Acupuncture for the right shoulder, 6 additional sessions: Upheld']);
    await cursorIn(editor, '2. Acupuncture');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('are removed, and undo brings them back', async () => {
    const editor = await open('complete.imr');
    const before = editor.document.getText();
    await waitFor('the first item', async () => {
      await vscode.commands.executeCommand('imr.nextItem');
      return line(editor) === ACUPUNCTURE ? true : undefined;
    });
    await waitFor('the item to go', async () => {
      // The command goes on until its message is answered.
      if (editor.document.getText() === before) await Promise.race([vscode.commands.executeCommand('imr.removeItem'), pause(1000)]);
      return editor.document.getText() === before ? undefined : true;
    });
    assert.deepEqual(headings(editor), ['1. Naproxen 500 mg, 60 tablets: Overturned']);
    assert.ok(!editor.document.getText().includes('The guideline extends acupuncture'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('stand in a view that the keyboard alone can use', async () => {
    const editor = await open('complete.imr');
    await waitFor('the second line of the view to lead to its item', async () => {
      await vscode.commands.executeCommand('imr.items.focus');
      await vscode.commands.executeCommand('list.focusFirst');
      await vscode.commands.executeCommand('list.focusDown');
      await vscode.commands.executeCommand('list.select');
      return line(editor) === NAPROXEN ? true : undefined;
    });
    const before = editor.document.getText();
    await waitFor('the selected line to move', async () => {
      if (editor.document.getText() === before) await vscode.commands.executeCommand('imr.moveItemUp', 'selected');
      return editor.document.getText() === before ? undefined : true;
    });
    assert.equal(headings(editor)[0], '1. Naproxen 500 mg, 60 tablets: Overturned');
  });
});

suite('A view of some items', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('imr.showAllItems');
    await closeAll();
  });

  /** The item to which the first line of the view leads. */
  async function first(editor: vscode.TextEditor): Promise<string> {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('imr.items.focus');
    await vscode.commands.executeCommand('list.focusFirst');
    await vscode.commands.executeCommand('list.select');
    await pause(100);
    return line(editor);
  }

  test('has those that are asked for, and all of them again', async () => {
    const editor = await open('complete.imr');
    await waitFor('all items', async () => ((await first(editor)) === ACUPUNCTURE ? true : undefined));
    void vscode.commands.executeCommand('imr.filterItems');
    await pause(500);
    // The last line of the list: overturned.
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await waitFor('the overturned one alone', async () => ((await first(editor)) === NAPROXEN ? true : undefined));
    await vscode.commands.executeCommand('imr.showAllItems');
    await waitFor('all items again', async () => ((await first(editor)) === ACUPUNCTURE ? true : undefined));
  });
});

suite('From a mention to what it means', () => {
  teardown(closeAll);

  test('the summary’s words on an item lead to its heading, and the heading back', async () => {
    const { document } = await open('complete.imr');
    const there = await answer<vscode.LocationLink>('a definition', 'vscode.executeDefinitionProvider', document.uri, placeOf(document, 'naproxen 500 mg.'));
    assert.equal(document.lineAt(there[0]!.targetSelectionRange!.start.line).text, NAPROXEN);
    const back = await answer<vscode.LocationLink>('the way back', 'vscode.executeDefinitionProvider', document.uri, placeOf(document, '60 tablets'));
    assert.equal(document.getText(back[0]!.targetRange), 'Naproxen 500 mg twice a day');
  });

  test('all that names a drug is found and highlighted, brand and generic alike', async () => {
    const editor = await open('complete.imr');
    await replace(editor, 'Naproxen lowers', 'Naprosyn lowers');
    const { document } = editor;
    const words = ['Naproxen', 'naproxen', 'Naproxen', 'Naprosyn'];
    const found = await answer<vscode.Location>('references', 'vscode.executeReferenceProvider', document.uri, placeOf(document, 'Naprosyn'));
    assert.deepEqual(found.map(({ range }) => document.getText(range)), words);
    const highlights = await answer<vscode.DocumentHighlight>('highlights', 'vscode.executeDocumentHighlights', document.uri, placeOf(document, 'Naprosyn'));
    assert.deepEqual(highlights.map(({ range }) => document.getText(range)), words);
  });

  test('a selection grows from the word to the item', async () => {
    const { document } = await open('complete.imr');
    const [grown] = await answer<vscode.SelectionRange>('selections', 'vscode.executeSelectionRangeProvider', document.uri, [placeOf(document, 'lowest effective')]);
    const steps: string[] = [];
    for (let step: vscode.SelectionRange | undefined = grown; step; step = step.parent) steps.push(document.getText(step.range));
    assert.equal(steps[0], 'lowest');
    assert.ok(steps[1]?.startsWith('The guideline recommends') && steps[1].endsWith('shortest time.'), steps[1]);
    assert.ok(steps.some((step) => step.startsWith('Decision rationale:')) && steps.some((step) => step.startsWith('2. Naproxen')));
  });

  test('items of determinations that are not open are found in the workspace', async () => {
    await write('another.imr', (await read('complete.imr')).replace('Acupuncture for the right shoulder', 'Kinesiology tape for the right shoulder'));
    await open('complete.imr');
    const found = await answer<vscode.SymbolInformation>('the item in the file', 'vscode.executeWorkspaceSymbolProvider', 'kinesiology');
    assert.deepEqual(found.map(({ name, location }) => [name, location.uri.toString()]), [['1. Kinesiology tape for the right shoulder, 6 additional sessions', at('another.imr').toString()]]);
  });
});

test('no key of the editor’s own is taken', async () => {
  const own = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
  const taken = [...own.getText().matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].filter(([, , command]) => !command!.startsWith('imr.')).map(([, key]) => key);
  assert.ok(taken.length > 100);
  const extension = vscode.extensions.all.find(({ packageJSON }) => (packageJSON as { name?: string }).name === 'imr-determinations');
  const ours = (extension?.packageJSON as { contributes: { keybindings: { key: string; when: string }[] } }).contributes.keybindings;
  assert.ok(ours.length > 0);
  for (const { key, when } of ours) {
    assert.ok(when.includes(`editorLangId == ${LANGUAGE_ID}`) || when.includes('focusedView == imr.'), `${key} holds elsewhere too`);
    if (!when.includes('focusedView == imr.')) assert.ok(!taken.includes(key), `${key} is taken`);
  }
});
