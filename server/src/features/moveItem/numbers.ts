import type { Edit } from '../../checks/check';
import type { Determination } from '../../determination/model';
import { listedDecisions, type Numbered } from '../../determination/numberedItems';
import type { LetterFacts } from '../../facts/letterFacts';
import { counterOf } from '../itemTitle';
import { mentionsOf } from '../mentions';

/**
 * Edits of all numbers that count items, for items in another order. Headings that are not counted stay so.
 * @param order the items that stay, by their index, in their new order
 * @returns nothing where a list of decisions cannot follow
 */
export function renumbered(determination: Determination, facts: LetterFacts, order: readonly number[]): Edit[] | undefined {
  const { text, items } = determination;
  const counters = new Map(items.flatMap(({ index, heading }) => {
    const counter = counterOf(text.slice(heading));
    return counter ? [[index, { ...counter, at: heading.from }] as const] : [];
  }));
  // The numbers stay in their places, whatever item comes to stand there: one that was wrong is nobody's to mend here.
  const numbers = [...counters.values()].map(({ number }) => number);
  const counted = order.filter((index) => counters.has(index));
  const edits: Edit[] = [];
  const numberOf = new Map<number, number>();
  counted.forEach((index, i) => {
    const counter = counters.get(index);
    const number = numbers[i];
    if (!counter || number === undefined) return;
    numberOf.set(counter.number, number);
    if (number !== counter.number) edits.push(replaced(determination, counter.at + counter.from, counter.at + counter.to, String(number)));
  });
  const list = listed(determination, numberOf);
  return list && [...edits, ...list, ...named(determination, facts, order)];
}

/** The letter's lists of decisions, each entry under the number that its item has now. A letter may have the list twice. */
function listed(determination: Determination, numberOf: ReadonlyMap<number, number>): Edit[] | undefined {
  const lists: Numbered[][] = [];
  for (const entry of listedDecisions(determination.text, determination.form)) {
    const list = lists.at(-1);
    if (list && (list.at(-1)?.number ?? 0) < entry.number) list.push(entry);
    else lists.push([entry]);
  }
  const edits = lists.map((list) => relisted(determination, list, numberOf));
  return edits.every((list) => list !== undefined) ? edits.flat() : undefined;
}

/** The words of the entries change places, and the numbers stay; an entry whose item goes leaves the last place free. */
function relisted({ text }: Determination, list: readonly Numbered[], numberOf: ReadonlyMap<number, number>): Edit[] | undefined {
  const places = new Map(list.map((entry) => [entry.number, text.range(entry.words, entry.to)]));
  const kept = list.filter(({ number }) => numberOf.has(number));
  const gone = list.length - kept.length;
  const edits = kept.flatMap(({ number, words, to }): Edit[] => {
    const place = places.get(numberOf.get(number) ?? number);
    const own = text.range(words, to);
    return place && place.start !== own.start ? [{ start: place.start, end: place.end, newText: text.source.slice(own.start, own.end) }] : [];
  });
  const last = list.at(-1);
  if (gone === 0 || !last) return edits;
  const before = list.at(-2);
  const start = before ? text.range(before.words, before.to).end : text.toSource(last.from);
  return gone > 1 ? undefined : [...edits, { start, end: text.range(last.words, last.to).end, newText: '' }];
}

/** "item 3" wherever it stands outside of headings. */
function named(determination: Determination, facts: LetterFacts, order: readonly number[]): Edit[] {
  const { text } = determination;
  return mentionsOf(determination, facts).items.flatMap(({ as, items: [index], range }): Edit[] => {
    const place = as === 'number' && index !== undefined ? order.indexOf(index) + 1 : 0;
    const digits = place === 0 || place === index ? undefined : /\d{1,2}$/.exec(text.slice(range));
    return digits ? [replaced(determination, range.from + digits.index, range.to, String(place))] : [];
  });
}

function replaced({ text }: Determination, from: number, to: number, newText: string): Edit {
  const { start, end } = text.range(from, to);
  return { start, end, newText };
}
