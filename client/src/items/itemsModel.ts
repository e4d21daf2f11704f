import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, ITEMS, type ItemAnswer, type ItemsAnswer } from '../../../server/src/lsp/protocol';
import { LANGUAGE } from '../language';

/** What is known of the determination in front of the reviewer. */
export interface Shown extends ItemsAnswer {
  readonly document: vscode.TextDocument;
}

/**
 * The disputed items of the determination that is being worked on: that of the active editor, or the last one, as long as it can be
 * seen. While somebody watches, they are asked for when the document or its findings change, one answer after the other.
 */
export class ItemsModel implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose: () => unknown }[];
  #document: vscode.TextDocument | undefined;
  #shown: Shown | undefined;
  #asking: Promise<void> | undefined;
  #stale = false;
  #watched = false;

  /** Fired when other items are to be shown than before. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#choose()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#choose()),
      vscode.workspace.onDidOpenTextDocument(() => this.#choose()),
      vscode.workspace.onDidCloseTextDocument(() => this.#choose()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#refresh();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#document?.uri.toString())) this.#refresh();
      }),
      client.onDidChangeState(() => this.#refresh()),
    ];
    this.#choose();
  }

  /** What was last known; `undefined` where no determination is in front. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Whether somebody looks at the items: nothing is asked for while nobody does. */
  watch(watched: boolean): void {
    this.#watched = watched;
    if (watched && this.#stale) this.#refresh();
  }

  /** The items of a document as it stands, or of the one that is shown; `undefined` where it is no determination, or while it is being typed into. */
  async current(document = this.#document): Promise<Shown | undefined> {
    if (document?.languageId !== LANGUAGE) return undefined;
    const answer = await this.#client.sendRequest<ItemsAnswer | null>(ITEMS, { uri: document.uri.toString() } satisfies DocumentParams);
    return answer?.version === document.version ? { ...answer, document } : undefined;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #choose(): void {
    const active = vscode.window.activeTextEditor;
    const before = this.#document;
    const isSeen = vscode.window.visibleTextEditors.some(({ document }) => document === before);
    // What has no editor of its own (a preview, the output) takes nothing from view.
    const kept = !active || (active.document.uri.scheme === 'output' && active.document !== before);
    if (active?.document.languageId === LANGUAGE) this.#document = active.document;
    else if (!kept || !isSeen || before?.languageId !== LANGUAGE) this.#document = undefined;
    if (this.#document === before) return;
    void vscode.commands.executeCommand('setContext', 'imr.determinationShown', this.#document !== undefined);
    this.#refresh();
  }

  #refresh(): void {
    this.#stale = true;
    if (this.#watched) this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
  }

  async #ask(): Promise<void> {
    while (this.#stale && this.#watched) {
      this.#stale = false;
      const document = this.#document;
      const shown = await this.current(document).catch(() => undefined);
      // What was typed meanwhile is asked about next; until then the view stays as it is.
      if (document !== this.#document || (document && !shown && this.#stale)) continue;
      this.#shown = shown;
      this.#changed.fire();
    }
  }
}

/** The item that a place stands in. */
export function itemAt(items: readonly ItemAnswer[], { line, character }: vscode.Position): ItemAnswer | undefined {
  const isBefore = (a: { readonly line: number; readonly character: number }): boolean => a.line < line || (a.line === line && a.character <= character);
  return items.findLast(({ range }) => isBefore(range.start));
}

/** A range as the editor has it. */
export function toRange({ start, end }: ItemAnswer['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
