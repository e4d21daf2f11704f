import type { SentenceFacts, Stretch } from '../../facts/fact';
import { PatternSet } from '../../facts/tokenPattern';
import { lazily } from '../../reference/tables';
import { nearest } from './neighbours';
import frames from './frames.json';

/** A word in the place of another one, and the word that is meant. */
export interface Slip extends Stretch {
  readonly right: string;
}

/** Fixed phrases of the field with one place that only few words can fill: "range of [motion|movement]". */
interface Frame {
  /** Words that fill the place. */
  readonly fills: readonly string[];
  /** How many tokens stand before the place. */
  readonly before: number;
  /** How many tokens the whole phrase has. */
  readonly length: number;
}

const compiled = lazily(() => new PatternSet(frames.map(compile)));

/**
 * Words that stand in a fixed phrase of the field and are a letter or two away from the one that belongs there: "range of notion".
 * What belongs there and what also may stand there is listed in `frames.json`.
 */
export function* slipsInFrames({ tokens }: SentenceFacts): Generator<Slip> {
  for (const { value, first, last } of compiled().matches(tokens)) {
    if (last - first !== value.length) continue;
    const token = tokens[first + value.before];
    if (token?.kind !== 'word' || value.fills.includes(token.lower)) continue;
    const right = nearest(token.lower, value.fills, 2);
    if (right !== undefined) yield { from: token.from, to: token.to, right };
  }
}

/** The pattern of a frame: a gap of one word takes the place. */
function compile(frame: string): [pattern: string, frame: Frame] {
  const steps = frame.split(' ');
  const before = steps.findIndex((step) => step.startsWith('['));
  const place = steps[before] ?? '';
  return [steps.map((step, i) => (i === before ? '*1' : step)).join(' '), { fills: place.slice(1, -1).split('|'), before, length: steps.length }];
}
