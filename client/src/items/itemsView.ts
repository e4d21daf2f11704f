import * as vscode from 'vscode';
import type { ItemAnswer } from '../../../server/src/lsp/protocol';
import { type Filter, holds, labelOf, pickFilter } from './filter';
import { itemAt, type ItemsModel } from './itemsModel';
import { iconOf, nameOf, stateOf } from './words';

/** The view of the disputed items in the Explorer: one line an item, all of it from the server's answer. */
export class ItemsView implements vscode.TreeDataProvider<ItemAnswer>, vscode.Disposable {
  readonly #model: ItemsModel;
  readonly #view: vscode.TreeView<ItemAnswer>;
  readonly #redraw = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose: () => unknown }[];
  #filter: Filter = 'all';

  readonly onDidChangeTreeData = this.#redraw.event;

  constructor(model: ItemsModel) {
    this.#model = model;
    this.#view = vscode.window.createTreeView('imr.items', { treeDataProvider: this, showCollapseAll: false });
    // The editor takes the title away with the first description, unless it is said again.
    this.#view.title = vscode.l10n.t('Disputed Items');
    this.#subscriptions = [
      this.#view,
      this.#redraw,
      model.onDidChange(() => this.#show()),
      this.#view.onDidChangeVisibility(({ visible }) => {
        model.watch(visible);
        this.#follow();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#model.shown?.document) this.#follow();
      }),
    ];
    model.watch(this.#view.visible);
    this.#show();
  }

  /** The item that is selected in the view. */
  get selected(): ItemAnswer | undefined {
    return this.#view.selection[0];
  }

  getTreeItem(item: ItemAnswer): vscode.TreeItem {
    const state = stateOf(item);
    const last = this.#model.shown?.items.length;
    const tree = new vscode.TreeItem(`${String(item.index)}. ${nameOf(item)}`);
    tree.id = `${this.#model.shown?.document.uri.toString() ?? ''}#${String(item.index)}`;
    tree.description = state.join(' · ');
    tree.tooltip = [`${String(item.index)}. ${nameOf(item)}`, ...state].join('\n');
    tree.iconPath = iconOf(item);
    tree.contextValue = ['item', ...(item.index > 1 ? ['up'] : []), ...(item.index !== last ? ['down'] : [])].join(' ');
    tree.accessibilityInformation = { label: [vscode.l10n.t('Item {0}', item.index), nameOf(item), ...state].join(', ') };
    tree.command = { command: 'imr.showItem', title: vscode.l10n.t('Show'), arguments: [item] };
    return tree;
  }

  getChildren(item?: ItemAnswer): ItemAnswer[] {
    return item ? [] : (this.#model.shown?.items ?? []).filter((one) => holds(this.#filter, one));
  }

  getParent(): undefined {
    return undefined;
  }

  /** Selects an item's line, without taking the focus from where it is. */
  async reveal(index: number): Promise<void> {
    const item = this.getChildren().find((one) => one.index === index);
    if (item && this.#view.visible) await this.#view.reveal(item, { select: true, focus: false });
  }

  /** Asks which items are to be shown. */
  async filter(): Promise<void> {
    const picked = await pickFilter(this.#model.shown?.items ?? [], this.#filter);
    if (picked) await this.setFilter(picked);
  }

  /** Shows some of the items, or all. */
  async setFilter(filter: Filter): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', 'imr.itemsFilter', filter);
    this.#show();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const { shown } = this.#model;
    const none = shown && shown.items.length > 0 && this.getChildren().length === 0 ? vscode.l10n.t('None of them is shown: the filter is “{0}”.', labelOf(this.#filter)) : '';
    this.#view.message = [shown?.summary ?? '', none].filter((words) => words !== '').join('\n');
    this.#view.description = shown && this.#filter !== 'all' ? labelOf(this.#filter) : '';
    this.#redraw.fire();
    this.#follow();
  }

  /** The line of the item in which the cursor stands is the selected one. */
  #follow(): void {
    const { shown } = this.#model;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === shown?.document);
    const item = editor && itemAt(this.getChildren(), editor.selection.active);
    if (!item || !this.#view.visible || this.selected?.index === item.index) return;
    const inside = itemAt(shown?.items ?? [], editor.selection.active);
    if (inside?.index === item.index) this.reveal(item.index).catch(() => undefined);
  }
}
