import { type Row, Tally } from '../../features/tally';
import { COLUMNS, type Table, tablesOf } from '../../features/tallyTable';
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
    return `${tablesOf(rows).map(aligned).join('\n')}${skipped > 0 ? `\n${String(skipped)} skipped\n` : ''}` || 'No letters\n';
  });
}

/** A table as text, its columns aligned. */
function aligned({ head, lines }: Table): string {
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const shown = [head, ...lines].map((line) => line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ').trimEnd());
  return `${shown.join('\n')}\n`;
}

/** A name as a cell: quoted where it has a comma, a quotation mark or a line break. */
function cell(name: string): string {
  return /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
