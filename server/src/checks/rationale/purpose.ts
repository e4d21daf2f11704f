import type { DrugMention, Mention, ServiceMention, Stretch } from '../../facts/fact';
import { mayDeny } from '../../facts/clauses/words';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { sameService } from '../../facts/denied/kinship';
import { recordOf } from '../../facts/record/hits';
import { perSentence } from '../../facts/perSentence';
import { joined } from '../../facts/record/places';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { isReviewers } from './voices';
import { AIMS, PURPOSES, REASON_COMPARED, REASON_NAMES, REASON_WEIGHED } from './purposePatterns';

/** A rationale that says that no reason for the request was given, and where one is. */
export interface MissingReason {
  readonly statement: Statement;
  readonly words: Stretch;
  /** Whether it only finds the reason not good enough. */
  readonly weighed: boolean;
  /** Where the reason stands. */
  readonly given: Statement;
  /** Whether it stands in the rationale itself. */
  readonly inRationale: boolean;
}

const reasonsIn = inSentences(new PatternSet<true>(REASON_NAMES.map((pattern) => [pattern, true] as const)));
const purposes = inSentences(new PatternSet<true>(PURPOSES.map((pattern) => [pattern, true] as const)));
const aims = inSentences(new PatternSet<true>(AIMS.map((pattern) => [pattern, true] as const)));
const reasons = perSentence((facts) => reasonsIn(facts).map(({ first }) => first));
/** How far behind the name of a study its purpose may stand, in words. */
const NEAR = 16;

/** Where a rationale denies a reason that the summary, or the rationale itself, gives. */
export function deniedReasons(facts: LetterFacts, item: ItemFacts): MissingReason[] {
  const heading = item.heading.at(-1);
  const services = heading ? treatmentsOf(heading.facts.mentions) : [];
  if (!heading || services.length === 0) return [];
  const { regions } = joined(recordOf(heading.facts).places);
  return item.rationale.flatMap((statement) => {
    if (!mayDeny(statement.facts) || reasons(statement.facts).length === 0) return [];
    for (const clause of statement.facts.clauses) {
      if (!clause.denial || !isReviewers(statement.facts, clause, clause.denial.from)) continue;
      const { tokens } = statement.facts;
      const { from: start } = clause.denial;
      const inside = tokens.filter(({ from, to }) => from >= start && to <= clause.to).map(({ lower }) => lower);
      const first = tokens.findIndex(({ from }) => from >= start);
      if (!reasons(statement.facts).some((at) => at >= first && at < first + inside.length) || inside.some((word) => REASON_COMPARED.has(word))) continue;
      const own = item.rationale.find((other) => other !== statement && givesPurpose(other, services, regions));
      const stated = own ?? facts.summary.find((other) => givesPurpose(other, services, regions));
      const given = stated ?? facts.summary.find((other) => givesPurpose(other, services, regions, aims));
      if (!given) continue;
      return [{ statement, words: clause.denial, weighed: stated === undefined || inside.some((word) => REASON_WEIGHED.has(word)), given, inRationale: own !== undefined }];
    }
    return [];
  });
}

function givesPurpose({ facts }: Statement, services: readonly Treatment[], regions: number, patterns = purposes): boolean {
  const { tokens, mentions, clauses } = facts;
  if (recordOf(facts).claims || clauses.some(({ voice }) => voice === 'guideline')) return false;
  const { places } = recordOf(facts);
  return patterns(facts).some(({ first }) => {
    const before = treatmentsOf(mentions).filter(({ to }) => {
      const at = tokens.findIndex((token) => token.from >= to);
      return at >= 0 && at <= first && first - at < NEAR;
    });
    const named = before.at(-1);
    if (!named || !services.some((service) => isSame(service, named))) return false;
    const from = tokens.findIndex((token) => token.from >= named.from);
    const near = joined(places.filter(({ at }) => at >= from - 4 && at < first + 8));
    return regions === 0 || near.regions === 0 || (regions & near.regions) !== 0;
  });
}

type Treatment = ServiceMention | DrugMention;

function isSame(own: Treatment, named: Treatment): boolean {
  if (own.kind === 'drug') return named.kind === 'drug' && own.generic === named.generic;
  if (named.kind === 'drug') return false;
  return sameService(own, named) || sameService(named, own) || named.service === 'diagnostic testing';
}

function treatmentsOf(mentions: readonly Mention[]): Treatment[] {
  return mentions.filter((mention): mention is Treatment => mention.kind === 'service' || mention.kind === 'drug');
}
