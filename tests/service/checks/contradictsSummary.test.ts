import { describe, expect, test } from 'vitest';
import { frame } from '../../../server/src/checks/example';
import { letterOn } from '../../../server/src/checks/rationale/exampleLetter';
import { createLanguageService } from '../../../server/src/languageService';
import { CONSISTENT, CONTRADICTED, type Pair } from './contradictsSummaryPairs';
import { STATED_OTHERWISE, STATED_RIGHTLY } from './statedOtherwisePairs';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(`${check} threw`, { cause: error });
  },
});
const ID = 'rationale/contradicts-summary';

/** Severities of what the check finds in a fictional letter of one pair. */
function foundIn([request, records, decides]: Pair): string[] {
  const visit = `On 12/01/2016 she was seen again. ${records}`;
  const text = frame(letterOn(request, visit, `In this case, ${decides.charAt(0).toLowerCase()}${decides.slice(1)}`));
  return service.check(service.read(text)).filter(({ check }) => check === ID).map(({ severity }) => severity);
}

describe('a rationale that denies what is recorded', () => {
  test('most of the fictional contradictions are found', () => {
    const missed = CONTRADICTED.filter((pair) => foundIn(pair).length === 0).map(([, records, decides]) => `${records} | ${decides}`);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(CONTRADICTED.length / 4);
  });

  test('most of what is stated otherwise than recorded is found', () => {
    const missed = STATED_OTHERWISE.filter((pair) => foundIn(pair).length === 0).map(([, records, decides]) => `${records} | ${decides}`);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(STATED_OTHERWISE.length / 4);
  });

  test.each(STATED_RIGHTLY)('nothing to say: %s | %s | %s', (...pair) => {
    expect(foundIn(pair)).toEqual([]);
  });

  test.each(CONSISTENT)('no warning: %s | %s | %s', (...pair) => {
    expect(foundIn(pair)).not.toContain('warning');
  });
});
