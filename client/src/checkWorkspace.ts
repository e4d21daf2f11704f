import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_TEXT, type CheckTextParams, type CheckTextResult, SUMMARIZE, type SummarizeParams } from '../../server/src/lsp/protocol';
import type { Editor } from './editor';

/** Larger files are no letters. */
const LARGEST_BYTES = 16_000_000;

/** Files read ahead of the one that is checked. */
const AT_ONCE = 4;

/**
 * `IMR: Check Workspace`: checks every determination in the workspace's folders. What is found in files that are not open is shown with
 * the editor's other problems until they are opened, when the server takes over; at the end all is counted in a table.
 */
export function checkWorkspace({ client }: Editor): readonly vscode.Disposable[] {
  const problems = vscode.languages.createDiagnosticCollection('imr-workspace');
  return [
    vscode.Disposable.from(problems),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => problems.delete(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) problems.delete(uri);
    }),
    vscode.commands.registerCommand('imr.checkWorkspace', async () => {
      const letters = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Checking determinations') },
        (progress, token) => checkAll(client, problems, progress, token),
      );
      if (letters) await show(client, letters);
    }),
  ];
}

/** Checks all files; what each came to, or nothing where it was cancelled. */
async function checkAll(
  client: BaseLanguageClient, problems: vscode.DiagnosticCollection, progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken,
): Promise<unknown[] | undefined> {
  problems.clear();
  const files = await vscode.workspace.findFiles('**/*.{imr,txt,IMR,TXT}', undefined, undefined, token);
  const waiting = files.sort((a, b) => (a.path < b.path ? -1 : 1)).values();
  const letters: unknown[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (const uri of waiting) {
      if (token.isCancellationRequested) return;
      const result = await checkFile(client, uri, token);
      if (result) {
        letters.push(result.letter);
        if (!isOpen(uri)) problems.set(uri, await client.protocol2CodeConverter.asDiagnostics([...result.diagnostics], token));
      }
      progress.report({ increment: 100 / files.length, message: vscode.l10n.t('{0} of {1}', ++done, files.length) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return token.isCancellationRequested ? undefined : letters;
}

/** A file that cannot be read is no letter. */
async function checkFile(client: BaseLanguageClient, uri: vscode.Uri, token: vscode.CancellationToken): Promise<CheckTextResult | undefined> {
  try {
    const text = open(uri)?.getText() ?? (await textOf(uri));
    if (text === undefined) return undefined;
    return (await client.sendRequest<CheckTextResult | null>(CHECK_TEXT, { uri: uri.toString(), text } satisfies CheckTextParams, token)) ?? undefined;
  } catch {
    return undefined;
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  if ((await vscode.workspace.fs.stat(uri)).size > LARGEST_BYTES) return undefined;
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
}

function open(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function isOpen(uri: vscode.Uri): boolean {
  return open(uri) !== undefined;
}

async function show(client: BaseLanguageClient, letters: readonly unknown[]): Promise<void> {
  if (letters.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no determination in this workspace.'));
    return;
  }
  const tables = await client.sendRequest<string>(SUMMARIZE, { letters } satisfies SummarizeParams);
  const content = `# ${vscode.l10n.t('Determinations in this workspace')}\n\n${tables}`;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
