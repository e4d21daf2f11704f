import type { Finding } from '../checks/check';
import { TOO_LARGE_TO_CHECK } from '../checks/tooLarge';
import type { Determination } from '../determination/model';
import { placeholdersIn } from '../text/placeholders';
import type { TextRange } from '../text/range';

/** A place at which something is left to do: a finding, or a blank to fill in. */
export interface Place {
  readonly range: TextRange;
  /** What is found there; absent where it is only a blank. */
  readonly finding?: Finding;
}

/** What is left to do, in the order of the document: findings, hints left out, and the blanks of templates and snippets. One place counts once. */
export function placesOf({ text }: Determination, findings: readonly Finding[]): Place[] {
  const found = findings.filter(({ severity }) => severity !== 'hint').map((finding): Place => ({ range: finding.range, finding }));
  const blanks = text.source.length > TOO_LARGE_TO_CHECK ? [] : placeholdersIn(text, 0, text.text.length).map((range): Place => ({ range }));
  const starts = new Set<number>();
  return [...found, ...blanks]
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .filter(({ range }) => !starts.has(range.start) && starts.add(range.start));
}
