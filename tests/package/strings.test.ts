import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../architecture/imports';

interface Strings {
  readonly translatedStrings: () => readonly string[];
  readonly unreadableCalls: () => readonly string[];
  readonly plainStrings: () => readonly string[];
}
const { translatedStrings, unreadableCalls, plainStrings } = (await import(new URL('../../tools/lib/strings.mjs', import.meta.url).href)) as Strings;

/** Names and words of the form that stay as they are: the product's name, decisions as the server sends them, a key, and a name for programmers. */
const NAMES = [
  'client/src/browser.ts: IMR Determinations',
  'client/src/extension.ts: IMR Determinations',
  'client/src/items/filter.ts: Overturned',
  'client/src/items/filter.ts: Upheld',
  'client/src/items/words.ts: Upheld',
  'client/src/newDetermination/steps.ts: not yet',
  'client/webview/page.ts: Enter',
];

describe('What the client shows', () => {
  test('can be translated: no words stand beside vscode.l10n', () => {
    expect([...new Set(plainStrings().map((found) => found.replace(/:\d+:/, ':')))].sort()).toEqual(NAMES);
  });

  test('is given to vscode.l10n as one whole string each time', () => {
    expect(unreadableCalls()).toEqual([]);
  });

  test('is in the list for translators, and nothing else is', () => {
    const bundle = JSON.parse(readFileSync(join(ROOT, 'l10n/bundle.l10n.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(bundle)).toEqual(translatedStrings());
    expect(Object.entries(bundle).filter(([key, text]) => key !== text)).toEqual([]);
  });

  test('names every place for a value in turn', () => {
    const gaps = translatedStrings().filter((text) => {
      const places = [...new Set([...text.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
      return places.some((place, i) => place !== i);
    });
    expect(gaps).toEqual([]);
  });
});
