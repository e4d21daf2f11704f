import { describe, expect, it } from 'vitest';
import { PatternSet } from '../../../server/src/facts/tokenPattern';
import { allConfusables, confusablesFor } from '../../../server/src/reference/confusables';
import { serviceHomes } from '../../../server/src/reference/guidelines';
import { tokensOf } from '../../../server/src/text/tokens';
import { records } from './sources';

/** One element of a phrase, classes spelled out. */
const ELEMENT = /^(?:\*\d?|(?:<n(?:<\d+)?>(?:\/\d+)?|[a-z0-9%+,/&.-][a-z0-9'%_+/-]*~?)(?:\|(?:<n>|[a-z0-9%+,/&.-][a-z0-9'%_+/-]*~?))*\??)$/;

const wellWritten = (phrase: string) => phrase.split(' ').every((element) => ELEMENT.test(element));

describe('phrases', () => {
  it('are written in the notation', () => {
    const phrases = [...allConfusables().flatMap(({ contexts }) => contexts), ...serviceHomes().flatMap((home) => home.phrases)];
    expect(phrases.filter((phrase) => !wellWritten(phrase))).toEqual([]);
  });
});

describe('words in the place of others', () => {
  const all = allConfusables();
  const set = new PatternSet(all.flatMap((pair) => pair.contexts.map((context) => [context, pair] as const)));
  const found = (text: string) => set.matches(tokensOf(text)).map(({ value }) => `${value.wrong} > ${value.right}`);

  it('are many pairs, none of them a word for itself', () => {
    expect(all.length).toBeGreaterThan(200);
    for (const { wrong, right, contexts } of all) {
      expect(wrong).not.toBe(right);
      expect(contexts.length).toBeGreaterThan(0);
    }
  });

  it('have the wrong word in every context', () => {
    const holds = (element: string, wrong: string) => !element.endsWith('?') && element.split('|').every((one) => new RegExp(`^${wrong}(?:s|es|~|ed|ing)?$`).test(one.split('_')[0]!));
    const without = all.flatMap(({ wrong, contexts }) => contexts.filter((context) => !context.split(' ').some((element) => holds(element, wrong))).map((context) => `${wrong}: ${context}`));
    expect(without).toEqual([]);
  });

  it('are asked for by the word that stands there', () => {
    for (const { wrong, right } of all) expect(confusablesFor(wrong).some((pair) => pair.right === right) || confusablesFor(`${wrong}s`).some((pair) => pair.right === right), wrong).toBe(true);
    expect(confusablesFor('trails').map(({ right }) => right)).toContain('trials');
    expect(confusablesFor('shoulder')).toEqual([]);
  });

  it('are found where they are impossible', () => {
    for (const text of ['a postoperative stroma was aspirated', 'tenderness to palpitation', 'decreased rang of motion', 'status: statue post fusion', 'a failed trail of acupuncture', 'this patent has pain', 'lumber spine', 'pain radiating form the neck', 'lateral epicondyle of the let elbow', 'sever pain']) {
      expect(found(text).length, text).toBeGreaterThan(0);
    }
  });

  it('are left alone where they are right', () => {
    const wrong = records('confusables').flatMap(({ wrong: word, right, valid }) => (valid as string[]).filter((phrase) => found(phrase).includes(`${String(word)} > ${String(right)}`)).map((phrase) => `${String(word)}: ${phrase}`));
    expect(wrong).toEqual([]);
  });
});
