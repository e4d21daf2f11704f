import type { Determination } from '../../determination/model';
import { lowerSameLength } from '../../text/logicalText';
import type { LetterFacts } from '../letterFacts';
import { derivation } from '../perSentence';
import type { Piece } from '../sentenceFacts';
import type { Identifier } from './identifier';
import { identifiersIn } from './identifiers';

/** The identifiers of a whole document, in order: before the first item, in each item, and in a second determination. Each of these is read once. */
export function identifiersOf({ text, items, second }: Determination, facts: LetterFacts): Identifier[] {
  const end = second?.from ?? text.text.length;
  const starts = [0, ...items.map(({ whole }) => whole.from).filter((at) => at > 0 && at < end), end].filter((at, i, all) => at !== all[i - 1]);
  return starts.flatMap((start, i) => {
    const found = inPiece(facts.piece({ from: start, to: starts[i + 1] ?? text.text.length }));
    return found.map(({ kind, from, to }) => ({ kind, from: start + from, to: start + to }));
  });
}

const inPiece = derivation(({ text }: Piece) => identifiersIn(text, lowerSameLength(text), 0, text.length));
