import { describe, expect, test } from 'vitest';
import { endsLikeSentence, sentencesOf } from '../../../server/src/text/sentences';

/** Each text has `|` where one sentence ends and the next begins. */
function check(texts: readonly string[]): void {
  test.each(texts)('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(sentencesOf(text, 0, text.length).map(({ from, to }) => text.slice(from, to)).join('|')).toBe(marked.replaceAll(/ *\| */g, '|'));
  });
}

describe('Sentences', () => {
  check([
    'The knee is stable.| No brace is needed.',
    'Is it stable?| Yes!| It is.',
    'He said "it hurts."| She wrote (as before).| None.',
    'No full stop at the end',
    'It was denied on 11/14/2016.|In this case, it was right.',
    'The score is 4.5.|The strength is 4/5.',
  ]);
});

describe('Full stops that end no sentence', () => {
  check([
    'Dr. Example wrote it.| It stands.',
    'See p. 12 and pp. 13-14 of Chapter 8.| It stands.',
    'Take 0.5 mg b.i.d. with food.| It stands.',
    'The patient, e.g. after work, rests approx. 2 hours.',
    'Smith et al. reported it.| It stands.',
    'See 9792.24.2 for more.| It stands.',
    'Example R. Roe vs. the county.',
    'It was 5 p.m. when it began.| It stands.',
  ]);
});

describe('Full stops that end one though they look like others', () => {
  check([
    'He was seen by an M.D.| The pain is worse.',
    'Take it q.d.| The pain is worse.',
    'Take vitamin D.| The pain is worse.',
    'It is of grade B.| The pain is worse.',
  ]);
});

test('an end is a full stop, question or exclamation mark, with or without quotes, and no abbreviation', () => {
  const ends = (text: string): boolean => endsLikeSentence(text, 0, text.length);
  expect(['stable.', 'stable?', 'stable!', 'stable."', 'stable.)', "stable.'"].map(ends)).toEqual([true, true, true, true, true, true]);
  expect(['stable', 'stable,', 'stable:', 'Dr.', 'approx.', ''].map(ends)).toEqual([false, false, false, false, false, false]);
});
