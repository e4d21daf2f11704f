import type { Mention, Stretch } from '../../facts/fact';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { isBehind, isConditional } from './denialScope';
import { isReviewers } from './voices';

/** What a rationale says that the request leaves open, and the item's heading names. */
export interface RequestDenied {
  readonly statement: Statement;
  readonly words: Stretch;
  /** The heading's sentence and its words. */
  readonly heading: Statement;
  readonly named: Stretch;
  readonly what: string;
}

type Part = Extract<Mention['kind'], 'strength' | 'quantity' | 'frequency' | 'level' | 'side'>;

const TITLES: ReadonlyMap<Part, string> = new Map<Part, string>([['strength', 'a strength'], ['quantity', 'a number'], ['frequency', 'a frequency'], ['level', 'a level'], ['side', 'a side']]);
const parts = inSentences(new PatternSet<Part>([
  ['dose|dosage|strength', 'strength'], ['quantity', 'quantity'], ['number|amount of *1 tablets|pills|capsules|sessions|visits|treatments|units', 'quantity'], ['frequency', 'frequency'],
  ['spinal|vertebral|specific|injection *1 level|levels', 'level'], ['level|levels of|to_be *1 injection|injections|injected|treated', 'level'], ['side|laterality', 'side'],
]));
const REQUESTED = new Set('request requests requested requesting prescription prescribed order'.split(' '));
/** Words that make it the past's or another's: "the number of previous visits". */
const OTHERWISE = new Set('previous previously prior completed attended past current effects effect increase change equivalent activity function motor grip muscle muscular'.split(' '));

/** Where a rationale says that the request does not name what its heading names. */
export function deniedOfRequest({ rationale, heading }: ItemFacts): RequestDenied[] {
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
      if (isConditional(tokens, begin) || isBehind(tokens, begin, first) || !inside.some((word) => REQUESTED.has(word)) || inside.some((word) => OTHERWISE.has(word))) continue;
      const named = request.facts.mentions.find(({ kind }) => kind === value);
      if (named) return [{ statement, words: clause.denial, heading: request, named, what: TITLES.get(value) ?? value }];
    }
    return [];
  });
}
