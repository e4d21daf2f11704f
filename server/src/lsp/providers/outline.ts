import { outlineOf } from '../../features/outline';
import { toSymbol } from '../convert';
import { guard } from '../guard';
import type { Provider } from '../provider';

/** The outline: sections and disputed items, each with its decision. */
export const outline: Provider = {
  register: ({ connection, open }) => {
    connection.onDocumentSymbol(
      guard([], async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        return opened ? outlineOf(opened.determination).map((entry) => toSymbol(opened.document, entry)) : [];
      }),
    );
  },
};
