import type { Edit } from '../checks/check';
import { isBlank } from '../text/characters';

/** Hyphens that a layout may have put at a line's end, soft ones and those of typography among them. */
const HYPHENS = '-\u2010\u2011\u00AD';

/**
 * The edits that turn a text into one of the same words on other lines, one for each place where the blanks between two characters
 * differ. A line end of another kind is no difference. Where more differs than blanks and hyphens, there are none.
 */
export function gapEdits(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let i = 0;
  let k = 0;
  while (i < before.length || k < after.length) {
    const [start, from] = [i, k];
    while (i < before.length && isBlank(before.charCodeAt(i))) i++;
    while (k < after.length && isBlank(after.charCodeAt(k))) k++;
    while (i < before.length && before.charAt(i) !== after.charAt(k) && HYPHENS.includes(before.charAt(i))) {
      i++;
      while (i < before.length && isBlank(before.charCodeAt(i))) i++;
    }
    if (before.charAt(i) !== after.charAt(k)) return [];
    const newText = after.slice(from, k);
    const found = before.slice(start, i);
    if (found !== newText && withPlainEnds(found) !== withPlainEnds(newText)) edits.push({ start, end: i, newText });
    i++;
    k++;
  }
  return edits;
}

function withPlainEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
