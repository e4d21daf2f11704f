import { describe, expect, test } from 'vitest';
import type { Edit, Finding } from '../../server/src/checks/check';
import { frame } from '../../server/src/checks/example';
import { CHECKS } from '../../server/src/checks/registry';
import { actionsFor } from '../../server/src/features/codeActions';
import { createLanguageService } from '../../server/src/languageService';
import { samples } from './inProcess';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});

const read = (text: string): Finding[] => service.check(service.read(text));
const count = (findings: readonly Finding[], check: string): number => findings.filter((finding) => finding.check === check).length;
const errors = (findings: readonly Finding[]): string[] => findings.filter(({ check, severity }) => severity === 'error' && check !== 'structure/unfilled-placeholder').map(({ check, message }) => `${check}: ${message}`).sort();

function applied(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, { start, end }] of inOrder.entries()) expect(start >= (inOrder[i - 1]?.end ?? 0) && start <= end && end <= text.length, 'edits overlap, or leave the letter').toBe(true);
  return inOrder.reduceRight((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** What every action about every finding of a letter has to do. */
function holds(text: string): number {
  const determination = service.read(text);
  const findings = service.check(determination);
  let actions = 0;
  for (const finding of findings) for (const { title, edits } of actionsFor(determination, service.facts(determination), finding)) {
    actions++;
    const after = read(applied(text, edits));
    const said = `${title}, for ${finding.check}`;
    expect(count(after, finding.check), `${said}: its finding is there still`).toBeLessThan(count(findings, finding.check));
    expect(errors(after).filter((error) => !errors(findings).includes(error)), `${said}: brings an error`).toEqual([]);
    expect(count(after, 'suppression/unused'), `${said}: silences nothing`).toBe(count(findings, 'suppression/unused') - (finding.check === 'suppression/unused' ? 1 : 0));
  }
  return actions;
}

describe('Every action about a finding takes it away, brings no error, and its edits lie apart', () => {
  test.each(CHECKS)('$id', ({ examples }) => {
    for (const example of examples.invalid) holds(frame(example));
  });

  test('in a determination that is being written', () => {
    expect(holds(samples().find(({ name }) => name === 'in-progress.imr')!.text)).toBeGreaterThan(15);
  });
});
