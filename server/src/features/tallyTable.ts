import { GROUPS, type Group, type Row } from './tally';

/** A table of counted letters: a head, and a line for each row. The first column names the row, the others are numbers. */
export interface Table {
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** The columns of numbers: what they count, and their titles. */
export const COLUMNS = [
  ['letters', 'letters'], ['clean', 'nothing found'], ['items', 'items'], ['upheld', 'upheld'], ['overturned', 'overturned'], ['undecided', 'undecided'],
  ['error', 'errors'], ['warning', 'warnings'], ['information', 'information'], ['hint', 'hints'],
] as const satisfies readonly (readonly [keyof Row, string])[];

/** A check has no items of its own, and no letters in which it found nothing. */
const OF_CHECKS = COLUMNS.filter(([key]) => key === 'letters' || key === 'error' || key === 'warning' || key === 'information' || key === 'hint');

const TITLES: Readonly<Record<Group, string>> = { all: 'All letters', check: 'Check', month: 'Month of decision', specialty: 'Specialty', guideline: 'Guideline' };

/** What stands for a letter that does not say. */
const NOT_KNOWN = '(not known)';

/** A table for each thing that letters are counted by, as far as there is one. */
export function tablesOf(rows: readonly Row[]): readonly Table[] {
  return GROUPS.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    const columns = group === 'check' ? OF_CHECKS : COLUMNS;
    if (own.length === 0) return [];
    return [{
      head: [TITLES[group], ...columns.map(([, title]) => title)],
      lines: own.map((row) => [row.name === '' && group !== 'all' ? NOT_KNOWN : row.name, ...columns.map(([key]) => String(row[key]))]),
    }];
  });
}

/** A table as Markdown. Names are those of the reference data and the checks; nothing in them is markup, and nothing of a letter. */
export function markdownTable({ head, lines }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...lines.map(line), ''].join('\n');
}
