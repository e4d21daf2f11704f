import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { lifecycle } from './lifecycle';
import { READ_FILE } from './protocol';
import { serve } from './server';

/** The scope of a web worker: what messages come in and go out by. */
declare const self: object;

/** The language server as a web worker: it reads nothing itself, and asks the client for the project's files. */
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy: lifecycle() });

serve(connection, {
  version,
  readFile: async (uri) => {
    try {
      return (await connection.sendRequest<string | null>(READ_FILE, uri)) ?? undefined;
    } catch {
      return undefined;
    }
  },
  wordFile: async (letter) => (await import('../letter/word')).wordFile(letter),
});
