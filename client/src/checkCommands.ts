import * as vscode from 'vscode';

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The commands behind a finding: its check's page, and its level. Both take the check's id. */
export function checkCommands(extension: vscode.Uri): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('imr.openCheckPage', (check: unknown) => openCheckPage(extension, check)),
    vscode.commands.registerCommand('imr.setSeverity', setSeverity),
  ];
}

/** Shows the page that comes with the extension: it needs no network, and works in the browser too. */
async function openCheckPage(extension: vscode.Uri, check: unknown): Promise<void> {
  const page = isCheck(check) ? vscode.Uri.joinPath(extension, 'docs', 'checks', `${check}.md`) : vscode.Uri.joinPath(extension, 'docs', 'checks', 'README.md');
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.window.showTextDocument(page);
  }
}

/** Asks for a level and writes it where the check's level is set already, else into the workspace, else for the user. */
async function setSeverity(check: unknown): Promise<void> {
  if (!isCheck(check)) return;
  const configuration = vscode.workspace.getConfiguration('imr', vscode.window.activeTextEditor?.document);
  const set = configuration.inspect<Record<string, string>>('checks');
  const level = await vscode.window.showQuickPick([...LEVELS], { title: check, placeHolder: vscode.l10n.t('How loud is this check to be?') });
  if (level === undefined) return;
  const inWorkspace = set?.workspaceValue !== undefined || (set?.globalValue === undefined && vscode.workspace.workspaceFolders !== undefined);
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const known = (inWorkspace ? set?.workspaceValue : set?.globalValue) ?? {};
  await configuration.update('checks', { ...known, [check]: level }, target);
}

/** A check's id as the server names it: nothing else becomes part of a path. */
function isCheck(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(value);
}
