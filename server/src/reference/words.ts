import { lazily, table } from './tables';

const terms = lazily(() => decoded(table('words').terms));
const near = lazily(() => decoded(table('words').near));

/** Whether a word, in small letters, is one of medicine's or of the review's. Plurals and inflections are so as far as they are listed. */
export function isKnownTerm(word: string): boolean {
  return terms().has(word);
}

/** Whether a word, in small letters, is right though it looks like a slip of a drug's name: "sliver", "castrate". */
export function isNearDrug(word: string): boolean {
  return near().has(word);
}

/** All terms, in small letters. */
export function allTerms(): ReadonlySet<string> {
  return terms();
}

/** Words of a table in which each is written as how many letters it shares with the one before, and the rest: "0abduct 6or". */
function decoded(list: string): ReadonlySet<string> {
  const words = new Set<string>();
  let last = '';
  for (const coded of list.split(' ')) {
    last = last.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
    words.add(last);
  }
  return words;
}
