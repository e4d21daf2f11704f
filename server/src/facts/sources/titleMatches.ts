import type { Token } from '../../text/tokens';
import type { PatternMatch, PatternSet } from '../tokenPattern';
import { acoemChapter, type Title } from './titles';

export type TitleMatch = PatternMatch<Title>;

/** Words and marks that may stand between a work's name and its chapter's title. */
const BETWEEN: ReadonlySet<string> = new Set([
  'guideline', 'guidelines', 'practice', 'chapter', 'chapters', 'ch', 'number', 'no', 'the', 'in', 'on', 'of', 'adopted', 'medical', 'treatment', 'third', 'second', 'edition', '3rd', '2nd', 'rd', 'nd', 'ed',
  'occupational', 'medicine', 'workplace', 'mental', 'health', 's', 'california', 'ca', 'disorders', '-', ':', ',', '(', ')', '.', '/',
]);

/** What joins the schedule's name and ACOEM's into one source: "MTUS/ACOEM", "the MTUS Guideline in ACOEM". */
const BETWEEN_WORKS: ReadonlySet<string> = new Set(['/', '-', ':', ',', '(', 'adopted', 'guideline', 'guidelines', 'in', 'the']);

/** Where titles are looked for, as indexes of tokens, and the titles that the project adds. */
interface Where {
  readonly first?: number;
  readonly last?: number;
  readonly own?: PatternSet<Title> | undefined;
}

/** The sources that a stretch names by their titles, in order; what names one source together is one. */
export function titlesIn(set: PatternSet<Title>, tokens: readonly Token[], { first = 0, last = tokens.length, own }: Where = {}): TitleMatch[] {
  const ours = set.matches(tokens, first, last);
  const matches = longest((own ? [...own.matches(tokens, first, last), ...ours] : ours).filter((match) => !endsInOtherNumber(match, tokens)));
  const joined: TitleMatch[] = [];
  for (const match of matches) {
    const before = joined.at(-1);
    if (before && isOneSource(before, match, tokens)) joined[joined.length - 1] = { value: merged(before.value, match.value), first: before.first, last: match.last };
    else joined.push(match);
  }
  return joined.map((match) => withChapterNumber(closed(match, tokens), tokens, last));
}

/** The longest of the matches that overlap, in order. */
export function longest<T>(matches: readonly PatternMatch<T>[]): PatternMatch<T>[] {
  if (matches.length < 2) return [...matches];
  const kept: PatternMatch<T>[] = [];
  for (const match of [...matches].sort((a, b) => a.first - b.first || b.last - a.last)) if (match.first >= (kept.at(-1)?.last ?? 0)) kept.push(match);
  return kept;
}

/** The year of the edition, inside a title, right before or behind it, or in parentheses behind it ("(July 28, 2016)"). */
export function yearOf({ first, last }: TitleMatch, tokens: readonly Token[]): { year?: number } {
  for (let i = first - 1; i <= last + 1; i++) {
    const year = yearAt(tokens, i);
    if (year !== undefined && (i >= first || tokens[i - 1]?.lower !== '/')) return { year };
  }
  if (tokens[last]?.lower !== '(') return {};
  for (let i = last + 1; i < last + 8 && tokens[i] && tokens[i]?.lower !== ')'; i++) {
    const year = yearAt(tokens, i);
    if (year !== undefined) return { year };
  }
  return {};
}

/** A year that a guideline may have, at a token. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.lower.length !== 4) return undefined;
  const year = Number(token.lower);
  return year >= 1990 && year <= 2050 ? year : undefined;
}

/** "Chronic pain 8/10" is no edition of the year 8. */
function endsInOtherNumber({ last }: TitleMatch, tokens: readonly Token[]): boolean {
  return tokens[last - 1]?.kind === 'number' && yearAt(tokens, last - 1) === undefined;
}

function isOneSource(before: TitleMatch, match: TitleMatch, tokens: readonly Token[]): boolean {
  const gap = match.first - before.last;
  const { family, chapter } = before.value;
  const title = match.value;
  if (chapter === undefined && family !== 'odg' && title.family === 'mtus' && title.chapter !== undefined) return gap <= 14 && allIn(BETWEEN, tokens, before.last, match.first);
  if (family === 'odg' && title.family === 'odg') return gap <= 1 && allIn(BETWEEN_WORKS, tokens, before.last, match.first);
  if (family === 'odg') return gap <= 1 && tokens[before.last]?.lower !== 'and' && title.chapter === 'Chronic Pain';
  if (chapter === undefined && title.chapter === undefined && title.family !== 'odg') return gap <= 4 && allIn(BETWEEN_WORKS, tokens, before.last, match.first);
  return chapter !== undefined && title.chapter === undefined && title.family === 'mtus' && gap <= 1 && tokens[before.last]?.lower !== 'and' && tokens[before.last]?.lower !== '.';
}

/** Numbers count as between: those of chapters and editions. */
function allIn(words: ReadonlySet<string>, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind !== 'number' && !words.has(tokens[i]?.lower ?? '')) return false;
  return true;
}

function merged(before: Title, title: Title): Title {
  if (before.family === 'odg') return { family: 'odg', ...(title.chapter === 'Chronic Pain' ? { chapter: 'Pain' } : {}) };
  const family = before.family === 'acoem' || title.family === 'acoem' ? 'acoem' : before.family;
  return { ...before, ...title, family };
}

/** "(ODG)" ends with its parenthesis. */
function closed(match: TitleMatch, tokens: readonly Token[]): TitleMatch {
  return tokens[match.last]?.lower === ')' ? { ...match, last: match.last + 1 } : match;
}

/** "ACOEM Chapter 12" has no title, but its number says which. */
function withChapterNumber(match: TitleMatch, tokens: readonly Token[], to: number): TitleMatch {
  if (match.value.family === 'odg' || match.value.chapter !== undefined) return match;
  for (let i = match.last; i < Math.min(match.last + 5, to); i++) {
    const word = tokens[i]?.lower;
    if (word !== 'chapter' && word !== 'ch') {
      if (BETWEEN.has(word ?? '')) continue;
      break;
    }
    const at = tokens[i + 1]?.lower === '.' ? i + 2 : i + 1;
    const number = Number(tokens[at]?.lower);
    const chapter = acoemChapter(number);
    if (chapter !== undefined) return { value: { ...match.value, number, chapter }, first: match.first, last: at + 1 };
  }
  return match;
}
