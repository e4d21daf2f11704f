import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { contribute } from './contributions';
import { Supervisor } from './supervisor';

/** A client of a language server, wherever that runs. */
export interface Started<Client extends BaseLanguageClient> {
  readonly client: Client;
  /** Ends its server at once, whatever it does. */
  readonly end: () => void;
}

/** Starts the language server, and adds to the editor all that the extension contributes. */
export async function start<Client extends BaseLanguageClient>(context: vscode.ExtensionContext, create: (options: LanguageClientOptions) => Started<Client>): Promise<Client> {
  const configuration = vscode.workspace.createFileSystemWatcher('**/{.imr-check.json,*.imr-form.json}');
  const supervisor = new Supervisor();
  const { client, end } = create({
    documentSelector: [{ language: 'imr-determination' }],
    synchronize: { fileEvents: configuration },
    initializationOptions: () => ({ commands: true, files: true, unchecked: supervisor.unchecked }),
    errorHandler: supervisor.errorHandler,
    middleware: supervisor.middleware,
  });
  context.subscriptions.push(configuration, supervisor.supervise(client, end));
  contribute({ client, context });
  await client.start();
  return client;
}
