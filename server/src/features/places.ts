import type { Finding } from '../checks/check';
import { TOO_LARGE_TO_CHECK } from '../checks/tooLarge';
import type { Determination } from '../determination/model';
import { placeholdersIn } from '../text/placeholders';
import type { TextRange } from '../text/range';

/** A place at which something is left to do: a finding, or a blank to fill in. */
export interface Place {
  readonly range: TextRange;
  /** Whether it is a blank to fill in: what is typed takes its place. */
  readonly blank: boolean;
}

/** What is left to do, in the order of the document: findings, hints left out, and the blanks of templates and snippets. One place counts once. */
export function placesOf({ text }: Determination, findings: readonly Finding[]): Place[] {
  const blanks = text.source.length > TOO_LARGE_TO_CHECK ? [] : placeholdersIn(text, 0, text.text.length).map((range): Place => ({ range, blank: true }));
  const found = findings.filter(({ severity }) => severity !== 'hint').map(({ range }): Place => ({ range, blank: false }));
  const starts = new Set<number>();
  return [...blanks, ...found].sort((a, b) => a.range.start - b.range.start).filter(({ range: { start } }) => !starts.has(start) && starts.add(start));
}
