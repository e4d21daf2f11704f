import * as vscode from 'vscode';

/** Where a file is proposed that belongs to a document: in its folder, or in the first folder of the workspace. */
export function besides(document: vscode.Uri, name: string): vscode.Uri {
  const safe = name.replaceAll(/[^\w .,()-]/g, '_');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (document.scheme === 'untitled') return folder ? vscode.Uri.joinPath(folder, safe) : vscode.Uri.file(safe);
  return vscode.Uri.joinPath(document, '..', safe);
}
