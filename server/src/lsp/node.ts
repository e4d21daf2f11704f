import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { IS_DETERMINATION, type IsDeterminationParams } from './protocol';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
connection.onRequest(IS_DETERMINATION, ({ text }: IsDeterminationParams) => text.includes('HOW THE IMR FINAL DETERMINATION WAS MADE'));
documents.listen(connection);
connection.listen();
