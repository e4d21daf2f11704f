import type { Level, Preset } from '../checks/check';
import type { CheckSettings } from '../checks/run';
import type { Form } from '../determination/form';
import { OURS, type Reference } from '../reference/reference';
import { isRecord } from './record';

/** How one document is read and checked: the project's forms before ours, its reference records in the place of ours, and the levels of the checks. */
export interface ServiceSettings extends CheckSettings {
  readonly forms: readonly Form[];
  readonly reference: Reference;
  /** Whether the editor shows above each disputed item how far it is. */
  readonly codeLens: boolean;
}

/** The settings of a document that nobody has configured. */
export const DEFAULT_SETTINGS: ServiceSettings = { preset: 'final', levels: {}, forms: [], reference: OURS, codeLens: true };

/** What may be set, in the editor's settings under `imr` and in a project file: the same names, the same values. */
export interface Options {
  readonly preset?: Preset;
  readonly checks?: Readonly<Record<string, Level>>;
  /** Of the editor alone. */
  readonly codeLens?: boolean;
}

const LEVELS: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'] satisfies Level[];
const PRESETS: readonly string[] = ['draft', 'final'] satisfies Preset[];

/** Takes what is valid out of a value that somebody else wrote, and says what is not. */
export function readOptions(value: unknown, problem: (message: string) => void = () => undefined): Options {
  if (!isRecord(value)) return {};
  const { preset, checks, codeLens } = value;
  if (preset !== undefined && !isPreset(preset)) problem('“preset” is “draft” or “final”.');
  if (checks !== undefined && !isRecord(checks)) problem('“checks” is an object of check names and levels.');
  const levels = Object.entries(isRecord(checks) ? checks : {});
  for (const [check, level] of levels) if (!isLevel(level)) problem(`The level of ${check} is one of ${LEVELS.join(', ')}.`);
  return {
    ...(isPreset(preset) ? { preset } : {}),
    ...(typeof codeLens === 'boolean' ? { codeLens } : {}),
    checks: Object.fromEntries(levels.filter((entry): entry is [string, Level] => isLevel(entry[1]))),
  };
}

/**
 * One validated value out of all that has a say.
 * @param preset what holds where nobody chose: `draft` in the editor, `final` on the command line
 * @param options from weak to strong: the editor's settings, then the project's file
 * @param project its forms and its reference data
 */
export function mergeSettings(preset: Preset, options: readonly Options[], { forms, reference }: Pick<ServiceSettings, 'forms' | 'reference'>): ServiceSettings {
  return {
    preset: options.findLast((option) => option.preset !== undefined)?.preset ?? preset,
    levels: Object.assign({}, ...options.map(({ checks }) => checks)) as Record<string, Level>,
    forms,
    reference,
    codeLens: options.find((option) => option.codeLens !== undefined)?.codeLens ?? true,
  };
}

function isLevel(value: unknown): value is Level {
  return typeof value === 'string' && LEVELS.includes(value);
}

function isPreset(value: unknown): value is Preset {
  return typeof value === 'string' && PRESETS.includes(value);
}
