import type { Diagnostic } from 'vscode-languageserver-types';

/** What the client sends of a plain text document: its first few thousand characters. */
export interface IsDeterminationParams {
  /** The document's address, where it is known: its project may have a form of its own. */
  readonly uri?: string;
  readonly text: string;
}

/** Request, client to server: is this the beginning of a determination? Answers a boolean and remembers nothing. */
export const IS_DETERMINATION = 'imr/isDetermination';

/** The documents that are open and not to be checked: the server hung on them. */
export interface UncheckedParams {
  readonly uris: readonly string[];
}

/** Notification, client to server: these documents are not checked, and all others are. Also an option of `initialize`, `unchecked`. */
export const UNCHECKED = 'imr/unchecked';

/** A file that is not open, as the client read it. */
export interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
}

/** What a file came to: absent where it is no determination. The letter is for `SUMMARIZE`, and holds no text of it. */
export interface CheckTextResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly letter: unknown;
}

/** Request, client to server: checks a text and remembers nothing of it. */
export const CHECK_TEXT = 'imr/checkText';

/** What was checked in one go. */
export interface SummarizeParams {
  readonly letters: readonly unknown[];
}

/** Request, client to server: counts letters by check, month, specialty and guideline. Answers Markdown with no text of any. */
export const SUMMARIZE = 'imr/summarize';
