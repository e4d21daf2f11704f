import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { itemAt, renameItem } from '../../../server/src/features/rename';
import { createLanguageService } from '../../../server/src/languageService';
import { marked } from './marked';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

/** A letter on some items, each with its heading and its rationale; the first one's name may be marked. */
function letterOn(summary: string, ...items: readonly (readonly [heading: string, rationale: string])[]): string {
  return letter({ summary, items: items.map(([heading, rationale]) => itemFor(heading, { rationale })).join('\n\n') });
}

/** Every place that gets the new name: what stands there, what comes there, and "?" where the writer is asked. */
function renamed(text: string, index: number, name: string): string[] | undefined {
  const determination = service.read(text);
  return renameItem(determination, service.facts(determination), index, name, service.read)
    ?.map(({ start, end, newText, sure }) => `${text.slice(start, end).replaceAll(/\s+/g, ' ')} -> ${newText}${sure ? '' : ' ?'}`);
}

describe('Renaming an item', () => {
  test.each<[what: string, text: string, index: number, name: string, places: string[]]>([
    [
      'changes heading, conclusion and mentions together', letterOn('UR denied the knee brace.', ['Knee brace: Upheld', 'The knee is stable. Therefore, the request for knee brace is not medically necessary.']),
      1, 'Left knee brace', ['knee brace -> left knee brace', 'Knee brace -> Left knee brace', 'knee brace -> left knee brace'],
    ],
    [
      'leaves a generic conclusion alone', letterOn('She fell.', ['Knee brace: Upheld', 'The knee is stable. The request is not medically necessary.']),
      1, 'Left knee brace', ['Knee brace -> Left knee brace'],
    ],
    [
      'leaves another item alone', letterOn('UR denied the knee brace and crutches.', ['Knee brace: Upheld', 'The request for knee brace is not medically necessary.'], ['Crutches: Upheld', 'The request for crutches is not medically necessary.']),
      2, 'Walker', ['crutches -> walker', 'Crutches -> Walker', 'crutches -> walker'],
    ],
    [
      'asks where other words are used', letterOn('She fell.', ['MRI of the left knee without contrast: Upheld', 'The request for MRI of the left knee is not medically necessary.']),
      1, 'MRI of the right knee', ['MRI of the left knee without contrast -> MRI of the right knee', 'MRI of the left knee -> MRI of the right knee ?'],
    ],
    [
      'asks where the words stand in another item, and request nothing there', letterOn('She fell.', ['Knee brace: Upheld', 'The request is not medically necessary.'], ['Crutches: Upheld', 'A knee brace helps her. The request is not medically necessary.']),
      1, 'Walker', ['Knee brace -> Walker', 'knee brace -> walker ?'],
    ],
    [
      'leaves earlier treatment of the kind alone', letterOn('She completed physical therapy in 2014.', ['Physical therapy, 6 sessions: Upheld', 'The request for physical therapy, 6 sessions is not medically necessary.']),
      1, 'Physical therapy, 4 sessions', ['Physical therapy, 6 sessions -> Physical therapy, 4 sessions', 'physical therapy, 6 sessions -> physical therapy, 4 sessions'],
    ],
    [
      'keeps the capitals that words have of their own', letterOn('UR denied the knee brace.', ['Knee brace: Upheld', 'The request for knee brace is not medically necessary.']),
      1, 'Norco 10/325mg #60', ['knee brace -> Norco 10/325mg #60', 'Knee brace -> Norco 10/325mg #60', 'knee brace -> Norco 10/325mg #60'],
    ],
    [
      'leaves number, punctuation and decision alone', letterOn('She fell.', ['1. Knee brace.: Upheld', 'The request is not medically necessary.']),
      1, '  MRI \n of the knee ', ['Knee brace -> MRI of the knee'],
    ],
    [
      'finds mentions on two lines', letterOn('UR denied the knee\nbrace.', ['Knee brace: Upheld', 'The request is not medically necessary.']),
      1, 'Walker', ['knee brace -> walker', 'Knee brace -> Walker'],
    ],
    [
      'leaves a mention with a comment in it alone', letterOn('UR denied the knee\n<!-- which? -->\nbrace.', ['Knee brace: Upheld', 'The request is not medically necessary.']),
      1, 'Walker', ['Knee brace -> Walker'],
    ],
  ])('%s', (_, text, index, name, places) => {
    expect(renamed(text, index, name)).toEqual(places);
  });

  test.each(['', '   ', 'Knee brace: Overturned\nClaims Administrator guideline:', 'CLINICAL CASE SUMMARY', 'Decision rationale:'])('is refused for “%s”, which would be read as something else', (name) => {
    expect(renamed(letterOn('She fell.', ['Knee brace: Upheld', 'The request is not medically necessary.']), 1, name)).toBeUndefined();
  });
});

describe('What can be renamed', () => {
  const { text, places } = marked(letterOn(
    'UR denied the «summary»knee brace.',
    ['1. «heading»Knee brace: «decision»Upheld', 'In «number»item 1, the request for «conclusion»knee brace is «verdict»not medically necessary.'],
  ));
  const determination = service.read(text);

  test.each<[place: string, index: number | undefined]>([
    ['summary', 1], ['heading', 1], ['conclusion', 1], ['decision', undefined], ['verdict', undefined], ['number', undefined],
  ])('%s', (place, index) => {
    const item = itemAt(determination, service.facts(determination), places[place]! + 3);
    expect([item?.index, item?.name]).toEqual(index === undefined ? [undefined, undefined] : [index, 'Knee brace']);
  });
});
