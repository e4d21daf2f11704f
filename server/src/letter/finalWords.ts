import { SPACE } from '../text/characters';
import type { LogicalText } from '../text/logicalText';

/**
 * The words between two logical offsets as they leave: the document's own characters (its quotes, dashes and ligatures) with single
 * spaces, words that a line's end divides whole, and no control characters, which no reader sees and no file format takes.
 * @param stays whether the character at a logical offset stays behind
 */
export function finalWords(text: LogicalText, { from, to }: { readonly from: number; readonly to: number }, stays?: (at: number) => boolean): string {
  const { source } = text;
  let words = '';
  let last = SPACE;
  let before = -1;
  // What stands together in the document is copied together.
  let start = 0;
  let end = 0;
  for (let i = from; i < to; i++) {
    const code = text.text.charCodeAt(i);
    const at = text.toSource(i);
    // A ligature is one character of the document and several of the logical text.
    const isSaid = at === before || isControl(code) || (code === SPACE && last === SPACE) || stays?.(i) === true;
    before = at;
    if (isSaid) continue;
    last = code;
    if (at === end && (code !== SPACE || source.charCodeAt(at) === SPACE)) end++;
    else {
      words += source.slice(start, end);
      const isBlank = code === SPACE && source.charCodeAt(at) !== SPACE;
      if (isBlank) words += ' ';
      start = isBlank ? at + 1 : at;
      end = at + 1;
    }
  }
  words += source.slice(start, end);
  return last === SPACE ? words.slice(0, -1) : words;
}

function isControl(code: number): boolean {
  return code < SPACE || (code >= 0x7f && code < 0xa0);
}
