import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, wordSimilarity, wordsOf } from '../../../server/src/text/similarity';

describe('The edit distance', () => {
  test.each([
    ['Upheld', 'Upheld', 0], ['Upheald', 'Upheld', 1], ['Uphled', 'Upheld', 1], ['Overtuned', 'Overturned', 1], ['', 'abc', 3], ['abc', 'abd', 1], ['abcd', 'badc', 2],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  test('is given up beyond the limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  test('is nought for equal texts alone, the same both ways, and never more than the limit and one', () => {
    const short = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(fc.property(short, short, fc.nat(4), (a, b, limit) => {
      const distance = editDistance(a, b, limit);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBe(editDistance(b, a, limit));
      expect(distance).toBeLessThanOrEqual(limit + 1);
    }));
  });
});

test('words are alike by those they share in order', () => {
  expect(wordSimilarity(wordsOf('Left knee MRI.'), wordsOf('left KNEE (mri)'))).toBe(1);
  expect(wordSimilarity(wordsOf('left knee'), wordsOf('right knee'))).toBe(0.5);
  expect(wordSimilarity([], ['a'])).toBe(0);
});
