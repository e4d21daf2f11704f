import { describe, expect, test } from 'vitest';
import { frame } from '../../../server/src/checks/example';
import { supersededEdition } from '../../../server/src/checks/citation/supersededEdition';
import { createLanguageService } from '../../../server/src/languageService';
import { type Edition, editions } from '../../../server/src/reference/editions';

const service = createLanguageService({ onCheckError: (check, error) => { throw new Error(`${check} threw`, { cause: error }); } });
const [example] = supersededEdition.examples.invalid;
const CITED = 'MTUS Chronic Pain Medical Treatment 2009';

/** How loud it is that an edition, adopted in 2018, is cited in a letter of 2016. */
function loudness({ title, years }: Edition): string | undefined {
  const text = frame(example!);
  expect(text).toContain(CITED);
  const determination = service.read(text.replace(CITED, `MTUS ${title} ${String(years.at(0))}`));
  return service.check(determination).find(({ check }) => check === supersededEdition.id)?.severity;
}

describe('An edition that was not in force is', () => {
  const later = editions().filter(({ from = '', years }) => from > '2017' && years.every((year) => year >= 2017));

  test.each(later.filter(({ confidence }) => confidence === 'memory').map((edition) => [edition.id, edition] as const))('a hint where its record is from memory: %s', (_, edition) => {
    expect(loudness(edition)).toBe('hint');
  });

  test('a warning where its record is from its source', () => {
    const known = later.filter(({ confidence }) => confidence !== 'memory').map(loudness);
    expect(known.filter((severity) => severity === 'warning').length).toBeGreaterThan(10);
    expect(known).not.toContain('hint');
  });
});
