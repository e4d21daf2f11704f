import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { samePart } from '../../facts/denied/kinship';
import { type PatternMatch, PatternSet } from '../../facts/tokenPattern';
import type { TextRange } from '../../text/range';
import data from './examinationSigns.json';

export interface MisplacedTest {
  readonly range: TextRange;
  readonly item: number;
  readonly sign: string;
  readonly examines: string;
}

interface Sign {
  readonly sign: string;
  readonly examines: string;
  /** Body parts in which it is at home, or which are named with it. */
  readonly parts: readonly string[];
}

const SIGNS = new PatternSet<Sign>(data.signs.flatMap(({ patterns, ...sign }) => patterns.map((pattern) => [pattern, sign] as const)));

/** Between a sign and the body part that it is placed in: "on the right", "of the". */
const LINK = /^(?:'s)?(?:\s+(?:test|sign|testing|maneuver|was|is|positive|negative|noted|on|of|at|in|over|the|right|left|bilateral))*\s*$/i;

/** Named examination signs that are placed in a part of the body which they do not examine. */
export function misplacedTests(facts: LetterFacts): MisplacedTest[] {
  const found: MisplacedTest[] = [];
  const look = (statement: Statement, item: number): void => {
    for (const match of SIGNS.matches(statement.facts.tokens)) {
      const misplaced = misplacedAt(facts, statement, match, item);
      if (misplaced) found.push(misplaced);
    }
  };
  for (const statement of facts.summary) look(statement, 0);
  for (const { item, rationale } of facts.items) for (const statement of rationale) look(statement, item.index);
  return found;
}

function misplacedAt(facts: LetterFacts, statement: Statement, { value, first, last }: PatternMatch<Sign>, item: number): MisplacedTest | undefined {
  const { tokens, mentions, text } = statement.facts;
  const from = tokens[first]?.from ?? 0;
  const to = tokens[last - 1]?.to ?? 0;
  const part = mentions.find((mention) => mention.kind === 'body-part' && mention.from >= to);
  if (part?.kind !== 'body-part' || !LINK.test(text.slice(to, part.from)) || value.parts.some((home) => samePart(home, part.part))) return undefined;
  return { range: facts.rangeOf(statement, { from, to: part.to }), item, sign: value.sign, examines: value.examines };
}
