import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../../server/src/determination/parse';
import { layouts, readParagraphs, typedParagraphs } from './layouts';
import { modelOf } from './model';

const FOLDER = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(FOLDER).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

/** Layout is not meaning: the same words on other lines are the same determination. */
describe.each(samples)('%s says the same', (name, source) => {
  const determination = parseDetermination(source);
  const paragraphs = name.endsWith('.imr') ? typedParagraphs(source) : readParagraphs(determination);
  const expected = modelOf(parseDetermination(paragraphs.join('\n\n')));

  test('as it stands', () => {
    expect(modelOf(determination)).toEqual(expected);
  });

  test.each([60, 72, 80, 88, 95, 100].flatMap((width, i) => layouts(width).slice(i === 0 ? 0 : 4)))('$name', ({ render }) => {
    expect(modelOf(parseDetermination(render(paragraphs)))).toEqual(expected);
  });
});
