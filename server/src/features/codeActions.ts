import type { Edit, Finding } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { SUPPRESSION_WORD } from '../checks/suppression/suppressions';
import type { Determination } from '../determination/model';
import { isLineBreak } from '../text/characters';
import { contains } from '../text/range';
import { fixesAtOnce } from './fixes';

/** Something that can be done about a finding. */
export interface FindingAction {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  /** Whether it is the action to choose without looking. */
  readonly preferred: boolean;
  /** Offset in the first edit's text where the writer goes on, where there is something left to write. */
  readonly cursor?: number;
}

/** The findings whose words a stretch of the document touches. */
export function findingsAt(findings: readonly Finding[], start: number, end: number): Finding[] {
  return findings.filter(({ range }) => range.start <= end && start <= range.end);
}

/** What can be done about a finding: its fix, and a comment that suppresses it. */
export function actionsFor(determination: Determination, finding: Finding): FindingAction[] {
  const { fix } = finding;
  const repair = fix ? [{ title: fix.title, finding, edits: fix.edits, preferred: isSafe(finding) }] : [];
  return isSuppressible(finding) ? [...repair, suppression(determination, finding)] : repair;
}

/** The edits of all safe fixes that can be made at once. */
export function safeFixes(findings: readonly Finding[]): Edit[] {
  return fixesAtOnce(findings.filter(isSafe));
}

function isSafe({ check, fix }: Finding): boolean {
  return fix !== undefined && CHECKS.find(({ id }) => id === check)?.fix === 'safe';
}

function isSuppressible({ check }: Finding): boolean {
  return !check.startsWith('suppression/') && CHECKS.some(({ id }) => id === check);
}

/** A comment on a line of its own above the part of the letter that holds the finding. Its reason is left to write. */
function suppression(determination: Determination, finding: Finding): FindingAction {
  const { source } = determination.text;
  const item = determination.items.find(({ whole }) => contains(whole, finding.range));
  const part = item?.fields.find(({ whole }) => contains(whole, finding.range))?.whole ?? item?.whole ?? finding.range;
  let start = part.start;
  while (start > 0 && !isLineBreak(source.charCodeAt(start - 1))) start--;
  const before = `<!-- ${SUPPRESSION_WORD} ${finding.check}: `;
  return {
    title: `Suppress ${finding.check} here`,
    finding,
    edits: [{ start, end: start, newText: `${before} -->\n` }],
    preferred: false,
    cursor: before.length,
  };
}
