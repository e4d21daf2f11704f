import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string }[];
}

const configuration = JSON.parse(readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8')) as LanguageConfiguration;

function words(text: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return text.match(new RegExp(pattern, `g${flags}`)) ?? [];
}

test.each(['10/325', '7.5mg', '1,000', '11/15/2016', 'C3-C4', 'X-ray', 'patient\'s', 'patient\u2019s', '303\u2013304', 'Lasègue'])('%s is one word', (word) => {
  expect(words(`(${word}).`)).toEqual([word]);
});

test.each([
  ['and/or', ['and', 'or']],
  ['treatment.The', ['treatment', 'The']],
  ['- 5 mg, ', ['5', 'mg']],
  ['#90', ['90']],
  ['\'quoted\'', ['quoted']],
  ['...', []],
])('%s is not', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('an apostrophe is not doubled', () => {
  expect(configuration.autoClosingPairs.map(({ open }) => open)).not.toContain('\'');
});
