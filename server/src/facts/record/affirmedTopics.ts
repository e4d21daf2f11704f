import type { SentenceFacts } from '../fact';
import { perSentence } from '../perSentence';
import { isDenied, recordOf } from './hits';
import { topicOf } from './topics';

/** A topic that a sentence says is there: index of its token. */
export interface AffirmedTopic {
  readonly topic: string;
  readonly at: number;
}

/** Words before a thing that is only asked for, thought of or told of others. */
const NOT_YET = new Set(
  ('request requests requested requesting plan plans planned planning recommend recommends recommended recommendation recommendations order orders ordered ordering schedule scheduled refer referred referral authorization will would consider considered rule ruled ruling suspect suspected suspicion possible possibly probable questionable evaluate exclude prevent avoid risk ' +
    'instructed advised discussed denied declined should if whether versus vs family mother father unspecified').split(' '),
);
/** Words behind a thing that say the same: "a panel was ordered". */
const ASKED = new Set('requested ordered recommended planned scheduled should pending'.split(' '));
const ENDS = new Set(['.', ';', ':']);
/** Words that deny what somebody can do. */
const UNABLE = new Set(['unable', 'inability', 'cannot']);
/** How far such a word reaches, in words. */
const REACH = 6;

/** What a sentence says of the patient is there, in its own words; nothing in the claims administrator's reasons. */
export const affirmedTopics = perSentence((facts): readonly AffirmedTopic[] => topicsIn(facts, false));

/** The same for what it says is not there. */
export const negatedTopics = perSentence((facts): readonly AffirmedTopic[] => topicsIn(facts, true));

function topicsIn(facts: SentenceFacts, denied: boolean): AffirmedTopic[] {
  const { tokens } = facts;
  if (recordOf(facts).claims) return [];
  const topics: AffirmedTopic[] = [];
  let open = false;
  for (const [at, token] of tokens.entries()) {
    if (ENDS.has(token.lower)) open = false;
    if (NOT_YET.has(token.lower)) open = true;
    const topic = topicOf(token);
    if (topic === '' || (!denied && (open || isAsked(tokens, at)))) continue;
    if ((isDenied(tokens, at, at + 1) || isUnable(tokens, at)) === denied) topics.push({ topic, at });
  }
  return topics;
}

function isUnable(tokens: SentenceFacts['tokens'], at: number): boolean {
  for (let i = Math.max(0, at - REACH); i < at; i++) if (UNABLE.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

function isAsked(tokens: SentenceFacts['tokens'], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + REACH); i++) {
    if (ENDS.has(tokens[i]?.lower ?? '') || tokens[i]?.lower === ',') return false;
    if (ASKED.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}
