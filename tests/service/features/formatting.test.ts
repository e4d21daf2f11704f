import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../../server/src/determination/parse';
import { editedText } from '../../../server/src/features/fixes';
import { formattingEdits } from '../../../server/src/features/formatting';
import { anyText, mutated, mutation } from '../determination/fuzz';
import { layouts } from '../determination/layouts';
import { readingsIn } from '../determination/reading';
import { difference, formatted } from './formatted';

const FOLDER = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(FOLDER).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);
const typed = samples.filter(([name]) => name.endsWith('.imr'));

describe('Formatting', () => {
  test.each(readingsIn('../formatting').map(({ name, text, outline }) => [name, text, outline] as const))('%s', (_, text, expected) => {
    expect(formatted(text).trimEnd()).toBe(expected);
    expect(formatted(formatted(text))).toBe(formatted(text));
    expect(difference(text, formatted(text))).toBeUndefined();
  });

  test.each(typed)('%s is laid out as formatting lays it out', (_, source) => {
    expect(formatted(source)).toBe(source);
  });

  test('keeps the kind of line end, the byte order mark, and whether the last line ends', () => {
    expect(formatted('\uFEFFCLINICAL CASE SUMMARY\r\nThe patient has pain. \r\n\r\n')).toBe('\uFEFFCLINICAL CASE SUMMARY\r\n\r\nThe patient has pain.\r\n');
    expect(formatted('CLINICAL CASE SUMMARY\nThe patient has pain. ')).toBe('CLINICAL CASE SUMMARY\n\nThe patient has pain.');
  });

  test('leaves a text without words alone', () => {
    expect(['', ' \n \n', '<!-- a -->\n\n\n<!-- b -->'].map(formatted)).toEqual(['', ' \n \n', '<!-- a -->\n\n\n<!-- b -->']);
  });

  test('edits only places that change', () => {
    const source = typed[0]![1].replace('CLINICAL CASE SUMMARY', 'CLINICAL  CASE SUMMARY').replace(/\n$/, '\n\n');
    const edits = formattingEdits(parseDetermination(source), (text) => parseDetermination(text));
    expect(edits.map(({ start, end, newText }) => [source.slice(start, end), newText])).toEqual([['  ', ' '], ['\n\n', '\n']]);
  });

  test('of a stretch leaves the rest alone', () => {
    const source = 'CLINICAL CASE SUMMARY\n\nThe patient  has pain.\n\nHe  works. She  drives.\n';
    const start = source.indexOf('He');
    const edits = formattingEdits(parseDetermination(source), (text) => parseDetermination(text), { start, end: start + 9 });
    expect(editedText(source, edits)).toBe(source.replace('He  works', 'He works'));
  });
});

describe('Whatever the layout', () => {
  test.each([66, 90].flatMap((width) => layouts(width)).flatMap((layout) => typed.map(([name, source]) => [name, layout.name, layout.render(source.split('\n').filter((line) => line !== ''))] as const)))(
    '%s, %s: not a word is changed, and twice is once',
    (_, __, source) => {
      const once = formatted(source);
      expect(difference(source, once)).toBeUndefined();
      expect(formatted(once)).toBe(once);
      expect(once).not.toMatch(/[ \t]$|\n{3}|\f/m);
      expect(once.split('\n').length).toBeLessThan(120);
    },
  );
});

describe('Whatever the text', () => {
  /** Formats a text, and again. */
  function holds(source: string): void {
    const once = formatted(source);
    expect(difference(source, once)).toBeUndefined();
    expect(formatted(once)).toBe(once);
  }

  test('not a word is changed, and twice is once', () => {
    fc.assert(fc.property(anyText, holds), { seed: 1, numRuns: 2000 });
  }, 30_000);

  test('of samples with slips in them', () => {
    const slips = fc.tuple(fc.constantFrom(...samples.map(([, text]) => text)), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    fc.assert(fc.property(slips.map(([text, mutations]) => mutated(text, mutations)), holds), { seed: 1, numRuns: 120 });
  }, 30_000);
});
