import { type ItemFacts, type LetterFacts, perSummary, type Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import { recordOf } from '../../facts/record/hits';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { type Opposing, statedClauses } from './opposing';

const rated = inSentences(new PatternSet<true>([
  ['pain|rated|rates|rating|score|level|vas *8 <n> / 10', true], ['pain|rated|rates|rating|score|level|vas *8 <n> out_of 10', true], ['<n> / 10 *4 pain', true], ['pain|rated|rates|vas *6 <n> *6 scale', true], ['vas *4 <n>', true], ['from <n> to <n>', true], ['rated|rates *6 <n>', true],
]));
const strict = inSentences(new PatternSet<true>([['pain *7 <n> / 10', true], ['pain *7 <n> out_of 10', true], ['<n> / 10 *2 pain', true]]));
const HIGHEST = 10;

/** All numbers that can be ratings in a sentence that rates a pain. */
const numbersIn = perSentence((facts): readonly number[] =>
  rated(facts).length === 0 ? [] : facts.tokens.flatMap(({ kind, lower }) => (kind === 'number' && Number(lower) <= HIGHEST ? [Number(lower)] : [])),
);

/** A rating of pain in a rationale that the summary, which has others, does not have. */
export function otherPainRatings(facts: LetterFacts, item: ItemFacts): Opposing[] {
  if (!item.rationale.some((statement) => strict(statement.facts).length > 0)) return [];
  const { first, known } = recordedRatings(facts);
  if (!first) return [];
  return item.rationale.flatMap((statement): Opposing[] => {
    for (const match of strict(statement.facts)) {
      const at = statement.facts.tokens[match.first]?.from ?? 0;
      const clause = statedClauses(statement).find(({ from, to }) => from <= at && at < to);
      const numbers = ratingsOf(statement, match.first, match.last);
      if (clause && numbers.length > 0 && numbers.every((number) => !known.has(number))) {
        return [{ statement, words: clause, otherwise: 'has other ratings of pain', recorded: [first], severity: 'information' }];
      }
    }
    return [];
  });
}

/** The ratings of the summary, and the first sentence that has one. */
const recordedRatings = perSummary((summary) => {
  const rating = summary.filter((one) => !recordOf(one.facts).claims && numbersIn(one.facts).length > 0);
  return { first: rating[0], known: new Set(rating.flatMap((one) => withRanges(numbersIn(one.facts)))) };
});

function ratingsOf({ facts: { tokens } }: Statement, first: number, last: number): number[] {
  return tokens.flatMap(({ kind, lower }, at) => (at >= first && at < last && kind === 'number' && tokens[at - 1]?.lower !== '/' && tokens[at - 1]?.lower !== 'of' ? [Number(lower)] : []));
}

/** "6-8 out of 10" has a 7, too. */
function withRanges(numbers: readonly number[]): number[] {
  const small = numbers.filter((number) => number < HIGHEST);
  const [least, most] = [Math.min(...small), Math.max(...small)];
  return [...numbers, ...(small.length > 1 ? Array.from({ length: Math.max(0, Math.floor(most - least)) }, (_, k) => Math.floor(least) + k) : [])];
}
