import { phraseEnd, phrasesByFirstWord, type Phrase } from './phrases';
import type { Reading } from './reading';

const NAMES: readonly (readonly [name: string, generic: string])[] = [
  ['norco', 'hydrocodone/acetaminophen'], ['hydrocodone/acetaminophen', 'hydrocodone/acetaminophen'], ['tylenol', 'acetaminophen'], ['lidocaine', 'lidocaine'], ['flurbiprofen', 'flurbiprofen'], ['tramadol', 'tramadol'], ['botox','onabotulinumtoxina'],
];

/** The names of drugs by first words. */
export const DRUG_PHRASES: ReadonlyMap<string, readonly Phrase<string>[]> = phrasesByFirstWord(NAMES);

/** The longest drug name that begins at a token. Index after it, or -1. */
export function readDrug(reading: Reading, index: number, phrases: readonly Phrase<string>[]): number {
  for (const phrase of phrases) {
    const end = phraseEnd(reading, index, phrase);
    if (end < 0) continue;
    reading.mentions.push({ kind: 'drug', from: reading.from(index), to: reading.to(end), generic: phrase.value });
    reading.drugEnd = end;
    return end;
  }
  return -1;
}
