import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding, Preset } from '../../../server/src/checks/check';
import { HEADINGS, ITEM, itemFor, letter, statementWith, SUMMARY } from '../../../server/src/checks/example';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { corpusFiles } from '../../corpus/corpus';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(`${check} threw`, { cause: error });
  },
});

/** The checks of the form: what is said about them here holds whatever other checks there are. */
const GROUPS = ['structure/', 'reviewer/', 'item/'];

function check(text: string, preset: Preset = 'final'): Finding[] {
  return service.check(service.read(text), { ...DEFAULT_SETTINGS, preset }).filter(({ check: id }) => GROUPS.some((group) => id.startsWith(group)));
}

/** Findings as "check#item [words]". */
function findings(text: string, preset?: Preset): string[] {
  return check(text, preset).map(({ check: id, item, range }) => `${id}#${item} [${text.slice(range.start, range.end)}]`);
}

describe('a document that is not written yet', () => {
  test.each(['', ' \n\n\t', '<!-- a comment alone -->\n'])('has no finding while it is blank: %j', (text) => {
    expect(findings(text)).toEqual([]);
  });

  test('has one finding, not one a section, as long as no section is recognised', () => {
    expect(findings('Dear Doctor,\nplease find below our notes.\n')).toEqual(['structure/missing-section#0 [Dear Doctor,]']);
  });

  test('says quietly in a draft what is not there yet, and aloud what is wrong', () => {
    const text = letter({ made: statementWith(''), summary: undefined, items: `${ITEM.replace(': Upheld', ': Upheald')}\n\nNaproxen 500mg #60` });
    const severities = new Map(check(text, 'draft').map(({ check: id, severity }) => [id, severity]));
    expect(severities.get('structure/missing-section')).toBe('information');
    expect(severities.get('reviewer/missing-specialty')).toBe('information');
    expect(severities.get('item/unknown-decision')).toBe('error');
  });
});

describe('one mistake is one finding', () => {
  test('an item that is a heading and a decision lacks three parts, each said once on the heading', () => {
    const heading = 'Naproxen 500mg #60: Overturned';
    expect(findings(letter({ items: `${ITEM}\n\n${heading}` }))).toEqual([
      `item/missing-claims-guideline#2 [${heading}]`,
      `item/missing-rationale#2 [${heading}]`,
      `item/missing-reviewer-guideline#2 [${heading}]`,
    ]);
  });

  test('an empty section lacks no sentence, no specialty and no item besides', () => {
    expect(findings(letter({ made: '' }))).toEqual([`structure/empty-section#0 [${HEADINGS.made}]`]);
    expect(findings(letter({ items: '' }))).toEqual([`structure/no-disputed-items#0 [${HEADINGS.items}]`]);
  });

  test('a blank to fill in is no empty field, no cut-off specialty and no empty section', () => {
    const blank = 'structure/unfilled-placeholder';
    expect(findings(letter({ made: '[TO COMPLETE]' }))).toEqual([`${blank}#0 [[TO COMPLETE]]`]);
    expect(findings(letter({ made: statementWith('[TO COMPLETE: specialty]') }))).toEqual([`${blank}#0 [[TO COMPLETE: specialty]]`]);
    expect(findings(letter({ items: '____' }))).toEqual([`${blank}#0 [____]`]);
    expect(findings(letter({ items: itemFor('Naproxen 500mg #60: Upheld', { rationale: '[TO COMPLETE]' }) }))).toEqual([`${blank}#1 [[TO COMPLETE]]`]);
  });

  test('a second determination is one finding, and nothing in it is read', () => {
    const second = letter({ items: '' });
    expect(findings(`${letter({})}\n${second}`)).toEqual(['structure/second-determination#0 [Case Number: CM17-0000017]']);
  });

  test('a lost case summary heading does not make the summary part of the specialty', () => {
    expect(findings(letter({}).replace(`${HEADINGS.summary}\n\n`, ''))).toEqual([`structure/missing-section#0 [${HEADINGS.made}]`]);
  });
});

describe('what has no place of its own', () => {
  test('a missing section is reported on its neighbour’s heading', () => {
    expect(findings(letter({ summary: undefined }))).toEqual([`structure/missing-section#0 [${HEADINGS.made}]`]);
    expect(findings(letter({ made: undefined }))).toEqual([`structure/missing-section#0 [${HEADINGS.summary}]`]);
  });

  test('an item without a heading is reported on its first label', () => {
    const [, ...fields] = ITEM.split('\n\n');
    expect(findings(letter({ items: fields.join('\n\n') }))).toEqual(['item/missing-decision#1 [Claims Administrator guideline:]']);
  });
});

