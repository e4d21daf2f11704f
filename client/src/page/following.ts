import * as vscode from 'vscode';
import type { PageAction, PageNode } from './node';
import { Page } from './page';

/** A page that shows something of a determination and goes with it. */
export interface FollowingOptions {
  readonly extension: vscode.Uri;
  readonly viewType: string;
  readonly title: (document: vscode.TextDocument) => string;
  /** What the page shows of a document; `undefined` where there is nothing to show now. */
  readonly nodes: (document: vscode.TextDocument) => Promise<readonly PageNode[] | undefined>;
  /** Whether it turns to the determination that is being worked on, and shows where the cursor is. */
  readonly followsEditor: boolean;
  /** Does what a link asks for that leads to no place. */
  readonly act?: (command: string, document: vscode.TextDocument) => void;
}

/** One page beside the editor, opened by its command. It shows a document anew after each change, one question to the server at a time. */
export class FollowingPage implements vscode.Disposable {
  readonly #options: FollowingOptions;
  readonly #listeners: vscode.Disposable[];
  #page: Page | undefined;
  #document: vscode.TextDocument | undefined;
  /** What is being asked of the server, until it has answered for the newest text. */
  #asking: Promise<void> | undefined;
  #isStale = false;
  #shown: Promise<string> | undefined;

  constructor(options: FollowingOptions) {
    this.#options = options;
    this.#listeners = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.#isOf(document)) void this.#refresh(); }),
      vscode.window.onDidChangeActiveTextEditor((editor) => { if (options.followsEditor && this.#page && isDetermination(editor?.document)) void this.#turnTo(editor.document); }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (options.followsEditor && this.#isOf(textEditor.document)) this.#goTo(textEditor); }),
    ];
  }

  /** Shows a document. Resolves with the text that the page shows of it. */
  async open(document: vscode.TextDocument): Promise<string> {
    const page = this.#page ?? this.#newPage(document);
    page.panel.reveal(undefined, true);
    await this.#turnTo(document);
    return (await this.#shown) ?? '';
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#page?.dispose();
  }

  #newPage(document: vscode.TextDocument): Page {
    const { extension, viewType, title } = this.#options;
    const page = new Page({ extension, viewType, title: title(document), act: (action) => { void this.#act(action); } });
    page.panel.onDidDispose(() => {
      this.#page = undefined;
      this.#shown = undefined;
      page.dispose();
    });
    this.#page = page;
    return page;
  }

  #isOf(document: vscode.TextDocument): boolean {
    return this.#page !== undefined && this.#document?.uri.toString() === document.uri.toString();
  }

  #turnTo(document: vscode.TextDocument): Promise<void> {
    this.#document = document;
    if (this.#page) this.#page.panel.title = this.#options.title(document);
    return this.#refresh();
  }

  #refresh(): Promise<void> {
    this.#isStale = true;
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  async #ask(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const document = this.#document;
      try {
        const nodes = document && (await this.#options.nodes(document));
        if (nodes && document === this.#document) this.#shown = this.#page?.show(nodes);
      } catch {
        // A server that ended is started again, and the next change asks it.
      }
    }
    this.#asking = undefined;
    const editor = vscode.window.activeTextEditor;
    if (this.#options.followsEditor && editor && this.#isOf(editor.document)) this.#goTo(editor);
  }

  #goTo(editor: vscode.TextEditor): void {
    this.#page?.goTo(editor.selection.active.line);
  }

  async #act(action: PageAction): Promise<void> {
    const document = this.#document;
    if (!document) return;
    if ('command' in action) this.#options.act?.(action.command, document);
    else await reveal(document.uri, new vscode.Position(action.line, action.character));
  }
}

/** Whether a document is a determination. */
export function isDetermination(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === 'imr-determination';
}

/** Shows a place of a document in its editor, and puts the cursor there. */
export async function reveal(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const document = open?.document ?? (await vscode.workspace.openTextDocument(uri));
  await vscode.window.showTextDocument(document, { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One, selection: new vscode.Range(position, position) });
}
