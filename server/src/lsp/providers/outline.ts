import type { DocumentSymbol } from 'vscode-languageserver';
import type { Determination } from '../../determination/model';
import { outlineOf } from '../../features/outline';
import { toSymbol } from '../convert';
import { guard } from '../guard';
import type { OpenDocument, Provider } from '../provider';

/** The outline: sections and disputed items, each with its decision. */
export const outline: Provider = {
  register: ({ connection, open }) => {
    connection.onDocumentSymbol(
      guard([], async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        return opened ? symbolsOf(opened) : [];
      }),
    );
  },
};

/** Several views of an editor ask for the outline of a version, each by itself: it is made once. */
const KNOWN = new WeakMap<Determination, DocumentSymbol[]>();

function symbolsOf({ document, determination }: OpenDocument): DocumentSymbol[] {
  const known = KNOWN.get(determination) ?? outlineOf(determination).map((entry) => toSymbol(document, entry));
  KNOWN.set(determination, known);
  return known;
}
