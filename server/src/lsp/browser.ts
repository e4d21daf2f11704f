import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { serve } from './server';
import { start } from './start';

/** The scope of a web worker: what messages come in and go out by. */
declare const self: object;

/** The language server as a web worker: it reads nothing itself, and the client reads the project's files for it. */
start({
  connect: (messageStrategy) => createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), { messageStrategy }),
  host: { version, wordFile: async (letter) => (await import('../letter/word')).wordFile(letter) },
  load: () => serve,
});
