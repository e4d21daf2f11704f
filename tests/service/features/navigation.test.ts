import { describe, expect, test } from 'vitest';
import { definitionAt, referencesAt } from '../../../server/src/features/navigation';
import { answers, namesOf } from '../../../server/src/features/names';
import { selectionsAt } from '../../../server/src/features/selection';
import { createLanguageService } from '../../../server/src/languageService';
import { marked } from './marked';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

const LETTER = `Case Number: CM17-0000021
Date of Injury: 03/02/2015
Decision Date: 01/20/2017

HOW THE IMR FINAL DETERMINATION WAS MADE

The Expert Reviewer has the following credentials:

CLINICAL CASE SUMMARY

The patient is a 40 year old man who takes «norco»Norco and Advil. An «mri»MRI of the left knee was requested.

UR denied «norco-denied»Norco 10/325mg #90 and the MRI.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

MRI of the «mri-heading»left knee: Upheld

Claims Administrator guideline: Decision based on MTUS «claims»Knee Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS «line»Knee Complaints 2004, Section(s): Special Studies.

Decision rationale: The «acoem»ACOEM Guidelines advise it with red flags. The patient has none, and the «own»MRI is not medically necessary.

«heading-start»Hydrocodone/APAP 10/325mg «heading»#90: Overturned

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines 2009, Section(s): Opioids.

Decision rationale: He works with Norco, and the «other»left knee MRI was denied. The request is «word»medically necessary.
`;

const { text, places } = marked(LETTER);
const determination = service.read(text);
const facts = service.facts(determination);
const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);

/** The line around a place, from its beginning up to the place. */
function before(offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

describe('from here one gets', () => {
  test.each<[place: string, target: string, line: string]>([
    ['mri', 'MRI of the left knee', ''],
    ['norco-denied', 'Hydrocodone/APAP 10/325mg #90', ''],
    ['other', 'MRI of the left knee', ''],
    ['own', 'MRI of the left knee', ''],
    ['mri-heading', 'MRI of the left knee', 'The patient is a 40 year old man who takes Norco and Advil. An '],
    ['heading', 'Norco', 'The patient is a 40 year old man who takes '],
    ['acoem', 'MTUS Knee Complaints 2004, Section(s): Special Studies', 'MAXIMUS guideline: Decision based on '],
    ['line', 'ACOEM', 'Decision rationale: The '],
  ])('%s to “%s” behind “%s”', (place, target, line) => {
    const found = definitionAt(determination, facts, places[place]! + 1);
    expect(found?.targets.map(({ selection }) => [words(selection), before(selection.start)])).toEqual([[target, line]]);
    expect(words(found!.origin)).not.toBe('');
  });

  test('nowhere from words that name nothing', () => {
    expect(definitionAt(determination, facts, text.indexOf('40 year'))).toBeUndefined();
    expect(referencesAt(determination, facts, text.indexOf('40 year'))).toEqual([]);
  });
});

describe('the same is named', () => {
  test.each<[place: string, expected: string[]]>([
    ['norco', ['Norco', 'Norco', 'Hydrocodone/APAP', 'Norco']],
    ['mri', ['MRI of the left knee', 'MRI', 'MRI of the left knee', 'MRI', 'left knee MRI']],
    ['mri-heading', ['MRI of the left knee', 'MRI', 'MRI of the left knee', 'MRI', 'left knee MRI']],
    ['acoem', ['MTUS Knee Complaints 2004, Section(s): Special Studies', 'MTUS Knee Complaints 2004, Section(s): Special Studies', 'ACOEM']],
  ])('as at %s', (place, expected) => {
    const found = referencesAt(determination, facts, places[place]! + 1);
    expect(found.map(({ range }) => words(range))).toEqual(expected);
    expect(found.map(({ range }) => range.start)).toEqual(found.map(({ range }) => range.start).sort((a, b) => a - b));
  });

  test('and its heading or its guideline line declares it', () => {
    const declares = (place: string): string[] => referencesAt(determination, facts, places[place]! + 1).filter((found) => found.declares).map(({ range }) => before(range.start));
    expect(declares('mri')).toEqual(['']);
    expect(declares('acoem')).toEqual(['Claims Administrator guideline: Decision based on ', 'MAXIMUS guideline: Decision based on ']);
  });
});

describe('a selection grows', () => {
  /** The first words of what it grows to. */
  const grown = (place: string): string[] => selectionsAt(determination, places[place]! + 2).map((range) => words(range).slice(0, 30));

  test('from a word in a rationale to the document', () => {
    expect(grown('word')).toEqual([
      'medically', // word
      'The request is medically neces', // sentence
      'He works with Norco, and the l', // paragraph, and the field's words
      'Decision rationale: He works w', // field
      'Hydrocodone/APAP 10/325mg #90:', // item
      'MRI of the left knee: Upheld\n\n', // items
      'IMR ISSUES, DECISIONS AND RATI', // section
      'Case Number: CM17-0000021\nDate', // document
    ]);
  });

  test('over the paragraphs of the case summary', () => {
    expect(grown('norco').slice(0, 5)).toEqual([
      'Norco', 'The patient is a 40 year old m', 'The patient is a 40 year old m', 'The patient is a 40 year old m', 'CLINICAL CASE SUMMARY\n\nThe pat',
    ]);
  });
});

test('a determination is looked for by its case number and its items', () => {
  expect(namesOf(determination).map(({ name, decision, range }) => [name, decision, words(range)])).toEqual([
    ['CM17-0000021', undefined, 'CM17-0000021'],
    ['1. MRI of the left knee', 'Upheld', 'MRI of the left knee: Upheld'],
    ['2. Hydrocodone/APAP 10/325mg #90', 'Overturned', 'Hydrocodone/APAP 10/325mg #90: Overturned'],
  ]);
  expect(['', 'mri knee', 'MLK', 'knee mri', 'cmx'].map((query) => answers('1. MRI of the left knee CM17', query))).toEqual([true, true, true, false, false]);
});
