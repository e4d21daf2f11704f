import { readWordedAge } from './age';
import { BODY_PART_NAMES } from './bodyPart';
import { MONTHS, readNamedDate } from './dates';
import { DRUG_NAMES } from './drugs';
import { FREQUENCY_WORDS, readWordedFrequency } from './frequency';
import { LEVEL_WORDS, readLevels } from './levels';
import { NUMBER_WORDS } from './numbers';
import { readNumeric } from './numeric';
import type { PhraseTree } from './phrases';
import { QUANTITY_WORDS, readWordedQuantity } from './quantity';
import type { FoundPart, Reading } from './reading';
import { type Service, SERVICE_NAMES } from './service';
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

/** Every word that something can begin with: one look-up a word, whatever is looked for. */
export const ENTRIES: ReadonlyMap<string, Entry> = build();

function build(): Map<string, Entry> {
  const readers = new Map<string, WordReader[]>();
  for (const [read, starts] of READERS) for (const word of starts) readers.set(word, [...(readers.get(word) ?? []), read]);
  const sides = new Set(SIDE_STARTS);
  const all = [...readers.keys(), ...DRUG_NAMES.next.keys(), ...SERVICE_NAMES.next.keys(), ...BODY_PART_NAMES.next.keys(), ...SEX_WORDS.keys(), ...sides, 'rfa'];
  return new Map(all.map((word) => [word, {
    readers: readers.get(word) ?? [],
    drugs: DRUG_NAMES.next.get(word),
    services: SERVICE_NAMES.next.get(word),
    parts: BODY_PART_NAMES.next.get(word),
    sex: SEX_WORDS.has(word),
    side: sides.has(word),
    rfa: word === 'rfa',
  }]));
}
