import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import { affirmedTopics } from '../../facts/record/affirmedTopics';
import { topicOf } from '../../facts/record/topics';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import type { Opposing } from './opposing';

const first = inSentences(new PatternSet<true>([
  ['recommended|recommend|advised|suggest|suggested *4 patient|worker|claimant|applicant *2 referred|seen|evaluated|undergo|have', true], ['should|needs_to|must *3 be *1 referred|seen|evaluated|assessed', true], ['should|needs_to *2 undergo|have|obtain', true], ['needs|requires a|an *3 referral|evaluation|consultation|assessment', true], ['would benefit from *3 referral|evaluation|consultation|assessment', true],
  ['has|have|had not|never *2 seen|been_seen|been_evaluated|been_referred|consulted by|a|an|with|to?', true], ['has|have|had not|never *3 evaluated|examined|seen', true],
]));
const seen = inSentences(new PatternSet<true>([
  ['presented|seen|evaluated|examined|referred *8 evaluation|assessment|consultation|by|at|for|to', true], ['evaluation|consultation|assessment|consult *4 dated|notes|report|revealed|showed|was|indicates|indicated|on', true], ['saw|seen|examined|evaluated', true], ['underwent|had|completed *4 evaluation|consultation|assessment', true],
]));
const OF_GUIDELINE = /\b(?:patients|guidelines?|mtus|odg|acoem|if|when|individuals|candidates)\b/i;
/** How far behind the recommendation it is said who is to be seen, in words. */
const REACH = 8;

/** Who a rationale says should be seen first, and whom the summary says the patient has seen. */
export function seenAlready(facts: LetterFacts, item: ItemFacts): Opposing[] {
  return item.rationale.flatMap((statement): Opposing[] => {
    const { tokens, clauses } = statement.facts;
    for (const match of first(statement.facts)) {
      const at = tokens[match.first]?.from ?? 0;
      const clause = clauses.find(({ from, to }) => from <= at && at < to);
      if (!clause || clause.voice === 'claims' || OF_GUIDELINE.test(statement.facts.text)) continue;
      const topics = tokens.slice(match.last, match.last + REACH).map(topicOf).filter((topic) => topic !== '');
      const [topic] = topics;
      const recorded = topic === undefined ? undefined : facts.summary.find((one) => seen(one.facts).length > 0 && affirmedTopics(one.facts).some((said) => said.topic === topic));
      if (recorded) return [{ statement, words: clause, otherwise: 'has that evaluation already', recorded: [recorded], severity: 'information' }];
    }
    return [];
  });
}
