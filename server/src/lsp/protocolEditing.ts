import type { Position, Range } from 'vscode-languageserver-types';

/** Text that is about to be pasted in the place of a range of an open document. */
export interface CleanPasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  readonly text: string;
}

/**
 * Request, client to server: what is a text to be, so that no line of it is wrapped? Answers the same words laid out as the document is,
 * or null where nothing is to be done: the text was not wrapped, or the document is wrapped as well.
 */
export const CLEAN_PASTE = 'imr/cleanPaste';

export interface CountsParams {
  readonly textDocument: { readonly uri: string };
}

/** How long a version of a document is. */
export interface CountsAnswer {
  readonly version: number;
  readonly words: number;
  readonly items: number;
  /** Items that have all their parts, and in which nothing was found. */
  readonly complete: number;
  /** Where the headings of those items end: what stands below folds there. */
  readonly headings: readonly Position[];
}

/** Request, client to server: how many words and items has a document? Answers `CountsAnswer`, or null where no such document is open. */
export const COUNTS = 'imr/counts';
