import type { Edit, Finding } from '../checks/check';

/** A text after its fixes. */
export interface Fixed {
  readonly text: string;
  /** How many were applied. */
  readonly count: number;
}

/** Rounds after which fixing ends, even if fixes go on to call for fixes. */
const ROUNDS = 10;

/**
 * Applies fixes until none is left. One that overlaps another waits for the next round, when the text is read again.
 * @param findingsIn the findings whose fixes may be applied without looking
 * @param canHold whether the document's encoding has a text's characters
 */
export function applyFixes(source: string, findingsIn: (text: string) => readonly Finding[], canHold: (text: string) => boolean): Fixed {
  const lineEnd = lineEndOf(source);
  let text = source;
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = findingsIn(text).map(({ fix }) => (fix?.edits ?? []).map((edit) => ({ ...edit, newText: withLineEnds(edit.newText, lineEnd) })));
    const { edits, taken } = withoutOverlaps(fixes.filter((fix) => fix.every((edit) => fits(edit, text) && canHold(edit.newText))));
    const next = editedText(text, edits);
    if (next === text) break;
    text = next;
    count += taken;
  }
  return { text, count };
}

/** The edits of all fixes that can be applied at once: what `applyFixes` does in one round. */
export function fixesAtOnce(findings: readonly Finding[]): Edit[] {
  return withoutOverlaps(findings.map(({ fix }) => fix?.edits ?? [])).edits;
}

/** The edits of every fix that overlaps none before it, by position. A fix is taken whole or not at all. */
function withoutOverlaps(fixes: readonly (readonly Edit[])[]): { edits: Edit[]; taken: number } {
  const edits: Edit[] = [];
  let taken = 0;
  for (const fix of fixes) {
    if (fix.length === 0 || fix.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    edits.push(...fix);
    taken++;
  }
  return { edits: edits.sort((a, b) => a.start - b.start), taken };
}

/** Edits that touch overlap, too: which of two insertions at one place comes first is nobody's choice. */
function overlap(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function fits({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

/** A text with edits made, which are in order and do not overlap. */
export function editedText(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** How a text ends its lines: as its first does. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

function withLineEnds(text: string, lineEnd: string): string {
  return text.replace(/\r\n|\r|\n/g, lineEnd);
}
