import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import { type SemanticToken, semanticTokensOf } from '../../features/semanticTokens';
import type { ClientAbilities } from '../abilities';
import { guard } from '../guard';
import type { OpenDocument, Provider } from '../provider';
import { TOKEN_TYPES, tokenModifiers } from '../tokenLegend';

/** Highlighting of what the grammar cannot know: mentions of items, and conclusions that agree with their heading or do not. */
export const semanticTokens: Provider = {
  register: ({ connection, documents, open, abilities }) => {
    const builders = new Map<string, SemanticTokensBuilder>();
    const builderOf = (uri: string): SemanticTokensBuilder => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      builders.set(uri, builder);
      return builder;
    };
    documents.onDidClose(({ document }) => void builders.delete(document.uri));
    connection.languages.semanticTokens.on(
      guard<{ textDocument: { uri: string } }, SemanticTokens>({ data: [] }, async ({ textDocument }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return { data: [] };
        const builder = builderOf(textDocument.uri);
        builder.previousResult('');
        push(builder, opened, abilities());
        return builder.build();
      }),
    );
    connection.languages.semanticTokens.onDelta(
      guard<{ textDocument: { uri: string }; previousResultId: string }, SemanticTokens | SemanticTokensDelta>({ data: [] }, async ({ textDocument, previousResultId }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return { data: [] };
        const builder = builderOf(textDocument.uri);
        builder.previousResult(previousResultId);
        push(builder, opened, abilities());
        return builder.buildEdits();
      }),
    );
    connection.languages.semanticTokens.onRange(
      guard<{ textDocument: { uri: string }; range: Range }, SemanticTokens>({ data: [] }, async ({ textDocument, range }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return { data: [] };
        const builder = new SemanticTokensBuilder();
        push(builder, opened, abilities(), range);
        return builder.build();
      }),
    );
  },
};

function push(builder: SemanticTokensBuilder, { document, determination, facts }: OpenDocument, abilities: ClientAbilities, within?: Range): void {
  const modifiers = tokenModifiers(abilities);
  const [first, last] = within ? [document.offsetAt(within.start), document.offsetAt(within.end)] : [0, Infinity];
  for (const token of semanticTokensOf(determination, facts())) {
    if (token.range.end < first || token.range.start > last) continue;
    const type = TOKEN_TYPES.indexOf(token.type);
    const bits = token.modifiers.reduce((sum, modifier) => sum | bit(modifiers.indexOf(modifier)), 0);
    for (const { line, character, length } of linesOf(document, token)) builder.push(line, character, length, type, bits);
  }
}

function bit(index: number): number {
  return index < 0 ? 0 : 1 << index;
}

/** A token line by line: few clients show one that goes over a line's end. */
function linesOf(document: OpenDocument['document'], { range }: SemanticToken): { line: number; character: number; length: number }[] {
  const [start, end] = [document.positionAt(range.start), document.positionAt(range.end)];
  const pieces: { line: number; character: number; length: number }[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const character = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trimEnd().length;
    if (to > character) pieces.push({ line, character, length: to - character });
  }
  return pieces;
}
