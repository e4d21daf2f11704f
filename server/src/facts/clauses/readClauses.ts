import type { Token } from '../../text/tokens';
import type { Clause, SentenceFacts, Voice } from '../fact';
import { inSentences, type PatternMatch, PatternSet } from '../tokenPattern';
import { denialFact, denialIn } from './denial';
import { isHedged } from './hedge';
import { HEDGE_PATTERNS, type HedgeCue } from './hedgePatterns';
import type { ClauseSpan } from './clauseSpan';
import { necessityOf } from './necessity';
import { clauseStarts } from './split';
import { type ClauseVoice, voiceOf } from './voice';
import { VOICE_PATTERNS, type VoiceCue } from './voicePatterns';
import { has, Role, ROLES_OF } from './words';

const cuesIn = inSentences(new PatternSet<VoiceCue | HedgeCue>([...VOICE_PATTERNS, ...HEDGE_PATTERNS]));

/** The clauses of a sentence: who says each, whether it weighs or states, and what it says of necessity or absence. */
export function readClauses(facts: SentenceFacts): Clause[] {
  const { text, tokens, mentions } = facts;
  if (tokens.length === 0) return text === '' ? [] : [{ from: 0, to: text.length, voice: 'unknown', hedged: false }];
  const voices: PatternMatch<VoiceCue>[] = [];
  const hedges: PatternMatch<HedgeCue>[] = [];
  for (const cue of cuesIn(facts)) {
    if (isVoice(cue)) voices.push(cue);
    else hedges.push(cue as PatternMatch<HedgeCue>);
  }
  const roles = tokens.map(({ word }) => ROLES_OF.of(word));
  const starts = clauseStarts(tokens, roles);
  const conditional = opensWithCondition(tokens);
  let voice: Voice = 'unknown';
  return starts.map((first, i) => {
    const last = starts[i + 1] ?? tokens.length;
    const own = voiceOf(voices, first, last);
    voice = own.voice === 'unknown' ? voice : own.voice;
    const subordinate = isSubordinate(tokens, first) && starts.length > 1;
    const span: ClauseSpan = { first, last, roles, voice, conditional, subordinate };
    const denial = denialIn(tokens, span);
    const necessity = necessityOf(tokens, mentions, span);
    voice = heard(own, voice, denial !== undefined, necessity?.conclusion === true && necessity.strength === 'stated');
    return {
      from: first === 0 ? 0 : (tokens[first]?.from ?? 0),
      to: starts[i + 1] === undefined ? text.length : (tokens[last]?.from ?? text.length),
      voice,
      hedged: isHedged(tokens, span, denial, hedges),
      ...(necessity ? { necessity } : {}),
      ...(denial ? { denial: denialFact(tokens, denial) } : {}),
    };
  });
}

function isVoice(cue: PatternMatch<VoiceCue | HedgeCue>): cue is PatternMatch<VoiceCue> {
  return cue.value.kind === 'voice';
}

/** A verdict is the reviewer's; so is "the records do not document", which no record says of itself. */
function heard(own: ClauseVoice, voice: Voice, denies: boolean, verdict: boolean): Voice {
  return verdict || (denies && own.file && voice === 'record') ? 'reviewer' : voice;
}

/** Whether a clause begins with "as", "because", "although", connecting words before it left out. */
function isSubordinate(tokens: readonly Token[], first: number): boolean {
  for (let i = first; i < first + 4; i++) {
    const word = tokens[i]?.lower;
    if (has(word, Role.subordinating)) return word !== 'as' || tokens[i + 1]?.lower !== 'such';
    if (!has(word, Role.opening)) return false;
  }
  return false;
}

/** Whether the sentence begins with "if" or "when", connecting words before it left out. */
function opensWithCondition(tokens: readonly Token[]): boolean {
  for (let i = 0; i < 4; i++) {
    const word = tokens[i]?.lower;
    if (has(word, Role.condition)) return true;
    if (!has(word, Role.opening)) return false;
  }
  return false;
}
