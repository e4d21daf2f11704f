import { placeholder } from '../../text/placeholders';

/** A place of a new text that is still to be filled in. */
export interface Blank {
  /** What belongs here. */
  readonly words: string;
  /** Blanks of the same key are one: what is written in the first stands in all of them. */
  readonly key?: string;
  /** What it may be. */
  readonly choices?: readonly string[];
  /** What stands here until something else is chosen; without it, a placeholder that says what belongs here. */
  readonly written?: string;
}

/** A piece of a new text: words, or a blank. */
export type Segment = string | Blank;

/** What is known of a new text: by the names of blanks, words in their place or another blank. */
export type Known = ReadonlyMap<string, Segment>;

/**
 * A template with what is known written in.
 * @param template words in which `{words}` is a blank to fill in, `{=words}` one blank wherever it stands, `{a|b}` a choice of which
 * the first is written, and `{=words|a|b}` a choice that is still to be made
 */
export function filled(template: string, known: Known): Segment[] {
  return template
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') && piece.endsWith('}') ? blankOf(piece.slice(1, -1), known) : piece));
}

function blankOf(inside: string, known: Known): Segment {
  const shared = inside.startsWith('=');
  const [words = '', ...choices] = (shared ? inside.slice(1) : inside).split('|');
  return known.get(words) ?? {
    words,
    ...(shared ? { key: words } : {}),
    ...(choices.length > 0 ? { choices: shared ? choices : [words, ...choices] } : {}),
    ...(choices.length > 0 && !shared ? { written: words } : {}),
  };
}

/** Pieces of a text, each a run of segments, with words between them. */
export function joined(pieces: readonly (readonly Segment[])[], between: string): Segment[] {
  return pieces.flatMap((piece, i) => (i === 0 ? piece : [between, ...piece]));
}

/** The text with a visible placeholder in each blank. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : standIn(segment))).join('');
}

/** The text as an editor's snippet: each blank is a tab stop that holds its placeholder. Words are escaped, whatever is in them. */
export function snippetText(segments: readonly Segment[]): string {
  const numbers = new Map<string, number>();
  let last = 0;
  return segments
    .map((segment) => {
      if (typeof segment === 'string') return escaped(segment);
      const again = segment.key === undefined ? undefined : numbers.get(segment.key);
      if (again !== undefined) return `$${String(again)}`;
      last++;
      if (segment.key !== undefined) numbers.set(segment.key, last);
      return tabStop(last, segment);
    })
    .join('');
}

function tabStop(number: number, blank: Blank): string {
  const { choices } = blank;
  if (!choices) return `\${${String(number)}:${escaped(standIn(blank))}}`;
  const all = [...new Set([standIn(blank), ...choices])];
  return `\${${String(number)}|${all.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

function standIn({ written, words }: Blank): string {
  return written ?? placeholder(words);
}

function escaped(words: string): string {
  return words.replace(/[\\$}]/g, '\\$&');
}
