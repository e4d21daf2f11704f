import type { Position, Range } from 'vscode-languageserver-types';
import type { ReadinessReport } from '../features/readinessReport';

export type { ReadinessReport, ReportedFinding } from '../features/readinessReport';

/** Which open document is asked about. */
export interface LetterParams {
  readonly textDocument: { readonly uri: string };
}

/** Something that is not meant to leave: a blank to fill in, or a comment in the middle of text. */
export interface LeftoverPlace {
  readonly kind: 'placeholder' | 'comment';
  readonly range: Range;
}

/** Which text leaves: all of it, or the disputed item at a place. */
export interface FinalTextParams extends LetterParams {
  readonly at?: Position;
}

export interface FinalTextResult {
  /** Plain text, a paragraph a line. Blanks are in it as they stand. */
  readonly text: string;
  readonly leftovers: readonly LeftoverPlace[];
  /** The number of the disputed item, where one was asked for. */
  readonly item?: number;
  /** Whether another determination follows in the document; nothing of it is in the text. */
  readonly second: boolean;
}

/** Request, client to server: the clean text, without comments and layout. `null` where there is none, or no item at the place. */
export const FINAL_TEXT = 'imr/finalText';

/** A block of the finished letter, as a preview shows it. All text is plain text. */
export interface LetterBlock {
  readonly kind: 'section' | 'item' | 'text';
  readonly text: string;
  /** Stretches of the text that are labels of the form. */
  readonly labels: readonly { readonly from: number; readonly to: number }[];
  readonly tight: boolean;
  /** Lines of the document on which it stands, counted from 0; the last is included. */
  readonly lines: { readonly first: number; readonly last: number };
}

export interface LetterResult {
  /** Of the document that was read. */
  readonly version: number;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  readonly leftovers: readonly LeftoverPlace[];
  /** Where another determination begins in the document; nothing of it is in the letter. */
  readonly second?: Position;
}

/** Request, client to server: the finished letter, block by block. */
export const LETTER = 'imr/letter';

/** What a letter can be exported to. */
export type ExportFormat = 'word' | 'html' | 'text';

export interface ExportParams extends LetterParams {
  readonly format: ExportFormat;
}

/** The file: its text, to be written in UTF-8, or its bytes in base 64. */
export type ExportResult = { readonly text: string } | { readonly base64: string };

/** Request, client to server: the finished letter as a file. `null` where the server cannot write the format. */
export const EXPORT_LETTER = 'imr/exportLetter';

export interface ReadinessParams extends LetterParams {
  /** Whether the answer is to be kept: with the hash of the text, and as Markdown too. */
  readonly record?: boolean;
}

export interface ReadinessResult {
  /** The hash of the text is `null` unless the answer is to be kept. */
  readonly report: ReadinessReport;
  /** The same for people, with all words of the document escaped, if the answer is to be kept. */
  readonly markdown?: string;
}

/** Request, client to server: what stands between a determination and its signature. */
export const READINESS = 'imr/readiness';

export interface DeIdentifiedResult {
  readonly text: string;
  /** How many identifiers of each kind were replaced. */
  readonly replaced: Readonly<Record<string, number>>;
}

/** Request, client to server: a copy without comments and without the identifiers that are found in it. */
export const DE_IDENTIFIED = 'imr/deIdentified';
