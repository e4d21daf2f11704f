import { createCsv, createSummary } from './counted';
import { createGithub } from './github';
import { createJson } from './json';
import { createJsonLines } from './jsonl';
import type { CreateReporter } from './report';
import { createSarif } from './sarif';
import { createText } from './text';

/** The formats of `--format`, by name. */
export const FORMATS = {
  text: createText,
  json: createJson,
  jsonl: createJsonLines,
  sarif: createSarif,
  github: createGithub,
  summary: createSummary,
  csv: createCsv,
} satisfies Record<string, CreateReporter>;

export type FormatName = keyof typeof FORMATS;
