import { createJson } from './json';
import { createJsonLines } from './jsonl';
import type { CreateReporter } from './report';
import { createText } from './text';

/** The formats of `--format`, by name. */
export const FORMATS = {
  text: createText,
  json: createJson,
  jsonl: createJsonLines,
} satisfies Record<string, CreateReporter>;

export type FormatName = keyof typeof FORMATS;
