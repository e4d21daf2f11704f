import { readdirSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createConnection, createProtocolConnection, ProposedFeatures, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/provider';
import { serve } from '../../server/src/lsp/server';
import { start } from '../../server/src/lsp/start';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** What a client announces that can do everything. */
export const EVERYTHING = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} }, symbol: {} },
  textDocument: {
    diagnostic: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true }, completionList: { itemDefaults: ['editRange'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true }, references: {},
    documentHighlight: {}, documentLink: { tooltipSupport: true }, selectionRange: {}, formatting: {}, rangeFormatting: { rangesSupport: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true }, codeLens: {},
    semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

/** A server in this process, with a client at the other end of two streams. */
export interface Pair {
  readonly client: ProtocolConnection;
  /** What the server logged. */
  readonly log: string[];
  open(uri: string, text: string, version?: number): void;
  change(uri: string, version: number, contentChanges: readonly object[]): void;
  close(uri: string): void;
  /** Asks, with the document's address in both of the ways that requests name it. */
  ask<R>(method: string, uri: string, params?: object): Promise<R>;
  end(): void;
}

/** What a server is started with, and what its client does before it listens. */
export interface PairOptions {
  readonly initializationOptions?: object;
  readonly host?: Partial<Host>;
  readonly prepare?: (client: ProtocolConnection) => void;
}

/** Starts a server and answers its `initialize`. */
export async function pair(capabilities: object, options: PairOptions = {}): Promise<Pair> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  start({
    connect: (messageStrategy) => createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back), { messageStrategy }),
    host: { version: '0.0.0', readFile: () => Promise.resolve(undefined), ...options.host },
    load: () => serve,
  });
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  options.prepare?.(client);
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, initializationOptions: options.initializationOptions ?? { commands: true } });
  void client.sendNotification('initialized', {});
  return {
    client, log,
    open: (uri, text, version = 1) => void client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version, text } }),
    change: (uri, version, contentChanges) => void client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => void client.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    ask: (method, uri, params = {}) => client.sendRequest(method, { textDocument: { uri }, uri, ...params }),
    end: () => client.dispose(),
  };
}

/** A fictional determination and the name of its file. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** The samples, those with marks among them. */
export function samples(): Sample[] {
  return ['', 'marked/'].flatMap((folder) =>
    readdirSync(`${SAMPLES}/${folder}`)
      .filter((name) => /\.(?:imr|txt)$/.test(name))
      .sort()
      .map((name) => ({ name: `${folder}${name}`, text: readFileSync(`${SAMPLES}/${folder}${name}`, 'utf8') })));
}

/** How much of something is tried: a little in `npm test`, and what a part of `npm run soak` asks for. */
export function budget(few: number): number {
  return Number(process.env['IMR_SOAK_RUNS'] ?? few);
}

/** The seed of what is random: the same in each run; IMR_FUZZ_SEED names another. */
export const SEED = Number(process.env['IMR_FUZZ_SEED'] ?? 1);

/** Numbers from 0 to 1, the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) ^ 0x5f35_6495;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function oneOf<T>(list: readonly T[], next: () => number): T {
  return list[Math.floor(next() * list.length)] as T;
}

interface Position { readonly line: number; readonly character: number }
export interface Range { readonly start: Position; readonly end: Position }

/** Where the lines of a text begin and where their words end, counted by hand and not by the server's library. */
export class Lines {
  readonly #lines: readonly { readonly start: number; readonly length: number }[];

  constructor(text: string) {
    const ends = [...text.matchAll(/\r\n|\r|\n/g)];
    const starts = [0, ...ends.map((match) => match.index + match[0].length)];
    this.#lines = starts.map((start, i) => ({ start, length: (ends[i]?.index ?? text.length) - start }));
  }

  /** The position of an offset; the middle of CR LF has none, and is the end of its line. */
  position(offset: number): Position {
    let line = this.#lines.length - 1;
    while (line > 0 && (this.#lines[line]?.start ?? 0) > offset) line--;
    const { start, length } = this.#lines[line] ?? { start: 0, length: 0 };
    return { line, character: Math.min(length, offset - start) };
  }

  /** The offset of a position; -1 where there is no such place. */
  offset({ line, character }: Position): number {
    const at = this.#lines[line];
    return at && character >= 0 && character <= at.length ? at.start + character : -1;
  }
}
