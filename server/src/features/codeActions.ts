import type { Edit, Finding } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { SUPPRESSION_WORD } from '../checks/suppression/suppressions';
import type { Determination } from '../determination/model';
import { plainText } from '../determination/skeleton/template';
import type { LetterFacts } from '../facts/letterFacts';
import { isLineBreak } from '../text/characters';
import { contains } from '../text/range';
import { fixesAtOnce } from './fixes';
import type { Writing } from './writing/writing';
import { writingFor } from './writing/writings';

/** Something that can be done about a finding. */
export interface FindingAction {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly Edit[];
  /** Whether it is the action to choose without looking. */
  readonly preferred: boolean;
  /** The same with a tab stop wherever something is left to write, for an editor that knows them. */
  readonly writing?: Pick<Writing, 'start' | 'end' | 'text' | 'also'>;
}

/** The findings whose words a stretch of the document touches. */
export function findingsAt(findings: readonly Finding[], start: number, end: number): Finding[] {
  return findings.filter(({ range }) => range.start <= end && start <= range.end);
}

/** What can be done about a finding: its fix, the text that is missing, and a comment that suppresses it. */
export function actionsFor(determination: Determination, facts: LetterFacts, finding: Finding): FindingAction[] {
  const { fix } = finding;
  const repair = fix ? [{ title: fix.title, finding, edits: fix.edits, preferred: isSafe(finding) }] : [];
  const writing = writingFor({ determination, facts, finding });
  const written = writing ? [{ title: writing.title, finding, edits: [...(writing.also ?? []), plainEdit(writing)], preferred: fix === undefined, writing }] : [];
  return [...repair, ...written, ...(isSuppressible(finding) ? [suppression(determination, finding)] : [])];
}

/** A text whose blanks stand in the document as placeholders. */
function plainEdit({ start, end, text }: Writing): Edit {
  return { start, end, newText: plainText(text) };
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
    writing: { start, end: start, text: [before, { words: 'reason', written: 'reason' }, ' -->\n'] },
  };
}
