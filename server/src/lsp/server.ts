import {
  type Connection, type DocumentDiagnosticReport, DocumentDiagnosticReportKind, type InitializeParams, type TextDocumentContentChangeEvent, TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';
import { isRecord } from '../config/record';
import type { Determination } from '../determination/model';
import { createLanguageService, type ServiceSettings } from '../languageService';
import { clientAbilities } from './abilities';
import { toDiagnostic } from './convert';
import { guard } from './guard';
import { Models } from './models';
import { IS_DETERMINATION, type IsDeterminationParams, READ_FILE, UNCHECKED, type UncheckedParams } from './protocol';
import type { Desk, Host, OpenDocument } from './provider';
import { PROVIDERS } from './providers';
import { PushedDiagnostics } from './pushedDiagnostics';
import { SettingsStore } from './settingsStore';

/** What `serve` is, for whoever loads it later. */
export type Serve = typeof serve;

/**
 * Serves the language over a connection until it ends. Everything the editor sees of a document is made from one model of its version.
 * @param params what the client sent with `initialize`, which is answered already
 */
export function serve(connection: Connection, host: Host, params: InitializeParams): void {
  const failed = new Set<string>();
  const service = createLanguageService({
    // It may fail again at every keystroke: one line is enough. The error is not told, as it may quote the document.
    onCheckError: (check) => {
      if (failed.has(check)) return;
      failed.add(check);
      connection.console.error(`The check ${check} failed; the others go on.`);
    },
  });
  const documents = new TextDocuments<TextDocument>({ create: TextDocument.create, update: updateForward });
  const models = new Models(service);
  const settings = new SettingsStore(connection, readFile);
  const finished = new WeakMap<Determination, readonly Finding[]>();
  const abilities = clientAbilities(params);
  let unchecked = urisIn(isRecord(params.initializationOptions) ? params.initializationOptions['unchecked'] : undefined);
  const pushed = new PushedDiagnostics(connection, documents, { settingsOf: (uri) => settings.of(uri), diagnosticsOf });

  /** Files that the host cannot read itself are the client's to read: in a browser, and in a folder that is no folder of this computer. */
  async function readFile(uri: string): Promise<string | undefined> {
    if (host.readFile && uri.startsWith('file:')) return host.readFile(uri);
    if (!abilities.files) return undefined;
    return (await connection.sendRequest<string | null>(READ_FILE, uri).catch(() => null)) ?? undefined;
  }

  async function open(uri: string): Promise<OpenDocument | undefined> {
    if (!documents.get(uri)) return undefined;
    const current = await settings.of(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const determination = models.determination(document, current);
    return {
      document, settings: current, determination, facts: () => service.facts(determination), findings: () => findingsOf(document, current),
      finished: () => finishedFindings(document, current),
    };
  }

  function diagnosticsOf(document: TextDocument, current: ServiceSettings): ReturnType<typeof toDiagnostic>[] {
    return findingsOf(document, current).map((finding) => toDiagnostic(document, finding, abilities));
  }

  function findingsOf(document: TextDocument, current: ServiceSettings): readonly Finding[] {
    return unchecked.has(document.uri) ? [] : models.findings(document, current);
  }

  function finishedFindings(document: TextDocument, current: ServiceSettings): readonly Finding[] | undefined {
    if (unchecked.has(document.uri)) return undefined;
    if (current.preset === 'final') return models.findings(document, current);
    const determination = models.determination(document, current);
    const known = finished.get(determination) ?? service.check(determination, { ...current, preset: 'final' });
    finished.set(determination, known);
    return known;
  }

  const desk: Desk = { host, connection, documents, service, abilities: () => abilities, settingsOf: (uri) => settings.of(uri), open };

  async function refresh(): Promise<void> {
    settings.clear();
    for (const provider of PROVIDERS) provider.settingsChanged?.(desk);
    if (!abilities.pullDiagnostics) pushed.all();
    else if (abilities.refreshDiagnostics) await connection.languages.diagnostics.refresh();
  }

  settings.initialize(abilities, params);
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    void refresh();
  });
  connection.onDidChangeWatchedFiles(() => void refresh());

  connection.onRequest(IS_DETERMINATION, guard(false, async ({ uri = '', text }: IsDeterminationParams) => service.recognises(text, await settings.of(uri))));
  connection.onNotification(UNCHECKED, (params: Partial<UncheckedParams> | undefined) => {
    unchecked = urisIn(params?.uris);
    void refresh();
  });
  for (const provider of PROVIDERS) provider.register(desk);
  connection.languages.diagnostics.on(
    guard<Parameters<Parameters<typeof connection.languages.diagnostics.on>[0]>[0], DocumentDiagnosticReport>(
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async ({ textDocument }) => {
        const document = documents.get(textDocument.uri);
        return { kind: DocumentDiagnosticReportKind.Full, items: document ? diagnosticsOf(document, await settings.of(document.uri)) : [] };
      },
    ),
  );

  documents.onDidChangeContent(({ document }) => {
    if (!abilities.pullDiagnostics) pushed.soon(document.uri);
  });
  documents.onDidClose(({ document }) => {
    models.forget(document.uri);
    if (!abilities.pullDiagnostics) pushed.clear(document.uri);
  });
  documents.listen(connection);
}

function urisIn(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((uri) => typeof uri === 'string') : []);
}

/**
 * A change that is older than what is known was overtaken (by a restart, say) and is left out. A place beyond the end is the end: the
 * document's own arithmetic does not hold there.
 */
function updateForward(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
  if (version <= document.version) return document;
  for (const change of changes) TextDocument.update(document, [inside(document, change)], version);
  return document;
}

function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const offsets = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const [start, end] = [Math.min(...offsets), Math.max(...offsets)];
  const text = document.getText();
  // A line feed that comes to stand behind a carriage return ends no line of its own: the document's arithmetic counts it for one.
  if (text.charAt(start - 1) === '\r' || change.text.endsWith('\r')) return { text: text.slice(0, start) + change.text + text.slice(end) };
  return { text: change.text, range: { start: document.positionAt(start), end: document.positionAt(end) } };
}
