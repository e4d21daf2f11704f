import * as vscode from 'vscode';
import type { ItemAnswer } from '../../../server/src/lsp/protocol';

/** Which items are shown. */
export type Filter = 'all' | 'incomplete' | 'findings' | 'upheld' | 'overturned';

const HOLDS: Readonly<Record<Filter, (item: ItemAnswer) => boolean>> = {
  all: () => true,
  incomplete: ({ missing }) => missing.length > 0,
  findings: ({ findings }) => findings > 0,
  upheld: ({ decision }) => decision === 'Upheld',
  overturned: ({ decision }) => decision === 'Overturned',
};

/** Whether an item is shown. */
export function holds(filter: Filter, item: ItemAnswer): boolean {
  return HOLDS[filter](item);
}

/** A filter in words. */
export function labelOf(filter: Filter): string {
  switch (filter) {
    case 'all': return vscode.l10n.t('All');
    case 'incomplete': return vscode.l10n.t('Incomplete');
    case 'findings': return vscode.l10n.t('With findings');
    case 'upheld': return vscode.l10n.t('Upheld');
    case 'overturned': return vscode.l10n.t('Overturned');
  }
}

/** Asks for a filter; each is shown with how many items it would leave. */
export async function pickFilter(items: readonly ItemAnswer[], current: Filter): Promise<Filter | undefined> {
  const choices = (Object.keys(HOLDS) as Filter[]).map((filter) => ({
    filter,
    label: labelOf(filter),
    description: String(items.filter((item) => holds(filter, item)).length),
    ...(filter === current ? { detail: vscode.l10n.t('shown now') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Filter Disputed Items'), placeHolder: vscode.l10n.t('Which items are to be shown?') });
  return picked?.filter;
}
