import { isPlainWord, tokensOf } from '../text/tokens';

/**
 * Patterns over tokens, as data that a physician can read. Words are separated by spaces and matched whole, in any case:
 *
 * - `no|without|denies` one of these; an alternative may be several words joined by `_` ("lack_of")
 * - `any?` a word that may be there
 * - `*` up to four words of any kind, `*2` up to two (no full stop, semicolon or colon among them)
 * - `<n>` a number; `<n<5>` a number below 5; `<n>/5` is `<n> / 5`
 * - `defici~` a word that begins so
 */
export type TokenPattern = string;

/** One step of a pattern. */
export interface Step {
  readonly kind: 'words' | 'gap' | 'number';
  readonly alternatives: readonly (readonly string[])[];
  readonly optional: boolean;
  readonly most: number;
}

/** The steps of a pattern. */
export function compile(pattern: TokenPattern): Step[] {
  return pattern.trim().split(/\s+/).flatMap(stepsOf);
}

function stepsOf(text: string): Step[] {
  if (text.startsWith('*')) return [{ kind: 'gap', alternatives: [], optional: false, most: text.length > 1 ? Number(text.slice(1)) : 4 }];
  if (text.startsWith('<n') && text.includes('>/')) {
    const [number = '', below = ''] = text.split('/');
    return [...stepsOf(number), literal(['/']), literal([below])];
  }
  const optional = text.length > 1 && text.endsWith('?');
  const body = optional ? text.slice(0, -1) : text;
  return [{ kind: body.startsWith('<n') ? 'number' : 'words', alternatives: body.split('|').map(wordsOfAlternative), optional, most: 0 }];
}

function literal(words: readonly string[]): Step {
  return { kind: 'words', alternatives: [words], optional: false, most: 0 };
}

/** The tokens of an alternative: "x-ray" and "lack_of" are two words. */
function wordsOfAlternative(text: string): string[] {
  if (text.startsWith('<n') || isPlainWord(text)) return [text];
  return text.split('_').flatMap((word) => (word.endsWith('~') ? [word.toLowerCase()] : tokensOf(word).map(({ lower }) => lower)));
}
