import type { Determination } from '../determination/model';
import { LetterFacts } from '../facts/letterFacts';
import { SentenceReader } from '../facts/sentenceFacts';
import type { Check, Finding, Level, Place, Preset, Severity } from './check';
import { CHECKS } from './registry';
import { tooLarge } from './tooLarge';

/** How the checks run: a preset, and levels that override it. */
export interface CheckSettings {
  readonly preset: Preset;
  readonly levels: Readonly<Record<string, Level>>;
}

/** Told of a check that threw: its name and the error, whose message may hold text of the document and must not be logged. */
export type OnCheckError = (check: string, error: unknown) => void;

/** From loud to quiet. */
const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a run may be given beside the determination. */
export interface RunOptions {
  readonly settings: CheckSettings;
  readonly onError: OnCheckError;
  /** Remembers what sentences say from run to run. */
  readonly reader?: SentenceReader;
  readonly checks?: readonly Check[];
}

/**
 * Runs the checks on a determination. A check that throws costs its own findings and no other's.
 * @returns findings by position, then by check
 */
export function runChecks(determination: Determination, { settings, onError, reader = new SentenceReader(), checks = CHECKS }: RunOptions): Finding[] {
  const large = tooLarge(determination);
  if (large) return [large];
  const subject = { determination, facts: new LetterFacts(determination, reader) };
  const findings: Finding[] = [];
  for (const check of checks) {
    const level = levelOf(check, settings);
    if (level === 'off') continue;
    const places: Place[] = [];
    try {
      check.run(subject, (place) => places.push(place));
    } catch (error) {
      onError(check.id, error);
      continue;
    }
    const limit = determination.form.knownFrom === 'memory' ? 'information' : 'error';
    for (const place of places) findings.push(finding(check, level, limit, place));
  }
  return findings.sort((a, b) => a.range.start - b.range.start || compare(a.check, b.check) || a.range.end - b.range.end);
}

/** The level at which a check runs: the setting's, else the preset's, else its own. */
export function levelOf(check: Check, { preset, levels }: CheckSettings): Level {
  return levels[check.id] ?? (preset === 'draft' ? check.draft : undefined) ?? check.severity;
}

function finding(check: Check, level: Severity, limit: Severity, place: Place): Finding {
  return {
    ...place,
    check: check.id,
    item: place.item ?? 0,
    related: place.related ?? [],
    severity: quietest(level, limit, place.severity ?? 'error'),
  };
}

function quietest(...severities: Severity[]): Severity {
  return ORDER[Math.max(...severities.map((severity) => ORDER.indexOf(severity)))] ?? 'hint';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
