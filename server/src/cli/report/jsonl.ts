import { plainFile, plainSkipped } from './plain';
import type { Look, Reporter } from './report';

/** A JSON document a file: what the JSON format has in `files`, and in `skipped`, each on a line. */
export function createJsonLines(look: Look): Reporter {
  return {
    begin: () => '',
    file: (report) => `${JSON.stringify(plainFile(report, look))}\n`,
    skipped: (file) => `${JSON.stringify(plainSkipped(file))}\n`,
    end: () => '',
  };
}
