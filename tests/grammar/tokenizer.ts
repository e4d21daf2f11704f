// The grammar as an editor runs it: line by line, with the same two libraries as VS Code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const ROOT_SCOPE = 'text.imr-determination';
const GRAMMAR = fileURLToPath(new URL('../../syntaxes/imr-determination.tmLanguage.json', import.meta.url));

/** A stretch of a line and the scopes that the grammar gives it, the root scope left out. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface Tokenizer {
  /** Splits a text into lines as the editor does, and each line into tokens. */
  tokenize(text: string): TokenizedLine[];
}

export async function loadTokenizer(): Promise<Tokenizer> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  const onigLib = oniguruma.loadWASM(wasm).then(() => ({
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  }));
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: (scope) => Promise.resolve(scope === ROOT_SCOPE ? textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : null),
  });
  const grammar = await registry.loadGrammar(ROOT_SCOPE);
  if (!grammar) throw new Error(`No grammar for ${ROOT_SCOPE}`);
  return {
    tokenize(text) {
      let state = textmate.INITIAL;
      return text.split(/\r\n|\n|\r/).map((line) => {
        const result = grammar.tokenizeLine(line, state);
        state = result.ruleStack;
        const tokens = result.tokens.map((token) => ({
          start: token.startIndex,
          end: Math.min(token.endIndex, line.length),
          scopes: token.scopes.slice(1),
        }));
        return { text: line, tokens };
      });
    },
  };
}

/** Each line, and below it the stretches that have a scope of their own. */
export function render(lines: readonly TokenizedLine[]): string {
  return lines.flatMap(({ text, tokens }) => [
    `|${text}\n`,
    ...tokens
      .filter(({ scopes }) => scopes.length > 0)
      .map(({ start, end, scopes }) => `    ${start}-${end} ${JSON.stringify(text.slice(start, end))} ${scopes.map(short).join(' ')}\n`),
  ]).join('');
}

/** A scope without the name of the language, which all of them end in. */
function short(scope: string): string {
  return scope.replace(/\.imr-determination$/, '');
}
