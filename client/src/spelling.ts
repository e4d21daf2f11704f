import * as vscode from 'vscode';

/** What the spelling checker offers other extensions: to name a configuration with dictionaries. */
interface SpellingChecker {
  registerConfig?(path: string): void;
}

const SPELLING_CHECKER = 'streetsidesoftware.code-spell-checker';

/** Hands the field's words to the spelling checker, if there is one. Plain spelling is its work and not ours. */
export async function lendDictionary(context: vscode.ExtensionContext): Promise<void> {
  const checker = vscode.extensions.getExtension<SpellingChecker | undefined>(SPELLING_CHECKER);
  const api = await checker?.activate();
  api?.registerConfig?.(context.asAbsolutePath('dictionaries/cspell-ext.json'));
}
