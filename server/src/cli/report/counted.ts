import { GROUPS, type Group, type Row, Tally } from '../../features/tally';
import type { Reporter, Totals } from './report';

/** A report that counts letters and says nothing of a single one. What it holds in memory does not grow with them. */
function createCounted(write: (rows: readonly Row[], totals: Totals) => string): Reporter {
  const tally = new Tally();
  return {
    begin: () => '',
    file: (report) => {
      tally.add(report);
      return '';
    },
    skipped: () => '',
    end: (totals) => write(tally.rows(), totals),
  };
}

/** One table for a spreadsheet, as RFC 4180 has it: a line for all letters, and one for each check, month, specialty and guideline. */
export function createCsv(): Reporter {
  return createCounted((rows) => [
    ['by', 'name', ...COLUMNS.map(([key]) => key)].join(','),
    ...rows.map((row) => [row.group, cell(row.name), ...COLUMNS.map(([key]) => String(row[key]))].join(',')),
    '',
  ].join('\r\n'));
}

/** The same for reading: a table for each thing that is counted by. */
export function createSummary(): Reporter {
  return createCounted((rows, { skipped }) => {
    const tables = GROUPS.map((group) => table(group, rows.filter((row) => row.group === group))).filter((text) => text !== '');
    return `${tables.join('\n')}${skipped > 0 ? `\n${String(skipped)} skipped\n` : ''}` || 'No letters\n';
  });
}

const COLUMNS = [
  ['letters', 'letters'], ['clean', 'nothing found'], ['items', 'items'], ['upheld', 'upheld'], ['overturned', 'overturned'], ['undecided', 'undecided'],
  ['error', 'errors'], ['warning', 'warnings'], ['information', 'information'], ['hint', 'hints'],
] as const satisfies readonly (readonly [keyof Row, string])[];

const TITLES: Readonly<Record<Group, string>> = { all: 'All letters', check: 'Check', month: 'Month of decision', specialty: 'Specialty', guideline: 'Guideline' };

/** What stands for a letter that does not say. */
const NOT_KNOWN = '(not known)';

/** A check has no items of its own, and no letters in which it found nothing. */
const OF_CHECKS = COLUMNS.filter(([key]) => key === 'letters' || key === 'error' || key === 'warning' || key === 'information' || key === 'hint');

function table(group: Group, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const columns = group === 'check' ? OF_CHECKS : COLUMNS;
  const lines = [[TITLES[group], ...columns.map(([, title]) => title)], ...rows.map((row) => [nameOf(row), ...columns.map(([key]) => String(row[key]))])];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? [];
  const aligned = lines.map((line) => line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ').trimEnd());
  return `${aligned.join('\n')}\n`;
}

function nameOf({ group, name }: Row): string {
  return name === '' ? (group === 'all' ? '' : NOT_KNOWN) : name;
}

/** A name as a cell: quoted where it has a comma, a quotation mark or a line break. */
function cell(name: string): string {
  return /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
