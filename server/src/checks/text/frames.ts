import type { SentenceFacts, Stretch } from '../../facts/fact';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { isInUse } from '../../reference/sequences';
import { isKnownTerm } from '../../reference/words';
import { PerWord } from '../../text/lexicon';
import frames from './frames.json';
import { nearest } from './neighbours';

/** A word in the place of another one, and the word that is meant. */
export interface Slip extends Stretch {
  readonly right: string;
}

/** A fixed phrase of the field with one place that only few words can fill: "range of [motion|movement]". */
interface Frame {
  /** Words that fill the place. */
  readonly fills: readonly string[];
  /** Where the place is: before what the pattern matches, behind it, or so many tokens inside. */
  readonly place: 'before' | 'behind' | number;
  /** How many tokens the pattern matches, for a place inside: the gap for it may be empty. */
  readonly length: number;
}

const framesIn = inSentences(new PatternSet(() => frames.map(compile)));

/**
 * Words that stand in a fixed phrase of the field and are a letter or two away from the one that belongs there: "range of notion".
 * What belongs there and what also may stand there is listed in `frames.json`.
 */
export function slipsInFrames(facts: SentenceFacts, found: (slip: Slip) => void): void {
  for (const { value: { fills, place, length }, first, last } of framesIn(facts)) {
    if (typeof place === 'number' && last - first !== length) continue;
    const token = facts.tokens[place === 'before' ? first - 1 : place === 'behind' ? last : first + place];
    if (token?.kind !== 'word') continue;
    const known = MEANT.of(token.word);
    let right = known.get(fills);
    if (right === undefined) known.set(fills, (right = meantBy(token.lower, fills)));
    if (right !== null) found({ from: token.from, to: token.to, right });
  }
}

/** Which of the words that fill a place another word is a slip of, remembered with that word. */
const MEANT = new PerWord(() => new Map<readonly string[], string | null>());

/** A word that the field uses is taken for another only where one letter makes it so. */
function meantBy(word: string, fills: readonly string[]): string | null {
  return fills.includes(word) ? null : (nearest(word, fills, isInUse(word) || isKnownTerm(word) ? 1 : 2) ?? null);
}

/** The pattern of a frame: what stands before or behind the place, or all of it with a gap of one word. */
function compile(frame: string): [pattern: string, frame: Frame] {
  const steps = frame.split(' ');
  const at = steps.findIndex((step) => step.startsWith('['));
  const fills = (steps[at] ?? '').slice(1, -1).split('|');
  if (at === 0) return [steps.slice(1).join(' '), { fills, place: 'before', length: 0 }];
  if (at === steps.length - 1) return [steps.slice(0, at).join(' '), { fills, place: 'behind', length: 0 }];
  return [steps.with(at, '*1').join(' '), { fills, place: at, length: steps.length }];
}
