/** Ways to number entries that stand in one line, each with its number as the first group. */
const STYLES: readonly RegExp[] = [
  /(?<=^|[\s,;:])\((\d{1,2})\)[.:]?\s*(?=\S)/g,
  /(?<=^|[\s,;:])#?(\d{1,2})\.?\)(?=\s{0,9}\S)/g,
  /(?<=^|[\s,;:])#?(\d{1,2})\.(?:\s+(?=\S)|(?=[A-Za-z"“]))/g,
];

/** Marks of lists that stand in no prose, for lists that have lost their lines. */
const BULLET = /(?<=^|\s)[•▪◦●‣](?=[\s\S])/;

/** Last words before a list: "the requests for (1)", "denied:". */
const INTRODUCES = /(?:[:(]|\b(?:for|of|denied|modified|deny|following|includes?|are|is|non-?certified|certification|requests?|requested|items?|services?|treatments?))\s*$/i;

/** The entries of a list numbered 1, 2, 3, ... in one line, without their numbers; `undefined` where there is none. */
export function numberedInRun(text: string): string[] | undefined {
  for (const style of STYLES) {
    const marks = inOrder([...text.matchAll(style)]);
    const first = marks[0];
    if (marks.length < 2 || !first || !(first.index === 0 || INTRODUCES.test(text.slice(Math.max(0, first.index - 40), first.index)))) continue;
    return marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length));
  }
  const bullets = text.split(new RegExp(BULLET, ''));
  return bullets.length > 2 && (bullets[0] ?? '').trim() === '' ? bullets.slice(1) : undefined;
}

/** The marks that count 1, 2, 3, ...; other numbers between them are the entries' own. */
function inOrder(marks: readonly RegExpExecArray[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const mark of marks) if (Number(mark[1]) === found.length + 1) found.push(mark);
  return found;
}
