import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../server/src/checks/check';
import { frame, itemFor, letter } from '../../../server/src/checks/example';
import { actionsFor, findingsAt, safeFixes } from '../../../server/src/features/codeActions';
import { foldsOf } from '../../../server/src/features/folding';
import { shortTitle } from '../../../server/src/features/itemTitle';
import { outlineOf, type OutlineEntry } from '../../../server/src/features/outline';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { corpusFiles } from '../../corpus/corpus';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});
const SAMPLES = fileURLToPath(new URL('../../../samples', import.meta.url));
const samples = readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)).map((name) => ({ path: name, text: readFileSync(join(SAMPLES, name), 'utf8') }));

/** The outline as indented lines: name | detail. */
function outline(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ name, detail, children }) => [`${indent}${name} | ${detail}`, ...outline(children, `${indent}  `)]);
}

describe('the outline', () => {
  test('has the header, the sections, and items with number, heading, decision and fields', () => {
    const text = letter({ items: `${itemFor('MRI of the left knee: Upheld')}\n\n${itemFor('Naproxen 500mg #60: Overturned')}\n\nCrutches: Upheld` });
    expect(outline(outlineOf(service.read(text)))).toEqual([
      'Case header | CM17-0000017',
      'How the determination was made | ',
      'Clinical case summary | ',
      'Issues, decisions and rationales | 3 disputed items',
      '  1. MRI of the left knee | Upheld',
      '    Claims Administrator guideline | ',
      '    MAXIMUS guideline | ',
      '    Decision rationale | ',
      '  2. Naproxen 500mg #60 | Overturned',
      '    Claims Administrator guideline | ',
      '    MAXIMUS guideline | ',
      '    Decision rationale | ',
      '  3. Crutches | Upheld',
    ]);
  });

  test('says where a decision is missing or is none of the form’s', () => {
    const text = letter({ items: `${itemFor('MRI of the left knee: Upheald')}\n\n${itemFor('Naproxen 500mg #60')}` });
    expect(outline(outlineOf(service.read(text))).filter((line) => /^ {2}\d/.test(line))).toEqual([
      '  1. MRI of the left knee | Upheald (no decision of the form)',
      '  2. Naproxen 500mg #60 | no decision',
    ]);
  });

  test('shows items that stand in no section yet', () => {
    expect(outline(outlineOf(service.read(itemFor('MRI of the left knee: Upheld')))).slice(0, 1)).toEqual(['1. MRI of the left knee | Upheld']);
  });

  test.each([...samples, ...corpusFiles()])('of $path is nested and in order, and folds are lines of it', ({ text }) => {
    const determination = service.read(text);
    const walk = (entries: readonly OutlineEntry[], from: number, to: number): void => {
      let last = from;
      for (const { range, selection, children, name } of entries) {
        expect(name).not.toBe('');
        expect(range.start).toBeGreaterThanOrEqual(last);
        expect(range.end).toBeLessThanOrEqual(to);
        expect(selection.start).toBeGreaterThanOrEqual(range.start);
        expect(selection.end).toBeLessThanOrEqual(range.end);
        walk(children, range.start, range.end);
        last = range.end;
      }
    };
    walk(outlineOf(determination), 0, text.length);
    for (const { head, end } of foldsOf(determination)) {
      expect(head).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

test.each([
  ['MRI of the left knee.', 'MRI of the left knee'],
  ['X was the original request. Y was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Naproxen 500mg #30 is', 'Naproxen 500mg #30'],
  ['Eight visits were the original request. Six visits were authorized, leaving the original request IMR eligible. The original request, eight visits is', 'eight visits'],
  ['', ''],
  ['1. Left knee brace', 'Left knee brace'],
  ['12) Left knee brace', 'Left knee brace'],
  ['(1) Left knee brace', 'Left knee brace'],
  ['Item 1: Left knee brace', 'Left knee brace'],
  ['Issue #2 - Left knee brace', 'Left knee brace'],
  ['• Left knee brace', 'Left knee brace'],
  ['* Left knee brace', 'Left knee brace'],
  ['- Left knee brace', 'Left knee brace'],
  ['# Left knee brace', 'Left knee brace'],
  ['### 1. Left knee brace', 'Left knee brace'],
  ['**Left knee brace**', 'Left knee brace'],
  ['1. 12 sessions of acupuncture', '12 sessions of acupuncture'],
  ['1 MRI OF THE LUMBAR SPINE', '1 MRI OF THE LUMBAR SPINE'],
  ['3 sessions of acupuncture', '3 sessions of acupuncture'],
  ['(12) sessions of acupuncture', '(12) sessions of acupuncture'],
  ['1.5 mg of clonazepam', '1.5 mg of clonazepam'],
  ['12 sessions', '12 sessions'],
  ['1.', '1'],
  ['a '.repeat(60), `${'a '.repeat(29)}a…`],
])('the short title of “%s”', (heading, title) => {
  expect(shortTitle(heading)).toBe(title);
});

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

describe('what can be done about a finding', () => {
  const text = frame({ part: 'heading', text: 'MRI of the left knee.: Upheld' });
  const determination = service.read(text);
  const findings = service.check(determination, { ...DEFAULT_SETTINGS, levels: { 'item/heading-punctuation': 'warning' } });
  const stray = findings.find(({ check }) => check === 'item/heading-punctuation')!;

  test('its fix, and a comment that suppresses it when a reason is written', () => {
    const [fix, suppress] = actionsFor(determination, service.facts(determination), stray);
    expect([fix?.title, fix?.preferred, suppress?.title]).toEqual(['Take out “.”', true, 'Suppress item/heading-punctuation here']);
    const suppressed = apply(text, suppress!.edits).replace('heading-punctuation:  -->', 'heading-punctuation: as requested -->');
    expect(service.check(service.read(suppressed)).map(({ check }) => check)).toEqual([]);
    expect(suppress?.writing?.text.at(1)).toMatchObject({ words: 'reason' });
  });

  test('is offered where the finding’s words are', () => {
    expect(findingsAt(findings, stray.range.start, stray.range.start)).toEqual([stray]);
    expect(findingsAt(findings, 0, 5)).toEqual([]);
  });

  test('all safe fixes at once remove what they can and are then done', () => {
    const fixed = apply(text, safeFixes(findings));
    expect(fixed).toBe(text.replace('knee.:', 'knee:'));
    expect(safeFixes(service.check(service.read(fixed)))).toEqual([]);
  });

  test.each(samples)('suppressing every finding of $path leaves none', ({ text: sample }) => {
    let current = sample;
    for (let round = 0; round < 60; round++) {
      const read = service.read(current);
      const finding = service.check(read).find(({ check }) => !check.startsWith('suppression/') && check !== 'structure/second-determination');
      if (!finding) break;
      const suppress = actionsFor(read, service.facts(read), finding).at(-1)!;
      current = apply(current, suppress.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(':  -->', ': seen -->') })));
    }
    expect(service.check(service.read(current)).map(({ check, message }) => `${check} ${message}`)).toEqual([]);
  });
});
