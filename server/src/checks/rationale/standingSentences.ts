import { perSentence } from '../../facts/perSentence';
import { inSentences, PatternSet, type TokenPattern } from '../../facts/tokenPattern';

/** A sentence of a guideline that every reviewer quotes, in a form that has lost the word on which its sense hangs. */
export interface LostWord {
  /** The words as they stand when the word is lost. */
  readonly pattern: TokenPattern;
  readonly source: string;
  /** What the guideline says. */
  readonly says: string;
}

export const LOST_WORDS: readonly LostWord[] = [
  {
    pattern: 'biofeedback|pens|stimulation|diathermy|ultrasound|traction|massage have|has proven efficacy|effectiveness', source: 'ACOEM Low Back Complaints',
    says: 'such physical modalities “have no proven efficacy in treating acute low back symptoms”',
  },
];

const lostIn = inSentences(new PatternSet<LostWord>(LOST_WORDS.map((row) => [row.pattern, row] as const)));

/** The first standing sentence without its word: indexes of tokens, end exclusive. */
export const lostWordIn = perSentence((facts): { readonly lost: LostWord; readonly first: number; readonly last: number } | undefined => {
  const [match] = lostIn(facts);
  return match && { lost: match.value, first: match.first, last: match.last };
});
