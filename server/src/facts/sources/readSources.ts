import { type Token, tokensOf } from '../../text/tokens';
import type { Citation, SourceMention } from '../fact';
import type { PatternMatch } from '../tokenPattern';
import { afterPageWord, readPages } from './pages';
import { acoemChapter, ODG_CHAPTERS, type Title, TITLES } from './titles';

/**
 * The sources cited in a guideline line ("Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies."), in order.
 * @param line the line's value, without its label
 */
export function sourcesInLine(line: string): SourceMention[] {
  const tokens = tokensOf(line);
  return segmentsOf(tokens).flatMap(({ first, last, nonMtus }) => {
    const all = chapterTitles(longest(TITLES.matches(tokens, first, last)), tokens);
    const titles = all.filter((title, i) => i === 0 || beginsEntry(tokens, title, nonMtus));
    if (titles.length === 0) return unknownSource(line, tokens, first, last, nonMtus);
    return titles.map((title, i) => lineSource(line, tokens, title, titles[i + 1]?.first ?? last, nonMtus));
  });
}

/** The sources that a sentence of prose refers to: "the ODG recommends", "page 46 of the Chronic Pain Guidelines". */
export function sourcesInProse(sentence: string, tokens: readonly Token[] = tokensOf(sentence)): SourceMention[] {
  const titles = chapterTitles(longest(TITLES.matches(tokens)), tokens);
  return titles.map((title, i) => {
    const before = titles[i - 1]?.last ?? 0;
    const after = Math.min(titles[i + 1]?.first ?? tokens.length, title.last + REACH);
    const pages = pagesBetween(tokens, title.last, after) ?? pagesBetween(tokens, Math.max(before, title.first - REACH), title.first);
    return source(tokens, title, { sections: [], ...yearAfter(tokens, title.last), ...pages, nonMtus: title.value.family === 'odg' });
  });
}

/**
 * Whether a title begins an entry of its own: in the MTUS list one that ", and" joins and a year follows (a section's name may hold a
 * title: "Opioids for Chronic Pain"); elsewhere the name of a whole work.
 */
function beginsEntry(tokens: readonly Token[], { value, first, last }: TitleMatch, nonMtus: boolean): boolean {
  if (nonMtus) return value.family !== 'mtus' || value.chapter === undefined;
  return tokens[first - 1]?.lower === 'and' && yearAfter(tokens, last).year !== undefined;
}

/** How far from a title its pages stand in prose, in tokens. */
const REACH = 10;

interface Segment {
  readonly first: number;
  readonly last: number;
  readonly nonMtus: boolean;
}

/** The stretches behind "Decision based on MTUS" and "Decision based on Non-MTUS Citation"; the whole line where there is neither. */
function segmentsOf(tokens: readonly Token[]): Segment[] {
  const starts: { first: number; nonMtus: boolean; lead: number }[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i]?.lower !== 'based' || tokens[i + 1]?.lower !== 'on' || tokens[i - 1]?.lower !== 'decision') continue;
    if (tokens[i + 2]?.lower === 'mtus') starts.push({ first: i + 2, nonMtus: false, lead: i - 1 });
    else if (tokens[i + 2]?.lower === 'non' && tokens[i + 3]?.lower === 'mtus') starts.push({ first: i + (tokens[i + 4]?.lower === 'citation' ? 5 : 4), nonMtus: true, lead: i - 1 });
  }
  if (starts.length === 0) return isStatementAlone(tokens) ? [] : [{ first: 0, last: tokens.length, nonMtus: false }];
  return starts.map(({ first, nonMtus }, i) => ({ first, nonMtus, last: starts[i + 1]?.lead ?? tokens.length }));
}

/** "The Expert Reviewer did not cite any medical evidence for its decision." cites nothing, and nor does "outside of the MTUS". */
function isStatementAlone(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ lower }) => lower).join(' ');
  return words.includes('did not cite any') || words.includes('did not base their decision on the mtus') || words.includes('outside of the mtus');
}

type TitleMatch = PatternMatch<Title>;

/** The longest of the matches that overlap, in order. */
function longest(matches: readonly TitleMatch[]): TitleMatch[] {
  const kept: TitleMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.first - b.first || b.last - a.last)) if (match.first >= (kept.at(-1)?.last ?? 0)) kept.push(match);
  return kept;
}

