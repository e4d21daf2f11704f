import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { mentionsAt, mentionsOf } from '../../../server/src/features/mentions';
import { createLanguageService } from '../../../server/src/languageService';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

/** A letter whose summary, and whose items' reasons, are given. */
function read(summary: string, ...items: readonly (readonly [heading: string, rationale?: string, line?: string])[]) {
  const text = letter({
    summary,
    items: items.map(([heading, rationale, line]) => itemFor(heading, {
      'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
      'reviewer-guideline': line ?? 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
      'rationale': rationale ?? 'The request is not medically necessary.',
    })).join('\n\n'),
  });
  const determination = service.read(text);
  return { text, mentions: mentionsOf(determination, service.facts(determination)) };
}

/** What the mentions outside of headings say: item, role, words. */
function listed({ text, mentions }: ReturnType<typeof read>): string[] {
  return mentions.items.filter((mention) => mention.as !== 'heading').map((mention) => `${mention.items.join('+')} ${mention.as}${mention.verbatim ? ' verbatim' : ''}: ${text.slice(mention.range.start, mention.range.end).replaceAll(/\s+/g, ' ')}`);
}

describe('the mentions of an item', () => {
  test.each<[what: string, summary: string, headings: string[], expected: string[]]>([
    ['in its own words, on whatever lines and in whatever letters', 'She takes naproxen\n500mg #60 daily.', ['Naproxen 500mg #60: Upheld'], ['1 name verbatim: naproxen 500mg #60']],
    ['by brand and by generic name', 'She takes Mobic (meloxicam) and Advil.', ['Meloxicam 7.5mg #30: Upheld', 'Ibuprofen 800mg #90: Upheld'], ['1 name: Mobic (meloxicam)', '2 name: Advil']],
    ['with the strength and the count that go with it', 'She takes Norco 10/325 mg, #90 and no other drug.', ['Norco 10/325mg #90: Upheld'], ['1 name: Norco 10/325 mg, #90']],
    ['with its place, whichever side of it that stands', 'UR denied a left knee MRI and an MRI scan of the lumbar spine.', ['MRI of the left knee: Upheld', 'MRI of the lumbar spine: Upheld'], ['1 request: left knee MRI', '2 request: MRI scan of the lumbar spine']],
    ['not on another side', 'An MRI of the right knee was normal.', ['MRI of the left knee: Upheld'], []],
    ['not at another level', 'A lumbar epidural steroid injection helped.', ['Epidural steroid injection at C3-C4: Upheld'], []],
    ['of twins, where the words fit both', 'UR denied the EMG of both arms.', ['EMG of the left arm: Upheld', 'EMG of the right arm: Upheld'], ['1+2 request: EMG of both arms']],
    ['of no twin, where the words fit both and request nothing', 'An EMG was normal.', ['EMG of the left arm: Upheld', 'EMG of the right arm: Upheld'], []],
    ['of the twin with the same strength', 'She takes gabapentin 600 mg.', ['Gabapentin 300mg #30: Upheld', 'Gabapentin 600mg #30: Upheld'], ['2 name: gabapentin 600 mg']],
    ['without a complaint as its place', 'She had physical therapy for low back pain.', ['Physical therapy, 6 sessions: Upheld'], ['1 name: physical therapy']],
    ['without the place of what comes next', 'She had physical therapy and a lumbar brace.', ['Physical therapy, 6 sessions: Upheld', 'Lumbar brace: Upheld'], ['1 name: physical therapy', '2 name verbatim: lumbar brace']],
    ['that no table knows, by all of its words', 'The grip was tested. UR denied the Jamar grip test and gloves.', ['Jamar grip test: Upheld', 'Gloves: Upheld'], ['1 request verbatim: Jamar grip test', '2 request verbatim: gloves']],
    ['by its number', 'See item #2, not item 7.', ['Crutches: Upheld', 'Walker: Upheld'], ['2 number: item #2']],
    ['of the remaining portion, not of the original request', 'Twelve visits of acupuncture were requested.', ['Acupuncture, 12 visits was the original request. Six visits were authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, acupuncture, 6 visits is: Upheld'], ['1 name: Twelve visits of acupuncture']],
  ])('%s', (_, summary, headings, expected) => {
    expect(listed(read(summary, ...headings.map((heading) => [heading] as const)))).toEqual(expected);
  });

  test('in a conclusion, in another rationale, and its name in the heading', () => {
    const { text, mentions } = read('', ['1. MRI of the left knee.: Upheld', 'The request for MRI of the left knee is not medically necessary.'], ['Knee brace: Upheld', 'As the MRI of the left knee was denied, the knee brace is not medically necessary.']);
    expect(mentions.items.map(({ range, items, as, within }) => [text.slice(range.start, range.end), ...items, as, within])).toEqual([
      ['MRI of the left knee', 1, 'heading', 1],
      ['MRI of the left knee', 1, 'conclusion', 1],
      ['Knee brace', 2, 'heading', 2],
      ['MRI of the left knee', 1, 'name', 2],
      ['knee brace', 2, 'conclusion', 2],
    ]);
  });

  test('in an item’s own rationale is its own, where it may be another’s', () => {
    const read1 = read('', ['EMG of the left arm: Upheld'], ['EMG of the right arm: Upheld', 'The EMG is not medically necessary.']);
    expect(listed(read1)).toEqual(['2 conclusion: EMG']);
  });
});

