import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../../server/src/determination/parse';
import { paragraphsOf } from '../../../server/src/letter/paragraphs';
import { LogicalText } from '../../../server/src/text/logicalText';
import { type Layout, layouts } from '../determination/layouts';

const FOLDER = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(FOLDER).filter((name) => name.endsWith('.imr')).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

/** The paragraphs of a text, one a line, with a blank line where one stands between them. */
function clean(source: string): string {
  const determination = parseDetermination(source);
  return paragraphsOf(determination).map(({ range, tight }, i) => `${i === 0 ? '' : tight ? '\n' : '\n\n'}${determination.text.slice(range)}`).join('');
}

test.each(samples)('%s has its lines as paragraphs', (_, source) => {
  expect(clean(source)).toBe(source.trim());
});

describe.each(samples)('%s, wrapped', (name, source) => {
  const paragraphs = source.split('\n').filter((line) => line !== '');
  const expected = paragraphs.map((paragraph) => new LogicalText(paragraph).text);
  const wrapped = [64, 72, 80, 88, 100].flatMap((width) => layouts(width).slice(4));
  const isSure = ({ name: layout }: Layout): boolean => !name.startsWith('2013') && !layout.includes('lost') && !layout.includes('pages');

  test.each(wrapped.filter(isSure))('$name: the same paragraphs', ({ render }) => {
    expect(clean(render(paragraphs)).split(/\n+/)).toEqual(expected);
  });

  test.each(wrapped.filter((layout) => !isSure(layout)))('$name: no paragraph is cut, where a layout does not show all ends', ({ render }) => {
    const found = clean(render(paragraphs)).split(/\n+/);
    expect(found.join(' ')).toBe(expected.join(' '));
    expect(starts(found).filter((start) => !starts(expected).includes(start))).toEqual([]);
    expect(found.length).toBeGreaterThan(expected.length * 0.8);
  });
});

/** Where lines begin. */
function starts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => (at += line.length + 1) - line.length - 1);
}
