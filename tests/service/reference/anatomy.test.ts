import { describe, expect, it } from 'vitest';
import { anatomyTerms, bodyPart, bodyParts, findAnatomy, isWithin, nerveRoot, partsOf, related } from '../../../server/src/reference/anatomy';

const MEANS: readonly (readonly [string, string])[] = [
  ['low back', 'lumbar spine'], ['L-spine', 'lumbar spine'], ['lumbosacral', 'lumbar spine'], ['neck', 'cervical spine'], ['C-Spine', 'cervical spine'], ['mid back', 'thoracic spine'], ['fingers', 'finger'], ['great toe', 'toe'], ['SI joint', 'sacroiliac joint'], ['AC joint', 'shoulder'],
  ['TMJ', 'jaw'], ['tailbone', 'coccyx'], ['kneecap', 'knee'], ['inguinal', 'groin'], ['RUE', 'upper extremity'], ['bilateral', ''], ['rotator cuff', 'shoulder'], ['meniscus', 'knee'], ['carpal tunnel', 'wrist'], ['plantar fascia', 'foot'], ['median nerve', 'wrist'], ['piriformis', 'lumbar spine'],
  ['quadriceps', 'knee'], ["McMurray's test", 'knee'], ['McMurray', 'knee'], ['Lachman', 'knee'], ['Hawkins', 'shoulder'], ["Neer's sign", 'shoulder'], ['O’Brien’s test', 'shoulder'], ['Spurling', 'cervical spine'], ['straight leg raise', 'lumbar spine'], ['Phalen', 'wrist'], ['Tinel', 'wrist'],
  ['Finkelstein', 'wrist'], ['therapy', ''],
];

describe('words of anatomy', () => {
  it.each(MEANS)('%s means %s', (words, part) => expect(partsOf(words)[0] ?? '').toBe(part));

  it('are one meaning each, of parts that exist', () => {
    expect(anatomyTerms().size).toBeGreaterThan(900);
    for (const [term, { parts }] of anatomyTerms()) for (const part of parts) expect(bodyPart(part), `${term}: ${part}`).toBeDefined();
    for (const part of bodyParts()) for (const whole of part.within) expect(bodyPart(whole), part.name).toBeDefined();
  });

  it('tell parts from structures and tests', () => {
    expect(findAnatomy('knee')?.kind).toBe('part');
    expect(findAnatomy('meniscus')?.kind).toBe('structure');
    expect(findAnatomy('Lachman')?.kind).toBe('test');
  });
});

describe('parts of the body', () => {
  it('have sides or none', () => {
    for (const part of ['knee', 'shoulder', 'wrist', 'eye', 'sacroiliac joint']) expect(bodyPart(part)?.sided, part).toBe(true);
    for (const part of ['lumbar spine', 'head', 'abdomen', 'heart']) expect(bodyPart(part)?.sided, part).toBe(false);
  });

  it('lie within one another', () => {
    expect(isWithin('thumb', 'upper extremity')).toBe(true);
    expect(isWithin('toe', 'lower extremity')).toBe(true);
    expect(isWithin('knee', 'upper extremity')).toBe(false);
  });

  it('are related where a mention of one is nothing strange for the other', () => {
    const yes: readonly (readonly [string, string])[] = [['hand', 'wrist'], ['finger', 'hand'], ['upper extremity', 'elbow'], ['cervical spine', 'hand'], ['lumbar spine', 'knee'], ['hip', 'groin'], ['thoracic spine', 'lumbar spine'], ['shoulder', 'cervical spine'], ['knee', 'lower leg']];
    const no: readonly (readonly [string, string])[] = [['knee', 'shoulder'], ['cervical spine', 'knee'], ['lumbar spine', 'shoulder'], ['wrist', 'ankle'], ['elbow', 'hip'], ['cervical spine', 'lumbar spine']];
    for (const [a, b] of yes) expect([related(a, b), related(b, a)], `${a}, ${b}`).toEqual([true, true]);
    for (const [a, b] of no) expect([related(a, b), related(b, a)], `${a}, ${b}`).toEqual([false, false]);
  });
});

describe('nerve roots', () => {
  it('supply what the textbooks say', () => {
    expect(nerveRoot('l5')?.muscles).toContain('extensor hallucis longus');
    expect(nerveRoot('S1')?.reflexes).toContain('achilles');
    expect(nerveRoot('C6')?.dermatome).toContain('thumb');
    expect(nerveRoot('C9')).toBeUndefined();
  });
});
