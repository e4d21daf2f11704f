import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../server/src/determination/model';
import { parseDetermination } from '../../server/src/determination/parse';
import { CORPUS, corpusFiles, corpusKeys } from './corpus';

interface ItemKey {
  readonly index: number;
  readonly heading: string;
  readonly decision: string;
}

/** The form of each letter: those of 2014 by themselves, the others are all of one form. */
const FORMS_OF_2014: Readonly<Record<string, string>> = { '2014/003.txt': '2015' };

if (CORPUS === undefined) {
  test.skip('the corpus: there is no folder of real determinations (IMR_CORPUS names one), so nothing is read against its keys');
} else {
  const keys = corpusKeys<Record<string, ItemKey[]>>('items.json');
  const read = corpusFiles().map(({ path, text }) => ({ path, determination: parseDetermination(text) }));
  const each = read.map(({ path, determination }) => [path, determination] as const);

  describe('The corpus', () => {
    test('every letter has a key', () => {
      expect(read.map(({ path }) => path)).toEqual(Object.keys(keys).sort());
    });

    test.each(each)('%s: items, headings and decisions are those of the key', (path, { text, items }) => {
      expect(items.map(({ index, title, decision }) => ({ index, heading: text.slice(title), decision: decision?.value }))).toEqual(
        keys[path]!.map((key) => ({ ...key, heading: key.heading.replaceAll(/\s+/g, ' ') })),
      );
    });

    test.each(each)('%s: each item has its three fields, with words in them', (_, { items }) => {
      const kinds = ['claims-guideline', 'reviewer-guideline', 'rationale'] as const;
      for (const item of items) {
        expect(item.fields.map(({ kind }) => kind), `item ${item.index}`).toEqual(kinds);
        for (const kind of kinds) expect(fieldOf(item, kind)!.value.to - fieldOf(item, kind)!.value.from, `item ${item.index}, ${kind}`).toBeGreaterThan(3);
      }
    });

    test('the forms are recognised', () => {
      expect(Object.fromEntries(read.map(({ path, determination }) => [path, determination.form.id]))).toEqual(
        Object.fromEntries(read.map(({ path }) => [path, path.startsWith('2014/') ? (FORMS_OF_2014[path] ?? '2014') : '2016-17'])),
      );
    });

    test('all sections are there, and no text is left over', () => {
      for (const { path, determination } of read) {
        expect(determination.sections.map(({ kind }) => kind), path).toEqual(['made', 'summary', 'items']);
        expect(determination.unplaced.map((range) => determination.text.slice(range)), path).toEqual([]);
        expect(determination.second, path).toBeUndefined();
      }
    });

    test('246 items', () => {
      expect(read.reduce((sum, { determination }) => sum + determination.items.length, 0)).toBe(246);
    });
  });
}
