import type { Finding } from '../../server/src/checks/check';
import { type Family, meets, rate } from './counting';
import { type CleanPart, isSealed, keysOf, type Letter, type Mark, type Part } from './letters';

/** A finding of a letter that meets no mark. */
export interface Unlisted {
  readonly letter: Letter;
  readonly finding: Finding;
}

/** What became of the marks of a folder, and which findings meet none. */
export interface MarkResult {
  readonly lines: readonly string[];
  readonly unlisted: readonly Unlisted[];
  readonly missed: readonly Mark[];
}

/** A mark that says how sure it is. */
type Counted = Mark & Required<Pick<Mark, 'confidence'>>;

/** Counts marks found, per check, high and medium apart. Marks of 2014 are a smoke test and are not counted. */
export function countMarks(folder: string, letters: readonly Letter[], part: Part): MarkResult {
  const families = keysOf<Family>(folder, 'families.json');
  const all = keysOf<Mark>(folder, 'errors.json').filter(({ file }) => inPart(file, part));
  const byPath = new Map(letters.map((letter) => [letter.path, letter]));
  const met = new Set<Finding>();
  const missed: Mark[] = [];
  const table = new Map<string, Record<'high' | 'medium' | 'low', [number, number]>>();
  const found = new Map<Mark, boolean>();
  for (const mark of all) {
    const letter = byPath.get(mark.file);
    const findings = letter?.findings.filter((finding) => meets(letter, finding, mark, families)) ?? [];
    findings.forEach((finding) => met.add(finding));
    found.set(mark, findings.length > 0);
  }
  for (const mark of distinct(all)) {
    const isFound = found.get(mark) ?? false;
    if (!isFound) missed.push(mark);
    const check = mark.check ?? '(none)';
    const row = table.get(check) ?? { high: [0, 0], medium: [0, 0], low: [0, 0] };
    table.set(check, row);
    row[mark.confidence][1]++;
    if (isFound) row[mark.confidence][0]++;
  }
  const unlisted = letters.flatMap((letter) =>
    letter.findings.filter((finding) => finding.severity !== 'hint' && !met.has(finding)).map((finding) => ({ letter, finding })),
  );
  return { lines: [...markTable(table), ...cleanLines(folder, letters, part)], unlisted, missed };
}

function inPart(file: string, part: Part): boolean {
  return part === 'all' || isSealed(file) === (part === 'sealed');
}

/** Equal sentences in twin items are one mark. */
function distinct(marks: readonly Mark[]): Counted[] {
  const seen = new Set<string>();
  return marks.filter((mark): mark is Counted => {
    if (mark.confidence === undefined) return false;
    const key = `${mark.file}\0${mark.check ?? ''}\0${mark.quote.replace(/\s+/g, ' ')}\0${(mark.contradicts ?? '').replace(/\s+/g, ' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function markTable(table: ReadonlyMap<string, Record<'high' | 'medium' | 'low', [number, number]>>): string[] {
  const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = { high: [0, 0] as [number, number], medium: [0, 0] as [number, number], low: [0, 0] as [number, number] };
  for (const [, row] of rows) {
    for (const level of ['high', 'medium', 'low'] as const) {
      total[level][0] += row[level][0];
      total[level][1] += row[level][1];
    }
  }
  return [
    `${'marks by check'.padEnd(38)} ${'high'.padEnd(24)} ${'medium'.padEnd(24)} low`,
    ...[...rows, ['all', total] as const].map(
      ([check, row]) => `${check.padEnd(38)} ${rate(...row.high).padEnd(24)} ${rate(...row.medium).padEnd(24)} ${rate(...row.low)}`,
    ),
  ];
}

function cleanLines(folder: string, letters: readonly Letter[], part: Part): string[] {
  const clean = keysOf<CleanPart>(folder, 'clean-items.json').filter(({ file }) => inPart(file, part));
  const found = { error: 0, warning: 0 };
  const items = clean.filter(({ item }) => item > 0);
  for (const { file, item } of items) {
    for (const finding of letters.find(({ path }) => path === file)?.findings ?? []) {
      if (finding.item === item && (finding.severity === 'error' || finding.severity === 'warning')) found[finding.severity]++;
    }
  }
  return ['', `clean items (${String(items.length)}): ${String(found.error)} errors, ${String(found.warning)} warnings`];
}
