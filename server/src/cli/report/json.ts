import type { Skipped } from '../result';
import { plainFile, plainSkipped } from './plain';
import type { Look, Reporter } from './report';

/** One JSON document, a file a line. */
export function createJson(look: Look): Reporter {
  const skipped: Skipped[] = [];
  let separator = '';
  return {
    begin: () => '{"version":1,"files":[\n',
    file: (report) => {
      const text = separator + JSON.stringify(plainFile(report, look));
      separator = ',\n';
      return text;
    },
    skipped: (file) => {
      skipped.push(file);
      return '';
    },
    end: () => `${separator === '' ? '' : '\n'}],"skipped":[${skipped.map((file) => JSON.stringify(plainSkipped(file))).join(',\n')}]}\n`,
  };
}
