import * as vscode from 'vscode';
import type { FromPage, PageAction, PageNode, ToPage } from './node';
import { PAGE_STYLE } from './style';

/** What a page is called, and where its script is. */
export interface PageOptions {
  readonly extension: vscode.Uri;
  readonly viewType: string;
  readonly title: string;
  /** Does what a link of the page asks for. */
  readonly act: (action: PageAction) => void;
}

/**
 * A page beside the editor. Nothing in it is remote, no script runs in it but its own, and what it shows are nodes whose words are never
 * taken for HTML.
 */
export class Page implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  #nodes: readonly PageNode[] = [];
  #number = 0;
  #line: number | undefined;
  #ready = false;
  /** Who waits until something is shown, by its number. */
  readonly #waiting = new Map<number, (text: string) => void>();

  constructor({ extension, viewType, title, act }: PageOptions) {
    const dist = vscode.Uri.joinPath(extension, 'dist');
    this.panel = vscode.window.createWebviewPanel(viewType, title, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {
      enableScripts: true, localResourceRoots: [dist], enableFindWidget: true,
    });
    const { webview } = this.panel;
    webview.onDidReceiveMessage((message: FromPage) => {
      if (message.kind === 'action') act(message.action);
      else if (message.kind === 'shown') this.#shown(message.number, message.text);
      else {
        // The page is loaded again whenever its tab comes back into sight.
        this.#ready = true;
        if (this.#number > 0) this.#send();
      }
    });
    webview.html = shell(title, webview.asWebviewUri(vscode.Uri.joinPath(dist, 'page.js')));
  }

  /** Shows nodes in the place of what was there. Resolves with the text that the page shows then, or that it shows of something newer. */
  show(nodes: readonly PageNode[]): Promise<string> {
    this.#nodes = nodes;
    const number = ++this.#number;
    if (this.#ready) this.#send();
    return new Promise((resolve) => this.#waiting.set(number, resolve));
  }

  /** Shows where a line of the document stands. */
  goTo(line: number): void {
    this.#line = line;
    if (this.#ready) this.#post({ kind: 'line', line });
  }

  dispose(): void {
    this.panel.dispose();
    this.#shown(this.#number, '');
  }

  #send(): void {
    this.#post({ kind: 'show', number: this.#number, nodes: this.#nodes });
    if (this.#line !== undefined) this.#post({ kind: 'line', line: this.#line });
  }

  #shown(number: number, text: string): void {
    for (const [waiting, resolve] of [...this.#waiting]) {
      if (waiting > number) continue;
      this.#waiting.delete(waiting);
      resolve(text);
    }
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

/** The page before it shows anything. The title is one of ours. */
function shell(title: string, script: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>
`;
}
