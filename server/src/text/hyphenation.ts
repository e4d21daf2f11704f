/**
 * What a hyphen at a line's end is. Letters break lines at hyphens that words have anyway ("8-" / "10", "drug-" / "related",
 * "x-" / "rays"): the hyphen stays. Text out of a PDF sometimes has words divided by the typesetter ("guide-" / "lines"):
 * the hyphen goes. And "low-" / "and high-dose" is two words.
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
 * How the two halves around a hyphen at a line's end belong together.
 * @param before letters and digits just before the hyphen
 * @param after letters and digits that begin the next line
 * @param goesOn whether another hyphen follows them ("day-" / "to-day")
 */
export function joinsAtHyphen(before: string, after: string, goesOn: boolean): HyphenJoin {
  const next = after.toLowerCase();
  if (SUSPENDED.has(next) && !goesOn) return 'apart';
  return before.length > 1 && TAILS.has(next) && /^[a-z]+$/.test(after) && /^[A-Za-z][a-z]+$/.test(before) ? 'word' : 'compound';
}