test('drugs are found wherever they stand, by any name', () => {
  const { text, mentions } = read('She takes Norco.', ['Hydrocodone/APAP 10/325mg #90: Upheld', 'Norco is not medically necessary.', 'Decision based on Non-MTUS Citation ODG Pain Chapter, Norco.']);
  expect(mentions.drugs.map(({ range, generic, place }) => [text.slice(range.start, range.end), generic, place])).toEqual([
    ['Norco', 'hydrocodone/acetaminophen', 'summary'],
    ['Hydrocodone/APAP', 'hydrocodone/acetaminophen', 'heading'],
    ['Norco', 'hydrocodone/acetaminophen', 'reviewer-guideline'],
    ['Norco', 'hydrocodone/acetaminophen', 'rationale'],
  ]);
});

test('a source in a rationale leads to what its own item cites', () => {
  const { text, mentions } = read('', ['X-ray of the lumbar spine: Upheld', 'The ACOEM Guidelines advise an x-ray with red flags, and the ODG low back chapter the same. It is not medically necessary.',
    'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Radiography.']);
  const [acoem, odg] = mentions.citations.filter(({ place }) => place === 'rationale');
  const lead = (mention: typeof acoem): string[] => mention!.cited.map(({ start, end }) => text.slice(start, end));
  expect(lead(acoem)).toEqual([expect.stringContaining('Low Back Complaints 2004') as string]);
  expect(lead(odg)).toEqual([expect.stringContaining('Radiography') as string]);
  const keyOf = (words: string): string => mentions.citations.find(({ range, place }) => place === 'reviewer-guideline' && text.slice(range.start, range.end).includes(words))!.key;
  expect(acoem!.key).toBe(keyOf('Low Back Complaints'));
  expect(odg!.key).toBe(keyOf('Radiography'));
});

test('at a place, the shortest comes first', () => {
  const { text, mentions } = read('She takes Norco 10/325mg #90.', ['Norco 10/325mg #90: Upheld']);
  const at = text.indexOf('Norco') + 2;
  expect(mentionsAt([...mentions.items, ...mentions.drugs], at).map(({ range }) => text.slice(range.start, range.end))).toEqual(['Norco', 'Norco 10/325mg #90']);
});

test('are looked for in any letter, and not in a document of more items than a letter has', () => {
  const mentions = (count: number): number => read('She has a knee brace.', ...Array.from({ length: count }, () => ['Knee brace: Upheld'] as const)).mentions.items.length;
  expect(mentions(50)).toBeGreaterThan(50);
  expect(mentions(301)).toBe(0);
});
