import type { Token } from '../../text/tokens';

/** A stretch of a guideline line that cites: indexes of tokens. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** Whether it stands under "Non-MTUS Citation". */
  readonly nonMtus: boolean;
  /** Whether the form's own words lead it. A line without them may name its sources in a sentence. */
  readonly led: boolean;
}

/** The stretches behind "Decision based on MTUS" and "Decision based on Non-MTUS Citation"; what the line says otherwise where there is neither. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const starts: { first: number; nonMtus: boolean; lead: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.lower;
    if (word === 'decision' && tokens[i + 1]?.lower === 'based' && tokens[i + 2]?.lower === 'on') {
      const non = tokens[i + 3]?.lower === 'non' && tokens[i + 4]?.lower === 'mtus';
      if (non) starts.push({ first: i + (tokens[i + 5]?.lower === 'citation' ? 6 : 5), nonMtus: true, lead: i });
      else starts.push({ first: i + 3, nonMtus: false, lead: i });
    } else if (word === 'other' && tokens[i + 1]?.lower === 'medical' && tokens[i + 2]?.lower === 'treatment' && tokens[i + 3]?.lower.startsWith('guideline')) {
      starts.push({ first: afterOtherLabel(tokens, i + 4), nonMtus: true, lead: isCross(tokens, i - 1) ? i - 1 : i });
    }
  }
  if (starts.length === 0) return [{ first: afterStatement(tokens), last: tokens.length, nonMtus: false, led: false }];
  return starts.map(({ first, nonMtus }, i) => ({ first, nonMtus, led: true, last: withoutJoin(tokens, first, starts[i + 1]?.lead ?? tokens.length) }));
}

/** Leaves ", and" and closing marks out of the end of a stretch. */
export function withoutJoin(tokens: readonly Token[], first: number, last: number): number {
  let end = last;
  while (end > first && (tokens[end - 1]?.lower === 'and' || (tokens[end - 1]?.kind === 'mark' && '.,;:('.includes(tokens[end - 1]?.lower ?? ' ')))) end--;
  return end;
}

/** "Other Medical Treatment Guideline or Medical Evidence:" is a label of the form of 2014. */
function afterOtherLabel(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.lower === 'or' && tokens[next + 1]?.lower === 'medical' && tokens[next + 2]?.lower === 'evidence') next += 3;
  while (tokens[next]?.lower === ':') next++;
  return next;
}

/** The mark of a ticked box. */
function isCross(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'x' && tokens[at - 1]?.kind !== 'number';
}

/** The form's sentence that the line cites nothing, or nothing of the MTUS, is passed over: what follows it may cite. */
function afterStatement(tokens: readonly Token[]): number {
  const stop = tokens.findIndex(({ lower }, i) => lower === '.' && i > 3);
  const end = stop < 0 ? tokens.length : stop + 1;
  const words = tokens.slice(0, end).map(({ lower }) => lower).join(' ');
  const says = words.includes('not cite any') || words.includes('not base their decision on') || words.includes('outside of the mtus') || words.includes('no section of the mtus') || words.includes('no medical evidence');
  return says ? end : 0;
}
