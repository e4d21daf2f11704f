import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { contribute } from './contributions';
import { lendDictionary } from './spelling';
import { Supervisor } from './supervisor';

let client: LanguageClient | undefined;

/** Starts the language server and offers it every plain text document that may be a determination. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const configuration = vscode.workspace.createFileSystemWatcher('**/{.imr-check.json,*.imr-form.json}');
  const supervisor = new Supervisor();
  const started = (client = new LanguageClient(
    'imr',
    'IMR Determinations',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      documentSelector: [{ language: 'imr-determination' }],
      synchronize: { fileEvents: configuration },
      initializationOptions: () => ({ commands: true, files: true, unchecked: supervisor.unchecked }),
      errorHandler: supervisor.errorHandler,
      middleware: supervisor.middleware,
    },
  ));
  context.subscriptions.push(configuration, supervisor.supervise(started, () => void started.serverProcess?.kill('SIGKILL')));
  contribute({ client, context });
  await client.start();
  lendDictionary(context).catch(() => undefined);
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
