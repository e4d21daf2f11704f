import { snippetText } from '../../determination/skeleton/template';
import { citationList } from '../../features/citations/citationList';
import { type Around, citationPlace } from '../../features/citations/citationPlace';
import { guard } from '../guard';
import { CITATIONS, type CitationsAnswer, type CitationsParams } from '../protocol';
import type { Provider } from '../provider';

/** Everything that can be cited, for "Insert Guideline Citation". */
export const citations: Provider = {
  register: ({ connection, open, service }) => {
    connection.onRequest(
      CITATIONS,
      guard(null, async ({ uri, position }: CitationsParams): Promise<CitationsAnswer | null> => {
        const opened = await open(uri);
        if (!opened) return null;
        const { document, determination } = opened;
        const offset = document.offsetAt(position);
        const place = citationPlace(determination, offset);
        const item = determination.items.find(({ whole }) => whole.start <= offset && offset <= whole.end)?.index ?? 0;
        return {
          version: document.version,
          at: document.positionAt(place.at),
          mtus: asSnippet(place.mtus),
          other: asSnippet(place.other),
          citations: citationList(determination, service.facts(determination), item).map(({ text, ...citable }) => ({ ...citable, snippet: snippetText(text) })),
        };
      }),
    );
  },
};

/** Words of the document and of the form, which are no snippet. */
function asSnippet({ before, behind }: Around): Around {
  return { before: snippetText([before]), behind: snippetText([behind]) };
}
