import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What a part of the client has to work with: the server (a request waits until it runs), and the extension. */
export interface Editor {
  readonly client: BaseLanguageClient;
  readonly context: vscode.ExtensionContext;
}
