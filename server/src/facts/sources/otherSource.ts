import type { Token } from '../../text/tokens';
import type { Citation, SourceMention } from '../fact';
import { between } from './odgEntry';
import { yearAt } from './titleMatches';

/** Words that stand in a guideline line and cite nothing. */
const NOTHING: ReadonlySet<string> = new Set(['none', 'none cited', 'n a', 'na', 'not applicable', 'nothing', 'not cited', 'no guideline', 'no guidelines', 'no citation', 'none used', 'none given', 'unknown']);

/** Words of a reference to a paper. */
const STUDY = [' et al', 'journal', 'doi:', 'doi ', 'pubmed', 'pmid', 'cochrane', 'randomized', 'j bone', ' am j ', 'n engl', 'jama', 'spine (phila'];

/** A stretch that names no guideline we know: a study, an address, or a guideline of somebody else. Nothing where it says that there is none. */
export function otherSource(text: string, tokens: readonly Token[], first: number, last: number, nonMtus: boolean): SourceMention[] {
  const words = between(text, tokens, first, last);
  if (words === '' || NOTHING.has(tokens.slice(first, last).filter(({ kind }) => kind === 'word').map(({ lower }) => lower).join(' '))) return [];
  if (!tokens.slice(first, last).some(({ kind }) => kind !== 'mark')) return [];
  const lower = ` ${words.toLowerCase()}`;
  const web = lower.includes('http') || lower.includes('www.');
  const year = bareYear(tokens, first, last);
  const study = !web && STUDY.some((word) => lower.includes(word)) || (!web && /\d{4};\s?\d|\b\d{1,3}(?:\(\d{1,3}\))?:\s?[Ee]?\d{1,5}\b/.test(words));
  const citation: Citation = {
    family: study ? 'study' : web ? 'web' : 'other',
    sections: [words],
    pages: [],
    nonMtus,
    ...(year === undefined ? {} : { year }),
  };
  return [{ kind: 'source', from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0, citation }];
}

/** A year that is no part of a date or an address. */
function bareYear(tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let i = first; i < last; i++) {
    const year = yearAt(tokens, i);
    if (year !== undefined && tokens[i - 1]?.lower !== '/' && tokens[i + 1]?.lower !== '/') return year;
  }
  return undefined;
}
