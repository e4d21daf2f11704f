import { type DocumentHighlight, DocumentHighlightKind, type Location, type LocationLink } from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../../features/navigation';
import { toRange } from '../convert';
import { guard } from '../guard';
import type { Provider } from '../provider';

/** From a mention to what it means and back, and all places that name the same. */
export const navigation: Provider = {
  register: ({ connection, open, abilities }) => {
    connection.onDefinition(
      guard([], async ({ textDocument: { uri }, position }): Promise<LocationLink[] | Location[]> => {
        const opened = await open(uri);
        const found = opened && definitionAt(opened.determination, opened.facts(), opened.document.offsetAt(position));
        if (!found) return [];
        const { document } = opened;
        if (!abilities().definitionLinks) return found.targets.map(({ selection }) => ({ uri, range: toRange(document, selection) }));
        return found.targets.map(({ range, selection }) => ({
          targetUri: uri, targetRange: toRange(document, range), targetSelectionRange: toRange(document, selection), originSelectionRange: toRange(document, found.origin),
        }));
      }),
    );
    connection.onReferences(
      guard([], async ({ textDocument: { uri }, position, context }): Promise<Location[]> => {
        const opened = await open(uri);
        if (!opened) return [];
        return referencesAt(opened.determination, opened.facts(), opened.document.offsetAt(position))
          .filter(({ declares }) => context.includeDeclaration || !declares)
          .map(({ range }) => ({ uri, range: toRange(opened.document, range) }));
      }),
    );
    connection.onDocumentHighlight(
      guard([], async ({ textDocument: { uri }, position }): Promise<DocumentHighlight[]> => {
        const opened = await open(uri);
        if (!opened) return [];
        return referencesAt(opened.determination, opened.facts(), opened.document.offsetAt(position)).map(({ range, declares }) => ({
          range: toRange(opened.document, range),
          kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
