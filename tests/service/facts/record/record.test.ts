import { describe, expect, test } from 'vitest';
import type { FindingId } from '../../../../server/src/facts/record/findings';
import { recordOf } from '../../../../server/src/facts/record/hits';
import { joined, nerveZone, placesIn, sidesAgree } from '../../../../server/src/facts/record/places';
import { readSentence } from '../../../../server/src/facts/sentenceFacts';
import { tokensOf } from '../../../../server/src/text/tokens';

/** What a sentence records, as "+weakness", "-weakness" for its absence and "?mri" for what is only asked for. */
function recorded(text: string): string[] {
  return recordOf(readSentence(text)).hits.map(({ finding, present, open }) => `${open ? '?' : present ? '+' : '-'}${finding.id}`);
}

/** Sentence, what it records, what it does not. */
const SENTENCES: readonly (readonly [text: string, has: readonly string[], lacks: readonly string[]])[] = [
  ['Strength of the left ankle was 4/5 and sensation was decreased over the L5 dermatome.', ['+weakness', '+sensory-loss'], []],
  ['Motor strength was 5/5 and sensation was intact.', ['-weakness', '-sensory-loss'], ['+weakness', '+sensory-loss']],
  ['There was no swelling or instability, but there was tenderness at the joint line.', ['-swelling', '-instability', '+tenderness'], []],
  ['She denies numbness, tingling or weakness.', ['-numbness', '-weakness'], ['+numbness']],
  ['The X-rays of the right shoulder were negative for fracture.', ['+x-ray'], ['-x-ray']],
  ['X-rays were not obtained.', ['-x-ray'], ['+x-ray']],
  ['An MRI of the knee was requested.', ['?mri'], ['+mri']],
  ['Treatment to date has included physical therapy, home exercise and naproxen.', ['+physical-therapy', '+home-exercise', '+nsaid'], []],
  ['The provider recommended physical therapy.', ['?physical-therapy'], ['+physical-therapy']],
  ['He has not had any physical therapy.', ['-physical-therapy'], ['+physical-therapy']],
  ['Symptoms have not improved with physical therapy.', [], ['-physical-therapy']],
  ['Pain is 4/10 with medication and 8/10 without medication.', ['+medication'], ['-medication']],
];

describe('what a sentence records', () => {
  test.each(SENTENCES)('%s', (text, has, lacks) => {
    const found = recorded(text);
    expect(found).toEqual(expect.arrayContaining([...has]));
    for (const one of lacks) expect(found).not.toContain(one);
  });

  test('weakness that the patient tells is told, and seen is seen', () => {
    const told = (text: string): (boolean | undefined)[] => recordOf(readSentence(text)).hits.filter(({ finding }) => finding.id === ('weakness' satisfies FindingId)).map((hit) => hit.told);
    expect(told('He complained of weakness in the leg.')).toEqual([true]);
    expect(told('On examination there was weakness of the leg.')).toEqual([false]);
  });

  test('what utilization review said is no record', () => {
    expect(recordOf(readSentence('Utilization review denied the request, as no spasm was documented.')).claims).toBe(true);
  });
});

describe('places', () => {
  const placed = (text: string): ReturnType<typeof joined> => joined(placesIn(tokensOf(text)));

  test.each([['the left leg', 'low back', true], ['the right hand', 'neck', true], ['the right hand', 'low back', false], ['the thoracic spine', 'neck', false]])(
    'a nerve of %s and of the %s: %s',
    (a, b, same) => {
      expect((placed(a).regions & nerveZone(placed(b).regions)) !== 0).toBe(same);
    },
  );

  test('sides', () => {
    expect(sidesAgree(placed('left wrist and hand').sides, placed('right hand').sides)).toBe(false);
    expect(sidesAgree(placed('bilateral wrists').sides, placed('right hand').sides)).toBe(true);
    expect(sidesAgree(placed('the wrist').sides, placed('right hand').sides)).toBe(true);
  });

  test('a chapter is no part of the body', () => {
    expect(placed('the Low Back Complaints chapter').regions).toBe(0);
  });
});
