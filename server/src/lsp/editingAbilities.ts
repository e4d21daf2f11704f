import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client announced for working on a text: layout, names, and what is shown in it. */
export interface EditingAbilities {
  readonly formatting: boolean;
  readonly rangeFormatting: boolean;
  /** Whether several ranges may be formatted at once. */
  readonly rangesFormatting: boolean;
  readonly rename: boolean;
  readonly prepareRename: boolean;
  /** Whether an edit may be marked for the writer to look at before it is made. */
  readonly changeAnnotations: boolean;
  readonly semanticTokens: boolean;
  readonly semanticTokensRange: boolean;
  readonly semanticTokensDelta: boolean;
  readonly multilineTokens: boolean;
  /** The kinds of token, of modifier, that the client knows by name. */
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
  readonly codeLenses: boolean;
  readonly refreshCodeLenses: boolean;
}

/** Reads them out of `initialize`. */
export function editingAbilities({ textDocument, workspace }: ClientCapabilities): EditingAbilities {
  const { semanticTokens, rename, rangeFormatting } = { ...textDocument };
  const { full, range } = { ...semanticTokens?.requests };
  const { documentChanges = false, changeAnnotationSupport } = { ...workspace?.workspaceEdit };
  return {
    formatting: textDocument?.formatting !== undefined,
    rangeFormatting: rangeFormatting !== undefined,
    rangesFormatting: rangeFormatting?.rangesSupport ?? false,
    rename: rename !== undefined,
    prepareRename: rename?.prepareSupport ?? false,
    changeAnnotations: documentChanges && changeAnnotationSupport !== undefined && (rename?.honorsChangeAnnotations ?? false),
    semanticTokens: full !== undefined && full !== false,
    semanticTokensRange: range !== undefined && range !== false,
    semanticTokensDelta: typeof full === 'object' && full.delta === true,
    multilineTokens: semanticTokens?.multilineTokenSupport ?? false,
    tokenTypes: semanticTokens?.tokenTypes ?? [],
    tokenModifiers: semanticTokens?.tokenModifiers ?? [],
    codeLenses: textDocument?.codeLens !== undefined,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
  };
}
