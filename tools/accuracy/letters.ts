import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../server/src/checks/check';
import type { Determination } from '../../server/src/determination/model';
import { createLanguageService, type LanguageService } from '../../server/src/languageService';

/** A letter of a keyed folder, read and checked. */
export interface Letter {
  readonly path: string;
  readonly source: string;
  readonly determination: Determination;
  readonly findings: readonly Finding[];
}

/** A place that a careful reader marked. */
export interface Mark {
  readonly file: string;
  readonly item: number;
  readonly check: string | null;
  readonly quote: string;
  readonly contradicts?: string | null;
  /** Absent in keys that are a smoke test and are not counted. */
  readonly confidence?: 'high' | 'medium' | 'low';
}

/** A part of a letter in which careful readers found nothing that deserves an error or a warning. Item 0 is the summary. */
export interface CleanPart {
  readonly file: string;
  readonly item: number;
}

/** Which letters are looked at: the sealed ones have a number that is 3 modulo 4. */
export type Part = 'open' | 'sealed' | 'all';

/** The service as `accuracy` uses it. A check that throws is a mistake of ours and ends the run. */
export function service(): LanguageService {
  return createLanguageService({
    onCheckError: (check, error) => {
      throw new Error(`the check ${check} failed`, { cause: error });
    },
  });
}

/** Reads and checks the letters of a folder, in path order. */
export function lettersIn(folder: string, part: Part): Letter[] {
  const { read, check } = service();
  return textFiles(folder)
    .filter((path) => part === 'all' || isSealed(path) === (part === 'sealed'))
    .map((path) => {
      const source = readFileSync(join(folder, path), 'utf8');
      const determination = read(source);
      return { path, source, determination, findings: check(determination) };
    });
}

/** All keys of a folder whose file names end in a suffix: `errors.json`, `clean-items.json`, `families.json`. */
export function keysOf<T>(folder: string, suffix: string): T[] {
  const keys = join(folder, 'keys');
  if (!existsSync(keys)) return [];
  return readdirSync(keys)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(keys, name), 'utf8')) as T[]);
}

/** Whether a letter belongs to the sealed part. */
export function isSealed(path: string): boolean {
  const number = /^2016\/(\d{3})\.txt$/.exec(path)?.[1];
  return number !== undefined && Number(number) % 4 === 3;
}

function textFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => name !== 'keys')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return textFiles(folder, path);
      return /\.(?:txt|imr)$/.test(entry.name) ? [path] : [];
    });
}
