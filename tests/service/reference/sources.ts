import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A record as the sources have it. */
export interface SourceRecord {
  readonly source: string | readonly string[];
  readonly confidence: string;
  readonly [field: string]: unknown;
}

/** A source file of the reference data. */
export function readSource(name: string): Record<string, SourceRecord[]> {
  return JSON.parse(readFileSync(`${ROOT}data/reference/${name}.json`, 'utf8')) as Record<string, SourceRecord[]>;
}

/** The records of a source file. */
export function records(name: string): SourceRecord[] {
  return readSource(name)['records']!;
}

/** Lists of records per file, by the fields that hold them. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  drugs: ['records'],
  anatomy: ['parts', 'adjoining', 'structures', 'tests', 'roots'],
  abbreviations: ['records'],
  confusables: ['records'],
  editions: ['records'],
  orders: ['records'],
  'topics-2009': ['records'],
  'chapters-2004': ['records'],
  chapters: ['sections', 'odg', 'homes', 'services', 'postsurgical'],
};
