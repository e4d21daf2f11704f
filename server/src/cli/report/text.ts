import type { Severity } from '../../checks/check';
import type { FileReport, FindingReport, PlaceReport, Skipped } from '../result';
import { RELATED } from './plain';
import type { Look, Reporter, Totals } from './report';
import { printable, underlined } from './terminal';

/** As a compiler says it: place, severity, message and check on a line, then the line of the document with a mark below the words. */
export function createText(look: Look): Reporter {
  const paint = (style: string, text: string): string => (look.colour ? `\u001b[${style}m${text}\u001b[0m` : text);

  const place = (path: string, kind: string, style: string, message: string, { range, excerpt }: PlaceReport, suffix: string): string => {
    const where = paint(BOLD, `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}:`);
    const line = `${where} ${paint(style, `${kind}:`)} ${printable(message)}${suffix}\n`;
    if (!look.text || excerpt.text === '') return line;
    const shown = underlined(excerpt);
    return `${line}    ${shown.line}\n    ${shown.indent}${paint(style, shown.mark)}\n`;
  };
  const finding = (path: string, found: FindingReport): string =>
    place(path, found.severity, STYLES[found.severity], look.text ? found.message : found.title, found, ` ${paint(DIM, `[${found.check}]`)}`) +
    found.related.map((related) => place(path, 'note', NOTE, look.text ? related.message : RELATED, related, '')).join('');

  return {
    begin: () => '',
    file: ({ path, findings }: FileReport) => findings.map((found) => finding(path, found)).join(''),
    // What could not be read is said on standard error.
    skipped: ({ path, reason, failed }: Skipped) => (failed ? '' : `${paint(BOLD, `${printable(path)}:`)} ${paint(DIM, `skipped: ${printable(reason)}`)}\n`),
    end: (totals) => `${summary(totals)}\n`,
  };
}

const BOLD = '1';
const DIM = '2';
const NOTE = '1;36';
const STYLES: Readonly<Record<Severity, string>> = { error: '1;31', warning: '1;33', information: '1;34', hint: '1;32' };

/** "7 files, 3 errors, 2 warnings, 1 information; 1 skipped". */
function summary({ files, error, warning, information, hint, skipped, fixed }: Totals): string {
  const found = [
    error && count(error, 'error'),
    warning && count(warning, 'warning'),
    information && `${information} information`,
    hint && count(hint, 'hint'),
  ].filter((part) => typeof part === 'string');
  const sum = [count(files, 'file'), ...(found.length > 0 ? found : files > 0 ? ['nothing found'] : [])].join(', ');
  return [sum, ...(fixed > 0 ? [`${count(fixed, 'fix', 'fixes')} applied`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])].join('; ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
