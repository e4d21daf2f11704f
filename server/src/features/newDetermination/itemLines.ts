/** What can mark a line as an entry of a list. The last two are marks only in their order. */
const MARKS: readonly RegExp[] = [
  /^(?:[•·▪◦●○‣■□☐☑✓✔➢►▸\uF0A7\uF0B7*>–—-]|o(?=\t))[ \t]?(?=\S)/,
  /^#? ?\d{1,2}(?:[.)]|\.\))(?:[ \t]?(?=[A-Za-z"“])|[ \t](?=\S))/,
  /^#\d{1,2}[ \t](?=[A-Za-z"“])/,
  /^\(\d{1,2}\)[.:]?[ \t]?(?=\S)/,
  /^\[[\dXx ]{0,2}\][.:]?[ \t]?(?=\S)/,
  /^(?:item|issue|request|service|treatment) ?#? ?\d{1,2}(?: of \d{1,2})?(?: ?[.:)]| [–-])[ \t]?(?=\S)/i,
  /^\d{1,2}(?:\t|: ?| [–—-] )(?=\S)/,
  /^\(?[ivx]{1,4}[.)][ \t]?(?=\S)/i,
  /^\(?[a-z][.)][ \t]?(?=\S)/i,
];

/** How many of the marks need no order. */
const PLAIN = MARKS.length - 2;

/** Roman numbers of lists. */
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** Words at a line's start that continue the line above: "without contrast". */
const CONTINUES = /^(?:of|for|with|without|to|per|at|in|on|by|under|x|times|visits|sessions) /;
/** Words at a line's end that are continued below. */
const CONTINUED = / (?:of|for|with|without|to|the|a|an|left|right|bilateral|per|under)$/i;

/** A line at least this long may have been broken where it had no room, in characters. */
const FULL = 60;

/** What stands above a list and names no item: "Disputed items". */
const FIRST_COLUMN = /^(?:#\t)?(?:item|service|treatment|request)s?(?:\t| ?\|)/i;
const LAST_COLUMN = /\b(?:decision|determination|outcome|status)$/i;
const TITLE = /^(?:imr )?(?:disputed |requested |denied )?(?:items?|services?|treatments?|requests?)(?:[ /]services?)?(?: in dispute| requested| denied)?$/i;

/** The lines of a pasted text that say something, without what introduces them; lines that continue the one above are put together. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map(folded).filter((line) => /[\p{L}\d]/u.test(line));
  const own = lines.length > 1 && isTitle(lines[0] ?? '') ? lines.slice(1) : lines;
  const broken = own.some((line, i) => /^[a-z]/.test(line) && (own[i - 1]?.length ?? 0) >= FULL && (own[i - 1] ?? '').includes(',') && !own.some(isMarked));
  return broken ? [own.join(' ')] : own.reduce<string[]>((before, line) => {
    const last = before.at(-1);
    return last !== undefined && !isMarked(line) && (CONTINUES.test(line) || CONTINUED.test(last)) ? [...before.slice(0, -1), `${last} ${line}`] : [...before, line];
  }, []);
}

function isTitle(line: string): boolean {
  return (line.endsWith(':') && !isMarked(line)) || TITLE.test(line.replace(/[.:]$/, '')) || (line.length <= FULL && FIRST_COLUMN.test(line) && LAST_COLUMN.test(line));
}

function isMarked(line: string): boolean {
  return MARKS.some((mark) => mark.test(line));
}

/** A line without tabs in a row, non-breaking spaces and the like; a tab behind a number or a mark stays one. */
function folded(line: string): string {
  return line.replace(/[\s\u200B]+/g, (space) => (space.includes('\t') ? '\t' : ' ')).trim();
}

/**
 * The entries of a list whose lines are marked, if two of them are: a line without a mark belongs to the one above.
 * What stands above the first marked line introduces the list.
 */
export function markedLines(lines: readonly string[]): string[] | undefined {
  for (const mark of MARKS) {
    const first = lines.findIndex((line) => mark.test(line));
    const marked = lines.filter((line) => mark.test(line));
    if (marked.length < 2 || (MARKS.indexOf(mark) >= PLAIN && !areInOrder(marked))) continue;
    const entries: string[] = [];
    for (const line of lines.slice(first)) {
      if (mark.test(line)) entries.push(line.replace(mark, ''));
      else entries.push(`${entries.pop() ?? ''} ${line}`);
    }
    return [...(first > 0 && !isIntroduction(lines.slice(0, first)) ? lines.slice(0, first) : []), ...entries];
  }
  return undefined;
}

/** Letters and Roman numbers count only in their order: "a.", "b.", "c."; "i.", "ii.", "iii.". */
function areInOrder(lines: readonly string[]): boolean {
  const marks = lines.map((line) => /^\(?([a-z]{1,4})[.)]/i.exec(line)?.[1]?.toLowerCase());
  return marks.every((mark, i) => mark === ROMAN[i]) || marks.every((mark, i) => mark === String.fromCharCode(97 + i));
}

/** Lines above a list that end in a colon or are a sentence on what follows. */
function isIntroduction(lines: readonly string[]): boolean {
  const last = lines.at(-1) ?? '';
  return last.endsWith(':') || /\b(?:denied|dispute|disputed|following|below|requests?|requested)\b/i.test(last);
}

/** A line without the mark of a list before it. */
export function withoutMark(line: string): string {
  const mark = MARKS.slice(0, PLAIN).find((candidate) => candidate.test(line));
  return mark ? line.replace(mark, '') : line;
}
