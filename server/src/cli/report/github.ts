import type { Severity } from '../../checks/check';
import type { FindingReport } from '../result';
import type { Look, Reporter } from './report';

/** Workflow commands of GitHub Actions: each finding becomes an annotation of the lines it is about. */
export function createGithub(look: Look): Reporter {
  const command = (path: string, { severity, check, title, message, range: { start, end } }: FindingReport): string => {
    // A column means something on one line only; an end at the start of a line is not on that line.
    const columns = start.line === end.line ? `,col=${String(start.character + 1)},endColumn=${String(end.character + 1)}` : '';
    const place = `file=${property(path)},line=${String(start.line + 1)},endLine=${String(end.line + 1)}${columns},title=${property(check)}`;
    return `::${LEVELS[severity]} ${place}::${data(look.text ? message : title)}\n`;
  };
  return {
    begin: () => '',
    file: ({ path, findings }) => findings.map((finding) => command(path, finding)).join(''),
    skipped: ({ path, reason, failed }) => `::${failed ? 'error' : 'notice'} file=${property(path)}::${data(`skipped: ${reason}`)}\n`,
    end: () => '',
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** A message as the runner decodes it: it can neither end the command nor begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
