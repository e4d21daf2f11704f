import type { InitializeParams } from 'vscode-languageserver';
import { isRecord } from '../config/settings';

/** What the client announced, as far as the server acts on it. Nothing is claimed that a client did not announce. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly codeActions: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly hover: boolean;
  /** Whether hovers may be Markdown. */
  readonly hoverMarkdown: boolean;
  readonly documentLinks: boolean;
  readonly linkTooltips: boolean;
  /** Whether the client is ours and has the commands `imr.setSeverity` and `imr.openCheckPage`. */
  readonly commands: boolean;
}

/** Reads the abilities out of `initialize`. */
export function clientAbilities({ capabilities: { textDocument, workspace }, initializationOptions }: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientAbilities {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: diagnostics.relatedInformation ?? false,
    codeDescription: diagnostics.codeDescriptionSupport ?? false,
    configuration: workspace?.configuration ?? false,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    hover: textDocument?.hover !== undefined,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    documentLinks: textDocument?.documentLink !== undefined,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    commands: isRecord(initializationOptions) && initializationOptions['commands'] === true,
  };
}
