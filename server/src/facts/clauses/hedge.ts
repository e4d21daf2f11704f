import type { PatternMatch } from '../tokenPattern';
import type { Token } from '../../text/tokens';
import type { DenialSpan } from './denial';
import type { HedgeCue } from './hedgePatterns';
import type { ClauseSpan } from './clauseSpan';
import { isFailing } from './verbGroup';

/** Where the qualities of what is denied end: "no deficits | on recent examination". */
const HEAD_ENDS = new Set('on in at with within during from by to who upon under among over , per'.split(' '));

/** Whether a clause weighs rather than states. A quality weighs only what is denied, not where or when. */
export function isHedged(tokens: readonly Token[], clause: ClauseSpan, denial: DenialSpan | undefined, cues: readonly PatternMatch<HedgeCue>[]): boolean {
  if (cues.length === 0) return false;
  const head = denial ? headOf(tokens, denial) : undefined;
  return cues.some(({ value, first }) => {
    if (first < clause.first || first >= clause.last) return false;
    return value.scope === 'clause' || (head !== undefined && first >= head[0] && first < head[1] && !(first === denial?.first && isFailing(tokens, first)));
  });
}

/** From the denial's words, or its object where that comes first, to the end of the head of what is denied. */
function headOf(tokens: readonly Token[], { first, last, object }: DenialSpan): readonly [number, number] {
  const from = Math.min(first, object[0]);
  if (object[0] < first) return [from, last];
  let end = object[0];
  while (end < object[1] && !HEAD_ENDS.has(tokens[end]?.lower ?? '')) end++;
  return [from, end];
}
