import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../server/src/features/items';
import { mentionsOf } from '../../server/src/features/mentions';
import { applied, moveItem, removeItem } from '../../server/src/features/moveItem';
import { itemContents } from '../../server/src/features/moveItem/contents';
import { namesOf } from '../../server/src/features/names';
import { definitionAt, referencesAt } from '../../server/src/features/navigation';
import { placesOf } from '../../server/src/features/places';
import { selectionsAt } from '../../server/src/features/selection';
import { createLanguageService } from '../../server/src/languageService';
import { corpusFiles } from './corpus';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const samples = readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => ({ path: name, text: readFileSync(join(SAMPLES, name), 'utf8') }));

/** How many places of each determination are asked about. */
const PLACES = 40;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Ranges that lie in the document, each behind the one before, as far as they begin. */
function expectInOrder(ranges: readonly Stretch[], length: number): void {
  let last = 0;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(length);
    last = start;
  }
}

describe.each([...samples, ...corpusFiles()].map(({ path, text }) => [path, text] as const))('in %s', (_path, text) => {
  const determination = service.read(text);
  const facts = service.facts(determination);
  const places = Array.from({ length: PLACES + 1 }, (_, i) => Math.floor((text.length * i) / PLACES));

  test('mentions stand in order, and each leads to an item and is among its references', () => {
    const { items, drugs, citations } = mentionsOf(determination, facts);
    for (const mentions of [items, drugs, citations]) expectInOrder(mentions.map(({ range }) => range), text.length);
    for (const { range, as, items: [index] } of items) {
      if (as === 'heading') continue;
      const leads = definitionAt(determination, facts, Math.floor((range.start + range.end) / 2));
      expect(leads?.targets.length).toBeGreaterThan(0);
      expect(determination.items[index! - 1]).toBeDefined();
    }
  });

  test('whatever place is asked about, answers are ranges of the document', () => {
    for (const place of places) {
      const definition = definitionAt(determination, facts, place);
      for (const { range, selection } of definition?.targets ?? []) {
        expectInOrder([range, selection], text.length);
        expect(selection.end).toBeLessThanOrEqual(range.end);
      }
      const references = referencesAt(determination, facts, place).map(({ range }) => range);
      expectInOrder(references, text.length);
      const selections = selectionsAt(determination, place);
      selections.forEach(({ start, end }, i) => {
        expect(start).toBeLessThanOrEqual(place);
        expect(end).toBeGreaterThanOrEqual(place);
        const inner = selections[i - 1];
        if (inner) expect([start <= inner.start, end >= inner.end, end - start > inner.end - inner.start]).toEqual([true, true, true]);
      });
      expect(selections.at(-1)).toEqual({ start: 0, end: text.length });
    }
  });

  test('items, places to go to and names are in order', () => {
    const findings = service.check(determination);
    const { items } = itemsOf(determination, findings);
    expectInOrder(items.map(({ whole }) => whole), text.length);
    expectInOrder(placesOf(determination, findings).map(({ range }) => range), text.length);
    expectInOrder(namesOf(determination).map(({ range }) => range), text.length);
  });

  test('an item that is moved or removed leaves all others as they were, and moved back the text is the same', () => {
    const before = itemContents(determination);
    for (const { index } of determination.items) {
      const down = moveItem(determination, facts, index, 1, service.read);
      const isWhole = (item: (typeof determination.items)[number] | undefined): boolean => item?.decision !== undefined && item.fields.length === 3;
      if (isWhole(determination.items[index - 1]) && isWhole(determination.items[index])) expect(down).toBeDefined();
      const moved = down && service.read(applied(text, down));
      if (moved) {
        expect(itemContents(moved)).toEqual(before.map((item, i) => (i + 1 === index ? before[index] : i === index ? before[index - 1] : item)));
        const up = moveItem(moved, service.facts(moved), index + 1, -1, service.read);
        expect(up && applied(moved.text.source, up)).toBe(text);
      }
      const without = removeItem(determination, facts, index, service.read);
      if (without) expect(itemContents(service.read(applied(text, without)))).toEqual(before.filter((_item, i) => i + 1 !== index));
    }
  });
});
