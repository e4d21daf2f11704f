import { hoverAt } from '../../features/hover/hover';
import { toRange } from '../convert';
import { guard } from '../guard';
import { toMarkup } from '../notes';
import type { Provider } from '../provider';

/** What a citation, a drug, an abbreviation or a decision is. */
export const hover: Provider = {
  register: ({ connection, open, service, abilities }) => {
    connection.onHover(
      guard(null, async ({ textDocument, position }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return null;
        const { document, determination } = opened;
        const note = hoverAt({ determination, facts: service.facts(determination), findings: opened.findings() }, document.offsetAt(position));
        return note ? { range: toRange(document, note.range), contents: toMarkup(note, abilities().hoverMarkdown) } : null;
      }),
    );
  },
};
