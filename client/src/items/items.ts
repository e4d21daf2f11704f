import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ItemAnswer } from '../../../server/src/lsp/protocol';
import { LANGUAGE } from '../language';
import { goToItem, goToNextItem, goToNextPlace, showItem } from './goTo';
import { itemAt, ItemsModel } from './itemsModel';
import { ItemsView } from './itemsView';
import { move, remove } from './reorder';

/** The view of the disputed items, and the commands that go from one to the next, move and remove them. */
export function disputedItems({ client }: { readonly client: BaseLanguageClient }): vscode.Disposable {
  const model = new ItemsModel(client);
  const view = new ItemsView(model);
  /** The item that a command is for: the line it was called on, the selected line of a view with the focus, or the item at the cursor. */
  const item = async (given: unknown): Promise<ItemAnswer | undefined> => {
    if (isItem(given)) return given;
    if (given === 'selected') return view.selected;
    const editor = vscode.window.activeTextEditor;
    const shown = editor && (await model.current(editor.document));
    return shown && itemAt(shown.items, editor.selection.active);
  };
  const command = (id: string, run: (given: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (given: unknown) => {
      // Without an answer of the server nothing is done; that it does not answer is said by who watches over it.
      await run(given).catch(() => undefined);
    });
  const withItem = (run: (item: ItemAnswer) => Promise<void>) => async (given: unknown): Promise<void> => {
    const chosen = await item(given);
    if (chosen) await run(chosen);
  };
  return vscode.Disposable.from(
    model,
    view,
    contextOfOpenDeterminations(),
    command('imr.nextItem', () => goToNextItem(model, 1)),
    command('imr.previousItem', () => goToNextItem(model, -1)),
    command('imr.nextPlace', () => goToNextPlace(client, 1)),
    command('imr.previousPlace', () => goToNextPlace(client, -1)),
    command('imr.goToItem', () => goToItem(model)),
    command('imr.showItem', withItem((chosen) => showItem(model, chosen))),
    command('imr.moveItemUp', withItem((chosen) => move(client, model, chosen, -1))),
    command('imr.moveItemDown', withItem((chosen) => move(client, model, chosen, 1))),
    command('imr.removeItem', withItem((chosen) => remove(client, model, chosen))),
    command('imr.filterItems', () => view.filter()),
    command('imr.showAllItems', () => view.setFilter('all')),
  );
}

function isItem(given: unknown): given is ItemAnswer {
  return typeof given === 'object' && given !== null && 'index' in given && typeof given.index === 'number';
}

/** The view is there while a determination is open. */
function contextOfOpenDeterminations(): vscode.Disposable {
  const update = (): void => {
    const open = vscode.workspace.textDocuments.some(({ languageId }) => languageId === LANGUAGE);
    void vscode.commands.executeCommand('setContext', 'imr.determinationOpen', open);
  };
  update();
  return vscode.Disposable.from(vscode.workspace.onDidOpenTextDocument(update), vscode.workspace.onDidCloseTextDocument(update));
}
