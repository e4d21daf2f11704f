import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { denied } from '../../../server/src/checks/consistency/saying';
import { itemsOf, type ItemsState } from '../../../server/src/features/items';
import { applied, moveItem, removeItem } from '../../../server/src/features/moveItem';
import { itemContents } from '../../../server/src/features/moveItem/contents';
import { placesOf } from '../../../server/src/features/places';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });
const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));
const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8');

function state(text: string): ItemsState {
  const determination = service.read(text);
  return itemsOf(determination, service.check(determination, { ...DEFAULT_SETTINGS, preset: 'draft' }));
}

function move(text: string, index: number, by: -1 | 1): string | undefined {
  const determination = service.read(text);
  const edits = moveItem(determination, service.facts(determination), index, by, service.read);
  return edits && applied(text, edits);
}

function remove(text: string, index: number): string | undefined {
  const determination = service.read(text);
  const edits = removeItem(determination, service.facts(determination), index, service.read);
  return edits && applied(text, edits);
}

describe('how far the items are', () => {
  test('number, name, decision and what is missing', () => {
    const text = letter({
      items: [
        itemFor('1. MRI of the left knee.: Upheld'),
        itemFor('2. Naproxen 500mg #60', { rationale: '' }),
        itemFor('3. Crutches: Overturned', { 'reviewer-guideline': '[TO COMPLETE: the guideline]' }),
      ].join('\n\n'),
    });
    expect(state(text).items.map(({ index, name, decision, missing }) => [index, name, decision, ...missing])).toEqual([
      [1, 'MRI of the left knee', 'Upheld'],
      [2, 'Naproxen 500mg #60', undefined, 'no decision', 'no rationale'],
      [3, 'Crutches', 'Overturned', 'no MAXIMUS guideline'],
    ]);
    expect(state(text).summary).toBe('3 disputed items: 1 upheld, 1 overturned, 1 undecided; 2 incomplete');
  });

  test.each<[string, string]>([
    ['Upheld Upheld', '2 disputed items: 2 upheld, which makes an uphold'],
    ['Overturned', '1 disputed item: 1 overturned, which makes an overturn'],
    ['Overturned Upheld Upheld', '3 disputed items: 2 upheld, 1 overturned, which makes a partial overturn'],
    ['', ''],
  ])('%s: “%s”', (decisions, summary) => {
    const items = decisions.split(' ').filter((decision) => decision !== '').map((decision, i) => itemFor(`${['Crutches', 'Left knee brace', 'Walker'][i]!}: ${decision}`));
    expect(state(letter({ items: items.join('\n\n') })).summary).toBe(summary);
  });

  test('findings are counted, and what is missing is not counted again', () => {
    const summary = denied('an MRI of the left knee and crutches');
    const { items } = state(letter({ summary, items: `${itemFor('MRI of the left knee: Upheld').replace('is not medically', 'is medically')}\n\n${itemFor('Crutches: Upheld', { rationale: '' })}` }));
    expect(items.map(({ findings, missing }) => [findings, ...missing])).toEqual([[1], [0, 'no rationale']]);
  });

  test('a text without items has none', () => {
    expect(state('Nothing')).toEqual({ items: [], summary: '' });
  });
});

test('what is left to do: findings and blanks, each place once, in order', () => {
  const text = letter({ items: itemFor('MRI of the left knee: Upheald', { rationale: '[TO COMPLETE: why] ___ The request is not medically necessary.' }) });
  const determination = service.read(text);
  const places = placesOf(determination, service.check(determination)).map(({ range }) => text.slice(range.start, range.end));
  expect(places).toEqual(expect.arrayContaining(['Upheald', '[TO COMPLETE: why]', '___']));
  expect(new Set(places).size).toBe(places.length);
});

