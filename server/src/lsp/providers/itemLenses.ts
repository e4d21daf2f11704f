import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { isComplete, itemLenses as lensesOf } from '../../features/itemLenses';
import { itemsOf } from '../../features/items';
import { toRange } from '../convert';
import { guard } from '../guard';
import type { OpenDocument, Provider } from '../provider';

/** How far each disputed item is, above its heading. */
export const itemLenses: Provider = {
  settingsChanged: ({ connection, abilities }) => {
    if (abilities().refreshCodeLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  },
  register: ({ connection, open, abilities }) => {
    connection.onCodeLens(
      guard([], async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        return opened?.settings.codeLens ? lenses(opened, abilities().commands) : [];
      }),
    );
  },
};

/** With our client, a lens leads to what is left to do in its item, or to the next item if that is nothing. */
function lenses(opened: OpenDocument, hasCommands: boolean): CodeLens[] {
  const { document, determination } = opened;
  const findings = opened.findings();
  const { items } = itemsOf(determination, findings);
  return lensesOf(items).map(({ range, title }, i) => {
    const item = items[i];
    const place = item && !isComplete(item) ? findings.find((finding) => finding.item === item.index && finding.severity !== 'hint')?.range ?? range : undefined;
    const next = place ?? (items[i + 1] ?? items[0])?.heading ?? range;
    const command = hasCommands ? { title, command: 'imr.showPlace', arguments: [document.uri, toRange(document, next)] } : { title, command: '' };
    return { range: toRange(document, range), command };
  });
}
