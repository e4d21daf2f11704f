import { HYPHEN } from './characters';
import { isDivided } from './divisible';

/**
 * What a hyphen at a line's end is. Letters break lines at hyphens that words have anyway ("8-" / "10", "drug-" / "related",
 * "x-" / "rays"): the hyphen stays. Typesetters divide words as well ("guide-" / "lines"): the hyphen goes. And "low-" / "and
 * high-dose" is two words.
 */
export type HyphenJoin = 'compound' | 'word' | 'apart';

/** Words after which a suspended hyphen stands before a space. */
const SUSPENDED = new Set(['and', 'or', 'to', 'nor', 'versus', 'vs', 'as', 'but']);

/** Second halves of words that letters are divided at, none of them a word that follows a hyphen of its own. */
const TAILS = new Set(
  ('lines tion tions sion sions ment ments ness ity ing ings ed ly ence ences ance ances able ible ous ive tive sive ular ical ology ological ' +
    'mendation mendations mended mending tation tations ication ications cation cations nation nations ration rations ization izations ' +
    'matic matory lopathy culopathy ropathy itis ectomy ostomy otomy oscopy graphy peutic peutics pressants pressant ' +
    'laxant laxants codone phen profen roidal matories cessary sity essity tient tients termination terminations ' +
    'ministrator quired cian cians gree grees ficient cient lation lations tic tics').split(' '),
);

/**
 * How the two halves around a hyphen at a line's end belong together. The text itself tells best: a word that stands elsewhere with
 * its hyphen keeps it, one that stands elsewhere without is divided here.
 * @param before letters and digits just before the hyphen
 * @param after letters and digits that begin the next line
 * @param goesOn whether another hyphen follows them ("day-" / "to-day")
 * @param stands whether a word, in lower case, stands whole in the text
 */
export function joinsAtHyphen(before: string, after: string, goesOn: boolean, stands: (word: string) => boolean): HyphenJoin {
  const next = after.toLowerCase();
  if (SUSPENDED.has(next) && !goesOn) return 'apart';
  if (!/^[A-Za-z][a-z]+$/.test(before) || !/^[a-z]+$/.test(after)) return 'compound';
  const first = before.toLowerCase();
  const word = first + next;
  if (stands(`${first}-${next}`)) return 'compound';
  return TAILS.has(next) || isDivided(word, first.length) || (!goesOn && stands(word)) ? 'word' : 'compound';
}

/** The words of plain letters and hyphens that stand in a text, in any case. Building it is one pass without a copy of a word. */
export class StandingWords {
  /** Where a word first stands, by its hash. */
  readonly #places = new Map<number, number>();

  constructor(readonly text: string) {
    let hash = 0;
    let from = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = text.charCodeAt(i);
      const lower = code | 32; // A small letter for its capital; a hyphen is left as it is.
      if ((lower >= 97 && lower <= 122) || code === HYPHEN) {
        hash = (Math.imul(hash, 31) + lower) | 0;
        continue;
      }
      if (i > from && !this.#places.has(hash)) this.#places.set(hash, from);
      hash = 0;
      from = i + 1;
    }
  }

  /** Whether a word, in lower case, stands here. */
  has(word: string): boolean {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + (word.charCodeAt(i) | 32)) | 0;
    const at = this.#places.get(hash);
    return at !== undefined && this.text.slice(at, at + word.length).toLowerCase() === word;
  }
}
