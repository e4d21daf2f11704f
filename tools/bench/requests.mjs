/**
 * What an editor asks of the server, each a line: what it is, the method, the words behind which the cursor stands (none for requests
 * on the whole document), and what else the request says.
 */
export const REQUESTS = [
  { what: 'completion in a rationale', method: 'textDocument/completion', behind: 'Decision rationale:' },
  { what: 'completion in a guideline line', method: 'textDocument/completion', behind: 'MAXIMUS guideline:' },
  { what: 'completion in prose', method: 'textDocument/completion', behind: 'Therefore, the request ' },
  { what: 'outline', method: 'textDocument/documentSymbol' },
  { what: 'folding', method: 'textDocument/foldingRange' },
  { what: 'hover on a citation', method: 'textDocument/hover', behind: 'Decision based on MTUS Chr' },
  { what: 'definition', method: 'textDocument/definition', behind: 'Therefore, the request for ' },
  { what: 'highlights', method: 'textDocument/documentHighlight', behind: 'Therefore, the request for ' },
  { what: 'references', method: 'textDocument/references', behind: 'Therefore, the request for ', rest: { context: { includeDeclaration: true } } },
  { what: 'a selection that grows', method: 'textDocument/selectionRange', rest: { positions: [{ line: 40, character: 5 }] } },
  { what: 'symbols of the workspace', method: 'workspace/symbol', rest: { query: 'mri' } },
  { what: 'the items’ view', method: 'imr/items' },
  { what: 'findings and blanks', method: 'imr/places' },
  { what: 'links', method: 'textDocument/documentLink' },
  { what: 'quick fixes', method: 'textDocument/codeAction', behind: 'Decision rationale:', ranged: true, rest: { context: { diagnostics: [] } } },
  { what: 'lines above items', method: 'textDocument/codeLens' },
  { what: 'renaming prepared', method: 'textDocument/prepareRename', behind: 'Therefore, the request for ' },
  { what: 'renaming', method: 'textDocument/rename', behind: 'Therefore, the request for ', rest: { newName: 'Walking stick' } },
  { what: 'words and items', method: 'imr/counts' },
  { what: 'formatting of a place', method: 'textDocument/rangeFormatting', behind: 'Decision rationale:', ranged: true, rest: { options: { tabSize: 2, insertSpaces: true } } },
  { what: 'semantic tokens', method: 'textDocument/semanticTokens/full' },
  { what: 'formatting', method: 'textDocument/formatting', rest: { options: { tabSize: 2, insertSpaces: true } } },
  { what: 'final text', method: 'imr/finalText' },
  { what: 'preview', method: 'imr/letter' },
  { what: 'export as HTML', method: 'imr/exportLetter', rest: { format: 'html' } },
  { what: 'readiness', method: 'imr/readiness' },
  { what: 'de-identified copy', method: 'imr/deIdentified' },
];
