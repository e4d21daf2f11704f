import { type CancellationToken, type Connection, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Determination } from '../determination/model';
import { namesOf } from '../features/names';
import { toRange } from './convert';
import { FILES, type FilesAnswer, READ_FILE } from './protocol';

/** How many files' names are kept: those of more files are read again each time. */
const MOST_FILES = 5_000;
/** How many files are read at once. */
const AT_ONCE = 16;

/** The names of determinations that stand in files: read once, until a file changes. No text is kept. */
export class FileNames {
  readonly #connection: Connection;
  readonly #read: (uri: string, text: string) => Promise<Determination>;
  readonly #known = new Map<string, readonly SymbolInformation[]>();

  constructor(connection: Connection, read: (uri: string, text: string) => Promise<Determination>) {
    this.#connection = connection;
    this.#read = read;
  }

  /** Gives the names of file after file to `take`, until it wants no more or the request is cancelled. */
  async each(isOpen: (uri: string) => boolean, token: CancellationToken, take: (symbols: readonly SymbolInformation[]) => boolean): Promise<void> {
    const { uris, changed } = await this.#connection.sendRequest<FilesAnswer>(FILES, token);
    for (const uri of changed) this.#known.delete(uri);
    const closed = uris.filter((uri) => !isOpen(uri));
    for (let i = 0; i < closed.length; i += AT_ONCE) {
      const some = await Promise.all(closed.slice(i, i + AT_ONCE).map((uri) => this.#of(uri, token)));
      for (const symbols of some) if (token.isCancellationRequested || !take(symbols)) return;
    }
  }

  async #of(uri: string, token: CancellationToken): Promise<readonly SymbolInformation[]> {
    const known = this.#known.get(uri);
    if (known) return known;
    if (token.isCancellationRequested) return [];
    const text = await this.#connection.sendRequest<string | null>(READ_FILE, uri, token);
    if (text === null) return [];
    const symbols = symbolsOf(TextDocument.create(uri, '', 0, text), await this.#read(uri, text));
    if (this.#known.size < MOST_FILES) this.#known.set(uri, symbols);
    return symbols;
  }
}

/** The names of a determination as symbols of the workspace, each under its case number or its file. */
export function symbolsOf(document: TextDocument, determination: Determination): SymbolInformation[] {
  const names = namesOf(determination);
  const file = decodeURIComponent(document.uri.slice(document.uri.lastIndexOf('/') + 1));
  const number = names.find(({ kind }) => kind === 'case')?.name;
  return names.map(({ kind, name, decision, range }) => ({
    name,
    kind: kind === 'case' ? SymbolKind.File : decision === 'Upheld' ? SymbolKind.Class : decision === 'Overturned' ? SymbolKind.Event : SymbolKind.Null,
    containerName: [...(kind === 'case' ? [] : [decision ?? 'no decision']), ...(kind === 'case' || number === undefined ? [file] : [number])].join(' · '),
    location: { uri: document.uri, range: toRange(document, range) },
  }));
}
