import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Preset } from '../../../server/src/checks/check';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));
const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});

function findings(name: string, preset: Preset): string[] {
  const determination = service.read(readFileSync(join(SAMPLES, name), 'utf8'));
  return service.check(determination, { ...DEFAULT_SETTINGS, preset }).map(({ check, range }) => `${check} “${determination.text.slice(range)}”`);
}

const complete = readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name) && name !== 'in-progress.imr');

test.each(complete)('the complete sample %s is free of findings', (name) => {
  expect(findings(name, 'final')).toEqual([]);
  expect(findings(name, 'draft')).toEqual([]);
});

test('the sample in progress has the slips that samples/README.md lists, and no others', () => {
  expect(findings('in-progress.imr', 'final').map((finding) => finding.split(' ')[0])).toEqual([
    'reviewer/incomplete-specialty',
    'structure/unfilled-placeholder',
    'item/heading-punctuation',
    'rationale/contradicts-summary',
    'consistency/side',
    'item/unknown-decision',
    'item/empty-field',
    'conclusion/contradicts-decision',
    'item/missing-decision',
    'item/duplicate-item',
    'item/missing-claims-guideline',
    'item/missing-rationale',
    'item/missing-reviewer-guideline',
  ]);
});
