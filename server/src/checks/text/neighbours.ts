import { editDistance } from '../../text/similarity';

/** The shortest word that another one can be a slip of. */
const SHORTEST = 4;

/** Endings by which the forms of one word differ: another form is grammar, and no slip into another word. */
const ENDINGS: ReadonlySet<string> = new Set(['', 's', "'s", 'es', 'd', 'ed', 'r', 'er', 'or', 'y', 'ies', 'ly', 'al', 'ally', 'ing', 'n', 'ion', 'ions', 'ic', 'ive', 'is', 'ia', 't', 'ous', 'ary', 'ist', 'able', 'e', 'us', 'um', 'a', 'ent', 'ant']);

/** The one word of a list that is near enough to be meant; nothing where two are equally near, or one is a form of the word itself. */
export function nearest(word: string, list: readonly string[], most: 1 | 2): string | undefined {
  if (!isPlain(word)) return undefined;
  let found: string | undefined;
  let least: number = most + 1;
  for (const right of list) {
    const limit = right.length >= 7 ? most : 1;
    if (right.length < SHORTEST || Math.abs(right.length - word.length) > limit) continue;
    const distance = isOneSlip(word, right) ? 1 : limit === 1 ? 2 : editDistance(word, right, limit);
    if (distance > limit || distance > least) continue;
    if (isFormOf(word, right)) return undefined;
    found = distance === least ? undefined : right;
    least = distance;
  }
  return found;
}

/** Whether a letter left out, put in or changed, or two neighbours swapped, makes one word of the other. Quick, for long lists. */
export function isOneSlip(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  if (longest - Math.min(a.length, b.length) > 1) return false;
  // One slip leaves the first letter or the last one as it is.
  if (longest > 2 && a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return false;
  let front = 0;
  while (front < longest && a.charCodeAt(front) === b.charCodeAt(front)) front++;
  let back = 0;
  while (back < longest - front && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)) back++;
  if (front + back >= longest - 1) return front < longest;
  return a.length === b.length && front + back === longest - 2 && a.charAt(front) === b.charAt(front + 1) && a.charAt(front + 1) === b.charAt(front);
}

/** Whether two words are forms of one: "review" and "reviewer", "muscle" and "muscles", "diagnosis" and "diagnoses". */
export function isFormOf(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  if (same < 4) return same >= 3 && (a === `${b}s` || b === `${a}s`);
  const [one, other] = [a.slice(same), b.slice(same)];
  if (one === 'e' && other === '') return b.length > 6;
  if (one === '' && other === 'e') return a.length > 6;
  if (one.length === 1 && other.length === 1) return one === 'd' && other === 's' || one === 's' && other === 'd' || same >= 6 && one !== 'a' && other !== 'a' && ENDINGS.has(one) && ENDINGS.has(other);
  return ENDINGS.has(one) && ENDINGS.has(other) || ENDINGS.has(a.slice(same - 1)) && ENDINGS.has(b.slice(same - 1));
}

/** Letters only, three or more. */
function isPlain(word: string): boolean {
  if (word.length < 3) return false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
