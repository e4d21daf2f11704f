import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FINAL_TEXT, type FinalTextParams, type FinalTextResult } from '../../../server/src/lsp/protocolLetter';
import { mayLeave, theDetermination } from './leaving';

/** How long the status bar says that something was copied. */
const SAID_MS = 5000;

/** Copying of the clean text, of the whole determination or of the disputed item at the cursor. */
export function copyFinalText(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('imr.copyFinalText', () => copy(client)),
    vscode.commands.registerCommand('imr.copyItemText', () => copy(client, vscode.window.activeTextEditor?.selection.active)),
  ];
}

async function copy(client: BaseLanguageClient, at?: vscode.Position): Promise<void> {
  const document = await theDetermination();
  if (!document) return;
  const params: FinalTextParams = { textDocument: { uri: document.uri.toString() }, ...(at ? { at: { line: at.line, character: at.character } } : {}) };
  const result = await client.sendRequest<FinalTextResult | null>(FINAL_TEXT, params);
  if (!result) {
    if (at) void vscode.window.showInformationMessage(vscode.l10n.t('The cursor is in no disputed item.'));
    return;
  }
  if (!(await mayLeave(document, result.leftovers, vscode.l10n.t('Copy Anyway')))) return;
  await vscode.env.clipboard.writeText(result.text);
  const copied = result.item === undefined ? vscode.l10n.t('The final text was copied.') : vscode.l10n.t('The final text of item {0} was copied.', result.item);
  vscode.window.setStatusBarMessage(copied, SAID_MS);
  if (result.second && !at) void vscode.window.showWarningMessage(vscode.l10n.t('Another determination begins in this document. Only the first was copied.'));
}
