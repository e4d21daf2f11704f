import type { Token } from '../../text/tokens';

/** Words between a chapter's title and its topic that name neither. */
const FILLER: ReadonlySet<string> = new Set([
  'chapter', 'chapters', 'section', 'sections', 's', 'guideline', 'guidelines', 'treatment', 'procedure', 'summary', 'integrated', 'online', 'version', 'updated', 'update', 'regarding', 're',
  'acute', 'chronic', 'and', 'lumbar', 'thoracic', 'disorders', 'edition', 'annual', 'occupational', 'medicine', 'practice', 'last', 'accessed', 'topic', 'under', 'for',
]);

/** First words of topics whose names go on after a comma: "Opioids, criteria for use". */
const HEADS: ReadonlySet<string> = new Set(['opioids', 'nsaids', 'crps', 'tens', 'forearm', 'clonidine', 'chronic pain programs', 'work conditioning', 'hand', 'cervical']);

/** How the second part of such a name begins, where its first part is also a topic by itself. */
const TAILS: Readonly<Record<string, readonly string[]>> = { forearm: ['wrist'], hand: ['wrist'], cervical: ['thoracic'] };

/** What stands in the place of a topic and is none. */
const NO_TOPIC: ReadonlySet<string> = new Set([
  'chapter', 'section', 'sections', 'guideline', 'guidelines', 'practice guidelines', 'treatment guidelines', 'medical treatment guidelines', 'occupational medicine practice guidelines', 'online version', 'chronic',
  'acute & chronic', 'acute and chronic', 'lumbar & thoracic', 'lumbar and thoracic', '2nd edition', 'second edition', '3rd ed', '3rd edition', 'third edition', 'chapter (online version)',
]);

/** Index of the first token at or after `at` that may belong to a topic: words such as "Chapter", a date of update and marks are passed over. */
export function afterFiller(tokens: readonly Token[], at: number, last: number): number {
  let next = at;
  while (next < last) {
    const token = tokens[next];
    if (!token) break;
    if (token.lower === '(') {
      const end = closing(tokens, next, last);
      if (end < 0 || !(isFillerGroup(tokens, next + 1, end) || tokens.slice(end + 1, end + 2).some(({ kind }) => kind === 'word'))) break;
      next = end + 1;
    } else if (token.kind === 'mark' || FILLER.has(token.lower) || isPartOfDate(tokens, next)) next++;
    else break;
  }
  return next;
}

/** The topics of a stretch, between commas. A comma in parentheses, or inside a topic's name ("NSAIDs, GI symptoms"), divides nothing. */
export function topicsOf(text: string): string[] {
  const topics: string[] = [];
  for (const part of parts(text)) {
    const before = topics.at(-1);
    if (before !== undefined && belongsTo(before, part)) topics[topics.length - 1] = `${before}, ${part}`;
    else topics.push(part);
  }
  return topics.filter((topic) => !NO_TOPIC.has(topic.toLowerCase()) && !isYear(topic));
}

function isYear(topic: string): boolean {
  return topic.length === 4 && (topic.startsWith('19') || topic.startsWith('20')) && Number.isInteger(Number(topic));
}

function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if ((char === ',' && depth <= 0) || i === text.length) {
      const part = trimmed(text.slice(from, i));
      if (part !== '') found.push(part);
      from = i + 1;
    }
  }
  return found;
}

function belongsTo(before: string, part: string): boolean {
  const first = part.charAt(0);
  if (first === '&' || (first >= 'a' && first <= 'z') || part.startsWith('Prior to ')) return true;
  const head = before.toLowerCase();
  if (head.startsWith('forearm, wrist') && part.toLowerCase().startsWith('hand')) return true;
  if (!HEADS.has(head) || HEADS.has(part.toLowerCase())) return false;
  const tails = TAILS[head];
  return tails === undefined || tails.some((tail) => part.toLowerCase().startsWith(tail));
}

/** Marks at the ends are no part of a topic; a pair of parentheses around all of it neither. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ' .,;:-/'.includes(text.charAt(from))) from++;
  while (to > from && ' .,;:-/'.includes(text.charAt(to - 1))) to--;
  if (text.charAt(from) === '(' && text.charAt(to - 1) === ')' && closesAtEnd(text, from, to)) return trimmed(text.slice(from + 1, to - 1));
  return text.slice(from, to);
}

function closesAtEnd(text: string, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to - 1; i++) {
    if (text.charAt(i) === '(') depth++;
    else if (text.charAt(i) === ')' && --depth === 0) return false;
  }
  return true;
}

function closing(tokens: readonly Token[], open: number, last: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(last, open + 40); i++) {
    if (tokens[i]?.lower === '(') depth++;
    else if (tokens[i]?.lower === ')' && --depth === 0) return i;
  }
  return -1;
}

function isFillerGroup(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, lower }) => kind !== 'word' || FILLER.has(lower) || lower.endsWith('th') || lower.endsWith('st'));
}

function isPartOfDate(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  if (number?.kind !== 'number') return false;
  return tokens[at + 1]?.lower === '/' || tokens[at - 1]?.lower === '/' || (number.lower.length === 4 && (number.lower.startsWith('20') || number.lower.startsWith('19')));
}
