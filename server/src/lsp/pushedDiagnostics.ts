import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServiceSettings } from '../config/settings';
import { soon as afterMessages } from './soon';

/** What diagnostics are made with. */
export interface Making {
  readonly settingsOf: (uri: string) => Promise<ServiceSettings>;
  readonly diagnosticsOf: (document: TextDocument, settings: ServiceSettings) => Diagnostic[];
}

/** Publishes diagnostics to clients that do not pull them: after every change, of the newest version and under the newest settings only. */
export class PushedDiagnostics {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #making: Making;
  readonly #waiting = new Set<string>();
  /** Counts up when the settings change: what waits for older ones is not made. */
  #round = 0;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, making: Making) {
    this.#connection = connection;
    this.#documents = documents;
    this.#making = making;
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

  /** Publishes for every open document, under other settings. */
  all(): void {
    this.#round++;
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
    const round = this.#round;
    const settings = await this.#making.settingsOf(uri);
    if (this.#documents.get(uri) !== document || document.version !== version || this.#round !== round) return;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics: this.#making.diagnosticsOf(document, settings) });
  }
}
