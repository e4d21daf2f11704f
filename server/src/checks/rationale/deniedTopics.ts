import type { Clause, SentenceFacts, Stretch } from '../../facts/fact';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { affirmedTopics } from '../../facts/record/affirmedTopics';
import { placeOf, recordOf } from '../../facts/record/hits';
import { perSentence } from '../../facts/perSentence';
import { joined, type Regions, type Sides, sidesAgree } from '../../facts/record/places';
import { sameTopic, topicOf } from '../../facts/record/topics';
import { mayDeny } from '../../facts/clauses/words';
import { WEIGHING, WEIGHING_LIGHTLY } from './deniable';
import { denialsOf } from './denials';
import { isConditional, losesFunction } from './denialScope';
import { mayNegate, openDenial } from './openDenial';
import { isReviewers } from './voices';

/** A denial in words of its own, and the sentence of the summary that says it in the same words. */
export interface DeniedTopic {
  readonly statement: Statement;
  readonly words: Stretch;
  readonly recorded: Statement;
  readonly named: Stretch;
}

/** One thing of a list that a clause denies: what it is about, and where. */
interface Member {
  readonly words: Stretch;
  readonly topics: readonly string[];
  readonly regions: Regions;
  readonly sides: Sides;
}

/** Words behind which no more of the thing itself is named. */
const RELATING = new Set('for by to from since prior during after before that which who because due despite with without if when until unless although as than through upon via per under on in at over'.split(' '));
/** Words for what is written, which weigh elsewhere. */
const WRITTEN = new Set(['report', 'reports']);
const LISTING = new Set([',', 'and', 'or', ';', 'nor', '/']);
/** Over how many words the summary may say it. */
const WITHIN = 12;

/** What a rationale denies in words that no table has, and the summary says in the same words. Worth a look, no more: words alone do not say whether it is the same fact. */
export function deniedTopics(facts: LetterFacts, item: ItemFacts): DeniedTopic[] {
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement) => {
    for (const member of membersOf(statement.facts)) {
      const where = member.regions === 0 ? about : member;
      for (const recorded of facts.summary) {
        const named = saidIn(recorded.facts, member.topics, where);
        if (named) return [{ statement, words: member.words, recorded, named }];
      }
    }
    return [];
  });
}

/** What the clauses of a sentence deny that no table knows, member by member. */
const membersOf = perSentence((facts): readonly Member[] => (mayDeny(facts) || mayNegate(facts) ? facts.clauses.flatMap((clause) => membersIn(facts, clause)) : []));

function membersIn(facts: SentenceFacts, clause: Clause): Member[] {
  const { tokens } = facts;
  const denial = clause.denial ?? openDenial(facts, clause);
  if (!denial || clause.necessity || !isReviewers(facts, clause, denial.from)) return [];
  const first = tokens.findIndex(({ from }) => from >= denial.from);
  if (isConditional(tokens, first) || losesFunction(tokens, denial, clause) || tokens[first]?.lower.startsWith('den') === true) return [];
  if (denialsOf(facts).some(({ words }) => words.from < denial.to && words.to > denial.from)) return [];
  const { places } = recordOf(facts);
  const inside = tokens.flatMap((token, at) => (token.from >= denial.object.from && token.to <= denial.object.to ? [at] : []));
  const before = tokens.filter(({ from, to, lower }) => from >= denial.from && to <= denial.object.from && !WRITTEN.has(lower)).map(({ lower }) => lower);
  const parts = partsOf(tokens, inside);
  const weighs = (part: readonly number[]): boolean => [...before, ...part.map((at) => tokens[at]?.lower ?? '')].some((word) => WEIGHING.has(word) && !WEIGHING_LIGHTLY.has(word));
  if (weighs(parts[0] ?? [])) return [];
  return parts.flatMap((part): Member[] => {
    const topics = [...new Set(part.flatMap((at) => (tokens[at] ? topicOf(tokens[at]) : '')))].filter((topic) => topic !== '');
    return topics.length === 0 || weighs(part) ? [] : [{ words: denial, topics, ...joined(places.filter(({ at }) => part.includes(at))) }];
  });
}

/** The members of a list, each up to the word behind which no more of it is named: indexes of tokens. */
function partsOf(tokens: SentenceFacts['tokens'], inside: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  let ended = false;
  for (const at of inside) {
    const word = tokens[at]?.lower ?? '';
    const part = parts.at(-1) ?? [];
    if (LISTING.has(word)) {
      parts.push([]);
      ended = false;
    } else if (RELATING.has(word) && part.length > 0) ended = true;
    else if (!ended) part.push(at);
  }
  return parts;
}

/** Where a sentence says all topics close together, of a place that can be meant. */
function saidIn(facts: SentenceFacts, topics: readonly string[], where: { readonly regions: Regions; readonly sides: Sides }): Stretch | undefined {
  const said = affirmedTopics(facts);
  const [head, ...others] = topics;
  for (const { topic, at } of said) {
    if (head === undefined || !sameTopic(topic, head)) continue;
    const ats = others.map((other) => said.find((one) => sameTopic(one.topic, other) && Math.abs(one.at - at) <= WITHIN)?.at ?? -1);
    if (ats.includes(-1)) continue;
    const place = placeOf(facts.tokens, recordOf(facts).places, at, at + 1);
    if (where.regions !== 0 && place.regions !== 0 && ((where.regions & place.regions) === 0 || !sidesAgree(where.sides, place.sides))) continue;
    const from = Math.min(at, ...ats);
    const to = Math.max(at, ...ats);
    return { from: facts.tokens[from]?.from ?? 0, to: facts.tokens[to]?.to ?? 0 };
  }
  return undefined;
}
