import type { Determination, DisputedItem } from '../determination/model';
import type { LetterFacts } from '../facts/letterFacts';
import { sameDrug } from '../reference/drugNames';
import type { TextRange } from '../text/range';
import { type MentionOfCitation, type MentionOfItem, type Mentions, mentionsAt, mentionsOf } from './mentions';

/** Where some words lead. */
export interface Definition {
  /** The words. */
  readonly origin: TextRange;
  readonly targets: readonly Target[];
}

/** A place that words lead to: what is shown of it, and what is selected in it. */
export interface Target {
  readonly range: TextRange;
  readonly selection: TextRange;
}

/** A place where the same is named. */
export interface Reference {
  readonly range: TextRange;
  /** Whether it is named here first and foremost: an item in its heading, a source in a guideline line. */
  readonly declares: boolean;
}

/**
 * Where the words at an offset lead: a mention of an item to the item, the item's heading back to what the case summary says of it, a
 * source in a rationale to the item's guideline line, and from there back to the rationale.
 */
export function definitionAt(determination: Determination, facts: LetterFacts, offset: number): Definition | undefined {
  const mentions = mentionsOf(determination, facts);
  const cited = mentionsAt(mentions.citations, offset)[0];
  const named = mentionsAt(mentions.items, offset).find(({ as }) => as !== 'heading');
  if (cited && (!named || lengthOf(cited) <= lengthOf(named))) {
    const targets = citedBy(mentions, cited);
    if (targets.length > 0) return { origin: cited.range, targets: targets.map((range) => ({ range, selection: range })) };
  }
  if (named) return { origin: named.range, targets: named.items.flatMap((index) => itemTarget(determination, mentions, index)) };
  const item = headingAt(determination, offset);
  const first = item && firstMention(mentions, item.index);
  return item && first ? { origin: item.heading, targets: [{ range: first.range, selection: first.range }] } : undefined;
}

/** Everything in the letter that names what the words at an offset name: an item, a drug by any of its names, or a source. In the order of the document. */
export function referencesAt(determination: Determination, facts: LetterFacts, offset: number): Reference[] {
  const mentions = mentionsOf(determination, facts);
  const drug = mentionsAt(mentions.drugs, offset)[0];
  const citation = mentionsAt(mentions.citations, offset)[0];
  const item = mentionsAt(mentions.items, offset)[0];
  const shortest = [drug, citation, item].filter((mention) => mention !== undefined).sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  if (drug && shortest === drug) {
    return mentions.drugs.filter(({ generic }) => sameDrug(generic, drug.generic)).map(({ range, place }) => ({ range, declares: place === 'heading' }));
  }
  if (citation && shortest === citation) {
    return mentions.citations.filter(({ key }) => key === citation.key).map(({ range, place }) => ({ range, declares: place === 'reviewer-guideline' || place === 'claims-guideline' }));
  }
  const items = item?.items ?? [headingAt(determination, offset)?.index];
  return mentions.items.filter((mention) => mention.items.some((index) => items.includes(index))).map(({ range, as }) => ({ range, declares: as === 'heading' }));
}

function citedBy({ citations }: Mentions, { cited, key, place, within }: MentionOfCitation): readonly TextRange[] {
  if (cited.length > 0) return cited;
  const inLine = ({ place: where }: MentionOfCitation): boolean => where === 'reviewer-guideline' || where === 'claims-guideline';
  const back = place === 'reviewer-guideline' || place === 'claims-guideline';
  const same = citations.filter((other) => other.key === key && inLine(other) !== back);
  const near = same.filter((other) => other.within === within);
  return (near.length > 0 ? near : same).slice(0, 1).map(({ range }) => range);
}

function itemTarget({ items }: Determination, { names }: Mentions, index: number): Target[] {
  const item = items[index - 1];
  return item ? [{ range: item.whole, selection: selectionOf(item, names[index - 1]?.range) }] : [];
}

function selectionOf(item: DisputedItem, name: TextRange | undefined): TextRange {
  return name && name.end > name.start ? name : item.heading;
}

/** Where the letter first speaks of an item: in the case summary, in the letter, or in a rationale. */
function firstMention({ items }: Mentions, index: number): MentionOfItem | undefined {
  const of = items.filter((mention) => mention.as !== 'heading' && mention.items.includes(index));
  return of.find(({ within }) => within === 0) ?? of[0];
}

function headingAt({ items }: Determination, offset: number): DisputedItem | undefined {
  return items.find(({ heading }) => heading.start <= offset && offset <= heading.end && heading.end > heading.start);
}

function lengthOf({ range }: { readonly range: TextRange }): number {
  return range.end - range.start;
}
