import { longestPhrase, type PhraseTree, phraseTree } from './phrases';
import type { Reading } from './reading';

const NAMES: readonly (readonly [name: string, generic: string])[] = [
  ['norco', 'hydrocodone/acetaminophen'], ['hydrocodone/acetaminophen', 'hydrocodone/acetaminophen'], ['tylenol', 'acetaminophen'], ['lidocaine', 'lidocaine'], ['flurbiprofen', 'flurbiprofen'], ['tramadol', 'tramadol'], ['botox', 'onabotulinumtoxina'],
];

/** The names of drugs. */
export const DRUG_NAMES: PhraseTree<string> = phraseTree(NAMES);

/** The longest drug name that begins at a token. Index after it, or -1. */
export function readDrug(reading: Reading, index: number, names: PhraseTree<string>): number {
  const match = longestPhrase(reading, index, names);
  if (!match) return -1;
  reading.mentions.push({ kind: 'drug', from: reading.from(index), to: reading.to(match.end), generic: match.value });
  reading.drugEnd = match.end;
  return match.end;
}
