/** Words of a heading's last sentence that lead to what is really requested, in lower case. */
const LEADS = ['the remaining imr eligible portion of the original request', 'the original request', 'imr eligible'];

/**
 * What counts a heading or makes it a point of a list: "1.", "Item 1:", "(1)" before a capital, "•", "###". A number without a mark
 * is a count ("3 sessions"), and so is one in parentheses before a small letter ("(12) sessions").
 */
const MARKERS = [
  /^(?:[•*·–-]|#{1,6}) +/,
  /^#?\d{1,2}[.):] +/,
  /^\(\d{1,2}\)[.:]? +(?=[A-Z])/,
  /^(?:[Ii]tem|ITEM|[Ii]ssue|ISSUE|[Rr]equest|REQUEST) ?#?\d{1,2}(?: ?[.:)]| -) +/,
  /^\*{1,3}(?=[A-Za-z\d])/,
];

/**
 * A short name of a disputed item: what is requested, without the history of the request, without closing punctuation and without the
 * mark of a list.
 * @param heading the heading's words before the decision's colon
 * @param longest length in characters from which it is cut at a word, with an ellipsis
 */
export function shortTitle(heading: string, longest = 60): string {
  const request = requestName(heading);
  if (request.length <= longest) return request;
  const space = request.lastIndexOf(' ', longest - 1);
  return `${trimEnd(request.slice(0, space > longest / 2 ? space : longest - 1))}…`;
}

/** What a heading requests, whole: words of the heading as they stand in it. */
export function requestName(heading: string): string {
  return trimEnd(withoutMarkers(lastRequest(heading)));
}

/** The number that counts a heading ("1.", "Item 1:"), by its place in the heading; a quantity is none. */
export function counterOf(heading: string): { readonly from: number; readonly to: number; readonly number: number } | undefined {
  let from = heading.length - heading.trimStart().length;
  for (;;) {
    const mark = markerAt(heading.slice(from));
    const digits = /\d{1,2}/.exec(mark);
    if (digits) return { from: from + digits.index, to: from + digits.index + digits[0].length, number: Number(digits[0]) };
    if (mark === '') return undefined;
    from += mark.length;
  }
}

/** "X was the original request. ... The remaining IMR eligible portion of the original request, Z is" is about Z. */
function lastRequest(heading: string): string {
  const lower = heading.toLowerCase();
  for (const lead of LEADS) {
    const at = lower.lastIndexOf(lead);
    if (at < 0 || lower.indexOf('original request') === lower.lastIndexOf('original request')) continue;
    const rest = heading.slice(at + lead.length);
    const request = rest.startsWith('.') ? rest.slice(1).trim() : rest.replace(/^[ ,:]+/, '');
    const words = request.endsWith(' is') ? request.slice(0, -3) : request;
    if (words.trim() !== '') return words;
  }
  return heading;
}

function withoutMarkers(heading: string): string {
  let words = heading.trimStart();
  for (;;) {
    const { length } = markerAt(words);
    if (length === 0 || trimEnd(words.slice(length)) === '') return words;
    words = words.slice(length);
  }
}

/** The mark that a heading begins with, or nothing. */
function markerAt(words: string): string {
  return MARKERS.map((marker) => marker.exec(words)?.[0] ?? '').find((found) => found !== '') ?? '';
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' .,:;-*'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).trimStart();
}
