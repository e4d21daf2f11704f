import type { FileReport, Skipped } from '../result';

/** How a report looks. */
export interface Look {
  readonly colour: boolean;
  /** Whether it may hold text of the documents. */
  readonly text: boolean;
  /** Of the product. */
  readonly version: string;
}

/** What all files came to. */
export interface Totals {
  files: number;
  skipped: number;
  error: number;
  warning: number;
  information: number;
  hint: number;
  fixed: number;
}

/** A format: each call gives the next piece of the report, which is written as it goes. Files come in path order. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  skipped(file: Skipped): string;
  end(totals: Totals): string;
}

export type CreateReporter = (look: Look) => Reporter;
