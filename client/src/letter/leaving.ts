import * as vscode from 'vscode';
import type { LeftoverPlace } from '../../../server/src/lsp/protocolLetter';
import { isDetermination, reveal } from '../page/following';

/** The determination that a command is about: the one that is being worked on, or the one that a caller names. */
export async function theDetermination(uri?: unknown): Promise<vscode.TextDocument | undefined> {
  const document = uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  return isDetermination(document) ? document : undefined;
}

/**
 * Whether a text may leave: with blanks in it only if the reviewer says so.
 * @param anyway what the button is called that lets it
 */
export async function mayLeave(document: vscode.TextDocument, leftovers: readonly LeftoverPlace[], anyway: string): Promise<boolean> {
  const [first] = leftovers;
  if (!first) return true;
  const goToFirst = vscode.l10n.t('Go to First');
  const answer = await vscode.window.showWarningMessage(whatIsLeft(leftovers), goToFirst, anyway);
  if (answer === goToFirst) await reveal(document.uri, new vscode.Position(first.range.start.line, first.range.start.character));
  return answer === anyway;
}

/** How many blanks and comments stand in a text, in words. */
export function whatIsLeft(leftovers: readonly LeftoverPlace[]): string {
  const blanks = leftovers.filter(({ kind }) => kind === 'placeholder').length;
  const comments = leftovers.length - blanks;
  return [
    ...(blanks === 1 ? [vscode.l10n.t('One blank is still to be filled in.')] : blanks > 1 ? [vscode.l10n.t('{0} blanks are still to be filled in.', blanks)] : []),
    ...(comments === 1
      ? [vscode.l10n.t('One comment stands in the middle of text; it is left out.')]
      : comments > 1 ? [vscode.l10n.t('{0} comments stand in the middle of text; they are left out.', comments)] : []),
  ].join(' ');
}
