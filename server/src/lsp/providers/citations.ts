import { type Segment, snippetText } from '../../determination/skeleton/template';
import { type Citable, citationList } from '../../features/citations/citationList';
import { type Around, citationPlace } from '../../features/citations/citationPlace';
import { guard } from '../guard';
import { type CitationAnswer, CITATIONS, type CitationsAnswer, type CitationsParams } from '../protocol';
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
          citations: citationList(determination, service.facts(determination), item).map(toAnswer),
        };
      }),
    );
  },
};

function toAnswer({ label, description, group, mtus, text }: Citable): CitationAnswer {
  return { label, description, group, mtus, snippet: snippetOf(text) };
}

/** Snippets of what was asked for before: the list holds the same texts each time. */
const KNOWN = new WeakMap<readonly Segment[], string>();

function snippetOf(text: readonly Segment[]): string {
  const known = KNOWN.get(text) ?? snippetText(text);
  KNOWN.set(text, known);
  return known;
}

/** Words of the document and of the form, which are no snippet. */
function asSnippet({ before, behind }: Around): Around {
  return { before: snippetText([before]), behind: snippetText([behind]) };
}
