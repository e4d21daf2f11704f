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
