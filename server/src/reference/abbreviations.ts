import { lazily, table } from './tables';

const byShort = lazily(() => new Map(Object.entries(table('abbreviations')).map(([short, long]) => [short, long.split(';')])));

/**
 * What an abbreviation stands for, the usual meaning first; none where it is not known. RFA has two: request for authorization and
 * radiofrequency ablation. Capitals count where the letters do not decide: "US" and "us".
 */
export function expansionsOf(short: string): readonly string[] {
  return byShort().get(short) ?? (short.length > 3 || short.includes('/') ? byShort().get(short.toUpperCase()) : undefined) ?? [];
}

/** All abbreviations with their expansions. */
export function allAbbreviations(): ReadonlyMap<string, readonly string[]> {
  return byShort();
}
