import { type Connection, DidChangeConfigurationNotification, type InitializeParams, type InitializeResult, type MessageStrategy } from 'vscode-languageserver';
import { clientAbilities } from './abilities';
import { capabilitiesFor } from './capabilities';
import { lifecycle, REFUSED, refused } from './lifecycle';
import type { Host } from './provider';
import type { Serve } from './server';

/** What a server is started with. */
export interface Start {
  /** Makes the connection: it hands each message to a strategy. */
  readonly connect: (messageStrategy: MessageStrategy) => Connection;
  readonly host: Host;
  /** Loads what understands determinations: most of the code. */
  readonly load: () => Serve;
}

/**
 * Starts the language server. `initialize` is answered at once; what understands determinations is loaded with the first message that
 * could ask for it, so that a server that waits is small.
 */
export function start({ connect, host, load }: Start): void {
  let initialized: InitializeParams | undefined;
  const connection = connect(lifecycle(() => {
    if (initialized) load()(connection, host, initialized);
  }));
  connection.onInitialize((params): InitializeResult => {
    initialized = params;
    return { serverInfo: { name: 'imr-language-server', version: host.version }, capabilities: capabilitiesFor(clientAbilities(params)) };
  });
  connection.onInitialized(() => {
    if (initialized && clientAbilities(initialized).dynamicConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'imr' });
  });
  connection.onRequest(REFUSED, refused);
  connection.listen();
}
