import * as vscode from 'vscode';

/** The extension as the editor names it. */
export const EXTENSION_ID = 'imr-determinations.imr-determinations';

/** The language of a determination. */
export const LANGUAGE_ID = 'imr-determination';

/** Asks again and again until there is an answer, and fails in words when there is none in time. */
export async function waitFor<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await pause(50);
  }
}

/** Lets some time pass: only for what must not happen. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The address of a file in the workspace. */
export function at(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the editor was opened without a folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)), { preview: false });
}

/** Writes a file into the workspace, which is a copy that is thrown away. */
export async function write(name: string, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(at(name), typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** The text of a file of the workspace. */
export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
}

/** Waits until a document has a language. An editor gives it a new object then, so it is looked up by its address. */
export function waitForLanguage(uri: vscode.Uri, language: string): Promise<true> {
  return waitFor(`${uri.path.split('/').pop()} to become ${language}`, () => (languageOf(uri) === language ? true : undefined));
}

/** The language of an open document. */
export function languageOf(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.languageId;
}

/** Replaces the first occurrence of some words in an open document, as typing them would. */
export async function replace(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the document`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  if (!(await editor.edit((edit) => edit.replace(range, by)))) throw new Error('the editor refused the edit');
}

/** Closes every editor, and throws away what was typed into it. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
