import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../server/src/determination/parse';
import { layouts, readParagraphs } from '../service/determination/layouts';
import { modelOf } from '../service/determination/model';
import { CORPUS, corpusFiles } from './corpus';

if (CORPUS === undefined) test.skip('layouts of real determinations: there is no corpus folder');

/** Layout is not meaning: each real letter on other lines is the same determination. */
describe.each(corpusFiles().map(({ path, text }) => [path, text] as const))('%s says the same', (path, source) => {
  const determination = parseDetermination(source);
  const paragraphs = readParagraphs(determination);
  // Widths differ from letter to letter, so that all are tried without trying each on each.
  const width = 60 + ((Number(path.slice(5, 8)) * 7) % 41);

  test('as it stands', () => {
    expect(modelOf(determination)).toEqual(modelOf(parseDetermination(paragraphs.join('\n\n'))));
  });

  test.each(layouts(width))('$name', ({ render }) => {
    expect(modelOf(parseDetermination(render(paragraphs)))).toEqual(modelOf(determination));
  });
});
