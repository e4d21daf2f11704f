import type { Token } from '../../text/tokens';
import type { PatternMatch } from '../tokenPattern';
import { afterFiller, topicsOf } from './sections';
import { longest } from './titleMatches';
import { ODG_CHAPTERS } from './titles';

/** A chapter of the ODG that an entry cites, with its topics. Indexes of tokens. */
export interface OdgPart {
  readonly chapter?: string;
  readonly topics: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** How far behind the name of the ODG its chapter may stand, in tokens. */
const NEAR = 24;

/**
 * The chapters and topics behind the name of the ODG, in order: "Low Back, MRI", "Neck and Upper Back (Acute & Chronic) Chapter",
 * "Neck & Upper Back, Low Back and Shoulder chapters: Chiropractic". Without a chapter there is one part with what is left.
 * @param first index of the first token behind the name
 */
export function odgParts(text: string, tokens: readonly Token[], first: number, last: number): OdgPart[] {
  const chapters = chaptersIn(tokens, first, last);
  const front = chapters[0];
  if (!front) return [{ topics: topicsOf(between(text, tokens, afterFiller(tokens, first, last), last)), first, last }];
  const parts = chapters.map((match, i) => {
    const end = chapters[i + 1]?.first ?? last;
    return { chapter: match.value, topics: topicsOf(between(text, tokens, afterFiller(tokens, match.last, end), end)), first: match.first, last: end };
  });
  const behind = parts.findLast(({ topics }) => topics.length > 0)?.topics ?? topicsOf(between(text, tokens, afterFiller(tokens, first, front.first), front.first)).filter((topic) => !/\b(?:institute|edition)\b/i.test(topic));
  return parts.map((part) => (part.topics.length > 0 ? part : { ...part, topics: behind }));
}

function chaptersIn(tokens: readonly Token[], first: number, last: number): PatternMatch<string>[] {
  const matches = together(longest(ODG_CHAPTERS.matches(tokens, first, Math.min(last, first + 3 * NEAR))), tokens);
  const named = matches.find((match) => match.first < first + NEAR && isNamedChapter(match, tokens, matches));
  const front = matches[0];
  const primary = front && front.first < first + 6 && !isInParentheses(front, tokens, first) ? front : named;
  if (!primary) return [];
  return matches.filter((match) => match === primary || (match.first > primary.last && (isNamedChapter(match, tokens, matches) || tokens[match.first - 1]?.lower === ';')));
}

/** "Low Back - Lumbar & Thoracic" is one chapter. */
function together(matches: readonly PatternMatch<string>[], tokens: readonly Token[]): PatternMatch<string>[] {
  const kept: PatternMatch<string>[] = [];
  for (const match of matches) {
    const before = kept.at(-1);
    if (before?.value === match.value && onlyMarks(tokens, before.last, match.first)) kept[kept.length - 1] = { ...before, last: match.last };
    else kept.push(match);
  }
  return kept;
}

/** Whether "Chapter" follows, also at the end of a list of chapters. */
function isNamedChapter(match: PatternMatch<string>, tokens: readonly Token[], matches: readonly PatternMatch<string>[]): boolean {
  let at = match.last;
  for (let i = 0; i < 12; i++) {
    const word = tokens[at]?.lower;
    if (word === 'chapter' || word === 'chapters') return true;
    const next = matches.find(({ first }) => first === at);
    if (next) at = next.last;
    else if (word !== undefined && (word === 'and' || ',-&()'.includes(word) || word === 'acute' || word === 'chronic')) at++;
    else return false;
  }
  return false;
}

function onlyMarks(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ lower }) => '-:/('.includes(lower));
}

function isInParentheses({ first }: PatternMatch<string>, tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (let i = from; i < first; i++) {
    if (tokens[i]?.lower === '(') depth++;
    else if (tokens[i]?.lower === ')') depth--;
  }
  return depth > 0;
}

/** The text of the tokens from `first` to `last` (exclusive). */
export function between(text: string, tokens: readonly Token[], first: number, last: number): string {
  const from = tokens[first]?.from;
  const to = tokens[last - 1]?.to;
  return from === undefined || to === undefined || to <= from ? '' : text.slice(from, to);
}
