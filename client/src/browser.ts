import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start';

/** What is used of a web worker. */
declare const Worker: new (url: string) => { terminate(): void };

let client: LanguageClient | undefined;

/** Starts the extension in a browser: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  let worker: InstanceType<typeof Worker>;
  client = await start(context, (options) => {
    const started = new LanguageClient('imr', 'IMR Determinations', () => {
      worker = new Worker(program);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    }, options);
    return { client: started, end: () => void again(started, worker) };
  });
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** A worker that is ended tells nobody: its client is stopped, which has to wait for an answer that does not come, and started with another. */
async function again(ended: LanguageClient, worker: { terminate(): void }): Promise<void> {
  worker.terminate();
  await ended.stop(0).catch(() => undefined);
  await ended.start();
}
