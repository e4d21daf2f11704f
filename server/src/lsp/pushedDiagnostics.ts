import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { soon as afterMessages } from './soon';

/** Publishes diagnostics to clients that do not pull them: after every change, of the newest version only. */
export class PushedDiagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #compute: (document: TextDocument) => Promise<Diagnostic[]>;
  readonly #waiting = new Set<string>();

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, compute: (document: TextDocument) => Promise<Diagnostic[]>) {
    this.#connection = connection;
    this.#documents = documents;
    this.#compute = compute;
  }

  /** Publishes for a document once the messages that have already arrived are read. */
  soon(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    afterMessages(() => {
      this.#waiting.delete(uri);
      this.#publish(uri).catch(() => undefined);
    });
  }

  /** Publishes for every open document. */
  all(): void {
    for (const uri of this.#documents.keys()) this.soon(uri);
  }

  /** A closed document has no diagnostics. */
  clear(uri: string): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #publish(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) return;
    const { version } = document;
    const diagnostics = await this.#compute(document);
    if (this.#documents.get(uri) !== document || document.version !== version) return;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }
}
