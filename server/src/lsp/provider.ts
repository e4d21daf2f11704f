import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../checks/check';
import type { ReadFile } from '../config/project';
import type { Determination } from '../determination/model';
import type { LetterFacts } from '../facts/letterFacts';
import type { LanguageService, ServiceSettings } from '../languageService';
import type { Letter } from '../letter/letter';
import type { ClientAbilities } from './abilities';

/** What the place where the server runs can do for it. */
export interface Host {
  /** Reads a configuration file of the project by its `file:` address; absent where there are no files. */
  readonly readFile?: ReadFile;
  readonly version: string;
  /** Writes a letter as a Word file; absent where the library for it cannot be loaded. */
  readonly wordFile?: (letter: Letter) => Promise<Uint8Array>;
}

/** An open document as it stands: its text, what was read in it, and what was found. */
export interface OpenDocument {
  readonly document: TextDocument;
  readonly settings: ServiceSettings;
  readonly determination: Determination;
  /** What it says, sentence by sentence; the same value at each call, and the one that the checks read. */
  readonly facts: () => LetterFacts;
  /** The findings of this version; computed at the first call. */
  readonly findings: () => readonly Finding[];
  /** The findings of this version as a finished determination, whatever the preset; `undefined` where it is not to be checked. */
  readonly finished: () => readonly Finding[] | undefined;
}

/** What a provider has to work with. */
export interface Desk {
  readonly host: Host;
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: LanguageService;
  /** What the client announced: known once `initialize` was answered. */
  readonly abilities: () => ClientAbilities;
  /** The settings that hold for a document, open or not. */
  readonly settingsOf: (uri: string) => Promise<ServiceSettings>;
  /** The open document at an address; `undefined` when none is open there. */
  readonly open: (uri: string) => Promise<OpenDocument | undefined>;
}

/** The handlers of one ability of the language server. What it claims stands in `capabilities.ts`. */
export interface Provider {
  /** Told when the settings of a document may have changed. */
  readonly settingsChanged?: (desk: Desk) => void;
  /** Registers the handlers, once, before any document is known. */
  readonly register: (desk: Desk) => void;
}
