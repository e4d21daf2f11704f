import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLEAN_PASTE, type CleanPasteParams } from '../../../server/src/lsp/protocolEditing';

/** Text that is shorter than this has no lines to find together, in characters. */
const SHORTEST = 120;
/** Text that is longer is no part of a determination. */
const LONGEST = 500_000;

/** The kind of our edit, for `editor.pasteAs.preferences`. */
const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('imr', 'paragraphs');

/**
 * Lays out text that comes out of a PDF when it is pasted. The server knows whether it does; everything else is pasted as it is, and the
 * editor's own list behind a paste still has the plain text.
 */
export function pasteParagraphs(client: BaseLanguageClient): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, _context, token) {
      const [range] = ranges;
      const pasted = await dataTransfer.get('text/plain')?.asString();
      if (ranges.length !== 1 || !range || pasted === undefined || pasted.length < SHORTEST || pasted.length > LONGEST || !/[\n\r]/.test(pasted)) return undefined;
      const params = { textDocument: { uri: document.uri.toString() }, range: plain(range), text: pasted } satisfies CleanPasteParams;
      const text = await client.sendRequest<string | null>(CLEAN_PASTE, params, token).catch(() => null);
      return text === null ? undefined : [new vscode.DocumentPasteEdit(text, vscode.l10n.t('Paste as clean paragraphs'), KIND)];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: 'imr-determination' }, provider, { providedPasteEditKinds: [KIND], pasteMimeTypes: ['text/plain'] });
}

function plain({ start, end }: vscode.Range): CleanPasteParams['range'] {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
