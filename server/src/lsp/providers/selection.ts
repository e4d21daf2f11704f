import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../features/selection';
import { toRange } from '../convert';
import { guard } from '../guard';
import type { Provider } from '../provider';

/** What a selection grows to: word, sentence, paragraph, field, item, section. */
export const selection: Provider = {
  register: ({ connection, open }) => {
    connection.onSelectionRanges(
      guard([], async ({ textDocument, positions }): Promise<SelectionRange[]> => {
        const opened = await open(textDocument.uri);
        if (!opened) return [];
        const { document, determination } = opened;
        return positions.map((position) =>
          selectionsAt(determination, document.offsetAt(position)).reduceRight<SelectionRange | undefined>(
            (parent, range) => ({ range: toRange(document, range), ...(parent ? { parent } : {}) }), undefined,
          ) ?? { range: { start: position, end: position } },
        );
      }),
    );
  },
};
