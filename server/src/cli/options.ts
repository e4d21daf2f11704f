import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Preset } from '../checks/check';
import { CannotWork, codeOf } from './errors';
import { STDIN } from './files';
import { FORMATS, type FormatName } from './report/formats';

/** From which severity on a finding makes the exit status 1. */
export type FailOn = 'error' | 'warning' | 'never';

/** What the command line asks for. */
export interface Options {
  readonly format: FormatName;
  readonly failOn: FailOn;
  readonly preset?: Preset;
  readonly config?: string;
  /** An earlier report: what it has is left out. */
  readonly baseline?: string;
  readonly fix: boolean;
  /** Whether reports may hold text of the documents. */
  readonly text: boolean;
  /** Colours or none, whatever the terminal; absent if nobody says so. */
  readonly colour?: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly paths: readonly string[];
}

const KNOWN = {
  'format': { type: 'string' },
  'fail-on': { type: 'string' },
  'preset': { type: 'string' },
  'config': { type: 'string' },
  'baseline': { type: 'string' },
  'fix': { type: 'boolean' },
  'no-text': { type: 'boolean' },
  'color': { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'help': { type: 'boolean', short: 'h' },
  'version': { type: 'boolean', short: 'v' },
} satisfies ParseArgsConfig['options'];

/** Reads the command line. Throws what is wrong with it, in a line. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parsed(argv);
  const preset = oneOf('--preset', values.preset, ['draft', 'final'] as const);
  const colour = values['no-color'] ? false : values.color;
  const options: Options = {
    format: oneOf('--format', values.format, Object.keys(FORMATS) as FormatName[]) ?? 'text',
    failOn: oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'never']) ?? 'error',
    ...(preset === undefined ? {} : { preset }),
    ...(values.config === undefined ? {} : { config: values.config }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
    fix: values.fix ?? false,
    text: !values['no-text'],
    ...(colour === undefined ? {} : { colour }),
    help: values.help ?? false,
    version: values.version ?? false,
    paths: positionals,
  };
  if (options.help || options.version) return options;
  if (positionals.length === 0) throw new CannotWork('no file or folder is given. Usage: imr-check [options] PATH... (--help says more)');
  if (positionals.includes('')) throw new CannotWork('a path is empty');
  if (options.fix && positionals.includes(STDIN)) throw new CannotWork('--fix writes files back and cannot be used with standard input');
  return options;
}

function parsed(argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof KNOWN; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: KNOWN, allowPositionals: true });
  } catch (error) {
    if (!codeOf(error).startsWith('ERR_PARSE_ARGS')) throw error;
    // What follows the first sentence is about Node's parser; a line break would make two lines of it.
    const message = (error as Error).message.split(/\.\s|\n/, 1)[0] ?? '';
    throw new CannotWork(`${message.charAt(0).toLowerCase()}${message.slice(1)} (--help lists the options)`);
  }
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  const found = allowed.find((name) => name === value);
  if (value !== undefined && found === undefined) throw new CannotWork(`${option} is one of ${allowed.join(', ')}, not ${JSON.stringify(value)}`);
  return found;
}
