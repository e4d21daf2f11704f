import { chapterKey, isAcoem } from '../../checks/citation/chapterKey';
import { covers } from '../../checks/citation/covers';
import type { Citation } from '../../facts/fact';
import type { GuidelineLine, ItemFacts, LetterFacts } from '../../facts/letterFacts';
import { sourcesOf } from '../../facts/sources/sourcesOf';
import type { TextRange } from '../../text/range';
import type { Passage } from './passages';

/** A place where a guideline, a study or another source is cited or referred to. */
export interface MentionOfCitation {
  readonly range: TextRange;
  readonly citation: Citation;
  /** Equal for what is the same source: a chapter whatever its publisher calls it, a study by its words. */
  readonly key: string;
  readonly place: Passage['place'];
  /** The item in which it stands; 0 outside the items. */
  readonly within: number;
  /** What it refers to in its own item's guideline lines: the reviewer's, or else the claims administrator's. */
  readonly cited: readonly TextRange[];
}

/** The sources that the guideline lines of the items cite. */
export function citationsInLines(facts: LetterFacts): MentionOfCitation[] {
  return facts.items.flatMap((item) => {
    const of = (line: GuidelineLine | undefined, place: Passage['place']): MentionOfCitation[] =>
      (line?.sources ?? []).map(({ from, to, citation }) => ({
        range: facts.rangeInLine(line as GuidelineLine, { from, to }), citation, key: keyOf(citation), place, within: item.item.index, cited: [],
      }));
    return [...of(item.claims, 'claims-guideline'), ...of(item.reviewer, 'reviewer-guideline')];
  });
}

/** The sources that the sentences of a passage refer to. "The guidelines" of a rationale whose line has but one chapter of them are that chapter. */
export function citationsInPassage(facts: LetterFacts, item: ItemFacts | undefined, { place, statements, item: within }: Passage): MentionOfCitation[] {
  return statements.flatMap((statement) =>
    sourcesOf(statement.facts).map((mention) => {
      const { citation } = mention;
      const cited = citedFor(item, citation);
      const keys = new Set(cited.map(({ key }) => key));
      const [only] = keys;
      const key = citation.chapter === undefined && keys.size === 1 && only !== undefined ? only : keyOf(citation);
      return { range: facts.rangeOf(statement, mention), citation, key, place, within, cited: cited.map(({ line, source }) => facts.rangeInLine(line, source)) };
    }),
  );
}

function citedFor(item: ItemFacts | undefined, referred: Citation): { line: GuidelineLine; source: { from: number; to: number }; key: string }[] {
  for (const line of [item?.reviewer, item?.claims]) {
    const found = (line?.sources ?? []).filter((source) => covers(source.citation, referred));
    if (line && found.length > 0) return found.map((source) => ({ line, source, key: keyOf(source.citation) }));
  }
  return [];
}

function keyOf(citation: Citation): string {
  const { family, sections, number } = citation;
  const chapter = chapterKey(citation);
  if (family === 'odg') return `odg ${chapter ?? ''}`;
  if (family === 'mtus' || family === 'acoem') return chapter === undefined ? (isAcoem(citation) ? `acoem ${String(number ?? '')}` : 'mtus') : `mtus ${chapter}`;
  return `${family} ${sections.join(' ').toLowerCase()}`;
}
