import { foldsOf } from '../../features/folding';
import { toFoldingRanges } from '../convert';
import { guard } from '../guard';
import type { Provider } from '../provider';

/** Folding of sections, items and their parts. */
export const folding: Provider = {
  register: ({ connection, open }) => {
    connection.onFoldingRanges(
      guard([], async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        return opened ? toFoldingRanges(opened.document, foldsOf(opened.determination)) : [];
      }),
    );
  },
};
