import { guard } from '../guard';
import {
  ADD_ITEMS, type AddItemsParams, FORM_CHOICES, type FormChoice, type FormsParams, NEW_DETERMINATION, type NewDeterminationParams, type NewText, type NewTextEdit,
  REQUESTED_ITEMS, type RequestedItemsParams,
} from '../protocol';
import type { Provider } from '../provider';

/** A new determination, and disputed items for one that is there. */
export const newDetermination: Provider = {
  register: ({ connection, service, settingsOf, open }) => {
    connection.onRequest(FORM_CHOICES, guard<FormsParams, FormChoice[]>([], async ({ uri = '' }) => {
      const settings = await settingsOf(uri);
      return service.forms(settings).map((form) => ({ id: form.id, title: form.title, own: settings.forms.includes(form) }));
    }));
    connection.onRequest(NEW_DETERMINATION, guard<NewDeterminationParams, NewText>({ text: '', snippet: '' }, async ({ uri = '', form, ...answers }) => service.begin(answers, form, await settingsOf(uri))));
    connection.onRequest(REQUESTED_ITEMS, guard<RequestedItemsParams, string[]>([], ({ text }) => service.requestedItems(text)));
    connection.onRequest(ADD_ITEMS, guard<AddItemsParams, NewTextEdit[]>([], async ({ uri, items }) => {
      const opened = await open(uri);
      if (!opened) return [];
      const { document, determination } = opened;
      return service
        .addItems(determination, service.requestedItems(items))
        .map(({ start, end, text, snippet }) => ({ text, snippet, range: { start: document.positionAt(start), end: document.positionAt(end) } }));
    }));
  },
};
