import { type Phrase, spelledOut } from './patterns';
import { addTo, lazily, table } from './tables';

/** A slip that is a word itself: no spelling checker sees it. */
export interface Confusable {
  /** The word that stands there, in small letters. */
  readonly wrong: string;
  /** The word that is meant. */
  readonly right: string;
  /** Where the wrong word cannot be meant, in the notation of `patterns.ts`; the wrong word is part of each. */
  readonly contexts: readonly Phrase[];
}

/** All pairs, by the wrong word. One word may be a slip of several. */
export const allConfusables: () => readonly Confusable[] = lazily(() =>
  table('confusables').map(([wrong, right, contexts]) => ({
    wrong, right, contexts: contexts.map((context) => spelledOut(context.split(' ').map((word) => (word === '=' ? wrong : word)).join(' '))),
  })),
);

/**
 * The pairs whose wrong word a text's word may be, in small letters; none for nearly every word. Ask it of each word first: the
 * phrases of all pairs together are many, those of one pair are few.
 */
export function confusablesFor(word: string): readonly Confusable[] {
  return byForm().get(word) ?? NONE;
}

const NONE: readonly Confusable[] = [];

/** Endings of the wrong words in contexts ("stain~"). */
const ENDINGS = ['', 's', 'es', 'ed', 'ing', 'ings', 'ly'];

const byForm = lazily(() => {
  const map = new Map<string, Confusable[]>();
  for (const pair of allConfusables()) {
    for (const context of pair.contexts) for (const form of formsIn(context, pair.wrong)) addTo(map, form, pair);
  }
  return map;
});

/** The forms of the wrong word in a context. */
function formsIn(context: Phrase, wrong: string): string[] {
  const words = context.split(/[ |_?]/).filter((word) => word.startsWith(wrong));
  return words.flatMap((word) => (word.endsWith('~') ? ENDINGS.map((ending) => word.slice(0, -1) + ending) : ENDINGS.some((ending) => word === wrong + ending) ? [word] : []));
}
