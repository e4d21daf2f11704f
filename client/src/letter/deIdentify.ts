import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DE_IDENTIFIED, type DeIdentifiedResult, type LetterParams } from '../../../server/src/lsp/protocolLetter';
import { theDetermination } from './leaving';

/** A copy in a new editor without the identifiers that are found. The document itself stays as it is. */
export function deIdentifyCopy(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('imr.deIdentifyCopy', async () => {
    const document = await theDetermination();
    const params = document && ({ textDocument: { uri: document.uri.toString() } } satisfies LetterParams);
    const copy = params && (await client.sendRequest<DeIdentifiedResult | null>(DE_IDENTIFIED, params));
    if (!copy) return;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'imr-determination', content: copy.text }));
    const replaced = Object.entries(copy.replaced).map(([kind, count]) => `${kind}: ${String(count)}`);
    const what = replaced.length > 0 ? vscode.l10n.t('Replaced in the copy: {0}.', replaced.join(', ')) : vscode.l10n.t('No identifier was found.');
    const limits = vscode.l10n.t('Names without a title, places, dates of care and rare circumstances are not found, and the case number stays: read the copy before you pass it on.');
    void vscode.window.showInformationMessage(`${what} ${limits}`);
  });
}
