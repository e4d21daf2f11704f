import type { Determination } from '../../../server/src/determination/model';
import { parseDetermination } from '../../../server/src/determination/parse';
import { editedText } from '../../../server/src/features/fixes';
import { formattingEdits } from '../../../server/src/features/formatting';
import { isBlank, isLineBreak } from '../../../server/src/text/characters';

const read = (source: string): Determination => parseDetermination(source);

/** A text after formatting. */
export function formatted(source: string): string {
  return editedText(source, formattingEdits(read(source), read));
}

/**
 * What formatting may not do, if it did it: the first place where the two texts differ in more than blanks, hyphens that end a line,
 * and soft hyphens.
 */
export function difference(before: string, after: string): string | undefined {
  const [a, b] = [visible(before), visible(after)];
  let k = 0;
  for (const { character, at } of a) {
    if (b[k]?.character === character) k++;
    else if (!endsLine(before, at)) return `${JSON.stringify(before.slice(Math.max(0, at - 20), at + 20))} became ${JSON.stringify(after.slice(b[k]?.at).slice(0, 20))}`;
  }
  return k < b.length ? `${JSON.stringify(after.slice(b[k]?.at).slice(0, 20))} is new` : undefined;
}

function visible(text: string): { character: string; at: number }[] {
  return Array.from({ length: text.length }, (_, at) => ({ character: text.charAt(at), at })).filter(({ character }) => character !== '\u00AD' && !isBlank(character.charCodeAt(0)));
}

/** Whether there is a hyphen with nothing but blanks behind it on its line. */
function endsLine(text: string, at: number): boolean {
  if (!'-\u2010\u2011'.includes(text.charAt(at))) return false;
  let next = at + 1;
  while (next < text.length && isBlank(text.charCodeAt(next)) && !isLineBreak(text.charCodeAt(next))) next++;
  return isLineBreak(text.charCodeAt(next));
}