describe('moving an item', () => {
  const [a, b, c] = ['A brace for the left knee: Upheld', 'Acupuncture, 6 sessions: Overturned', 'Crutches: Upheld'].map((heading) => itemFor(heading)) as [string, string, string];
  const three = letter({ items: `${a}\n\n${b}\n\n${c}` });

  test('takes its fields along, and moving it back gives the text as it was', () => {
    expect(move(three, 1, 1)).toBe(letter({ items: `${b}\n\n${a}\n\n${c}` }));
    expect(move(three, 3, -1)).toBe(letter({ items: `${a}\n\n${c}\n\n${b}` }));
    expect(move(move(three, 2, 1)!, 3, -1)).toBe(three);
  });

  test('there is no way up from the first and none down from the last', () => {
    expect(move(three, 1, -1)).toBeUndefined();
    expect(move(three, 3, 1)).toBeUndefined();
    expect(move(three, 4, -1)).toBeUndefined();
  });

  test('keeps line ends, blank lines and an end without one', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n').trimEnd();
    expect(move(windows(three), 2, 1)).toBe(windows(letter({ items: `${a}\n\n${c}\n\n${b}` })));
  });

  test('takes the comments above its heading and inside it along, and no other', () => {
    const above = '<!-- imr-ignore item/vague-heading: as requested -->';
    const inside = b.replace('\n\nDecision rationale', '\n\n<!-- to check -->\nDecision rationale');
    const text = letter({ items: `${a}\n\n${above}\n${inside}\n\n${c}` });
    expect(move(text, 2, 1)).toBe(letter({ items: `${a}\n\n${c}\n\n${above}\n${inside}` }));
    expect(move(text, 1, 1)).toBe(letter({ items: `${above}\n${inside}\n\n${a}\n\n${c}` }));
  });

  test('keeps numbers in their places: of headings, and where an item is named by its number', () => {
    const numbered = (items: readonly string[]): string => letter({ items: items.map((item, i) => `${String(i + 1)}. ${item}`).join('\n\n') });
    const refers = (to: number): string => c.replace('In this case', `As with item #${String(to)}`);
    expect(move(numbered([a, b, refers(1)]), 1, 1)).toBe(numbered([b, a, refers(2)]));
    expect(move(numbered([a, b, refers(2)]), 3, -1)).toBe(numbered([a, refers(3), b]));
    expect(remove(numbered([a, b, refers(2)]), 1)).toBe(numbered([b, refers(1)]));
  });

  test('keeps the decisions of a form that has them in the letter’s lists', () => {
    const text = sample('2013-first-form.imr');
    const moved = move(text, 1, 1)!;
    const items = (source: string): unknown[] => service.read(source).items.map(({ title, decision }) => [service.read(source).text.slice(title), decision?.value]);
    expect(items(moved)).toEqual(items(text).reverse());
    expect(moved).toMatch(/^1\) .* additional physical therapy .* is not medically necessary/m);
    expect(items(remove(text, 1)!)).toEqual(items(text).slice(1));
    expect(remove(text, 1)!.match(/^\d\) /gm)).toEqual(['1) ', '1) ', '1) ']);
  });

  test('is refused where an item would then be read as a part of another', () => {
    // Without a decision, a heading is one by the fields below it alone: behind an item that has none yet, they would be that one's.
    const text = letter({ items: `${itemFor('Left knee brace')}\n\nCrutches: Upheld` });
    expect(move(text, 1, 1)).toBeUndefined();
  });
});

describe('removing an item', () => {
  const [a, b, c] = ['A brace for the left knee: Upheld', 'Acupuncture, 6 sessions: Overturned', 'Crutches: Upheld'].map((heading) => itemFor(heading)) as [string, string, string];

  test('leaves the others and the layout between them as they were', () => {
    const text = letter({ items: `${a}\n\n${b}\n\n${c}` });
    expect(remove(text, 1)).toBe(letter({ items: `${b}\n\n${c}` }));
    expect(remove(text, 2)).toBe(letter({ items: `${a}\n\n${c}` }));
    expect(remove(text, 3)).toBe(letter({ items: `${a}\n\n${b}` }));
    expect(remove(text, 4)).toBeUndefined();
  });

  test('the only one leaves an empty section', () => {
    const text = remove(letter({ items: a }), 1)!;
    expect(service.read(text).items).toEqual([]);
    expect(service.read(text).sections.map(({ kind }) => kind)).toEqual(['made', 'summary', 'items']);
  });
});

describe.each(readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)))('in %s', (name) => {
  test.each([['lines as they are', (text: string) => text], ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')]] as const)('every move and removal leaves all items as they were, %s', (_, layout) => {
    const text = layout(sample(name));
    const determination = service.read(text);
    const before = itemContents(determination);
    for (const { index } of determination.items) {
      const down = move(text, index, 1);
      if (down !== undefined) {
        expect(itemContents(service.read(down))).toEqual(before.map((item, i) => (i + 1 === index ? before[index]! : i === index ? before[index - 1]! : item)));
        expect(move(down, index + 1, -1)).toBe(text);
      }
      const removed = remove(text, index);
      expect(removed === undefined ? undefined : itemContents(service.read(removed))).toEqual(before.filter((_item, i) => i + 1 !== index));
    }
  });
});
