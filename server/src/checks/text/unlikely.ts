import type { SentenceFacts } from '../../facts/fact';
import { EDGE, isInUse, isSequence, termsLike, usualWordsLike } from '../../reference/sequences';
import { suggestDrug } from '../../reference/spelling';
import { isKnownTerm } from '../../reference/words';
import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import type { Slip } from './frames';
import { isFormOf, isOneSlip, nearest } from './neighbours';

/** The shortest misspelt term that is found, in letters. */
const SHORTEST_TERM = 8;

/** Words that go with everything: alone they say nothing of what stands beside them. */
const IDLE: ReadonlySet<string> = new Set(
  ('the a an and or of to in on at by for from with as is are was were be been has have had not no that this these those it its he she his her their they which who there than then so if but may can will would ' +
    'could should do does did also any all more most such other ^ # , . ; ( ) /').split(' '),
);

/** What a word counts as among its neighbours: numbers are one, marks are few. */
export function symbolOf(token: Token | undefined): string {
  if (!token) return EDGE;
  if (token.kind === 'word') return token.lower;
  if (token.kind === 'number') return '#';
  return ',;()/'.includes(token.lower) ? token.lower : '.';
}

const isUnusual = new PerWord((word) => word.length >= 3 && !isInUse(word) && !isKnownTerm(word));

/**
 * Words that the field does not use, between two that it does, where exactly one word a letter away makes both sequences usual:
 * "guidelines stat that".
 */
export function unlikelyWords({ tokens }: SentenceFacts, found: (slip: Slip) => void): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.glued || !isUnusual.of(token.word)) continue;
    const near = USUAL_NEAR.of(token.word);
    if (near.length === 0) continue;
    const left = symbolOf(tokens[i - 1]);
    const right = symbolOf(tokens[i + 1]);
    if ((IDLE.has(left) && IDLE.has(right)) || tokens[i + 1]?.glued === true && tokens[i + 1]?.kind === 'word') continue;
    const meant = onlyBetween(left, near, right);
    if (meant !== undefined && !isFormOf(token.lower, meant)) found({ from: token.from, to: token.to, right: meant });
  }
}

/** The one word that makes both sequences usual. */
function onlyBetween(left: string, words: readonly string[], right: string): string | undefined {
  const fitting = words.filter((word) => isSequence(left, word) && isSequence(word, right));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The usual words that are a letter away from a word. */
const USUAL_NEAR = new PerWord((word) =>
  usualWordsLike(word).filter((usual) => usual.length > 3 && !IDLE.has(usual) && isOneSlip(word, usual)),
);

/** Words that nobody uses, a letter away from exactly one term: "parasthesia". Names of drugs are the business of another check. */
export function misspeltTerms({ tokens }: SentenceFacts, found: (slip: Slip) => void): void {
  for (const token of tokens) {
    if (token.kind !== 'word' || token.lower.length < SHORTEST_TERM - 1) continue;
    const right = TERM_MEANT.of(token.word);
    if (right !== null) found({ from: token.from, to: token.to, right });
  }
}

const TERM_MEANT = new PerWord((word) => {
  const like = termsLike(word).filter((term) => term.length >= SHORTEST_TERM);
  const right = like.length === 0 ? undefined : nearest(word, like, 1);
  return right === undefined || suggestDrug(word) !== undefined ? null : right;
});
