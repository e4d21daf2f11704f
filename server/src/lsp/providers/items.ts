import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../checks/check';
import { itemsOf } from '../../features/items';
import { moveItem, removeItem } from '../../features/moveItem';
import { placesOf } from '../../features/places';
import { toRange } from '../convert';
import { guard } from '../guard';
import {
  type DocumentParams, type EditsAnswer, ITEMS, type ItemsAnswer, MOVE_ITEM, type MoveItemParams, PLACES, type PlacesAnswer, REMOVE_ITEM, type RemoveItemParams,
} from '../protocol';
import type { Provider } from '../provider';

/** The disputed items for a view of them, what is left to do, and the edits that move and remove items. */
export const items: Provider = {
  register: ({ connection, open, service }) => {
    connection.onRequest(
      ITEMS,
      guard(null, async ({ uri }: DocumentParams): Promise<ItemsAnswer | null> => {
        const opened = await open(uri);
        if (!opened) return null;
        const { document, determination } = opened;
        const state = itemsOf(determination, opened.findings());
        return {
          version: document.version,
          summary: state.summary,
          items: state.items.map(({ whole, heading, ...item }) => ({ ...item, range: toRange(document, whole), heading: toRange(document, heading) })),
        };
      }),
    );
    connection.onRequest(
      PLACES,
      guard(null, async ({ uri }: DocumentParams): Promise<PlacesAnswer | null> => {
        const opened = await open(uri);
        if (!opened) return null;
        const { document, determination } = opened;
        return { version: document.version, places: placesOf(determination, opened.findings()).map(({ range, blank }) => ({ range: toRange(document, range), blank })) };
      }),
    );
    connection.onRequest(
      MOVE_ITEM,
      guard(null, async ({ uri, index, by }: MoveItemParams): Promise<EditsAnswer | null> => {
        const opened = await open(uri);
        if (!opened || !(by === 1 || by === -1)) return null;
        return toAnswer(opened.document, moveItem(opened.determination, opened.facts(), index, by, (source) => service.read(source, opened.settings)));
      }),
    );
    connection.onRequest(
      REMOVE_ITEM,
      guard(null, async ({ uri, index }: RemoveItemParams): Promise<EditsAnswer | null> => {
        const opened = await open(uri);
        if (!opened) return null;
        return toAnswer(opened.document, removeItem(opened.determination, opened.facts(), index, (source) => service.read(source, opened.settings)));
      }),
    );
  },
};

function toAnswer(document: TextDocument, edits: readonly Edit[] | undefined): EditsAnswer | null {
  return edits ? { version: document.version, edits: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })) } : null;
}
