import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILES, type FilesAnswer, READ_FILE } from '../../server/src/lsp/protocol';

/** Determinations in files. */
const DETERMINATIONS = '**/*.imr';
/** What the server may see: determinations, and the project's configuration where the server cannot read it itself. */
const NAMES = /(?:\.imr|\/\.imr-check\.json|\.imr-form\.json)$/;
/** Files above this many bytes are none of these, and are not read. */
const LARGEST = 1_000_000;
/** Most files that are listed. */
const MOST_FILES = 20_000;

/** Lists and reads the determinations of the workspace for the server, which has no files of its own where it runs in a browser. */
export function workspaceFiles({ client }: { readonly client: BaseLanguageClient }): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher(DETERMINATIONS);
  let changed = new Set<string>();
  const note = (uri: vscode.Uri): void => void changed.add(uri.toString());
  return [
    watcher,
    watcher.onDidChange(note),
    watcher.onDidCreate(note),
    watcher.onDidDelete(note),
    client.onRequest(FILES, async (token: vscode.CancellationToken): Promise<FilesAnswer> => {
      const answer = { uris: (await vscode.workspace.findFiles(DETERMINATIONS, undefined, MOST_FILES, token)).map(String), changed: [...changed] };
      changed = new Set();
      return answer;
    }),
    client.onRequest(READ_FILE, (uri: string) => read(vscode.Uri.parse(uri))),
  ];
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    // The server is shown files of the workspace, and no others.
    if (!NAMES.test(uri.path) || !vscode.workspace.getWorkspaceFolder(uri)) return null;
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return null;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