describe('the words of the document', () => {
  test('are named by where they stand in it, whatever the layout', () => {
    const text = letter({ items: itemFor('MRI of the left knee.: Upheald'), summary: SUMMARY.replaceAll(' ', '\u00a0') }).replaceAll('\n', '\r\n');
    expect(findings(`\ufeff${text}`)).toEqual(['item/heading-punctuation#1 [.]', 'item/unknown-decision#1 [Upheald]']);
  });

  test('point from the second of two equal items to the first', () => {
    const text = letter({ items: `${itemFor('Gym membership: Upheld')}\n\n${itemFor('Walker: Upheld')}\n\n${itemFor('Gym Membership : Overturned')}` });
    const [finding] = check(text);
    expect(finding?.item).toBe(3);
    expect(finding?.related.map(({ item, range }) => [item, text.slice(range.start, range.end)])).toEqual([[1, 'Gym membership']]);
  });
});

describe('samples', () => {
  const sample = (name: string): string => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');

  test.each(['2013-first-form.imr', '2013-early-form.imr', '2014-lumbar-pain.imr', '2015-shoulder-injury.imr', '2016-knee-and-medications.imr', 'current-neck-and-sleep.imr', 'plain-text-letter.txt'])('%s has no finding', (name) => {
    expect(findings(sample(name))).toEqual([]);
  });

  test('in-progress.imr has the slips that its list names', () => {
    expect(findings(sample('in-progress.imr'))).toEqual([
      'reviewer/incomplete-specialty#0 [Physical Medicine & Rehabn]',
      'structure/unfilled-placeholder#0 [[TO COMPLETE: duration of conservative care]]',
      'item/heading-punctuation#1 [.]',
      'item/unknown-decision#3 [Upheald]',
      'item/empty-field#4 [MAXIMUS guideline:]',
      'item/missing-decision#5 [Naproxen 500mg #60]',
      'item/duplicate-item#6 [EMG of the left lower extremity]',
      'item/missing-claims-guideline#6 [EMG of the left lower extremity: Overturned]',
      'item/missing-rationale#6 [EMG of the left lower extremity: Overturned]',
      'item/missing-reviewer-guideline#6 [EMG of the left lower extremity: Overturned]',
    ]);
  });

  test('a form that is known from memory carries no finding above information', () => {
    const text = sample('2013-early-form.imr').replace('CLINICAL CASE SUMMARY', '').replace('The Physician Reviewer\'s decision rationale:', '');
    const found = check(text);
    expect(found.map(({ check: id }) => id)).toContain('structure/missing-section');
    expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

describe('the form of 2014, which names the specialty in a sentence', () => {
  const sample = readFileSync(new URL('../../../samples/2014-lumbar-pain.imr', import.meta.url), 'utf8');
  const from = sample.indexOf('The expert reviewer is Board Certified in');
  const to = sample.indexOf('He/she has been in active clinical practice');
  const withCredentials = (words: string): string => `${sample.slice(0, from)}${words} ${sample.slice(to)}`;
  const FORM_HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';

  test('leaves a profession alone that has no board', () => {
    const text = withCredentials('The expert reviewer is Licensed in Psychology and is licensed to practice in California.');
    expect(check(text).filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  test('reports a specialty that is cut off, and one that is not there', () => {
    expect(findings(withCredentials('The expert reviewer is Board Certified in Family and is licensed to practice in California.'))).toEqual(['reviewer/incomplete-specialty#0 [Family]']);
    expect(findings(withCredentials('The expert reviewer is Board Certified in and is licensed to practice in California.'))).toEqual(['reviewer/missing-specialty#0 [is Board Certified in]']);
    expect(findings(withCredentials('The expert reviewer is Board Certified and is licensed to practice in California.'))).toContain(`reviewer/missing-specialty#0 [${FORM_HEADING}]`);
  });

  test('reports a missing sentence of credentials once', () => {
    expect(findings(withCredentials(''))).toEqual([`reviewer/missing-specialty#0 [${FORM_HEADING}]`]);
  });
});

describe.skipIf(corpusFiles().length === 0)('issued letters', () => {
  test.each(corpusFiles())('$path has no error of form', ({ text }) => {
    expect(check(text).filter(({ severity }) => severity === 'error').map(({ check: id, item }) => `${id}#${item}`)).toEqual([]);
  });
});
