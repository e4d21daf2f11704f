import { expect, test } from 'vitest';
import { plainText } from '../../../server/src/determination/skeleton/template';
import { proposalsAt } from '../../../server/src/features/completion';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { ANSWERS, OFFERED, typist } from '../../fixtures/firstDetermination';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});

/** What is found in a finished determination, with its words and those that it is held against. */
function findings(text: string): string[] {
  return service
    .check(service.read(text), { ...DEFAULT_SETTINGS, preset: 'final' })
    .map(({ check, range, related }) => [check, ...[range, ...related.map((other) => other.range)].map(({ start, end }) => text.slice(start, end))].join(' | '));
}

test('five items are written from a blank page by answers, first proposals and blanks alone, and nothing is found', () => {
  let { text } = service.begin(ANSWERS);
  expect(new Set(findings(text).map((finding) => finding.split(' ')[0]))).toEqual(new Set(['structure/unfilled-placeholder']));
  const typed = typist();
  let taken = 0;
  for (let blank = /\[TO COMPLETE: ([^\]]*)\]/.exec(text); blank; blank = /\[TO COMPLETE: ([^\]]*)\]/.exec(text)) {
    const [whole, words = ''] = blank;
    const determination = service.read(text);
    const proposals = OFFERED.has(words) ? proposalsAt(determination, service.facts(determination), blank.index, 'asked') : undefined;
    expect(OFFERED.has(words) && !proposals, words).toBe(false);
    taken += proposals ? 1 : 0;
    const { start, end } = proposals ?? { start: blank.index, end: blank.index + whole.length };
    text = text.slice(0, start) + (proposals ? plainText(proposals.list[0]!.text) : typed(words)) + text.slice(end);
  }
  expect(taken).toBe(15);
  expect(service.read(text).items.map(({ decision }) => decision?.value)).toEqual(['Upheld', 'Overturned', 'Overturned', 'Upheld', 'Upheld']);
  expect(findings(text)).toEqual([]);
});
