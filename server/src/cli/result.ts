import type { Severity } from '../checks/check';
import type { ItemOverview, Overview } from '../features/overview';

/** What becomes of one file: plain data, so that it can travel between threads, and all that a report is made of. */
export type Outcome = Read | Skipped;

/** A file that was read as a determination. */
export interface Read {
  readonly kind: 'read';
  readonly report: FileReport;
  /** What went wrong all the same, a line each; the work is then not done. */
  readonly problems: readonly string[];
}

/** A file that was not. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly path: string;
  readonly reason: string;
  /** Whether it should have been read: it could not be, and the work is not done. */
  readonly failed: boolean;
}

/** What was read in a file, and what was found in it. */
export interface FileReport extends Overview {
  readonly path: string;
  /** Id of the form it is written on. */
  readonly form: string;
  readonly items: readonly ItemReport[];
  readonly findings: readonly FindingReport[];
  /** Fixes that were applied and written. */
  readonly fixed: number;
}

export interface ItemReport extends ItemOverview {
  readonly index: number;
  readonly heading: string;
  readonly title: string;
  readonly range: Range;
}

export interface FindingReport extends PlaceReport {
  readonly check: string;
  /** The check's title: what is wrong, in words that are never the document's. */
  readonly title: string;
  readonly severity: Severity;
  readonly related: readonly PlaceReport[];
}

/** A place in a document, and what is said of it. */
export interface PlaceReport {
  readonly message: string;
  readonly item: number;
  readonly range: Range;
  /** The text that the range covers, white space folded. */
  readonly quote: string;
  readonly excerpt: Excerpt;
}

/** A part of the line where a place begins, short enough to show, and the place in it. */
export interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** As in the editor's protocol: from 0, UTF-16 units, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}