/** Joins what names one source together: "MTUS" or "ACOEM" before a chapter's title, "(ODG)" behind its name, "ACOEM Chapter 12". */
function chapterTitles(matches: readonly TitleMatch[], tokens: readonly Token[]): TitleMatch[] {
  const joined: TitleMatch[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    const gap = last ? tokens.slice(last.last, match.first) : [];
    if (last && isOneSource(last.value, match.value, gap)) joined[joined.length - 1] = { value: merge(last.value, match.value), first: last.first, last: match.last };
    else joined.push(match);
  }
  return joined.map((match) => withChapterNumber(closed(match, tokens), tokens));
}

/** "(ODG)" ends with its parenthesis. */
function closed(match: TitleMatch, tokens: readonly Token[]): TitleMatch {
  return tokens[match.last]?.lower === ')' ? { ...match, last: match.last + 1 } : match;
}

function isOneSource(before: Title, title: Title, gap: readonly Token[]): boolean {
  if (gap.some(({ lower, kind }) => kind === 'mark' ? lower === '.' || lower === ';' : lower === 'and' || lower === 'section')) return false;
  if (before.chapter === undefined && title.family === 'mtus' && title.chapter !== undefined) return before.family !== 'odg' && gap.length <= 6;
  if (before.family === 'odg' && title.family === 'odg') return gap.length <= 1;
  return before.chapter === undefined && title.chapter === undefined && before.family !== 'odg' && title.family === 'acoem' && gap.length <= 1;
}

function merge(before: Title, title: Title): Title {
  return title.family === 'mtus' && before.family === 'acoem' ? { ...title, family: 'acoem' } : { ...before, ...title };
}

/** "ACOEM Chapter 12" has no title, but its number says which. */
function withChapterNumber(match: TitleMatch, tokens: readonly Token[]): TitleMatch {
  if (match.value.family === 'odg' || match.value.chapter !== undefined) return match;
  for (let i = match.last; i < Math.min(match.last + 4, tokens.length); i++) {
    if (tokens[i]?.lower !== 'chapter' && tokens[i]?.lower !== 'ch') continue;
    const number = Number(tokens[i + 1]?.lower);
    const chapter = acoemChapter(number);
    if (chapter !== undefined) return { value: { ...match.value, number, chapter }, first: match.first, last: i + 2 };
  }
  return match;
}

function lineSource(line: string, tokens: readonly Token[], title: TitleMatch, last: number, nonMtus: boolean): SourceMention {
  const end = withoutJoin(tokens, title.last, last);
  const year = yearAfter(tokens, title.last);
  const pageWord = find(tokens, title.last, end, (at) => afterPageWord(tokens, at) >= 0);
  const sectionWord = find(tokens, title.last, end, (at) => tokens[at]?.lower === 'section' || tokens[at]?.lower === 'sections');
  const pages = pagesBetween(tokens, title.last, end);
  const topicFrom = sectionWord < 0 ? title.last + (year.year === undefined ? 0 : 1) : afterSectionWord(tokens, sectionWord);
  const topicTo = pageWord < 0 || pageWord < topicFrom ? end : pageWord;
  const odg = title.value.family === 'odg' ? odgChapter(tokens, title.last, end) : undefined;
  const sections = splitSections(textOf(line, tokens, odg === undefined ? topicFrom : odg.last, topicTo));
  return source(tokens, title, { sections, ...year, ...pages, ...(odg ? { chapter: odg.value } : {}), nonMtus: nonMtus || title.value.family === 'odg' }, end);
}

/** An ODG citation names its chapter near the front: "(ODG) Low Back", "Chapter Low Back - Lumbar & Thoracic". */
function odgChapter(tokens: readonly Token[], first: number, last: number): PatternMatch<string> | undefined {
  const near = ODG_CHAPTERS.matches(tokens, first, Math.min(last, first + 14)).sort((a, b) => a.first - b.first || b.last - a.last)[0];
  return near;
}

/** Leaves ", and" and closing marks out of the end of an entry. */
function withoutJoin(tokens: readonly Token[], first: number, last: number): number {
  let end = last;
  while (end > first && (tokens[end - 1]?.lower === 'and' || (tokens[end - 1]?.kind === 'mark' && '.,;('.includes(tokens[end - 1]?.lower ?? ' ')))) end--;
  return end;
}

