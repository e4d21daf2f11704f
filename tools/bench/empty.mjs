// The floor: a language server that keeps documents and does nothing else. It answers whatever it is asked with nothing.
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onRequest(() => null);
documents.listen(connection);
connection.listen();
