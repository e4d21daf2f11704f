import { conclusionsOf } from '../checks/conclusion/conclusions';
import { TOO_LARGE_TO_CHECK } from '../checks/tooLarge';
import type { Determination } from '../determination/model';
import type { LetterFacts } from '../facts/letterFacts';
import type { TextRange } from '../text/range';
import { mentionsOf } from './mentions';

/** What only reading can tell of some words. An item's name in its own heading is for the grammar. */
export interface SemanticToken {
  readonly range: Pick<TextRange, 'start' | 'end'>;
  /** `item`: an item is meant. `conclusion`: the words that conclude on an item. */
  readonly type: 'item' | 'conclusion';
  /** The decision of the item that is meant, or whether the conclusion says what its item's heading says. */
  readonly modifiers: readonly ('upheld' | 'overturned' | 'agreeing' | 'contradicting')[];
}

/** The tokens of a determination, in order and apart from one another. A document that is too large to be checked has none. */
export function semanticTokensOf(determination: Determination, facts: LetterFacts): SemanticToken[] {
  if (determination.text.source.length > TOO_LARGE_TO_CHECK) return [];
  const tokens = [...conclusionTokens(facts), ...mentionTokens(determination, facts)].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = 0;
  return tokens.filter(({ range }) => {
    const isFree = range.start >= end && range.end > range.start;
    if (isFree) end = range.end;
    return isFree;
  });
}

function mentionTokens(determination: Determination, facts: LetterFacts): SemanticToken[] {
  return mentionsOf(determination, facts).items.filter(({ as }) => as !== 'heading').map(({ range, items }): SemanticToken => {
    const decisions = new Set(items.map((index) => determination.items[index - 1]?.decision?.value));
    const [decision] = decisions;
    return { range, type: 'item', modifiers: decisions.size > 1 || decision === undefined ? [] : [decision === 'Upheld' ? 'upheld' : 'overturned'] };
  });
}

function conclusionTokens(facts: LetterFacts): SemanticToken[] {
  return facts.items.flatMap((itemFacts) => {
    const decided = itemFacts.item.decision?.value;
    return conclusionsOf(itemFacts).map(({ statement, necessity }): SemanticToken => ({
      range: facts.rangeOf(statement, necessity),
      type: 'conclusion',
      modifiers: decided === undefined ? [] : [necessity.necessary === (decided === 'Overturned') ? 'agreeing' : 'contradicting'],
    }));
  });
}
