import { expect, test } from 'vitest';
import type { Mention } from '../../../../server/src/facts/fact';
import { readMentions } from '../../../../server/src/facts/mentions/readMentions';
import { tokensOf } from '../../../../server/src/text/tokens';
import { valueOf } from './value';

/** A sentence and what it names of one kind: the exact words, " = ", and what they stand for. */
export type Row = readonly [sentence: string, ...expected: string[]];

/** Reads each sentence and compares its mentions of a kind, in order. */
export function checkAll(kind: Mention['kind'], rows: readonly Row[]): void {
  test.each(rows)('%s', (sentence, ...expected) => {
    const found = readMentions(sentence, tokensOf(sentence)).filter((mention) => mention.kind === kind);
    expect(found.map((mention) => `${sentence.slice(mention.from, mention.to)} = ${valueOf(mention)}`)).toEqual(expected);
  });
}
