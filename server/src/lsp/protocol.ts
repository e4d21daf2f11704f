import type { Diagnostic, Range } from 'vscode-languageserver-types';

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

/** An open document. */
export interface DocumentParams {
  readonly uri: string;
}

/** Request, client to server: how far are the disputed items? Answers `ItemsAnswer`, or null where no such document is open. */
export const ITEMS = 'imr/items';

/** The disputed items of a version of a document. */
export interface ItemsAnswer {
  readonly version: number;
  /** The whole determination's state in a sentence; empty where it has no item. */
  readonly summary: string;
  readonly items: readonly ItemAnswer[];
}

/** How far a disputed item is. */
export interface ItemAnswer {
  /** From 1, in the order of the document. */
  readonly index: number;
  /** What is requested, in short; empty where the heading has no words. */
  readonly name: string;
  readonly decision?: 'Upheld' | 'Overturned';
  /** What it does not have yet, in words: "no decision", "no rationale". */
  readonly missing: readonly string[];
  /** Findings besides what is missing, hints left out. */
  readonly findings: number;
  readonly range: Range;
  readonly heading: Range;
}

/** Request, client to server: where is something left to do? Answers `PlacesAnswer`, or null where no such document is open. */
export const PLACES = 'imr/places';

/** Findings, hints left out, and blanks to fill in, in the order of a version of a document. */
export interface PlacesAnswer {
  readonly version: number;
  /** A blank is what is typed over. */
  readonly places: readonly { readonly range: Range; readonly blank: boolean }[];
}

/** Request, client to server: which edits move a disputed item up (-1) or down (1)? Answers `EditsAnswer`, or null where none would do. */
export const MOVE_ITEM = 'imr/moveItem';

export interface MoveItemParams extends DocumentParams {
  readonly index: number;
  readonly by: -1 | 1;
}

/** Request, client to server: which edits remove a disputed item? Answers `EditsAnswer`, or null where none would do. */
export const REMOVE_ITEM = 'imr/removeItem';

export interface RemoveItemParams extends DocumentParams {
  readonly index: number;
}

/** Edits of a version of a document. */
export interface EditsAnswer {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Request, server to client: the addresses of the determinations in the workspace. Only of a client with the option `files`. */
export const FILES = 'imr/files';

export interface FilesAnswer {
  readonly uris: readonly string[];
  /** Those that were written, created or deleted since the last time. */
  readonly changed: readonly string[];
}

/** Request, server to client: the text of a determination or of a configuration file in the workspace; null where it cannot be read. Only of a client with the option `files`. */
export const READ_FILE = 'imr/readFile';

/** A form that a new determination can be written on. */
export interface FormChoice {
  readonly id: string;
  readonly title: string;
  /** An organisation's own, and not one of ours. */
  readonly own: boolean;
}

/** Where a new determination is to belong: an address in its folder, whose project may have a form of its own. */
export interface FormsParams {
  readonly uri?: string;
}

/** Request, client to server: the forms for a new determination, the usual one first. Answers `FormChoice[]`. */
export const FORM_CHOICES = 'imr/forms';

/** What a new determination is about, as it was typed. What is absent or empty stays a blank to fill in. */
export interface NewDeterminationParams extends FormsParams {
  /** The id of a form; the usual one if it is absent. */
  readonly form?: string;
  readonly specialty?: string;
  readonly age?: string;
  readonly sex?: string;
  readonly dateOfInjury?: string;
  readonly urDate?: string;
  /** The disputed items as they were pasted. */
  readonly items?: string;
}

/** A new text, in two ways of writing it. */
export interface NewText {
  /** With a visible placeholder in each blank. */
  readonly text: string;
  /** As a snippet: each blank is a tab stop that holds its placeholder. */
  readonly snippet: string;
}

/** Request, client to server: the text of a new determination. Answers a `NewText`. */
export const NEW_DETERMINATION = 'imr/newDetermination';

/** Text as it was pasted. */
export interface RequestedItemsParams {
  readonly text: string;
}

/** Request, client to server: the disputed items in a text, one by one. Answers strings. */
export const REQUESTED_ITEMS = 'imr/requestedItems';

/** Disputed items for an open document, as they were pasted. */
export interface AddItemsParams {
  readonly uri: string;
  readonly items: string;
}

/** A new text for a stretch of a document. */
export interface NewTextEdit extends NewText {
  readonly range: Range;
}

/** Request, client to server: what adds the items to the document. Answers `NewTextEdit[]`, in the order of the document. */
export const ADD_ITEMS = 'imr/addItems';

/** Request, client to server: what can be cited at a place, and where does it go? Answers `CitationsAnswer`, or null where no such document is open. */
export const CITATIONS = 'imr/citations';

export interface CitationsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** What can be cited in a version of a document. All words are snippets. */
export interface CitationsAnswer {
  readonly version: number;
  /** Where a citation goes. */
  readonly at: { readonly line: number; readonly character: number };
  /** The form's words around a citation of the MTUS, and around any other. */
  readonly mtus: WordsAround;
  readonly other: WordsAround;
  readonly citations: readonly CitationAnswer[];
}

export interface WordsAround {
  readonly before: string;
  readonly behind: string;
}

/** A guideline, a chapter, a section or a topic. */
export interface CitationAnswer {
  readonly label: string;
  readonly description: string;
  readonly group: 'item' | 'in-force' | 'outside' | 'not-in-force';
  readonly mtus: boolean;
  readonly snippet: string;
}
