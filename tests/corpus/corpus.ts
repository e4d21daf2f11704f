import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of real determinations, if there is one: `IMR_CORPUS`, or `shared/corpus` beside the checkout. */
export const CORPUS = [process.env['IMR_CORPUS'], fileURLToPath(new URL('../../../shared/corpus', import.meta.url))].find(
  (folder): folder is string => folder !== undefined && existsSync(join(folder, 'keys')),
);

/** One determination of the corpus: its path below the folder, and its text. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** All determinations of the corpus, in path order; none where there is no corpus. */
export function corpusFiles(): CorpusFile[] {
  if (CORPUS === undefined) return [];
  const corpus = CORPUS;
  return ['2014', '2016'].flatMap((year) =>
    readdirSync(join(corpus, year))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ path: `${year}/${name}`, text: readFileSync(join(corpus, year, name), 'utf8') })),
  );
}

/** A key file of the corpus, parsed. */
export function corpusKeys<T>(name: string): T {
  return JSON.parse(readFileSync(join(CORPUS ?? '', 'keys', name), 'utf8')) as T;
}
