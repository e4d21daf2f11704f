import type { Entry } from '../../facts/record/record';

/** Words for a high degree: who denies it does not deny a milder one. */
export const HIGH_DEGREES: ReadonlySet<string> = new Set('severe severely marked markedly gross grossly profound frank overt major extensive serious massive dense advanced debilitating disabling extreme moderate moderately considerable pronounced striking'.split(' '));

/** Words with which a record gives a high degree of something. */
const HIGH = new Set([...HIGH_DEGREES, 'significant', 'significantly', 'absent', 'unable', 'complete', 'drop']);
/** Strength at which nobody would call it mild. */
const WEAK = 3;
/** How far from the finding its degree stands, in words. */
const NEAR = 6;

/**
 * Whether the record gives a finding in a high degree.
 * @param also more words that count as one
 */
export function isOfHighDegree({ statement: { facts: { tokens } }, first, last }: Entry, also?: ReadonlySet<string>): boolean {
  return tokens.some(({ lower }, at) => {
    if (at < first - NEAR || at >= last + NEAR) return false;
    return HIGH.has(lower) || also?.has(lower) === true || (tokens[at + 1]?.lower === '/' && tokens[at + 2]?.lower === '5' && Number(lower) <= WEAK);
  });
}
