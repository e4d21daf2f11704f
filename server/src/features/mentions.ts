import type { Determination } from '../determination/model';
import type { DrugMention } from '../facts/fact';
import type { LetterFacts } from '../facts/letterFacts';
import type { TextRange } from '../text/range';
import { TOO_LARGE_TO_CHECK } from '../checks/tooLarge';
import { citationsInLines, citationsInPassage, type MentionOfCitation } from './mentions/citations';
import { type MentionOfItem, mentionsInPassage } from './mentions/itemMentions';
import { type ItemName, itemName } from './mentions/itemNames';
import { type Passage, passagesOf } from './mentions/passages';

export type { ItemName, MentionOfCitation, MentionOfItem };

/** A place where a drug is named. */
export interface MentionOfDrug {
  readonly range: TextRange;
  /** The generic name, in lower case, whatever name the text has. `sameDrug` of the reference data compares two. */
  readonly generic: string;
  readonly place: Passage['place'];
  /** The item in which it stands; 0 outside the items. */
  readonly within: number;
}

/** Letters have 25 items at most. Each sentence is held against all of them: thousands would take minutes. */
const MOST_ITEMS = 300;

/** Where a determination names its items, drugs and sources. Each list is in the order of the document. */
export interface Mentions {
  /** What each item is called, by its place in the determination. */
  readonly names: readonly ItemName[];
  /** Every place where an item is meant, its own heading included. */
  readonly items: readonly MentionOfItem[];
  readonly drugs: readonly MentionOfDrug[];
  readonly citations: readonly MentionOfCitation[];
}

const NONE: Mentions = { names: [], items: [], drugs: [], citations: [] };
const KNOWN = new WeakMap<LetterFacts, Mentions>();

/** Where a determination names its items, drugs and sources: read once. A document that is too large to be checked, or has more items than any letter, has none. */
export function mentionsOf(determination: Determination, facts: LetterFacts): Mentions {
  if (determination.text.source.length > TOO_LARGE_TO_CHECK || determination.items.length > MOST_ITEMS) return NONE;
  let mentions = KNOWN.get(facts);
  if (!mentions) KNOWN.set(facts, (mentions = read(determination, facts)));
  return mentions;
}

/** The mentions whose words an offset of the document touches, the shortest first. */
export function mentionsAt<M extends { readonly range: TextRange }>(mentions: readonly M[], offset: number): M[] {
  const length = ({ range }: M): number => range.end - range.start;
  return mentions.filter(({ range }) => range.start <= offset && offset <= range.end).sort((a, b) => length(a) - length(b));
}

function read(determination: Determination, facts: LetterFacts): Mentions {
  const names = facts.items.map((item) => itemName(determination.text, item));
  const items: MentionOfItem[] = names.filter(({ words }) => words !== '').map(({ index, range }) => ({ range, items: [index], as: 'heading', verbatim: true, within: index }));
  const drugs: MentionOfDrug[] = [];
  const citations = citationsInLines(facts);
  for (const passage of passagesOf(determination, facts)) {
    const { place, item: within, statements } = passage;
    for (const statement of statements) {
      for (const mention of statement.facts.mentions) if (isDrug(mention)) drugs.push({ range: facts.rangeOf(statement, mention), generic: mention.generic, place, within });
    }
    if (place === 'claims-guideline' || place === 'reviewer-guideline') continue;
    if (place !== 'heading') items.push(...mentionsInPassage(facts, names, passage));
    citations.push(...citationsInPassage(facts, facts.items[within - 1], passage));
  }
  return { names, items: inOrder(items), drugs: inOrder(drugs), citations: inOrder(citations) };
}

function isDrug(mention: { readonly kind: string }): mention is DrugMention {
  return mention.kind === 'drug';
}

function inOrder<M extends { readonly range: TextRange }>(mentions: readonly M[]): M[] {
  return [...mentions].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
