import { type Link, linksIn } from '../../features/links';
import { toRange } from '../convert';
import { guard } from '../guard';
import type { Provider } from '../provider';

const TOOLTIPS: Readonly<Record<Link['what'], string>> = { address: 'Open the address', doi: 'Find the study by its DOI', pubmed: 'Find the study in PubMed' };

/** Addresses, DOIs and PubMed's numbers as links. The server follows none. */
export const links: Provider = {
  register: ({ connection, open, abilities }) => {
    connection.onDocumentLinks(
      guard([], async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return [];
        return linksIn(opened.determination.text).map(({ range, target, what }) => ({
          range: toRange(opened.document, range), target, ...(abilities().linkTooltips ? { tooltip: TOOLTIPS[what] } : {}),
        }));
      }),
    );
  },
};