function afterSectionWord(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (tokens[next]?.lower === '(' || tokens[next]?.lower === 's' || tokens[next]?.lower === ')' || tokens[next]?.lower === ':') next++;
  return next;
}

/** Topics between commas; a comma in parentheses, or before a small word, is part of its topic. */
function splitSections(text: string): string[] {
  const sections: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if ((char === ',' && depth <= 0) || i === text.length) {
      const section = trimMarks(text.slice(from, i));
      if (section !== '' && !NO_TOPIC.has(section.toLowerCase())) sections.push(section);
      from = i + 1;
    }
  }
  return sections;
}

function trimMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ' .,;:-('.includes(text.charAt(from)) && !(text.charAt(from) === '(' && text.includes(')'))) from++;
  while (to > from && ' .,;:-'.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** What stands where a topic does and is none. */
const NO_TOPIC = new Set([
  'guidelines', 'guideline', 'chapter', 'section', 'page(s)', '(chronic)', '(acute & chronic)', '(acute and chronic)', '(acute & chronic) chapter', 'practice guidelines',
  'occupational medicine practice guidelines', '(online version)', 'chapter (online version)', 'treatment guidelines', 'lumbar & thoracic', 'lumbar and thoracic',
]);

function pagesBetween(tokens: readonly Token[], first: number, last: number): Pick<Citation, 'pages' | 'malformedPages'> | undefined {
  const pages: (readonly [number, number])[] = [];
  let malformed: string | undefined;
  for (let at = first; at < last; at++) {
    const from = afterPageWord(tokens, at);
    if (from < 0 || from > last) continue;
    const list = readPages(tokens, from);
    pages.push(...list.pages);
    if (list.malformed) malformed = tokens.slice(from, Math.max(list.last, from)).map(({ lower }) => lower).join('');
  }
  return pages.length === 0 && malformed === undefined ? undefined : { pages, ...(malformed === undefined ? {} : { malformedPages: malformed }) };
}

function yearAfter(tokens: readonly Token[], at: number): { year?: number } {
  for (let i = at - 1; i < at + 2; i++) {
    const year = Number(tokens[i]?.lower);
    if (tokens[i]?.kind === 'number' && year >= 1990 && year <= 2050) return { year };
  }
  return {};
}

/** A stretch that names no guideline we know: a study, an address, or a guideline of somebody else. */
function unknownSource(line: string, tokens: readonly Token[], first: number, last: number, nonMtus: boolean): SourceMention[] {
  const end = withoutJoin(tokens, first, last);
  const from = tokens[first]?.from;
  const to = tokens[end - 1]?.to;
  if (from === undefined || to === undefined || to <= from) return [];
  const text = line.slice(from, to).toLowerCase();
  const web = text.includes('http') || text.includes('www.');
  const yearToken = tokens.slice(first, end).find(({ kind, lower }) => kind === 'number' && /^(?:19|20)\d\d$/.test(lower));
  const study = yearToken !== undefined && (text.includes(' et al') || text.includes('journal') || text.includes('doi') || /\d:\d/.test(text) || text.includes(';'));
  const citation: Citation = {
    family: study ? 'study' : web ? 'web' : 'other',
    sections: [line.slice(from, to)],
    pages: [],
    nonMtus,
    ...(yearToken ? { year: Number(yearToken.lower) } : {}),
  };
  return [{ kind: 'source', from, to, citation }];
}

function source(tokens: readonly Token[], title: TitleMatch, rest: Partial<Citation> & Pick<Citation, 'sections' | 'nonMtus'>, end = title.last): SourceMention {
  const from = tokens[title.first]?.from ?? 0;
  return { kind: 'source', from, to: tokens[end - 1]?.to ?? from, citation: { pages: [], ...title.value, ...rest } };
}

function textOf(line: string, tokens: readonly Token[], first: number, last: number): string {
  const from = tokens[first]?.from;
  const to = tokens[last - 1]?.to;
  return from === undefined || to === undefined || to <= from ? '' : line.slice(from, to);
}

function find(tokens: readonly Token[], first: number, last: number, test: (at: number) => boolean): number {
  for (let at = first; at < Math.min(last, tokens.length); at++) if (test(at)) return at;
  return -1;
}
