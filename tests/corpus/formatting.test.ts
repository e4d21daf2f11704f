import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../server/src/determination/parse';
import { modelOf } from '../service/determination/model';
import { difference, formatted } from '../service/features/formatted';
import { CORPUS, corpusFiles } from './corpus';

if (CORPUS === undefined) test.skip('formatting of real determinations: there is no corpus folder');

/** Real letters come out of PDFs. What fails is said without a word of the letter. */
describe.each(corpusFiles().map(({ path, text }) => [path, text] as const))('%s formatted', (_, source) => {
  const once = formatted(source);

  test('has the same letters, digits and punctuation', () => {
    expect(difference(source, once) === undefined).toBe(true);
    expect(once === source).toBe(false);
  });

  test('is the same determination', () => {
    const said = (text: string): string => JSON.stringify(modelOf(parseDetermination(text))).replaceAll(' ', '');
    expect(said(once) === said(source)).toBe(true);
  });

  test('has each heading, guideline line and rationale on a line of its own, with no blank to spare', () => {
    const { text, items } = parseDetermination(once);
    const lines = new Set(once.split('\n'));
    for (const { heading, fields } of items) {
      expect(lines.has(text.slice(heading))).toBe(true);
      for (const { kind, whole } of fields) if (kind !== 'rationale') expect(lines.has(once.slice(whole.start, whole.end))).toBe(true);
    }
    expect(/[ \t]\n| {2}|\n{3}|\f/.test(once)).toBe(false);
  });

  test('is formatted', () => {
    expect(formatted(once) === once).toBe(true);
  });
});
