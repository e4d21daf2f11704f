import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isSealed } from './letters';
import type { Unlisted } from './marks';

/** What a reader who did not write the check says of an unlisted finding, from the letter. */
export interface Judgement {
  readonly file: string;
  readonly item: number;
  readonly check: string;
  /** A hash of the finding's words: no text of a letter is kept. */
  readonly quote: string;
  readonly verdict: 'right' | 'arguable' | 'wrong';
  /** In about ten words, and none of them the letter's. */
  readonly why: string;
}

/** What the verdicts say of the unlisted errors and warnings, and which of those have none. */
export interface VerdictResult {
  readonly lines: readonly string[];
  readonly missing: readonly Unlisted[];
}

/** Reads the file of judgements; none where there is no file. */
export function readJudgements(path: string): Judgement[] {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Judgement[]) : [];
}

/** Looks up the verdict of every unlisted error and warning. */
export function countVerdicts(unlisted: readonly Unlisted[], judgements: readonly Judgement[], letters: number): VerdictResult {
  const byKey = new Map(judgements.map((judgement) => [keyOf(judgement), judgement]));
  const loud = unlisted.filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning');
  const table = new Map<string, Record<Judgement['verdict'] | 'none', number>>();
  const missing: Unlisted[] = [];
  for (const entry of loud) {
    const verdict = byKey.get(keyOf(place(entry)))?.verdict ?? 'none';
    if (verdict === 'none') missing.push(entry);
    const name = `${entry.finding.severity} ${isSealed(entry.letter.path) ? 'sealed' : 'open'}`;
    const row = table.get(name) ?? { right: 0, arguable: 0, wrong: 0, none: 0 };
    table.set(name, row);
    row[verdict]++;
  }
  const lines = [`${'verdicts on unlisted findings'.padEnd(38)} right arguable wrong  none`];
  for (const [name, { right, arguable, wrong, none }] of [...table].sort()) {
    lines.push(`${name.padEnd(38)} ${String(right).padStart(5)} ${String(arguable).padStart(8)} ${String(wrong).padStart(5)} ${String(none).padStart(5)}`);
  }
  const wrong = [...table].filter(([name]) => name.startsWith('warning')).reduce((sum, [, row]) => sum + row.wrong, 0);
  lines.push(`wrong warnings a letter: ${(wrong / Math.max(1, letters)).toFixed(2)}`);
  return { lines, missing };
}

/** What identifies a finding from run to run. */
export function place({ letter, finding }: Unlisted): Pick<Judgement, 'file' | 'item' | 'check' | 'quote'> {
  const words = letter.determination.text.slice(finding.range);
  return { file: letter.path, item: finding.item, check: finding.check, quote: createHash('sha256').update(words).digest('hex').slice(0, 12) };
}

function keyOf({ file, item, check, quote }: Pick<Judgement, 'file' | 'item' | 'check' | 'quote'>): string {
  return [file, item, check, quote].join('\0');
}
