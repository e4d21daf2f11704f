import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLanguageService, type LanguageService } from '../../server/src/languageService';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** Edits of each determination: one long life of a document. */
const EDITS = 48;

/** What a writer types, and what a hand slips to. */
const TYPED = [
  'x', ' ', '.', ',', '\n', '\n\n', 'not ', ' no evidence of', ' Therefore, the request is medically necessary.', ': Upheld', ': Overturned', '/', '12/01/2016', 'left ', 'right ', 'Norco 10/325mg #60', 'tramadl',
  ' the the', 'ODG', ' Page(s): 46', 'Dr. ', '[to complete]', '<!-- imr-ignore item/duplicate-item: twice -->\n', 'he ', '48-year-old', 'L5-S1', '\u2019', '\u00a0', '\u0130', 'LETTERS', 'guide-\nlines',
];

function service(): LanguageService {
  return createLanguageService({
    onCheckError: (check, error) => {
      throw new Error(check, { cause: error });
    },
  });
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Types a few words, takes a stretch out, doubles or moves one. */
function edited(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const end = Math.min(text.length, at + Math.floor(next() ** 3 * 400));
  const kind = next();
  if (kind < 0.55) return text.slice(0, at) + (TYPED[Math.floor(next() * TYPED.length)] ?? '') + text.slice(at);
  if (kind < 0.8) return text.slice(0, at) + text.slice(end);
  const to = Math.floor(next() * at);
  return text.slice(0, to) + text.slice(at, end) + text.slice(to, at) + text.slice(kind < 0.9 ? at : end);
}

describe('What is remembered of a determination', () => {
  const remembering = service();
  const names = readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)).sort();

  test.each(names)('changes no finding of %s, whatever is edited', (name) => {
    const next = numbers(name.length * 7919 + name.charCodeAt(0));
    let text = readFileSync(`${SAMPLES}/${name}`, 'utf8');
    for (let edit = 0; edit < EDITS; edit++) {
      text = edited(text, next);
      const fresh = service();
      expect(remembering.check(remembering.read(text)), `edit ${String(edit)}`).toEqual(fresh.check(fresh.read(text)));
    }
  });

  test('is enough: more than 300 edits are compared', () => expect(names.length * EDITS).toBeGreaterThan(300));
});
