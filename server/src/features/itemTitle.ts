/** Words of a heading's last sentence that lead to what is really requested, in lower case. */
const LEADS = ['the remaining imr eligible portion of the original request', 'the original request', 'imr eligible'];

/**
 * A short name of a disputed item: what is requested, without the history of the request, without closing punctuation.
 * @param heading the heading's words before the decision's colon
 * @param longest length in characters from which it is cut at a word, with an ellipsis
 */
export function shortTitle(heading: string, longest = 60): string {
  const request = trimEnd(lastRequest(heading));
  if (request.length <= longest) return request;
  const space = request.lastIndexOf(' ', longest - 1);
  return `${trimEnd(request.slice(0, space > longest / 2 ? space : longest - 1))}…`;
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

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' .,:;-'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).trimStart();
}
