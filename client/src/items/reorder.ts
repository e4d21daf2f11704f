import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EditsAnswer, type ItemAnswer, MOVE_ITEM, type MoveItemParams, REMOVE_ITEM, type RemoveItemParams } from '../../../server/src/lsp/protocol';
import { type ItemsModel, toRange } from './itemsModel';

/** Moves an item up (-1) or down (1) in the text. The cursor goes with it, and the focus stays where it is. */
export async function move(client: BaseLanguageClient, model: ItemsModel, item: ItemAnswer, by: -1 | 1): Promise<void> {
  const shown = await model.current();
  if (!shown) return;
  const { document, items } = shown;
  const index = item.index + by;
  if (index < 1 || index > items.length) return;
  const answer = await client.sendRequest<EditsAnswer | null>(MOVE_ITEM, { uri: document.uri.toString(), index: item.index, by } satisfies MoveItemParams);
  if (!(await apply(document, answer))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Item {0} cannot be moved there: the letter would then be read differently. Give both items their decisions first.', item.index));
    return;
  }
  const moved = (await model.current(document))?.items[index - 1];
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!moved || !editor) return;
  const { start } = toRange(moved.heading);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(toRange(moved.heading), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Removes an item from the text, and says how to get it back. */
export async function remove(client: BaseLanguageClient, model: ItemsModel, item: ItemAnswer): Promise<void> {
  const shown = await model.current();
  if (!shown) return;
  const { document } = shown;
  const answer = await client.sendRequest<EditsAnswer | null>(REMOVE_ITEM, { uri: document.uri.toString(), index: item.index } satisfies RemoveItemParams);
  if (!(await apply(document, answer))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Item {0} cannot be removed: the letter would then be read differently. Give the items around it their decisions first.', item.index));
    return;
  }
  const { version } = document;
  const undo = vscode.l10n.t('Undo');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Item {0} was removed from the text.', item.index), undo);
  // What was typed since would be undone in its place.
  if (chosen !== undo || document.version !== version || document.isClosed) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
}

async function apply(document: vscode.TextDocument, answer: EditsAnswer | null): Promise<boolean> {
  if (answer?.version !== document.version) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, answer.edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)));
  return vscode.workspace.applyEdit(edit);
}
