import { describe, expect, test } from 'vitest';
import { proposalsAt } from '../../server/src/features/completion';
import { foldsOf } from '../../server/src/features/folding';
import { itemsOf } from '../../server/src/features/items';
import { outlineOf } from '../../server/src/features/outline';
import { placesOf } from '../../server/src/features/places';
import { semanticTokensOf } from '../../server/src/features/semanticTokens';
import { createLanguageService } from '../../server/src/languageService';
import { samples } from './inProcess';

/** Characters from one beginning that is read to the next; `npm run soak -- prefixes` reads all of them. A prime, so that words are cut everywhere. */
const STRIDE = 101;

describe('Every beginning of a letter is read, checked and shown, as it is typed', () => {
  test.each(samples())('$name', ({ text }) => {
    const service = createLanguageService({
      onCheckError: (check, error) => {
        throw new Error(check, { cause: error });
      },
    });
    for (let end = 0; end <= text.length; end += STRIDE) {
      const determination = service.read(text.slice(0, end));
      const findings = service.check(determination);
      const facts = service.facts(determination);
      const places = [
        ...findings.map(({ range }) => range), ...outlineOf(determination).map(({ range }) => range), ...placesOf(determination, findings).map(({ range }) => range),
        ...itemsOf(determination, findings).items.map(({ whole }) => whole), ...semanticTokensOf(determination, facts).map(({ range }) => range),
        ...foldsOf(determination).map(({ head, end: last }) => ({ start: head, end: last })),
        ...(['asked', ':', '\n'] as const).map((occasion) => proposalsAt(determination, facts, end, occasion)).filter((proposals) => proposals !== undefined),
      ];
      for (const place of places) expect(place.start >= 0 && place.start <= place.end && place.end <= end, `${end}: ${place.start}-${place.end}`).toBe(true);
    }
  });
});
