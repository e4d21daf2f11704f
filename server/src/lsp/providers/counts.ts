import { countsOf } from '../../features/counts';
import { isComplete } from '../../features/itemLenses';
import { itemsOf } from '../../features/items';
import { guard } from '../guard';
import { COUNTS, type CountsAnswer, type CountsParams } from '../protocolEditing';
import type { Provider } from '../provider';

/** How long a determination is, and how much of it is done. */
export const counts: Provider = {
  register: ({ connection, open }) => {
    connection.onRequest(
      COUNTS,
      guard<CountsParams, CountsAnswer | null>(null, async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return null;
        const { document, determination } = opened;
        const complete = itemsOf(determination, opened.findings()).items.filter(isComplete);
        return { version: document.version, ...countsOf(determination), complete: complete.length, headings: complete.map(({ heading }) => document.positionAt(heading.end)) };
      }),
    );
  },
};
