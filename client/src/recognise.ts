import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { IS_DETERMINATION, type IsDeterminationParams } from '../../server/src/lsp/protocol';

/** How much of a document the server is shown: enough for a case header and the first section's sentences. */
const HEAD_CHARACTERS = 4096;

/**
 * Asks the server of every plain text document whether it is a determination, and if so sets its language.
 * Nothing is changed before the answer, nor if the document was given another language or was closed meanwhile.
 */
export function recogniseDeterminations(client: BaseLanguageClient): vscode.Disposable {
  const recognise = async (document: vscode.TextDocument): Promise<void> => {
    if (document.languageId !== 'plaintext') return;
    if (!vscode.workspace.getConfiguration('imr', document).get('recognizePlainText', true)) return;
    const text = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(HEAD_CHARACTERS)));
    if (!(await client.sendRequest<boolean>(IS_DETERMINATION, { uri: document.uri.toString(), text } satisfies IsDeterminationParams))) return;
    if (document.isClosed || document.languageId !== 'plaintext') return;
    await vscode.languages.setTextDocumentLanguage(document, 'imr-determination');
  };
  const offer = (document: vscode.TextDocument): void => {
    recognise(document).catch(() => undefined);
  };
  vscode.workspace.textDocuments.forEach(offer);
  return vscode.workspace.onDidOpenTextDocument(offer);
}
