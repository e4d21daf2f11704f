import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COUNTS, type CountsAnswer, type CountsParams } from '../../../server/src/lsp/protocolEditing';

const SELECTOR: vscode.DocumentSelector = { language: 'imr-determination' };

/** Words and items of the determination in front, in the language status; folding of the items that are complete; and where a lens leads. */
export function progress(client: BaseLanguageClient): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('imr.counts', SELECTOR);
  item.name = vscode.l10n.t('IMR Determination');
  const asker = new Asker(client, (counts) => { show(item, counts); });
  return [
    vscode.Disposable.from(item, client.onDidChangeState(() => { asker.ask(); })),
    vscode.window.onDidChangeActiveTextEditor(() => { asker.ask(); }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document === vscode.window.activeTextEditor?.document) asker.ask(); }),
    vscode.workspace.onDidOpenTextDocument((document) => { if (document === vscode.window.activeTextEditor?.document) asker.ask(); }),
    vscode.commands.registerCommand('imr.foldCompleteItems', () => foldComplete(client)),
    vscode.commands.registerCommand('imr.showPlace', showPlace),
  ];
}

/** Asks for the counts of the document in front: one question at a time, and again where something changed meanwhile. */
class Asker {
  #asking = false;
  #again = false;

  constructor(readonly client: BaseLanguageClient, readonly show: (counts: CountsAnswer | null) => void) {
    this.ask();
  }

  ask(): void {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    this.#again = false;
    void countsOf(this.client).then(this.show, () => undefined).finally(() => {
      this.#asking = false;
      if (this.#again) this.ask();
    });
  }
}

/** The counts of the determination in front; null where there is none, or no server. */
async function countsOf(client: BaseLanguageClient): Promise<CountsAnswer | null> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'imr-determination' || !client.isRunning()) return null;
  return client.sendRequest<CountsAnswer | null>(COUNTS, { textDocument: { uri: document.uri.toString() } } satisfies CountsParams);
}

function show(item: vscode.LanguageStatusItem, counts: CountsAnswer | null): void {
  if (!counts) return;
  const { words, items, complete } = counts;
  const [wordCount, itemCount] = [words.toLocaleString(), items.toLocaleString()];
  item.text = items === 1 ? vscode.l10n.t('{0} words, 1 disputed item', wordCount) : vscode.l10n.t('{0} words, {1} disputed items', wordCount, itemCount);
  item.detail = items === 0 ? '' : vscode.l10n.t('{0} of {1} complete', complete, itemCount);
  item.accessibilityInformation = { label: [item.text, item.detail].filter((part) => part !== '').join('. ') };
  item.command = complete === 0 ? undefined : { title: vscode.l10n.t('Fold Complete Items'), command: 'imr.foldCompleteItems' };
}

/** Folds the items that are complete: what is left to do stays in view. */
async function foldComplete(client: BaseLanguageClient): Promise<void> {
  const counts = await countsOf(client).catch(() => null);
  const selectionLines = counts?.headings.map(({ line }) => line) ?? [];
  if (selectionLines.length > 0) await vscode.commands.executeCommand('editor.fold', { selectionLines, levels: 1, direction: 'down' });
}

/** Goes to a place of a document: what a lens was clicked for. */
async function showPlace(uri: unknown, range: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isRange(range)) return;
  const selection = new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection });
}

interface Place { readonly line: number; readonly character: number }

function isRange(value: unknown): value is { readonly start: Place; readonly end: Place } {
  const isPlace = (place: unknown): boolean => typeof place === 'object' && place !== null && 'line' in place && 'character' in place && typeof place.line === 'number' && typeof place.character === 'number';
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && isPlace(value.start) && isPlace(value.end);
}
