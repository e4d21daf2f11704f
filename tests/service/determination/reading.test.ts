import { describe, expect, test } from 'vitest';
import { parseDetermination } from '../../../server/src/determination/parse';
import { itemsOutline, readingsIn, wholeOutline } from './reading';

/** What stands above the items where only they matter. */
const FRAME = 'HOW THE IMR FINAL DETERMINATION WAS MADE\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nThe Final Determination was based on decisions for the disputed items/services set forth below:\n\n';

describe('Items', () => {
  test.each(readingsIn('items').map((reading) => [`${reading.file}: ${reading.name}`, reading] as const))('%s', (_, { text, outline }) => {
    expect(itemsOutline(parseDetermination(FRAME + text))).toBe(outline);
  });
});

describe('Whole texts', () => {
  test.each(readingsIn('whole').map((reading) => [`${reading.file}: ${reading.name}`, reading] as const))('%s', (_, { text, outline }) => {
    expect(wholeOutline(parseDetermination(text))).toBe(outline);
  });
});
