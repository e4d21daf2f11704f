import type { InitializeParams } from 'vscode-languageserver';
import { isRecord } from '../config/record';
import { type EditingAbilities, editingAbilities } from './editingAbilities';

/** What the client announced, as far as the server acts on it. Nothing is claimed that a client did not announce. */
export interface ClientAbilities extends EditingAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly codeActions: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  /** Absent where the client asks for no completions. */
  readonly completion: CompletionAbilities | undefined;
  readonly hover: boolean;
  /** Whether hovers may be Markdown. */
  readonly hoverMarkdown: boolean;
  readonly documentLinks: boolean;
  readonly linkTooltips: boolean;
  readonly definition: boolean;
  /** Whether a definition may say which words lead there. */
  readonly definitionLinks: boolean;
  readonly references: boolean;
  readonly highlights: boolean;
  readonly selectionRanges: boolean;
  readonly workspaceSymbols: boolean;
  /** Whether the client lists and reads the determinations of the workspace: `imr/files` and `imr/readFile`. */
  readonly files: boolean;
  /** Whether the client is ours and has the commands `imr.setSeverity` and `imr.openCheckPage`. */
  readonly commands: boolean;
}

/** How the client takes completions. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  /** Whether documentation may be Markdown. */
  readonly markdown: boolean;
  /** Whether a list may say once what its items replace. */
  readonly sharedRange: boolean;
  /** Whether a few words may stand beside an item's name. */
  readonly labelDetails: boolean;
}

/** Reads the abilities out of `initialize`. */
export function clientAbilities({ capabilities, initializationOptions }: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    ...editingAbilities(capabilities),
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: diagnostics.relatedInformation ?? false,
    codeDescription: diagnostics.codeDescriptionSupport ?? false,
    configuration: workspace?.configuration ?? false,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    completion: completionAbilities(textDocument?.completion),
    hover: textDocument?.hover !== undefined,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    documentLinks: textDocument?.documentLink !== undefined,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    definition: textDocument?.definition !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    references: textDocument?.references !== undefined,
    highlights: textDocument?.documentHighlight !== undefined,
    selectionRanges: textDocument?.selectionRange !== undefined,
    workspaceSymbols: workspace?.symbol !== undefined,
    files: isRecord(initializationOptions) && initializationOptions['files'] === true,
    commands: isRecord(initializationOptions) && initializationOptions['commands'] === true,
  };
}

function completionAbilities(announced: NonNullable<InitializeParams['capabilities']['textDocument']>['completion']): CompletionAbilities | undefined {
  return announced && {
    snippets: announced.completionItem?.snippetSupport ?? false,
    markdown: announced.completionItem?.documentationFormat?.includes('markdown') ?? false,
    sharedRange: announced.completionList?.itemDefaults?.includes('editRange') ?? false,
    labelDetails: announced.completionItem?.labelDetailsSupport ?? false,
  };
}
