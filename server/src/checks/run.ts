import type { Determination } from '../determination/model';
import { LetterFacts } from '../facts/letterFacts';
import { SentenceReader } from '../facts/sentenceFacts';
import type { Check, Finding, Level, Place, Preset, Severity } from './check';
import { ItemRuns } from './itemRuns';
import { CHECKS } from './registry';
import { type Suppression, suppressionsIn } from './suppression/suppressions';
import { unusedSuppression } from './suppression/unused';
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
  /** What the determination says, where somebody remembers it; it is read afresh otherwise. */
  readonly facts?: (determination: Determination) => LetterFacts;
  readonly checks?: readonly Check[];
}

/**
 * Runs the checks on a determination. A check that throws costs its own findings and no other's.
 * @returns findings by position, then by check
 */
export function runChecks(determination: Determination, { settings, onError, facts = readAfresh, checks = CHECKS }: RunOptions): Finding[] {
  const large = tooLarge(determination);
  if (large) return [large];
  const runs = new ItemRuns({ determination, facts: facts(determination) });
  const findings: Finding[] = [];
  for (const check of checks) {
    const level = levelOf(check, settings);
    if (level === 'off') continue;
    let places: readonly Place[];
    try {
      places = runs.placesOf(check);
    } catch (error) {
      onError(check.id, error);
      continue;
    }
    const limit = determination.form.knownFrom === 'memory' ? 'information' : 'error';
    for (const place of places) findings.push(finding(check, level, limit, place));
  }
  return suppressed(determination, settings, findings, checks).sort((a, b) => a.range.start - b.range.start || compare(a.check, b.check) || a.range.end - b.range.end);
}

function readAfresh(determination: Determination): LetterFacts {
  return new LetterFacts(determination, new SentenceReader());
}

/** The level at which a check runs: the setting's, else the preset's, else its own. */
export function levelOf(check: Check, { preset, levels }: CheckSettings): Level {
  return levels[check.id] ?? (preset === 'draft' ? check.draft : undefined) ?? check.severity;
}

/** Takes out what comments suppress, and adds the comments that suppress nothing. */
function suppressed(determination: Determination, settings: CheckSettings, findings: readonly Finding[], checks: readonly Check[]): Finding[] {
  const suppressions = suppressionsIn(determination);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<string>();
  const kept = findings.filter(({ check, range }) => {
    const by = suppressions.flatMap((suppression, i) => (covers(suppression, check, range.from) ? [i] : []));
    by.forEach((i) => used.add(`${String(i)} ${check}`));
    return by.length === 0;
  });
  const level = checks.includes(unusedSuppression) ? levelOf(unusedSuppression, settings) : 'off';
  if (level === 'off') return kept;
  suppressions.forEach((suppression, i) => {
    const idle = suppression.checks.filter((check) => !used.has(`${String(i)} ${check}`) && isOn(check, settings, checks));
    if (idle.length === 0 && suppression.checks.length > 0) return;
    kept.push(finding(unusedSuppression, level, 'error', unusedPlace(determination, suppression, idle, checks)));
  });
  return kept;
}

function covers({ checks, from, to }: Suppression, check: string, at: number): boolean {
  return at >= from && at < Math.max(to, from + 1) && checks.includes(check);
}

/** A check that is off finds nothing, and its comment is no fault for that. One that does not exist is. */
function isOn(id: string, settings: CheckSettings, checks: readonly Check[]): boolean {
  const check = checks.find((candidate) => candidate.id === id);
  return check === undefined || levelOf(check, settings) !== 'off';
}

function unusedPlace({ text }: Determination, { range, checks: named }: Suppression, idle: readonly string[], checks: readonly Check[]): Place {
  const unknown = idle.find((id) => !checks.some((check) => check.id === id));
  const what = named.length === 0 ? 'names no check' : unknown === undefined ? `silences ${idle.join(', ')}, which finds nothing here` : `names ${unknown}, and there is no such check`;
  const whole = idle.length === named.length;
  const end = /^\r?\n/.exec(text.source.slice(range.end, range.end + 2));
  return {
    range,
    message: `This comment ${what}. Left behind, it could hide a mistake to come. Take it out.`,
    ...(whole ? { fix: { title: 'Take the comment out', edits: [{ start: range.start, end: range.end + (end?.[0].length ?? 0), newText: '' }] } } : {}),
  };
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
