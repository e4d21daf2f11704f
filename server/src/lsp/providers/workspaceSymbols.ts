import type { SymbolInformation } from 'vscode-languageserver';
import { answers } from '../../features/names';
import { FileNames, symbolsOf } from '../fileNames';
import { guard } from '../guard';
import type { Provider } from '../provider';

/** How many symbols an answer has at most: the editor asks again for each letter of a query. */
const MOST_SYMBOLS = 500;

/** Items and case numbers of all determinations: of the open ones, and of those in files where the client lists them. */
export const workspaceSymbols: Provider = {
  register: ({ connection, documents, open, service, settingsOf, abilities }) => {
    const files = new FileNames(connection, async (uri, text) => service.read(text, await settingsOf(folderOf(uri))));
    connection.onWorkspaceSymbol(
      guard([], async ({ query }, token): Promise<SymbolInformation[]> => {
        const found: SymbolInformation[] = [];
        const take = (symbols: readonly SymbolInformation[]): boolean => {
          for (const symbol of symbols) if (answers(`${symbol.name} ${symbol.containerName ?? ''}`, query)) found.push(symbol);
          return found.length < MOST_SYMBOLS;
        };
        for (const uri of documents.keys()) {
          const opened = await open(uri);
          if (opened && !take(symbolsOf(opened.document, opened.determination))) break;
        }
        const isOpen = (uri: string): boolean => documents.get(uri) !== undefined;
        if (abilities().files && found.length < MOST_SYMBOLS) await files.each(isOpen, token, take);
        return found.slice(0, MOST_SYMBOLS);
      }),
    );
  },
};

/** The settings of files are asked for once a folder: only their forms count here. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
