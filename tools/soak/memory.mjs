// A long day: thousands of edits and hundreds of letters opened and closed, in a server that is asked as an editor asks. What it has taken
// of memory is given back.
import { build } from 'esbuild';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Wire } from '../bench/wire.mjs';
import { PlainError } from '../lib/run.mjs';

export const about = 'memory: 10,000 edits and 200 letters opened and closed, and as many again';

const EDITS = 10_000;
const LETTERS = 200;
/** How much more may be held on the second day than on the first, which fills what is remembered, in bytes. */
const MOST = 5_000_000;
const FILES = ['2016-knee-and-medications.imr', '2015-shoulder-injury.imr', 'current-neck-and-sleep.imr', '2014-lumbar-pain.imr'];

export async function soak({ root, folder, say }) {
  const wire = new Wire(await measured(root, folder), ['--expose-gc']);
  try {
    await wire.request('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {}, semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: [] } } } });
    wire.notify('initialized', {});
    const texts = FILES.map((file) => readFileSync(join(root, 'samples', file), 'utf8'));
    const before = await day(wire, texts);
    say(`the first ${EDITS} edits: at most ${mb(before)} MB`);
    const after = await day(wire, texts);
    say(`the next ${EDITS} edits: at most ${mb(after)} MB`);
    if (after - before > MOST) throw new PlainError(`The heap has grown by ${mb(after - before)} MB.`);
    return `${EDITS} edits and ${LETTERS} letters: ${mb(after - before)} MB more than at as many before.`;
  } finally {
    wire.end();
  }
}

const mb = (bytes) => (bytes / 1e6).toFixed(1);

/** The server as it ships, with one more request: how large the heap is when everything that can go has gone. */
async function measured(root, folder) {
  const outfile = join(folder, 'server.js');
  const entry = `
    import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
    import { serve } from './server/src/lsp/server';
    import { start } from './server/src/lsp/start';
    start({
      connect: (messageStrategy) => {
        const connection = createConnection(ProposedFeatures.all, { messageStrategy });
        connection.onRequest('test/heap', async () => {
          for (let i = 0; i < 3; i++) { gc(); await new Promise(setImmediate); }
          return process.memoryUsage().heapUsed;
        });
        return connection;
      },
      host: { version: '0', readFile: async () => undefined }, load: () => serve,
    });`;
  await build({ stdin: { contents: entry, resolveDir: root, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['./data/*.json'], logLevel: 'warning' });
  cpSync(join(root, 'server/src/reference/data'), join(folder, 'data'), { recursive: true });
  return outfile;
}

/** A day: letters are opened, typed into, asked about and closed. Gives the largest heap: what is remembered is thrown away now and then. */
async function day(wire, texts) {
  const edits = EDITS / LETTERS;
  let largest = 0;
  for (let letter = 0; letter < LETTERS; letter++) {
    const uri = `file:///letters/${letter}.imr`;
    const text = texts[letter % texts.length];
    const textDocument = { uri };
    wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version: 1, text } });
    const middle = text.slice(0, text.indexOf('.', text.length / 2)).split('\n');
    const position = { line: middle.length - 1, character: middle.at(-1).length };
    for (let edit = 0; edit < edits; edit++) {
      // Words that were never there before: what is remembered of them must go again.
      wire.notify('textDocument/didChange', { textDocument: { uri, version: edit + 2 }, contentChanges: [{ range: { start: position, end: position }, text: ` ${(words++).toString(36)}` }] });
      await wire.request('textDocument/diagnostic', { textDocument });
      if (edit % 10 === 0) for (const method of ['textDocument/semanticTokens/full', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'imr/items']) await wire.request(method, { textDocument, uri });
    }
    wire.notify('textDocument/didClose', { textDocument });
    if (letter % 10 === 9) largest = Math.max(largest, await wire.request('test/heap'));
  }
  return largest;
}

let words = 0;
