import type { Edit } from '../checks/check';
import type { Determination } from '../determination/model';
import type { LetterFacts } from '../facts/letterFacts';
import { drugNames } from '../reference/drugNames';
import { isLower, isUpper } from '../text/characters';
import type { TextRange } from '../text/range';
import { editedText } from './fixes';
import { type MentionOfItem, mentionsAt, mentionsOf } from './mentions';

/** An item's name at a place in the document. */
export interface ItemAt {
  readonly index: number;
  /** The words at that place. */
  readonly range: TextRange;
  /** The name in the item's heading. */
  readonly name: string;
}

/** One place that a new name goes to. */
export interface Renaming extends Edit {
  /** Whether the item is surely meant, in its own words. What is not sure is for the writer to look at. */
  readonly sure: boolean;
}

/** The item whose name, in its heading or in a mention, an offset of the document touches. */
export function itemAt(determination: Determination, facts: LetterFacts, offset: number): ItemAt | undefined {
  const { items, names } = mentionsOf(determination, facts);
  const mention = mentionsAt(items, offset).find((one) => one.items.length === 1 && one.as !== 'number');
  const name = names.find(({ index }) => index === mention?.items[0]);
  return mention && name ? { index: name.index, range: mention.range, name: determination.text.slice(name.range) } : undefined;
}

/**
 * The edits that give an item another name: in its heading and wherever the letter names it. Conclusions that do not name it stay, and so
 * do its number, its decision and earlier treatment of the same kind. Layout and comments inside a mention are reasons to leave it alone.
 * @param read reads a text as the determination was read
 * @returns nothing where the new name would be read as something else, a decision for one
 */
export function renameItem(
  determination: Determination, facts: LetterFacts, index: number, newName: string, read: (source: string) => Determination,
): Renaming[] | undefined {
  const { text } = determination;
  const { items, names } = mentionsOf(determination, facts);
  const name = names.find((one) => one.index === index);
  const words = newName.replaceAll(/\s+/g, ' ').trim();
  if (!name || words === '') return undefined;
  const renamings = items
    .filter((mention) => mention.items.length === 1 && mention.items[0] === index && isNamed(mention, index))
    .filter(({ range }) => !text.comments.some(({ start, end }) => start < range.end && end > range.start))
    .map((mention): Renaming => {
      const { start, end } = mention.range;
      const newText = mention.as === 'heading' ? words : asInSentence(words, text.slice(name.range), text.slice(mention.range));
      return { start, end, newText, sure: mention.verbatim && (mention.as !== 'name' || mention.within === index) };
    });
  return isStillRead(determination, read(editedText(text.source, renamings)), index, words) ? renamings : undefined;
}

/** Whether a mention calls the item by a name: by that of its heading, or by another where the request is meant. */
function isNamed({ as, verbatim }: MentionOfItem, index: number): boolean {
  return index > 0 && as !== 'number' && (verbatim || as !== 'name');
}

/** A name as the place has it: with a small letter where the old name had one there, unless the word has capitals of its own. */
function asInSentence(name: string, heading: string, written: string): string {
  const lowered = isUpper(heading.charCodeAt(0)) && isLower(written.charCodeAt(0));
  const [first = ''] = name.split(/[ ,/(]/, 1);
  const isBrand = drugNames().get(first.toLowerCase())?.brands.some((brand) => brand.toLowerCase() === first.toLowerCase()) ?? false;
  const ownCapital = isBrand || !isLower(first.charCodeAt(1));
  return lowered && !ownCapital ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Whether the items are those that they were, with the same decisions, and this one has the new name. */
function isStillRead(before: Determination, after: Determination, index: number, name: string): boolean {
  const decisions = ({ items }: Determination): string => JSON.stringify(items.map(({ decision, fields }) => [decision?.value, fields.map(({ kind }) => kind)]));
  const title = after.items[index - 1]?.title;
  return decisions(before) === decisions(after) && title !== undefined && after.text.slice(title).includes(name);
}
