import { PerWord } from '../text/lexicon';
import type { SentenceFacts } from './fact';
import { perSentence } from './perSentence';

/**
 * Which kinds of words a sentence has, as bits: most readers of sentences have nothing to do where a kind is missing. Each word is asked
 * once, however often it stands.
 * @param kindsOf the bits of a word in lower case
 */
export function kindsInSentences(kindsOf: (lower: string) => number): (facts: SentenceFacts) => number {
  const known = new PerWord(kindsOf);
  return perSentence(({ tokens }) => {
    let kinds = 0;
    for (const { word } of tokens) kinds |= known.of(word);
    return kinds;
  });
}
