import * as vscode from 'vscode';
import { ADD_ITEMS, type AddItemsParams, type NewTextEdit } from '../../../server/src/lsp/protocol';
import type { Editor } from '../editor';
import { itemsStep } from './itemsStep';
import { inSteps } from './steps';

/** `IMR: Add Disputed Items`: writes items into the determination at hand, each with its blanks to fill in. */
export function addItems({ client }: Editor): vscode.Disposable {
  return vscode.commands.registerCommand('imr.addItems', async (given: unknown) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'imr-determination') {
      await vscode.window.showInformationMessage(vscode.l10n.t('Open the determination to which the items belong first.'));
      return;
    }
    const items = itemsIn(given) ?? (await inSteps(vscode.l10n.t('Add Disputed Items'), { items: itemsStep(client) }))?.items;
    if (items === undefined || items.trim() === '') return;
    const { version, uri } = editor.document;
    const edits = await client.sendRequest<NewTextEdit[]>(ADD_ITEMS, { uri: uri.toString(), items } satisfies AddItemsParams);
    if (editor.document.version === version) await insert(editor, edits);
  });
}

/** The items that a keybinding or another extension gives: `{ "items": "..." }`. */
function itemsIn(given: unknown): string | undefined {
  return typeof given === 'object' && given !== null && 'items' in given && typeof given.items === 'string' ? given.items : undefined;
}

/** The items with their tab stops; what goes with them into a list further up, with visible placeholders. One undo takes back both. */
async function insert(editor: vscode.TextEditor, edits: readonly NewTextEdit[]): Promise<void> {
  const [items, ...others] = edits.toReversed();
  if (!items) return;
  const before = editor.document.lineCount;
  if (others.length > 0) {
    await editor.edit((edit) => {
      for (const { range, text } of others) edit.replace(rangeOf(range), text);
    }, { undoStopBefore: true, undoStopAfter: false });
  }
  const { start, end } = items.range;
  const added = editor.document.lineCount - before;
  const place = new vscode.Range(start.line + added, start.character, end.line + added, end.character);
  await editor.insertSnippet(new vscode.SnippetString(items.snippet), place, { undoStopBefore: others.length === 0, undoStopAfter: true, keepWhitespace: true });
}

function rangeOf({ start, end }: NewTextEdit['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
