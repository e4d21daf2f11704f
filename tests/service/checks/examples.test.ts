import { describe, expect, test } from 'vitest';
import type { Check, Edit, Finding } from '../../../server/src/checks/check';
import { frame } from '../../../server/src/checks/example';
import { CHECKS } from '../../../server/src/checks/registry';
import { createLanguageService } from '../../../server/src/languageService';
import { LAYOUTS } from './layouts';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(`${check} threw`, { cause: error });
  },
});

const findingsIn = (text: string): Finding[] => service.check(service.read(text));
const shown = (text: string, findings: readonly Finding[]): string[] => findings.map(({ check, range, message }) => `${check} [${text.slice(range.start, range.end)}] ${message}`);

describe.each(LAYOUTS)('$name', ({ of }) => {
  describe.each(CHECKS)('$id', (check: Check) => {
    test.each(check.examples.invalid)('invalid example %# gives exactly one finding of the check', (example) => {
      const text = of(frame(example));
      const found = findingsIn(text).filter((finding) => finding.check === check.id);
      expect(shown(text, found), text).toHaveLength(1);
      expect(found[0]?.message).not.toMatch(/[\r\n]/);
      expect(found[0]?.severity).toBe(example.severity ?? check.severity);
      expect(found[0]?.range.end).toBeGreaterThan(found[0]?.range.start ?? 0);
    });

    test.each(check.examples.valid)('valid example %# gives no finding at all', (example) => {
      const text = of(frame(example));
      expect(shown(text, findingsIn(text)), text).toEqual([]);
    });

    test.each(check.examples.invalid)('the fix of invalid example %# removes its finding and adds none', (example) => {
      const text = of(frame(example));
      const before = findingsIn(text);
      const finding = before.find(({ check: id }) => id === check.id);
      if (check.fix === 'none') expect(finding?.fix).toBeUndefined();
      if (check.fix === 'safe') expect(finding?.fix).toBeDefined();
      if (!finding?.fix) return;
      const fixed = apply(text, finding.fix.edits);
      expect(fixed).not.toBe(text);
      const after = findingsIn(fixed);
      expect(shown(fixed, after.filter(({ check: id }) => id === check.id)), fixed).toEqual([]);
      expect(after.length, shown(fixed, after).join('\n')).toBe(before.length - 1);
    });
  });
});

test.each(CHECKS)('$id has an example at its own severity', (check) => {
  const severities = check.examples.invalid.flatMap((example) => findingsIn(frame(example)).filter((finding) => finding.check === check.id).map(({ severity }) => severity));
  expect(severities).toContain(check.severity);
});

describe('a fix that is offered', () => {
  test.each(CHECKS.filter(({ fix }) => fix !== 'none'))('$id has an example with one', (check) => {
    const fixes = check.examples.invalid.flatMap((example) => findingsIn(frame(example)).filter((finding) => finding.check === check.id && finding.fix));
    expect(fixes.length).toBeGreaterThan(0);
  });
});

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
