import type { Determination } from '../determination/model';
import { isCited } from '../facts/identifiers/cited';
import type { Identifier, IdentifierKind } from '../facts/identifiers/identifier';
import { identifiersOf } from '../facts/identifiers/identifiersOf';
import type { LetterFacts } from '../facts/letterFacts';
import { isKnownTerm } from '../reference/words';
import { isLetter } from '../text/characters';
import { remarksIn } from './remarks';

/** A copy of a document without the identifiers that are found in it, and how many of each kind those were. */
export interface DeIdentified {
  readonly text: string;
  readonly replaced: Readonly<Partial<Record<IdentifierKind, number>>>;
}

/** What stands in an identifier's place. */
const NEUTRAL: Readonly<Record<IdentifierKind, string>> = {
  'social security number': '[social security number]',
  'telephone number': '[telephone number]',
  'e-mail address': '[e-mail address]',
  'date of birth': '[date of birth]',
  'record or claim number': '[number]',
  name: '[name]',
};

/**
 * The document as it stands with everything that `privacy/identifier` looks for replaced, whatever the settings and comments say of
 * that check, and without its comments. A name that is found once is replaced wherever it stands. The authors of a study stay.
 */
export function deIdentified(determination: Determination, facts: LetterFacts): DeIdentified {
  const { text } = determination;
  const found = withRepeats(determination, unpublished(determination, facts));
  const cuts = [
    ...text.comments.map(({ start, end }) => ({ start, end: lineEnd(text.source, end), by: '' })),
    ...remarksIn(text, text.text.length).map(({ start, end }) => ({ start, end, by: '' })),
    ...found.map(({ kind, from, to }) => ({ ...text.range(from, to), by: NEUTRAL[kind] })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, by } of cuts) {
    if (start < at) continue;
    parts.push(text.source.slice(at, start), by);
    at = end;
  }
  const replaced: Partial<Record<IdentifierKind, number>> = {};
  for (const { kind } of found) replaced[kind] = (replaced[kind] ?? 0) + 1;
  return { text: [...parts, text.source.slice(at)].join(''), replaced };
}

/** Identifiers anywhere in the document, in order, but for authors; a second determination that stands in it is no exception. */
function unpublished(determination: Determination, facts: LetterFacts): Identifier[] {
  const { text, items } = determination;
  const isAuthor = ({ kind, from }: Identifier): boolean =>
    kind === 'name' && items.some(({ whole }) => whole.from <= from && from < whole.to) && isCited(text.text, from);
  return identifiersOf(determination, facts).filter((identifier) => !isAuthor(identifier));
}

/** Shortest part of a name that is looked for by itself, in letters. */
const SHORTEST = 3;

/**
 * The identifiers, and the other places of the names among them: "Dr. Example" is also "Example" without a title. A part of a name that
 * the text uses in small letters, or that is a word of medicine, is not looked for.
 */
function withRepeats({ text }: Determination, found: readonly Identifier[]): Identifier[] {
  const names = new Set(found.filter(({ kind }) => kind === 'name').flatMap(({ from, to }) => text.text.slice(from, to).split(/[ .,]+/)));
  const used = names.size > 0 ? wordsOutside(text.text, found) : new Map<string, number[]>();
  const repeats: Identifier[] = [];
  for (const name of names) {
    const plain = name.toLowerCase();
    if (name.length < SHORTEST || used.has(plain) || isKnownTerm(plain)) continue;
    for (const from of used.get(name) ?? []) if (!isCited(text.text, from)) repeats.push({ kind: 'name', from, to: from + name.length });
  }
  const all = [...found, ...repeats].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return all.filter(({ from, to }) => {
    const stands = from >= end;
    end = Math.max(end, to);
    return stands;
  });
}

/** Where each word of a text stands; those in the identifiers, which are in order, are left out. */
function wordsOutside(text: string, identifiers: readonly Identifier[]): Map<string, number[]> {
  const words = new Map<string, number[]>();
  let from = 0;
  let next = 0;
  for (let i = 0; i <= text.length; i++) {
    if (isLetter(text.charCodeAt(i))) continue;
    while (next < identifiers.length && (identifiers[next]?.to ?? 0) <= from) next++;
    if (i > from && from < (identifiers[next]?.from ?? text.length)) {
      const word = text.slice(from, i);
      const places = words.get(word);
      if (places) places.push(from);
      else words.set(word, [from]);
    }
    from = i + 1;
  }
  return words;
}

/** Where the line of a comment ends, its line end included. */
function lineEnd(source: string, from: number): number {
  const end = /^[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(from, from + 100));
  return from + (end?.[0].length ?? 0);
}
