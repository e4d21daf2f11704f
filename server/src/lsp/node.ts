import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import type { Letter } from '../letter/letter';
import type { Serve } from './server';
import { start } from './start';

/** The language server as a process: over standard input and output (`--stdio`), or as a child of the editor (`--node-ipc`). */
const args = process.argv.slice(2);
if (args.includes('--version')) console.log(version);
else if (!args.some((arg) => arg === '--stdio' || arg === '--node-ipc')) {
  console.error('usage: imr-language-server --stdio');
  process.exitCode = 2;
} else start({ connect: (messageStrategy) => createConnection(ProposedFeatures.all, { messageStrategy }), host: { version, readFile: readProjectFile, wordFile }, load });

/** What understands determinations is a bundle of its own. It is loaded between two messages, so at once. */
function load(): Serve {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded at first use
  return (require('./server') as { serve: Serve }).serve;
}

/** Configuration files are small: a larger one is none. */
const LARGEST_CONFIG = 1_000_000;

async function readProjectFile(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const text = await readFile(fileURLToPath(uri), 'utf8');
    return text.length > LARGEST_CONFIG ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The library that writes Word files is a bundle of its own, loaded when it is first needed. */
async function wordFile(letter: Letter): Promise<Uint8Array> {
  const word = await import('../letter/word');
  return word.wordFile(letter);
}
