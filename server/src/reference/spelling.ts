import { allDrugs } from './drugs';
import { addTo, lazily } from './tables';
import { isKnownTerm, isNearDrug } from './words';

/** The shortest word that is checked. */
const SHORTEST = 6;

/**
 * The one drug that a misspelt word can mean: "Alprazloam" is "Alprazolam". Nothing for a word that is right, that is short, or
 * that lies near two drugs; the first letter is taken to be right. A capital stays a capital.
 *
 * Which ordinary words lie near a drug was worked out when the data was built (`near-words.txt`), so that no dictionary is needed.
 * @param word one word, letters only
 */
export function suggestDrug(word: string): string | undefined {
  const lower = word.toLowerCase();
  const most = slipsAllowed(lower.length);
  if (most === 0 || lower.length < SHORTEST || !isLetters(lower)) return undefined;
  if (spelled().all.has(lower) || isNearDrug(lower) || isKnownTerm(lower) || isKnownForm(lower)) return undefined;
  let found: string | undefined;
  let least = most + 1;
  const letters = lettersOf(lower);
  for (const { name, small, mask } of spelled().byFirst.get(lower.charAt(0)) ?? []) {
    // A slip changes one letter for another at the most, so that two letters more would not do.
    if (Math.abs(name.length - lower.length) > most || bits(mask ^ letters) > 2 * most) continue;
    const slips = slipsBetween(lower, small, Math.min(most, least));
    if (slips > least || slips > most) continue;
    // Two drugs at the same distance are one too many.
    found = slips === least ? undefined : name;
    least = slips;
  }
  return found === undefined ? undefined : cased(found, word);
}

/** Edit distance with swapped neighbours as one slip; `most + 1` when there are more. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** Long words are allowed two slips, shorter ones one. */
function slipsAllowed(length: number): number {
  return length < SHORTEST ? 0 : length < 9 ? 1 : 2;
}

const spelled = lazily(() => {
  const all = new Set<string>();
  const names = new Map<string, Spelled>();
  for (const { name, brands } of allDrugs()) {
    for (const part of [...name.split('/'), ...brands]) {
      for (const word of part.toLowerCase().split(/[^a-z]+/)) all.add(word);
      const small = part.toLowerCase();
      if (part.length >= 5 && isLetters(small) && !names.has(small)) names.set(small, { name: part, small, mask: lettersOf(small) });
    }
  }
  const byFirst = new Map<string, Spelled[]>();
  for (const name of names.values()) addTo(byFirst, name.small.charAt(0), name);
  return { all, byFirst };
});

/** A drug's name of one word, in its own letters and in small ones, and which letters it has. */
interface Spelled {
  readonly name: string;
  readonly small: string;
  readonly mask: number;
}

/** One bit for each letter of the alphabet that a word in small letters has. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) - 97);
  return mask;
}

/** How many bits are set. */
function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** A plural or possessive of what is known. */
function isKnownForm(word: string): boolean {
  if (!word.endsWith('s')) return false;
  const singular = word.slice(0, -1);
  return spelled().all.has(singular) || isKnownTerm(singular) || isNearDrug(singular);
}

function isLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return word.length > 0;
}

/** A generic name takes the capital of the word it stands for; a brand keeps its own letters. */
function cased(name: string, word: string): string {
  const first = word.charAt(0);
  return first === first.toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
