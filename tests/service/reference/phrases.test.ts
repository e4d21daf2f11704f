import { describe, expect, it } from 'vitest';
import { PatternSet } from '../../../server/src/facts/tokenPattern';
import { allConcepts, conceptNamed, conceptsThatShow } from '../../../server/src/reference/concepts';
import { allConfusables, confusablesFor } from '../../../server/src/reference/confusables';
import { serviceHomes } from '../../../server/src/reference/guidelines';
import { tokensOf } from '../../../server/src/text/tokens';
import { records } from './sources';

/** One element of a phrase, classes spelled out. */
const ELEMENT = /^(?:\*\d?|(?:<n(?:<\d+)?>(?:\/\d+)?|[a-z0-9%+,/&.-][a-z0-9'%_+/-]*~?)(?:\|(?:<n>|[a-z0-9%+,/&.-][a-z0-9'%_+/-]*~?))*\??)$/;

const wellWritten = (phrase: string) => phrase.split(' ').every((element) => ELEMENT.test(element));

/** The concepts that a sentence records as there, as not there, or names. */
const sets = (['present', 'absent', 'denied'] as const).map((field) => [field, new PatternSet(allConcepts().flatMap((concept) => concept[field].map((phrase) => [phrase, concept.id] as const)))] as const);
const read = (sentence: string, field: 'present' | 'absent' | 'denied') => new Set(sets.find(([name]) => name === field)![1].matches(tokensOf(sentence)).map(({ value }) => value));

describe('phrases', () => {
  it('are written in the notation', () => {
    const concepts = allConcepts().flatMap(({ present, absent, denied }) => [...present, ...absent, ...denied]);
    const phrases = [...concepts, ...allConfusables().flatMap(({ contexts }) => contexts), ...serviceHomes().flatMap((home) => home.phrases)];
    expect(phrases.filter((phrase) => !wellWritten(phrase))).toEqual([]);
  });
});

describe('concepts', () => {
  const RECORDED: readonly (readonly [string, string])[] = [
    ['Strength was 4/5 in the left deltoid', 'weakness'], ['4+/5 weakness of the right grip', 'weakness'], ['Motor power was 4+ over 5 strength with abduction, weakness noted', 'weakness'], ['There was decreased sensation in the L5 dermatome', 'sensory-loss'], ['Achilles reflexes were absent on the left', 'reflex-change'],
    ['There was a positive straight leg raise on the right', 'slr-positive'], ['Pain radiating down the left leg', 'radicular-symptoms'], ['numbness and tingling of the hands', 'radicular-symptoms'], ['diagnoses of lumbar radiculopathy', 'radiculopathy'], ['There was palpable spasm and guarding', 'muscle-spasm'],
    ['tenderness to palpation over the knee', 'tenderness'], ['range of motion was decreased', 'range-of-motion-loss'], ['swelling of the ankle', 'swelling'], ['McMurray test was positive', 'mechanical-symptoms'], ['He completed 12 sessions of physical therapy', 'physical-therapy'], ['She had acupuncture treatments in the spring', 'acupuncture-care'],
    ['a signed opioid agreement on file', 'opioid-contract'], ['The urine drug screen was consistent', 'urine-drug-screen'], ['pain was rated 7/10', 'pain-score'], ['The MRI of the knee revealed a tear', 'mri-done'], ['He has difficulty sleeping', 'insomnia'], ['a history of GERD', 'gi-risk'], ['She fell from a ladder', 'trauma'],
    ['She underwent arthroscopic surgery', 'surgery-done'], ['He was diagnosed with depression', 'depression-anxiety'], ['X-rays of the ankle showed a fracture', 'xray-done'], ['Home exercise program', 'home-exercise'], ['He failed naproxen and gabapentin', 'first-line-failure'],
  ];
  const ABSENT: readonly (readonly [string, string])[] = [
    ['Strength was 5/5 throughout', 'weakness'], ['Sensation was intact to light touch', 'sensory-loss'], ['Reflexes were symmetric', 'reflex-change'], ['negative straight leg raise bilaterally', 'slr-positive'], ['There is no spasm', 'muscle-spasm'], ['no neurological deficits', 'neurologic-deficit'],
    ['Full range of motion', 'range-of-motion-loss'], ['no swelling or effusion', 'swelling'], ['No side effects were reported', 'side-effects'], ['Lachman was negative', 'instability'], ['He denies bowel or bladder changes', 'red-flags'], ['The request is for an MRI; an authorization for MRI was sent', 'mri-done'],
  ];
  const DENIED: readonly (readonly [string, string])[] = [
    ['no evidence of nerve root compromise', 'radiculopathy'], ['without any neurologic deficit', 'neurologic-deficit'], ['lack of acute muscle spasm', 'muscle-spasm'], ['no documentation of failed conservative care', 'conservative-care'], ['no objective functional improvement', 'functional-improvement'],
    ['there is no red flag', 'red-flags'], ['no urine drug screen', 'urine-drug-screen'], ['no mention of a CURES report', 'cures-report'], ['failure of first-line medications', 'first-line-failure'], ['no gastrointestinal symptoms', 'gi-risk'], ['no physical examination findings', 'physical-exam'],
  ];

  it.each(RECORDED)('"%s" records %s', (sentence, id) => expect(read(sentence, 'present')).toContain(id));
  it.each(ABSENT)('"%s" records no %s', (sentence, id) => expect(read(sentence, 'absent')).toContain(id));
  it.each(DENIED)('"%s" names %s', (sentence, id) => expect(read(sentence, 'denied')).toContain(id));

  it('show what follows from them', () => {
    expect(conceptNamed('weakness')?.shows).toContain('neurologic-deficit');
    expect(conceptNamed('slr-positive')?.shows).toContain('neurologic-deficit');
    expect(conceptsThatShow('conservative-care').map(({ id }) => id)).toContain('physical-therapy');
    expect(allConcepts().length).toBeGreaterThan(55);
    for (const { present, denied, id } of allConcepts()) expect(present.length + denied.length, id).toBeGreaterThan(0);
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
