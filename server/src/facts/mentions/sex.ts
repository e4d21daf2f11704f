import type { SexMention } from '../fact';
import type { Reading } from './reading';

const NOUNS: readonly (readonly [SexMention['sex'], string])[] = [
  ['male', 'male man gentleman mr'],
  ['female', 'female woman lady mrs ms'],
];
const PRONOUNS: readonly (readonly [SexMention['sex'], string])[] = [
  ['male', 'he him his himself'],
  ['female', 'she her hers herself'],
];

interface SexWord {
  readonly sex: SexMention['sex'];
  readonly pronoun: boolean;
}

/** Words that show somebody's sex. Plurals speak of people in general. */
export const SEX_WORDS: ReadonlyMap<string, SexWord> = new Map([...entries(NOUNS, false), ...entries(PRONOUNS, true)]);

function entries(lists: typeof NOUNS, pronoun: boolean): (readonly [string, SexWord])[] {
  return lists.flatMap(([sex, list]) => list.split(' ').map((word) => [word, { sex, pronoun }] as const));
}

/** "male", "she"; both at once ("he/she", "his or her") is neither. */
export function readSex(reading: Reading, index: number): void {
  const found = SEX_WORDS.get(reading.word(index));
  if (!found || isBoth(reading, index, 1) || isBoth(reading, index, -1) || (found.pronoun && isAuthor(reading, index))) return;
  reading.mentions.push({ kind: 'sex', from: reading.from(index), to: reading.to(index + 1), ...found });
}

/** "48-year-old F", "48 y/o M". Called behind an age. */
export function readSexLetter(reading: Reading, index: number): void {
  const word = reading.word(index);
  if ((word !== 'm' && word !== 'f') || !reading.capital(index)) return;
  reading.mentions.push({ kind: 'sex', from: reading.from(index), to: reading.to(index + 1), sex: word === 'm' ? 'male' : 'female', pronoun: false });
}

function isBoth(reading: Reading, index: number, way: 1 | -1): boolean {
  const join = reading.word(index + way);
  if (join !== '/' && join !== 'or' && join !== '(' && join !== ')') return false;
  const other = reading.word(index + 2 * way);
  return SEX_WORDS.has(other) || other === 's';
}

/** "He et al", "(He, 2010)": the surname of an author. */
function isAuthor(reading: Reading, index: number): boolean {
  const next = reading.word(index + 1) === ',' ? index + 2 : index + 1;
  const year = Number(reading.word(next));
  return reading.word(next) === 'et' || (reading.isNumber(next) && year > 1900 && year < 2100);
}
