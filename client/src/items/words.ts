import * as vscode from 'vscode';
import type { ItemAnswer } from '../../../server/src/lsp/protocol';

/** The name of an item; a heading without words has none. */
export function nameOf({ name }: ItemAnswer): string {
  return name === '' ? vscode.l10n.t('(no heading)') : name;
}

/** What is said of an item beside its name: its decision, what is missing, and how much was found in it. */
export function stateOf({ decision, missing, findings }: ItemAnswer): string[] {
  return [
    ...(decision === undefined ? [] : [decision === 'Upheld' ? vscode.l10n.t('Upheld') : vscode.l10n.t('Overturned')]),
    ...missing,
    ...(findings === 0 ? [] : [findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', findings)]),
  ];
}

/** The icon of a decision. The decision stands beside it in words. */
export function iconOf({ decision }: ItemAnswer): vscode.ThemeIcon {
  if (decision === undefined) return new vscode.ThemeIcon('circle-large-outline');
  return new vscode.ThemeIcon(decision === 'Upheld' ? 'circle-slash' : 'pass');
}
