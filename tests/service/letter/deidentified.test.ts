import { describe, expect, test } from 'vitest';
import { letter } from '../../../server/src/checks/example';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { deIdentified, type DeIdentified } from '../../../server/src/letter/deidentified';
import { corpusFiles } from '../../corpus/corpus';
import { layouts, typedParagraphs } from '../determination/layouts';
import { samples } from './samples';

const service = createLanguageService({ onCheckError: (check, cause) => { throw new Error(check, { cause }); } });

function copyOf(source: string): DeIdentified {
  const determination = service.read(source);
  return deIdentified(determination, service.facts(determination));
}

/** What stands in a case summary once it is de-identified. */
function summary(words: string): string {
  const { text } = copyOf(letter({ summary: `BEGIN ${words} END` }));
  return text.slice(text.indexOf('BEGIN ') + 6, text.indexOf(' END'));
}

const REVEALING = letter({
  summary: 'Jane Roe, DOB: 04/05/1961, was seen by Dr. Example at (555) 555-0142. Her social security number is 078-05-1120 and her claim number 06-1234567. '
    + 'Example asked that reports be sent to jane.roe@example.com. Patient: John Doe. Roe and Doe agreed.',
});

describe('A de-identified copy', () => {
  test.each([
    ['He can be reached at (555) 555-0142.', 'He can be reached at [telephone number].'],
    ['His social security number is 078-05-1120.', 'His social security number is [social security number].'],
    ['Her DOB: 04/05/1961.', 'Her DOB: [date of birth].'],
    ['The claim number is 06-1234567.', 'The claim number is [number].'],
    ['Reports went to jane.roe@example.com.', 'Reports went to [e-mail address].'],
    ['He was seen by Dr. Example on that day.', 'He was seen by Dr. [name] on that day.'],
    ['Dr. Example wrote. Example’s note, and EXAMPLE again, and an example.', 'Dr. [name] wrote. Example’s note, and EXAMPLE again, and an example.'],
    ['Dr. Roe wrote. Roe’s note, and what Jane Roe said.', 'Dr. [name] wrote. [name]’s note, and what Jane [name] said.'],
    ['Dr. Hand saw the hand. The Hand Complaints chapter.', 'Dr. [name] saw the hand. The Hand Complaints chapter.'],
    ['The Lasegue test was negative, on 03/04/2016.', 'The Lasegue test was negative, on 03/04/2016.'],
  ])('of “%s”', (words, expected) => {
    expect(summary(words)).toBe(expected);
  });

  const LETTERS = [...samples, ['a revealing letter', REVEALING] as const, ...corpusFiles().map(({ path, text }) => [path, text] as const)];

  test.each(LETTERS)('of %s has no finding on privacy, and is the same determination', (_, source) => {
    const { text } = copyOf(source);
    const copy = service.read(text);
    expect(service.check(copy, DEFAULT_SETTINGS).filter(({ check }) => check === 'privacy/identifier').length).toBe(0);
    expect(copy.items.map(({ decision }) => decision?.value)).toEqual(service.read(source).items.map(({ decision }) => decision?.value));
  });

  test.each(layouts(64))('hides the same, $name', ({ render }) => {
    const { text, replaced } = copyOf(render(typedParagraphs(REVEALING)));
    expect(text.match(/0142|1120|1234567|1961|jane|\bDoe|\bRoe|Example/g)).toBeNull();
    expect(replaced).toMatchObject({ 'telephone number': 1, 'social security number': 1, 'e-mail address': 1, 'date of birth': 1, 'record or claim number': 1 });
  });

  test('leaves all else as it stands, and counts what it replaced', () => {
    const source = letter({ summary: 'He was  seen\r\nby Dr. Example.' });
    expect(copyOf(source)).toEqual({ text: source.replace('Dr. Example', 'Dr. [name]'), replaced: { name: 1 } });
  });

  test('has no comment, whatever it silences', () => {
    const source = letter({ summary: 'He slept.\n<!-- imr-ignore privacy/identifier: ask Dr. Example -->\nHe was seen by Dr. Example <!-- call (555) 555-0142 -->again.' });
    expect(copyOf(source).text).toContain('He slept.\nHe was seen by Dr. [name] again.');
  });

  test('leaves the authors of a study, and not those named in a second letter', () => {
    const item = 'Crutches: Upheld\n\nDecision rationale: A study by Jane Roe, M.D., et al., in a journal.';
    expect(copyOf(letter({ items: item })).text).toContain('by Jane Roe, M.D., et al.');
    const second = letter({ summary: 'Seen by Dr. Example.' });
    expect(copyOf(`${letter({})}\n\n${second}`).text).toContain('Seen by Dr. [name].');
  });
});
