import { readFileSync } from 'node:fs';
import { CannotWork, reasonOf } from './errors';
import type { FileReport, FindingReport } from './result';

/** What an earlier report found: a file's findings without those are what is new. */
export interface Baseline {
  without(report: FileReport): FileReport;
}

/** What is compared of a finding. */
type Known = Pick<FindingReport, 'check' | 'item'> & { readonly quote?: string };

/**
 * Reads an earlier report of the format json or jsonl.
 * @throws CannotWork where it cannot be read or is none
 */
export function readBaseline(path: string): Baseline {
  const files = new Map(reportsIn(path).map((file) => [file.path, file.findings]));
  return {
    without: (report) => {
      const known = files.get(report.path);
      return known ? { ...report, findings: newOnes(report.findings, known) } : report;
    },
  };
}

/**
 * Leaves out what was known, each known finding once. Places move as a letter is edited, so a finding is known again by its check, its
 * item and its words; else by check and words, where items were added before it. A report without words is compared by check and item.
 */
function newOnes(findings: readonly FindingReport[], known: readonly Known[]): FindingReport[] {
  const words = ({ quote }: Known): string | undefined => quote;
  const left = leaveOut(findings, known, ({ check, item, quote }) => JSON.stringify([check, item, quote]));
  const moved = leaveOut(left.findings, left.known.filter((one) => words(one) !== undefined), ({ check, quote }) => JSON.stringify([check, quote]));
  return leaveOut(moved.findings, left.known.filter((one) => words(one) === undefined), ({ check, item }) => JSON.stringify([check, item])).findings;
}

function leaveOut(findings: readonly FindingReport[], known: readonly Known[], keyOf: (finding: Known) => string): { findings: FindingReport[]; known: Known[] } {
  const waiting = new Map<string, Known[]>();
  for (const one of known) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one]);
  const kept = findings.filter((finding) => waiting.get(keyOf(finding))?.pop() === undefined);
  return { findings: kept, known: [...waiting.values()].flat() };
}

interface KnownFile {
  readonly path: string;
  readonly findings: readonly Known[];
}

function reportsIn(path: string): KnownFile[] {
  const bad = (why: string): CannotWork => new CannotWork(`--baseline ${path}: ${why}`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw bad(reasonOf(error));
  }
  const values = parsed(text);
  const files = values?.flatMap((value) => (isRecord(value) && Array.isArray(value['files']) ? (value['files'] as unknown[]) : [value]));
  if (!files?.every((file) => isRecord(file) && typeof file['path'] === 'string')) throw bad('this is no report of --format json or jsonl');
  return (files as Partial<KnownFile>[]).map(({ path: of = '', findings }) => ({ path: of, findings: Array.isArray(findings) ? findings.filter(isKnown) : [] }));
}

/** The JSON values in a text: one, or one a line. */
function parsed(text: string): unknown[] | undefined {
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    try {
      return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
    } catch {
      return undefined;
    }
  }
}

function isKnown(value: unknown): value is Known {
  return isRecord(value) && typeof value['check'] === 'string' && typeof value['item'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
