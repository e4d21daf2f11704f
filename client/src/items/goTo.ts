import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type ItemAnswer, PLACES, type PlacesAnswer } from '../../../server/src/lsp/protocol';
import { LANGUAGE } from '../language';
import { itemAt, type ItemsModel, toRange } from './itemsModel';
import { iconOf, nameOf, stateOf } from './words';

/** Shows a range in an editor of a document, with the cursor at its beginning or all of it selected. */
export async function show(document: vscode.TextDocument, range: vscode.Range, { select = false, preserveFocus = false } = {}): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, { preserveFocus, ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }) });
  editor.selection = select ? new vscode.Selection(range.start, range.end) : new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the heading of the next (1) or previous (-1) item; behind the last one comes the first. */
export async function goToNextItem(model: ItemsModel, by: 1 | -1): Promise<void> {
  const editor = activeEditor();
  const shown = editor && (await model.current(editor.document));
  if (!shown) return;
  const starts = shown.items.map(({ heading }) => toRange(heading));
  const next = nextFrom(starts, editor.selection.active, by);
  if (next) await show(editor.document, next);
  else say(vscode.l10n.t('This determination has no disputed item yet.'));
}

/** Goes to the next (1) or previous (-1) finding or blank to fill in; a blank is selected, so that what is typed takes its place. */
export async function goToNextPlace(client: BaseLanguageClient, by: 1 | -1): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const answer = await client.sendRequest<PlacesAnswer | null>(PLACES, { uri: editor.document.uri.toString() } satisfies DocumentParams);
  if (answer?.version !== editor.document.version) return;
  const places = answer.places.map(({ range, blank }) => ({ range: toRange(range), blank }));
  const next = nextFrom(places.map(({ range }) => range), editor.selection.start, by);
  const place = places.find(({ range }) => range === next);
  if (!place) {
    say(vscode.l10n.t('There is no finding and no placeholder left.'));
    return;
  }
  await show(editor.document, place.range, { select: place.blank });
  if (!place.blank) await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Asks for an item by its number, its name or its decision, and goes there. */
export async function goToItem(model: ItemsModel): Promise<void> {
  const editor = activeEditor();
  const shown = editor && (await model.current(editor.document));
  if (!shown) return;
  const here = itemAt(shown.items, editor.selection.active);
  const picks = shown.items.map((item) => ({ item, label: `${String(item.index)}. ${plain(nameOf(item))}`, description: stateOf(item).join(' · '), iconPath: iconOf(item) }));
  const pick = vscode.window.createQuickPick<(typeof picks)[number]>();
  pick.title = shown.summary;
  pick.placeholder = picks.length > 0 ? vscode.l10n.t('Number, name or decision of a disputed item') : vscode.l10n.t('This determination has no disputed item yet.');
  pick.matchOnDescription = true;
  pick.items = picks;
  pick.activeItems = picks.filter(({ item }) => item === here);
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) void show(editor.document, toRange(chosen.item.heading));
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Shows an item that the view has; what was typed since counts. */
export async function showItem(model: ItemsModel, chosen: ItemAnswer): Promise<void> {
  const document = model.shown?.document;
  const shown = document && ((await model.current(document)) ?? model.shown);
  const item = shown?.items[chosen.index - 1];
  if (document && item) await show(document, toRange(item.heading));
}

function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === LANGUAGE ? editor : undefined;
}

/** The next range from a place, in the order of the document and around its end. */
function nextFrom(ranges: readonly vscode.Range[], from: vscode.Position, by: 1 | -1): vscode.Range | undefined {
  if (by === 1) return ranges.find(({ start }) => start.isAfter(from)) ?? ranges[0];
  return ranges.findLast(({ start }) => start.isBefore(from)) ?? ranges.at(-1);
}

function say(words: string): void {
  void vscode.window.showInformationMessage(words);
}

/** Words of a document in a label that would take `$(name)` for an icon. */
function plain(words: string): string {
  return words.replaceAll('$(', '\\$(');
}
