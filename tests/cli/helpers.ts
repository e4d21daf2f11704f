import Ajv, { type ValidateFunction } from 'ajv';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Check } from '../../server/src/checks/check';
import { run } from '../../server/src/cli/run';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A complete fictional letter on the current form, with line feeds. */
export const LETTER = readFileSync(join(ROOT, 'samples/current-neck-and-sleep.imr'), 'utf8');

/** What one run of the command line came to. */
export interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What a run finds in place of the world. */
export interface Setting {
  readonly input?: Uint8Array;
  readonly checks?: readonly Check[];
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process: with other checks, other input, another terminal. */
export async function imrCheck(args: readonly string[], world: Setting = {}): Promise<Result> {
  let out = '';
  let err = '';
  const output = (put: (text: string) => void) => ({
    isTTY: world.terminal ?? false,
    write: (text: string, written: () => void) => {
      put(text);
      written();
    },
  });
  const status = await run(args, {
    // eslint-disable-next-line @typescript-eslint/require-await -- what is read is at hand
    stdin: (async function* () {
      if (world.input) yield world.input;
    })(),
    stdout: output((text) => (out += text)),
    stderr: output((text) => (err += text)),
    env: world.env ?? {},
    version: () => '0.0.0',
    ...(world.checks ? { checks: world.checks } : {}),
  });
  return { status, out, err };
}

/** Runs the built command. */
export function built(args: readonly string[], input: string | Uint8Array = ''): Result {
  const program = join(ROOT, 'dist/imr-check.js');
  if (!existsSync(program)) throw new Error('npm run build first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', cwd: ROOT, maxBuffer: 1e9 });
  return { status: status ?? -1, out: stdout, err: stderr };
}

/** A folder of its own for a test file, with a function that writes files into it and returns their paths. */
export function folder(): { path: string; put: (name: string, content: string | Uint8Array) => string } {
  const path = mkdtempSync(join(tmpdir(), 'imr-check-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    put: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}

/** A text in UTF-16, the high byte first. */
export const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const HIGH: Readonly<Record<string, string>> = { '“': '\u0093', '”': '\u0094', '–': '\u0096' };

/** A text in Windows-1252, as far as these tests need it. */
export const windows1252 = (text: string): Buffer => Buffer.from(text.replace(/[“”–]/g, (c) => HIGH[c] ?? c), 'latin1');

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The JSON report, as its schema has it. */
export interface Json {
  readonly version: 1;
  readonly files: readonly {
    readonly path: string;
    readonly form: string;
    readonly items: readonly { readonly index: number; readonly heading?: string; readonly title?: string; readonly decision: string | null; readonly range: Range }[];
    readonly findings: readonly {
      readonly check: string; readonly severity: string; readonly message: string; readonly item: number; readonly range: Range; readonly quote?: string;
      readonly related: readonly { readonly message: string; readonly item: number; readonly range: Range; readonly quote?: string }[];
    }[];
  }[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

const schema = JSON.parse(readFileSync(join(ROOT, 'docs/imr-check.schema.json'), 'utf8')) as object;
const validate: ValidateFunction = new Ajv({ allErrors: true }).compile(schema);

/** Parses a JSON report and holds it against the schema. */
export function json({ out }: Result): Json {
  const report = JSON.parse(out) as Json;
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors, null, 2));
  return report;
}

/** A check that reports every place of some words; its fix puts others there. */
export function wordCheck(words: string, options: Partial<Check> & { replacement?: string } = {}): Check {
  const { replacement, ...rest } = options;
  return {
    id: 'test/words', title: 'Words to find', finds: '', why: '', source: '', severity: 'error', fix: replacement === undefined ? 'none' : 'safe',
    examples: { invalid: [], valid: [] },
    run: ({ determination: { text } }, report) => {
      for (let at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + words.length)) {
        const range = text.range(at, at + words.length);
        report({
          range, message: `“${words}” stands here.`,
          ...(replacement === undefined ? {} : { fix: { title: 'Replace', edits: [{ start: range.start, end: range.end, newText: replacement }] } }),
        });
      }
    },
    ...rest,
  };
}
