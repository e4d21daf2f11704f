import type { ServiceMention, Stretch } from '../../facts/fact';
import { sameService } from '../../facts/denied/kinship';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { joined } from '../../facts/record/places';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { servicesIn } from './namesOf';

/** Words of a rationale and the words of the summary that they do not go with. */
export interface Unrecorded {
  readonly statement: Statement;
  readonly words: Stretch;
  readonly other: Statement;
}

export interface ResultWithoutStudy {
  readonly statement: Statement;
  readonly words: Stretch;
  readonly study: string;
  /** Where the summary has the study as requested, if it does. */
  readonly requested: Statement | undefined;
}

/** Verbs with which a study's result is told. */
const resultsIn = inSentences(new PatternSet<true>([
  ['shows|showed|reveals|revealed|demonstrates|demonstrated|indicates|confirmed', true], ['does|did not *1 show|indicate|reveal|demonstrate', true], ['was|were *2 negative|normal|unremarkable|positive', true],
]));
const STUDIES: ReadonlySet<string> = new Set(['mri', 'ct', 'x-ray', 'emg', 'nerve conduction study', 'emg/ncv', 'ultrasound', 'bone scan']);
/** How far behind the study's name its verb stands, in words. */
const NEAR = 7;
const unknownIn = inSentences(new PatternSet<true>([['unknown|unspecified amount|number of', true], ['number *2 sessions|visits *2 not|unknown|unspecified', true], ['number *1 not *1 specified|found|provided|documented|known|given', true]]));
const countedIn = inSentences(new PatternSet<true>([['<n> *4 sessions|visits|treatments', true], ['<n> *1 therapy', true]]));
const BEFORE = /\b(?:previous|previously|prior|attended|completed|received|undergone|approved|had)\b/i;
const REQUEST = /\b(?:request|remaining|original|authorized|eligible|guideline|allow|recommend|additional)/i;
const planIn = inSentences(new PatternSet<true>([['treatment|care plan *1 was|is|included|includes|consisted|consists', true], ['plan of_care included|includes', true]]));

/** Results of studies that the summary has not at all, or only as requested. */
export function resultsWithoutStudy(facts: LetterFacts, item: ItemFacts): ResultWithoutStudy[] {
  return item.rationale.flatMap((statement) => {
    const { tokens, mentions, clauses } = statement.facts;
    if (resultsIn(statement.facts).length === 0) return [];
    for (const service of servicesIn(mentions)) {
      if (!STUDIES.has(service.service)) continue;
      const clause = clauses.find(({ from, to }) => from <= service.from && service.from < to);
      const at = tokens.findIndex(({ from }) => from >= service.to);
      if (!clause || at < 0 || clause.voice === 'guideline' || clause.voice === 'claims' || clause.necessity) continue;
      if (!resultsIn(statement.facts).some(({ first }) => first >= at && first < at + NEAR && (tokens[first]?.from ?? 0) < clause.to)) continue;
      const place = joined(recordOf(statement.facts).places).regions;
      const named = facts.summary.filter((one) => servicesIn(one.facts.mentions).some((other) => sameService(service, other)));
      if (named.some((one) => isDone(one, service, place)) || facts.summary.some(isGeneral)) continue;
      return [{ statement, words: { from: clause.from, to: clause.to }, study: service.service, requested: named[0] }];
    }
    return [];
  });
}

/** Whether a sentence of the summary has a study as done: not as planned, requested or denied. */
function isDone({ facts }: Statement, service: ServiceMention, regions: number): boolean {
  const { hits, claims, places } = recordOf(facts);
  if (claims) return false;
  const mine = servicesIn(facts.mentions).find((other) => sameService(service, other));
  const hit = hits.find(({ first }) => mine && facts.tokens[first]?.from === mine.from);
  if (hit?.open === true) return false;
  const where = joined(places).regions;
  return regions === 0 || where === 0 || (where & regions) !== 0;
}

/** "diagnostic imaging", "imaging studies": it may be any. */
function isGeneral({ facts: { text } }: Statement): boolean {
  return /\b(?:diagnostic studies|imaging studies|previous imaging|prior imaging)\b/i.test(text);
}

/** Numbers of earlier sessions where the summary says that the number is unknown. */
export function countsOfUnknown(facts: LetterFacts, item: ItemFacts): Unrecorded[] {
  if (!item.rationale.some((statement) => countedIn(statement.facts).length > 0)) return [];
  const other = facts.summary.find((one) => unknownIn(one.facts).length > 0 && servicesIn(one.facts.mentions).some(({ type }) => type === 'therapy'));
  if (!other) return [];
  const therapies = servicesIn(other.facts.mentions);
  return item.rationale.flatMap((statement) => {
    const { text, tokens, clauses } = statement.facts;
    const [count] = countedIn(statement.facts);
    const at = tokens[count?.first ?? 0]?.from ?? 0;
    const clause = count && clauses.find(({ from, to }) => from <= at && at < to);
    if (!clause || clause.voice === 'guideline' || clause.voice === 'claims' || !BEFORE.test(text) || REQUEST.test(text)) return [];
    const named = servicesIn(statement.facts.mentions).filter(({ type }) => type === 'therapy');
    if (named.length > 0 && !named.some((one) => therapies.some((therapy) => sameService(one, therapy)))) return [];
    return [{ statement, words: clause, other }];
  });
}

/** A plan of treatment with what the recorded plan has not. */
export function plansOtherwise(facts: LetterFacts, item: ItemFacts): Unrecorded[] {
  if (!item.rationale.some((statement) => planIn(statement.facts).length > 0)) return [];
  const other = facts.summary.find((one) => planIn(one.facts).length > 0);
  if (!other) return [];
  const planned = facts.summary.flatMap((one) => (recordOf(one.facts).claims ? [] : servicesIn(one.facts.mentions)));
  return item.rationale.flatMap((statement) => {
    const { mentions } = statement.facts;
    const [match] = planIn(statement.facts);
    const services = servicesIn(mentions).filter(({ type }) => type !== 'drug' && type !== 'other');
    if (!match || services.length === 0 || services.some((service) => planned.some((one) => sameService(one, service)))) return [];
    return [{ statement, words: { from: 0, to: statement.facts.text.length }, other }];
  });
}
