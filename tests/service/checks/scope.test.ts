import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Check, Finding } from '../../../server/src/checks/check';
import { CHECKS } from '../../../server/src/checks/registry';
import { runChecks } from '../../../server/src/checks/run';
import { DEFAULT_SETTINGS } from '../../../server/src/config/settings';
import { FORMS } from '../../../server/src/determination/forms';
import { parseDetermination } from '../../../server/src/determination/parse';

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));

/** The same checks without their scope: each is given the whole letter. */
const OF_THE_LETTER: readonly Check[] = CHECKS.map((check) => {
  const whole: { -readonly [K in keyof Check]: Check[K] } = { ...check };
  delete whole.scope;
  delete whole.across;
  whole.run = (subject, report) => {
    check.run(subject, report);
    check.across?.(subject, report);
  };
  return whole;
});

function findings(text: string, checks: readonly Check[]): Finding[] {
  return runChecks(parseDetermination(text, FORMS), {
    settings: DEFAULT_SETTINGS,
    checks,
    onError: (check, error) => {
      throw new Error(check, { cause: error });
    },
  });
}

describe('A check that looks at one item at a time', () => {
  const names = ['', 'marked/'].flatMap((folder) => readdirSync(`${SAMPLES}/${folder}`).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => folder + name));

  test.each(names)('finds in %s what it finds when it is given the whole letter', (name) => {
    const text = readFileSync(`${SAMPLES}/${name}`, 'utf8');
    // Faults in every item: half of the decisions and of the words "not" turned.
    for (const letter of [text, text.replaceAll('Upheld', 'Overturned'), text.replaceAll(' is not ', ' is '), text.replaceAll('guideline:', 'guideline: page 53')]) {
      expect(findings(letter, CHECKS)).toEqual(findings(letter, OF_THE_LETTER));
    }
  });

  test('there are such checks', () => expect(CHECKS.filter(({ scope }) => scope !== undefined).length).toBeGreaterThan(20));
});
