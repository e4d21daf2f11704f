import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPORT_LETTER, type ExportFormat, type ExportParams, type ExportResult, LETTER, type LetterParams, type LetterResult } from '../../../server/src/lsp/protocolLetter';
import { mayLeave, theDetermination } from './leaving';
import { besides } from './saving';

/** A format to choose, and how its files end. */
interface Format extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly extension: string;
}

/** Where to and in which format, for a caller that knows: nothing is asked then but what would leave unfilled. */
interface Wanted {
  readonly format: ExportFormat;
  readonly to: vscode.Uri;
}

/** The finished letter as a file: Word, HTML for printing, plain text. */
export function exportLetter(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('imr.export', (wanted?: unknown) => write(client, isWanted(wanted) ? wanted : undefined));
}

async function write(client: BaseLanguageClient, wanted: Wanted | undefined): Promise<void> {
  const document = await theDetermination();
  if (!document) return;
  const textDocument = { uri: document.uri.toString() };
  const letter = await client.sendRequest<LetterResult | null>(LETTER, { textDocument } satisfies LetterParams);
  if (!letter || !(await mayLeave(document, letter.leftovers, vscode.l10n.t('Export Anyway')))) return;
  const chosen = wanted ?? (await choose(document, letter.title));
  if (!chosen) return;
  const file = await client.sendRequest<ExportResult | null>(EXPORT_LETTER, { textDocument, format: chosen.format } satisfies ExportParams);
  if (!file) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The letter could not be written in this format.'));
    return;
  }
  await vscode.workspace.fs.writeFile(chosen.to, 'text' in file ? new TextEncoder().encode(file.text) : bytes(file.base64));
  if (letter.second) void vscode.window.showWarningMessage(vscode.l10n.t('Another determination begins in this document. Only the first was exported.'));
  if (!wanted) await offerToOpen(chosen.to);
}

/** Asks for the format and for the file. */
async function choose(document: vscode.TextDocument, title: string): Promise<Wanted | undefined> {
  const formats: Format[] = [
    { format: 'word', extension: 'docx', label: vscode.l10n.t('Word document'), description: '.docx' },
    { format: 'html', extension: 'html', label: vscode.l10n.t('HTML, for printing to PDF'), description: '.html' },
    { format: 'text', extension: 'txt', label: vscode.l10n.t('Plain text'), description: '.txt' },
  ];
  const format = await vscode.window.showQuickPick(formats, { title: vscode.l10n.t('Export the finished letter'), placeHolder: vscode.l10n.t('As what?') });
  if (!format) return undefined;
  const to = await vscode.window.showSaveDialog({ defaultUri: besides(document.uri, `${title}.${format.extension}`), filters: { [format.label]: [format.extension] } });
  return to && { format: format.format, to };
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The letter was exported to {0}.', file.path.split('/').pop() ?? ''), open);
  if (answer === open) await vscode.env.openExternal(file);
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function isWanted(value: unknown): value is Wanted {
  return typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'string' && 'to' in value && value.to instanceof vscode.Uri;
}
