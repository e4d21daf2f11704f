import { type ItemFacts, type LetterFacts, perSummary } from '../../facts/letterFacts';
import { affirmedTopics, negatedTopics } from '../../facts/record/affirmedTopics';
import { placeOf, recordOf } from '../../facts/record/hits';
import { sidesAgree } from '../../facts/record/places';
import { sameTopic } from '../../facts/record/topics';
import { type Opposing, statedClauses } from './opposing';

const NEGATED = /\b(?:not|no|never|none|without|denie[sd]|unclear|neither|nor|negative)\b/i;
const OF_PATIENT = /\b(?:patient|claimant|applicant|worker|employee|he|she|has|had|history|reports?|reported|complain\w*|suffer\w*|diagnos\w*)\b/i;

/** What the summary says only to deny it, and all that it says otherwise. */
const topicsOfSummary = perSummary((summary) => ({
  denied: summary.flatMap((one) => negatedTopics(one.facts).map((topic) => ({ one, ...topic }))),
  said: summary.flatMap((one) => affirmedTopics(one.facts).map(({ topic }) => topic)),
}));

/** What a rationale says of the patient in words that the summary uses only to deny it. */
export function affirmedOtherwise(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const { denied, said } = topicsOfSummary(facts);
  if (denied.length === 0) return [];
  return item.rationale.flatMap((statement): Opposing[] => {
    const { tokens, text } = statement.facts;
    for (const clause of statedClauses(statement)) {
      if (!OF_PATIENT.test(text.slice(clause.from, clause.to)) || NEGATED.test(text.slice(clause.from, clause.to))) continue;
      const topics = affirmedTopics(statement.facts).filter(({ at }) => (tokens[at]?.from ?? 0) >= clause.from && (tokens[at]?.from ?? 0) < clause.to);
      for (const { topic, at } of topics) {
        if (said.some((other) => sameTopic(other, topic))) continue;
        const place = placeOf(tokens, recordOf(statement.facts).places, at, at + 1);
        const other = denied.find((one) => {
          if (!sameTopic(one.topic, topic)) return false;
          const there = placeOf(one.one.facts.tokens, recordOf(one.one.facts).places, one.at, one.at + 1);
          return place.regions === 0 || there.regions === 0 || ((place.regions & there.regions) !== 0 && sidesAgree(place.sides, there.sides));
        });
        if (other) return [{ statement, words: clause, otherwise: 'denies it', recorded: [other.one], severity: 'information' }];
      }
    }
    return [];
  });
}
