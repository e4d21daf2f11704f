import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client announced, as far as the server acts on it. Nothing is claimed that a client did not announce. */
export interface ClientAbilities {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
}

/** Reads the abilities out of the capabilities of `initialize`. */
export function clientAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    configuration: workspace?.configuration ?? false,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
  };
}
