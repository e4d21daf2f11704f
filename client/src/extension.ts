import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { lendDictionary } from './spelling';
import { start } from './start';

let client: LanguageClient | undefined;

/** Starts the extension on a desktop: the language server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  client = await start(context, (options) => {
    const server = {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
    const started = new LanguageClient('imr', 'IMR Determinations', server, options);
    return { client: started, end: () => void started.serverProcess?.kill('SIGKILL') };
  });
  lendDictionary(context).catch(() => undefined);
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
