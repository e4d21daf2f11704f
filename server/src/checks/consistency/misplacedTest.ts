import type { SentenceFacts, Stretch } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import { partsOf, related } from '../../reference/anatomy';
import { inSentences, type PatternMatch, PatternSet } from '../../facts/tokenPattern';
import type { TextRange } from '../../text/range';
import data from './examinationSigns.json';

export interface MisplacedTest {
  readonly range: TextRange;
  readonly item: number;
  readonly sign: string;
  readonly examines: string;
}

interface Sign {
  /** As the table of anatomy has it. */
  readonly sign: string;
  /** As a message calls it. */
  readonly name: string;
  readonly examines: string;
}

const signsIn = inSentences(new PatternSet<Sign>(data.signs.flatMap(({ patterns, ...sign }) => patterns.map((pattern) => [pattern, sign] as const))));

/** Between a sign and the body part that it is placed in: "on the right", "of the". */
const LINK = /^(?:'s)?(?:\s+(?:test|sign|testing|maneuver|was|is|positive|negative|noted|on|of|at|in|over|the|right|left|bilateral))*\s*$/i;

/** Named examination signs that are placed in a part of the body which they do not examine. */
export function misplacedTests(facts: LetterFacts): MisplacedTest[] {
  const found: MisplacedTest[] = [];
  const look = (statement: Statement, item: number): void => {
    for (const { from, to, name, examines } of misplacedIn(statement.facts)) found.push({ range: facts.rangeOf(statement, { from, to }), item, sign: name, examines });
  };
  for (const statement of facts.summary) look(statement, 0);
  for (const { item, rationale } of facts.items) for (const statement of rationale) look(statement, item.index);
  return found;
}

const misplacedIn = perSentence((facts) => signsIn(facts).flatMap((match) => misplacedAt(facts, match) ?? []));

function misplacedAt({ tokens, mentions, text }: SentenceFacts, { value, first, last }: PatternMatch<Sign>): (Sign & Stretch) | undefined {
  const from = tokens[first]?.from ?? 0;
  const to = tokens[last - 1]?.to ?? 0;
  const part = mentions.find((mention) => mention.kind === 'body-part' && mention.from >= to);
  if (part?.kind !== 'body-part' || !LINK.test(text.slice(to, part.from)) || isAtHome(value.sign, part.part)) return undefined;
  return { ...value, from, to: part.to };
}

/** Whether a sign may be named with a part of the body: it examines it, or what adjoins it. */
function isAtHome(sign: string, part: string): boolean {
  const homes = partsOf(sign);
  return homes.length === 0 || homes.some((home) => related(home, part));
}
