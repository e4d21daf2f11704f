import type { Mention, Stretch } from '../../facts/fact';
import { sameService } from '../../facts/denied/kinship';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { isBehind, isConditional } from './denialScope';
import { servicesIn } from './namesOf';
import { isReviewers } from './voices';

/** What a rationale says that the request leaves open, and the item's heading or the summary's account of the request names. */
export interface RequestDenied {
  readonly statement: Statement;
  readonly words: Stretch;
  /** The sentence of the heading or of the summary, and its words. */
  readonly place: Statement;
  readonly named: Stretch;
  readonly what: string;
  readonly inSummary: boolean;
}

type Part = Extract<Mention['kind'], 'strength' | 'quantity' | 'frequency' | 'level' | 'side' | 'body-part'>;

const TITLES: ReadonlyMap<Part, string> = new Map<Part, string>([['strength', 'a strength'], ['quantity', 'a number'], ['frequency', 'a frequency'], ['level', 'a level'], ['side', 'a side'], ['body-part', 'a part of the body']]);
const parts = inSentences(new PatternSet<Part>([
  ['dose|dosage|strength', 'strength'], ['quantity', 'quantity'], ['number|amount of *1 tablets|pills|capsules|sessions|visits|treatments|units', 'quantity'], ['frequency', 'frequency'],
  ['spinal|vertebral|specific|injection *1 level|levels', 'level'], ['level|levels of|to_be *2 injection|injections|injected|treated', 'level'], ['side|laterality', 'side'],
  ['body|anatomical part|parts|region|area|site', 'body-part'], ['part|region|area|site to_be|of_the_body', 'body-part'], ['site of application|injection', 'body-part'],
]));
const REQUESTED = new Set('request requests requested requesting prescription prescribed order'.split(' '));
/** Words that say that it is still to be given. */
const TO_BE_GIVEN = new Set('injection injected treated applied treatment application'.split(' '));
/** Words that make it the past's or another's: "the number of previous visits". */
const OTHERWISE = new Set('previous previously prior completed attended past current effects effect increase change equivalent activity function motor grip muscle muscular'.split(' '));

/** Where a rationale says that the request does not name what its heading, or the summary's account of it, names. */
export function deniedOfRequest(facts: LetterFacts, { rationale, heading }: ItemFacts): RequestDenied[] {
  const request = heading.at(-1);
  if (!request) return [];
  return rationale.flatMap((statement) => {
    const { tokens, clauses } = statement.facts;
    for (const { value, first } of parts(statement.facts)) {
      const at = tokens[first]?.from ?? 0;
      const clause = clauses.find(({ from, to }) => from <= at && at < to);
      if (!clause?.denial || at < clause.denial.from || at >= clause.denial.to || !isReviewers(statement.facts, clause, clause.denial.from)) continue;
      const begin = tokens.findIndex(({ from }) => from >= (clause.denial?.from ?? 0));
      const inside = tokens.filter(({ from, to }) => from >= clause.from && to <= clause.to).map(({ lower }) => lower);
      if (isConditional(tokens, begin) || isBehind(tokens, begin, first) || inside.some((word) => OTHERWISE.has(word))) continue;
      const asked = inside.some((word) => REQUESTED.has(word));
      if (!asked && !inside.some((word) => TO_BE_GIVEN.has(word))) continue;
      const found = namedIn(request, value, asked) ?? askedIn(facts, request, value);
      if (found) return [{ statement, words: clause.denial, ...found, what: TITLES.get(value) ?? value }];
    }
    return [];
  });
}

type Found = Pick<RequestDenied, 'place' | 'named' | 'inSummary'>;

function namedIn(request: Statement, kind: Part, asked: boolean): Found | undefined {
  const named = asked ? request.facts.mentions.find((mention) => mention.kind === kind) : undefined;
  return named && { place: request, named, inSummary: false };
}

const ASKED = /\b(?:request\w*|order\w*|prescri\w*|plan\w*|recommend\w*|to be)\b/i;

/** Where the summary tells of the same request with that part of it. */
function askedIn({ summary }: LetterFacts, request: Statement, kind: Part): Found | undefined {
  const services = servicesIn(request.facts.mentions);
  for (const place of summary) {
    const { mentions, text } = place.facts;
    if (recordOf(place.facts).claims || !ASKED.test(text) || !servicesIn(mentions).some((other) => services.some((service) => sameService(service, other)))) continue;
    const named = mentions.find((mention) => mention.kind === kind);
    if (named) return { place, named, inSummary: true };
  }
  return undefined;
}
