import { isDigit, isLetter } from '../../text/characters';

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 1)]),
);

/** Words that say nothing about what is requested. */
const IDLE: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'for', 'to', 'in', 'is', 'and', 'request', 'x', 'times', 'time', 'per', 'quantity', 'qty']);

/**
 * What a heading requests, in a form that compares: its words and numbers, the same for "3MG" and "3 mg", "#60" and "quantity 60",
 * "two times a week" and "2x week", and without punctuation. Numbers keep their point, slash and hyphen, so that doses, levels and dates stay apart.
 */
export function headingKey(title: string): string {
  return tokens(title.toLowerCase())
    .map((token) => NUMBERS.get(token) ?? token)
    .filter((token) => !IDLE.has(token))
    .map(singular)
    .join(' ');
}

/** The runs of letters and of digits. A mark between two digits belongs to the number. */
export function tokens(lower: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < lower.length) {
    const code = lower.charCodeAt(at);
    const digits = isDigit(code);
    if (!digits && !isLetter(code)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < lower.length && goesOn(lower, end, digits)) end++;
    found.push(lower.slice(at, end));
    at = end;
  }
  return found;
}

function goesOn(lower: string, at: number, digits: boolean): boolean {
  const code = lower.charCodeAt(at);
  if (!digits) return isLetter(code);
  return isDigit(code) || ('.,/-'.includes(lower.charAt(at)) && isDigit(lower.charCodeAt(at + 1)));
}

/** "weeks" and "week" are one word; short words and those in "ss" are left as they are. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('is') ? word.slice(0, -1) : word;
}
