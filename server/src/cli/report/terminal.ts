/** What a terminal shows: nothing that it would obey. */

/** Shows a text on one line: white space as blanks, and what a terminal obeys or hides by its number. */
export function printable(text: string): string {
  return cells(text).map(({ shown }) => shown).join('');
}

/** A character as shown, and how many columns it takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * A text as shown and, below it, a mark under a part of it.
 * @returns the two lines; the second is the blanks before the mark, and the mark
 */
export function underlined({ text, from, to }: { text: string; from: number; to: number }): { line: string; indent: string; mark: string } {
  let line = '';
  let indent = 0;
  let mark = 0;
  for (const { shown, width, at } of cells(text)) {
    line += shown;
    if (at < from) indent += width;
    else if (at < to) mark += width;
  }
  return { line, indent: ' '.repeat(indent), mark: '^'.repeat(Math.max(1, mark)) };
}

function cells(text: string): Cell[] {
  const all: Cell[] = [];
  let at = 0;
  for (const character of text) {
    const shown = shownAs(character);
    all.push({ shown, width: shown === character ? widthOf(character) : shown.length, at });
    at += character.length;
  }
  return all;
}

function shownAs(character: string): string {
  if (/\s/.test(character)) return ' ';
  // Controls, lone surrogates, and the format characters that reorder or hide text; those that join letters and emoji stay.
  if (/[\p{Cc}\p{Cs}\p{Cf}]/u.test(character) && !JOINERS.has(character)) return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  return character;
}

const JOINERS = new Set(['\u200c', '\u200d', '\u00ad']);

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (/[\p{Mn}\p{Me}\u200c\u200d]/u.test(character)) return 0;
  return isWide(code) || /\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
}

/** East Asian letters take two columns. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x20000 && code <= 0x3fffd)
  );
}
