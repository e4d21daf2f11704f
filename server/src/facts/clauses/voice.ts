import type { Voice } from '../fact';
import type { PatternMatch } from '../tokenPattern';
import type { VoiceCue } from './voicePatterns';

/** The voice of a clause, and whether its subject is a document or its author. */
export interface ClauseVoice {
  readonly voice: Voice;
  readonly file: boolean;
}

const UNKNOWN: ClauseVoice = { voice: 'unknown', file: false };

/** Whose voice a clause is in: a cue that always decides, else the first strong one, else the first weak one. */
export function voiceOf(cues: readonly PatternMatch<VoiceCue>[], first: number, last: number): ClauseVoice {
  let strong: PatternMatch<VoiceCue> | undefined;
  let weak: PatternMatch<VoiceCue> | undefined;
  for (const cue of cues) {
    if (cue.first < first || cue.first >= last) continue;
    if (cue.value.always) return cue.value;
    if (cue.value.weak) weak = earlier(weak, cue);
    else strong = earlier(strong, cue);
  }
  return (strong ?? weak)?.value ?? UNKNOWN;
}

/** The one that begins first; of two that begin together, the longer one. */
function earlier(a: PatternMatch<VoiceCue> | undefined, b: PatternMatch<VoiceCue>): PatternMatch<VoiceCue> {
  if (!a || b.first < a.first || (b.first === a.first && b.last > a.last)) return b;
  return a;
}
