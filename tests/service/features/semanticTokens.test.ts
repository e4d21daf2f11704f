import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { semanticTokensOf } from '../../../server/src/features/semanticTokens';
import { createLanguageService } from '../../../server/src/languageService';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

/** Every token with its words. */
function tokens(text: string): string[] {
  const determination = service.read(text);
  return semanticTokensOf(determination, service.facts(determination)).map(({ range, type, modifiers }) => `${[type, ...modifiers].join('.')}: ${text.slice(range.start, range.end)}`);
}

test('mentions have their item’s decision, conclusions what they are to it', () => {
  const text = letter({
    summary: 'UR denied the knee brace and crutches.',
    items: [
      itemFor('Knee brace: Upheld', { rationale: 'The request for knee brace is not medically necessary.' }),
      itemFor('Crutches: Overturned', { rationale: 'The knee brace did not help. The request is not medically necessary.' }),
      itemFor('Walker', { rationale: 'The request is not medically necessary.' }),
    ].join('\n\n'),
  });
  expect(tokens(text)).toEqual([
    'item.upheld: knee brace',
    'item.overturned: crutches',
    'item.upheld: knee brace',
    'conclusion.agreeing: is not medically necessary',
    'item.upheld: knee brace',
    'conclusion.contradicting: is not medically necessary',
    'conclusion: is not medically necessary',
  ]);
});

const FOLDER = new URL('../../../samples/', import.meta.url);
test.each(readdirSync(FOLDER).filter((name) => /\.(?:imr|txt)$/.test(name)))('%s: in order and apart', (name) => {
  const determination = service.read(readFileSync(new URL(name, FOLDER), 'utf8'));
  const ranges = semanticTokensOf(determination, service.facts(determination)).map(({ range }) => range);
  expect(ranges.length).toBeGreaterThan(2);
  expect(ranges.filter(({ start, end }, i) => start >= end || start < (ranges[i - 1]?.end ?? 0))).toEqual([]);
});
