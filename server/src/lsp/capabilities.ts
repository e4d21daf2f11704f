import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';
import { tokenLegend } from './tokenLegend';

/** The kind of code action that holds all safe fixes of a document, for "fix all" and on save. */
export const FIX_ALL = 'source.fixAll.imr';

/** The characters behind which completions are worth asking for: a heading or label that ends, and a part that is done. */
export const COMPLETION_CHARACTERS = [':', '\n'];

/**
 * What the server claims of itself, for a client that announced these abilities. It stands apart from the handlers in `providers/`, which
 * are loaded later: see `start.ts`.
 */
export function capabilitiesFor(abilities: ClientAbilities): ServerCapabilities {
  const { rangeFormatting, rangesFormatting, rename, prepareRename } = abilities;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: 'IMR determination' },
    foldingRangeProvider: true,
    ...(abilities.codeActions ? { codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] } } : {}),
    ...(abilities.completion ? { completionProvider: { triggerCharacters: COMPLETION_CHARACTERS, resolveProvider: true } } : {}),
    ...(abilities.formatting ? { documentFormattingProvider: true } : {}),
    ...(rangeFormatting ? { documentRangeFormattingProvider: rangesFormatting ? { rangesSupport: true } : true } : {}),
    ...(abilities.hover ? { hoverProvider: true } : {}),
    ...(abilities.codeLenses ? { codeLensProvider: {} } : {}),
    ...(abilities.documentLinks ? { documentLinkProvider: { resolveProvider: false } } : {}),
    ...(abilities.definition ? { definitionProvider: true } : {}),
    ...(abilities.references ? { referencesProvider: true } : {}),
    ...(abilities.highlights ? { documentHighlightProvider: true } : {}),
    ...(rename ? { renameProvider: prepareRename ? { prepareProvider: true } : true } : {}),
    ...(abilities.selectionRanges ? { selectionRangeProvider: true } : {}),
    ...(abilities.workspaceSymbols ? { workspaceSymbolProvider: true } : {}),
    ...semanticTokens(abilities),
    ...(abilities.pullDiagnostics ? { diagnosticProvider: { identifier: 'imr', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  };
}

function semanticTokens(abilities: ClientAbilities): ServerCapabilities {
  if (!abilities.semanticTokens && !abilities.semanticTokensRange) return {};
  return {
    semanticTokensProvider: {
      legend: tokenLegend(abilities),
      ...(abilities.semanticTokens ? { full: abilities.semanticTokensDelta ? { delta: true } : true } : {}),
      ...(abilities.semanticTokensRange ? { range: true } : {}),
    },
  };
}
