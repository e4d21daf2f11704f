import { lazily } from '../../reference/tables';
import { readWordedAge } from './age';
import { bodyPartNames } from './bodyPart';
import { MONTHS, readNamedDate } from './dates';
import { drugTree } from './drugs';
import { FREQUENCY_WORDS, readWordedFrequency } from './frequency';
import { LEVEL_WORDS, readLevels } from './levels';
import { NUMBER_WORDS } from './numbers';
import { readNumeric } from './numeric';
import type { PhraseTree } from './phrases';
import { QUANTITY_WORDS, readWordedQuantity } from './quantity';
import type { FoundPart, Reading } from './reading';
import { type Service, serviceNames } from './service';
import { SEX_WORDS } from './sex';
import { SIDE_STARTS } from './side';

/** Reads something from a token on: index after it, or -1. */
export type WordReader = (reading: Reading, index: number) => number;

/** What a word can be the beginning of. */
export interface Entry {
  readonly readers: readonly WordReader[];
  readonly drugs: PhraseTree<string> | undefined;
  readonly services: PhraseTree<Service> | undefined;
  readonly parts: PhraseTree<FoundPart> | undefined;
  readonly sex: boolean;
  readonly side: boolean;
  readonly rfa: boolean;
}

const AGE_WORDS = ['aged', 'age', 'ages', 'patients', 'adults', 'individuals', 'persons', 'people', 'children', 'women', 'men', 'workers'];

const READERS: readonly (readonly [read: WordReader, words: Iterable<string>])[] = [
  [readLevels, LEVEL_WORDS],
  [readNamedDate, MONTHS.keys()],
  [readWordedAge, AGE_WORDS],
  [readWordedFrequency, FREQUENCY_WORDS],
  [readWordedQuantity, QUANTITY_WORDS],
  [readNumeric, NUMBER_WORDS.keys()],
];

/** Every word that something can begin with: one look-up a word, whatever is looked for. Made at its first use. */
export const entries: () => ReadonlyMap<string, Entry> = lazily(() => {
  const readers = new Map<string, WordReader[]>();
  for (const [read, starts] of READERS) for (const word of starts) readers.set(word, [...(readers.get(word) ?? []), read]);
  const sides = new Set(SIDE_STARTS);
  const [drugs, services, parts] = [drugTree().next, serviceNames().next, bodyPartNames().next];
  const all = [...readers.keys(), ...drugs.keys(), ...services.keys(), ...parts.keys(), ...SEX_WORDS.keys(), ...sides, 'rfa'];
  return new Map(all.map((word) => [word, {
    readers: readers.get(word) ?? [],
    drugs: drugs.get(word),
    services: services.get(word),
    parts: parts.get(word),
    sex: SEX_WORDS.has(word),
    side: sides.has(word),
    rfa: word === 'rfa',
  }]));
});
