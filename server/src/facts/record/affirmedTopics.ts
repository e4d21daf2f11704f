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
    'instructed advised discussed denied declined if whether versus vs family mother father unspecified').split(' '),
);
const ENDS = new Set(['.', ';', ':']);

/** What a sentence says of the patient is there, in its own words; nothing in the claims administrator's reasons. */
export const affirmedTopics = perSentence((facts): readonly AffirmedTopic[] => {
  const { tokens } = facts;
  if (recordOf(facts).claims) return [];
  const topics: AffirmedTopic[] = [];
  let open = false;
  tokens.forEach((token, at) => {
    if (ENDS.has(token.lower)) open = false;
    if (NOT_YET.has(token.lower)) open = true;
    const topic = open ? '' : topicOf(token);
    if (topic !== '' && !isDenied(tokens, at, at + 1)) topics.push({ topic, at });
  });
  return topics;
});
