import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities';

/** Our own names of tokens and modifiers, for our client; and the protocol's that come nearest, for any other. */
const TYPES = [['item', 'disputedItem', 'class'], ['conclusion', 'conclusion', 'keyword']] as const;
const MODIFIERS = [['upheld', 'upheld', ''], ['overturned', 'overturned', ''], ['agreeing', 'agreeing', ''], ['contradicting', 'contradicting', 'deprecated']] as const;

/** The kinds of token that are highlighted, in the legend's order. */
export const TOKEN_TYPES: readonly string[] = TYPES.map(([kind]) => kind);

/** The modifiers that a client is told of, in its legend's order. */
export function tokenModifiers(abilities: ClientAbilities): readonly string[] {
  return modifiersFor(abilities).map(([kind]) => kind);
}

/** What the numbers of tokens and modifiers stand for, in the client's words. */
export function tokenLegend(abilities: ClientAbilities): SemanticTokensLegend {
  return { tokenTypes: TYPES.map((names) => nameIn(names, abilities)), tokenModifiers: modifiersFor(abilities).map((names) => nameIn(names, abilities)) };
}

/** Which name a client is told: ours, if the client is ours. */
function nameIn([, own, standard]: readonly [string, string, string], { commands }: ClientAbilities): string {
  return commands ? own : standard;
}

function modifiersFor({ commands, tokenModifiers: known }: ClientAbilities): (typeof MODIFIERS)[number][] {
  return MODIFIERS.filter(([, , standard]) => commands || known.includes(standard));
}
