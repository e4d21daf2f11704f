import { addTo, lazily, table } from './tables';
import { allTerms, isKnownTerm } from './words';

/** What stands before the first word of a sentence and behind the last. */
export const EDGE = '^';

/** How the field puts its words one behind the other, counted over determinations by `tools/sequences.mjs`. */
const sequences = lazily(() => {
  const { words: list, common, pairs: rows, near } = table('sequences');
  const words = decoded(list);
  const all = [EDGE, ...words];
  const after = new Map<string, Set<string>>();
  rows.split(';').forEach((row, left) => {
    if (row === '') return;
    let right = 0;
    const words = row.split(' ').map((step) => all[(right += parseInt(step, 36))] ?? '');
    after.set(all[left] ?? '', new Set(words));
  });
  return { words: new Set(words), common: new Set(words.filter((_, i) => common.charAt(i) === '1')), after, near: new Set(decoded(near)) };
});

/** Terms of medicine and common words of the field that are long enough to be known by all but one letter, by their first letter and length. */
const termsByStart = lazily(() => {
  const map = new Map<string, string[]>();
  for (const word of [...allTerms(), ...sequences().common]) addTo(map, `${word.charAt(0)}${String(word.length)}`, word);
  return map;
});

/** Whether two different letters use a word. */
export function isInUse(word: string): boolean {
  return sequences().words.has(word);
}

/** The words that three letters have at all, as long as a word or a letter off, that begin or end as it does: one slip leaves the one or the other. */
export function usualWordsLike(word: string): string[] {
  const first = word.charAt(0);
  const { beginning, ending } = commonByEnds();
  return [word.length - 1, word.length, word.length + 1].flatMap((length) => [
    ...(beginning.get(`${first}${String(length)}`) ?? []),
    ...(ending.get(`${word.charAt(word.length - 1)}${String(length)}`) ?? []).filter((usual) => !usual.startsWith(first)),
  ]);
}

/** The common words by their first letter and their length, and by their last one. */
const commonByEnds = lazily(() => {
  const beginning = new Map<string, string[]>();
  const ending = new Map<string, string[]>();
  for (const word of sequences().common) {
    addTo(beginning, `${word.charAt(0)}${String(word.length)}`, word);
    addTo(ending, `${word.charAt(word.length - 1)}${String(word.length)}`, word);
  }
  return { beginning, ending };
});

/** Whether two different letters have one word behind the other. */
export function isSequence(left: string, right: string): boolean {
  return sequences().after.get(left)?.has(right) === true;
}

/** Terms that begin with the same letter as a word and are as long, or a letter longer or shorter; none where the word is one that we know. */
export function termsLike(word: string): readonly string[] {
  if (isKnownTerm(word) || isInUse(word) || sequences().near.has(word)) return [];
  return [word.length - 1, word.length, word.length + 1].flatMap((n) => termsByStart().get(`${word.charAt(0)}${String(n)}`) ?? []);
}

function decoded(list: string): string[] {
  let last = '';
  return list.split(' ').map((coded) => (last = last.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1)));
}
