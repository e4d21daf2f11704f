import { describe, expect, test } from 'vitest';
import { plainText } from '../../../server/src/determination/skeleton/template';
import { proposalsAt } from '../../../server/src/features/completion';
import { createLanguageService } from '../../../server/src/languageService';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});

const { text: SKELETON } = service.begin({ age: '44', sex: 'f', dateOfInjury: '02/06/2023', urDate: '11/06/2024', items: 'Soma 350mg #60\nUrine drug screen' });

/** What is offered for the first blank of some words, asked for at its beginning, in it and at its end: the text after the first offer was taken. */
function taken(words: string, source = SKELETON): (string | undefined)[] {
  const blank = `[TO COMPLETE: ${words}]`;
  const at = source.indexOf(blank);
  const determination = service.read(source);
  return [at, at + 5, at + blank.length].map((offset) => {
    const proposals = proposalsAt(determination, service.facts(determination), offset, 'asked');
    const [first] = proposals?.list ?? [];
    if (!proposals || !first) return undefined;
    // An editor offers what fits the words before the cursor.
    expect((first.filter ?? first.label).startsWith(source.slice(proposals.start, offset))).toBe(true);
    const whole = source.slice(0, proposals.start) + plainText(first.text) + source.slice(proposals.end);
    return whole.slice(whole.lastIndexOf('\n', at) + 1, whole.indexOf('\n', at));
  });
}

describe('A blank that is to be filled in gives way to what is offered for its place', () => {
  test.each<[string, string, RegExp]>([
    ['a decision', 'Upheld or Overturned', /^Soma 350mg #60: Upheld$/],
    ['the claims administrator’s line', 'guideline of the claims administrator', /^Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision\.$/],
    ['the reviewer’s line', 'guideline', /^MAXIMUS guideline: Decision based on MTUS /],
    ['the rationale', 'rationale', /^Decision rationale: The MTUS .* Therefore, the request for Soma 350mg #60 \[TO COMPLETE: is or is not\] medically necessary\.$/],
  ])('%s', (_, words, line) => {
    for (const text of taken(words)) expect(text).toMatch(line);
  });

  test('the conclusion agrees with a decision that was made before', () => {
    for (const text of taken('rationale', SKELETON.replace('[TO COMPLETE: Upheld or Overturned]', 'Overturned'))) expect(text).toMatch(/Therefore, the request for Soma 350mg #60 is medically necessary\.$/);
  });

  test('and one in the prose of the summary has nothing', () => {
    expect(taken('mechanism')).toEqual([undefined, undefined, undefined]);
  });
});
