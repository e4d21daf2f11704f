import { PerWord } from '../../text/lexicon';
import { type Token, tokensOf } from '../../text/tokens';
import type { Citation, SourceMention } from '../fact';
import { type Segment, segmentsOf, withoutJoin } from './lineSegments';
import { between, odgParts } from './odgEntry';
import { otherSource } from './otherSource';
import { afterPageWord, type PageList, readPages } from './pages';
import { proseChapter } from './proseChapter';
import { topicsOf } from './sections';
import { type TitleMatch, titlesIn, yearAt, yearOf } from './titleMatches';
import type { PatternSet } from '../tokenPattern';
import { type Title, TITLES_IN_LINES, TITLES_IN_PROSE } from './titles';

/**
 * The sources cited in a guideline line ("Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies."), in order.
 * @param line the line's value, without its label
 * @param own titles that the project adds
 */
export function sourcesInLine(line: string, own?: PatternSet<Title>): readonly SourceMention[] {
  const tokens = tokensOf(line);
  return segmentsOf(tokens).flatMap((segment) => segmentSources(line, tokens, segment, own));
}

/** Most sentences name no source and have none of these words, one of which stands in every title as prose has it. */
const ANCHORS: ReadonlySet<string> = new Set([
  'mtus', 'schedule', 'acoem', 'environmental', 'odg', 'guideline', 'guidelines', 'guides', 'complaints', 'complaint', 'disorders', 'disorder', 'approach', 'approaches', 'cornerstones', 'restoration', 'conditions',
  'consultation', 'consultations', 'chapter',
]);

const IS_ANCHOR = new PerWord((lower) => ANCHORS.has(lower));

/** How far from a title its pages stand in prose, in tokens. */
const REACH = 10;

/** The sources that a sentence of prose refers to: "the ODG recommends", "page 46 of the Chronic Pain Guidelines". */
export function sourcesInProse(sentence: string, tokens: readonly Token[] = tokensOf(sentence), own?: PatternSet<Title>): SourceMention[] {
  if (!tokens.some(({ word }) => IS_ANCHOR.of(word))) return [];
  const titles = titlesIn(TITLES_IN_PROSE, tokens, { own }).filter((title) => isMeant(title, sentence, tokens));
  const leads = titles.map((title, i) => leadingPages(tokens, titles[i - 1]?.last ?? 0, title.first));
  return titles.map((title, i) => {
    const next = leads[i + 1]?.first ?? titles[i + 1]?.first ?? tokens.length;
    const after = Math.min(next, title.last + REACH);
    const before = Math.max(titles[i - 1]?.last ?? 0, title.first - REACH);
    const pages = leads[i]?.read ?? somePages(pagesBetween(tokens, title.last, after)) ?? somePages(pagesBetween(tokens, before, title.first));
    const whole = proseChapter(title, tokens, after);
    return source(tokens, whole, { sections: [], ...yearOf(title, tokens), ...pages, nonMtus: isNonMtus(whole, tokens) });
  });
}

/** Words between the pages and the title in "page 46 of the California MTUS". */
const OF: ReadonlySet<string> = new Set(['of', 'in', 'the', 'ca', 'california', '-', 'from']);

/** Pages that lead to a title: "page 46 of the". */
function leadingPages(tokens: readonly Token[], from: number, title: number): { readonly first: number; readonly read: PagesRead } | undefined {
  for (let at = Math.max(from, title - REACH); at < title; at++) {
    const list = afterPageWord(tokens, at);
    if (list < 0) continue;
    const { pages, last, malformed } = readPages(tokens, list);
    if (!malformed && last < title && tokens[last]?.lower === 'of' && tokens.slice(last, title).every(({ lower }) => OF.has(lower))) return { first: at, read: { pages } };
  }
  return undefined;
}

/** A title in small letters is a guideline's only beside a word that says so: "patients with low back complaints" names none. */
function isMeant({ value, first, last }: TitleMatch, sentence: string, tokens: readonly Token[]): boolean {
  if (value.chapter === undefined || value.family !== 'mtus') return true;
  const start = tokens[first];
  if (!start || tokens.slice(first, last).some(({ lower }) => lower === 'mtus' || lower.startsWith('guideline'))) return true;
  const capital = sentence.charAt(start.from) !== start.lower.charAt(0) && sentence.charAt(tokens[last - 1]?.from ?? 0) !== tokens[last - 1]?.lower.charAt(0);
  return (capital && first > 0) || tokens[last]?.lower === 'chapter' || tokens.slice(Math.max(0, first - 3), first).some(({ lower }) => lower === 'chapter');
}

/** The third edition of ACOEM and the ODG are no part of the MTUS of their time. */
function isNonMtus({ value, first, last }: TitleMatch, tokens: readonly Token[]): boolean {
  if (value.family === 'odg') return true;
  return value.family === 'acoem' && tokens.slice(Math.max(0, first - 3), last + 4).some(({ lower }, i, near) => lower === 'third' || (lower === '3' && near[i + 1]?.lower === 'rd'));
}

function segmentSources(line: string, tokens: readonly Token[], { first, last, nonMtus, led }: Segment, own: PatternSet<Title> | undefined): SourceMention[] {
  const all = titlesIn(TITLES_IN_LINES, tokens, { first, last, own });
  const titles = led ? all.filter((title, i) => i === 0 || beginsEntry(tokens, title, nonMtus)) : named(all);
  const front = titles[0];
  if (!front) return led || all.length === 0 ? otherSource(line, tokens, first, withoutJoin(tokens, first, last), nonMtus) : [];
  const before = nonMtus && front.first > first ? leading(line, tokens, first, front.first) : [];
  return [...before, ...titles.flatMap((title, i) => lineSources(line, tokens, title, titles[i + 1]?.first ?? last, nonMtus))];
}

/** In a sentence the schedule as a whole is named beside what is cited: "which is part of the MTUS". */
function named(all: readonly TitleMatch[]): readonly TitleMatch[] {
  const real = all.filter(({ value }) => value.family !== 'mtus' || value.chapter !== undefined);
  return real.length > 0 ? real : all;
}

/**
 * Whether a title begins an entry of its own: in the MTUS list one that ", and" joins and a year follows (a section's name may hold a
 * title: "Opioids for Chronic Pain"); elsewhere the name of a whole work.
 */
function beginsEntry(tokens: readonly Token[], title: TitleMatch, nonMtus: boolean): boolean {
  if (nonMtus) return title.value.family !== 'mtus' || title.value.chapter === undefined;
  return tokens[title.first - 1]?.lower === 'and' && (title.value.chapter === undefined || yearOf(title, tokens).year !== undefined);
}

/** What stands before the first name of a guideline: a chapter of the ODG named before its publisher, or a source of its own. */
function leading(line: string, tokens: readonly Token[], first: number, to: number): SourceMention[] {
  const last = withoutJoin(tokens, first, to);
  if (last <= first) return [];
  const [part] = odgParts(line, tokens, first, last);
  if (part?.chapter !== undefined && part.first === first) {
    return [sourceOf(tokens, first, last, { family: 'odg', chapter: part.chapter, sections: part.topics, pages: [], nonMtus: true })];
  }
  return last - first < 4 ? [] : otherSource(line, tokens, first, last, true);
}

function lineSources(line: string, tokens: readonly Token[], title: TitleMatch, to: number, nonMtus: boolean): SourceMention[] {
  const last = withoutJoin(tokens, title.last, to);
  const pages = pagesBetween(tokens, title.last, last);
  if (title.value.family === 'odg' && title.value.chapter === undefined) return odgSources(line, tokens, title, last, pages);
  const sectionWord = find(tokens, title.last, last, (at) => isSectionLabel(tokens, at));
  const pageWord = find(tokens, title.last, last, (at) => afterPageWord(tokens, at) >= 0);
  const from = sectionWord < 0 ? afterYear(tokens, title.last) : afterSectionWord(tokens, sectionWord);
  const topics = topicsOf(between(line, tokens, from, pageWord < from ? last : pageWord));
  const numbers = topics.filter(isPageNumber).map(Number);
  const slot = numbers.length > 0 && !pages ? { pages: numbers.map((page) => [page, page] as const) } : {};
  const rest = { sections: topics.filter((topic) => !isPageNumber(topic)), ...yearOf(title, tokens), ...pages, ...slot };
  return [source(tokens, title, { ...rest, nonMtus: nonMtus || isNonMtus(title, tokens) }, last)];
}

/** A number alone in the place of a section is a page. */
function isPageNumber(topic: string): boolean {
  return topic.length >= 2 && topic.length <= 3 && Number.isInteger(Number(topic));
}

function odgSources(line: string, tokens: readonly Token[], title: TitleMatch, last: number, pages: PagesRead | undefined): SourceMention[] {
  const yearToken = find(tokens, title.last, last, (at) => yearAt(tokens, at) !== undefined && tokens[at - 1]?.lower !== '/');
  const year = yearToken < 0 ? undefined : yearAt(tokens, yearToken);
  return odgParts(line, tokens, title.last, last).map(({ chapter, topics, first, last: end }, i) =>
    sourceOf(tokens, i === 0 ? title.first : first, withoutJoin(tokens, first, end), {
      family: 'odg', sections: topics, pages: [], ...pages, nonMtus: true, ...(chapter === undefined ? {} : { chapter }), ...(year === undefined ? {} : { year }),
    }),
  );
}

/** "Section(s):", not "the Summary section". */
function isSectionLabel(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  return (word === 'section' || word === 'sections') && (tokens[at + 1]?.lower === ':' || tokens[at + 1]?.lower === '(');
}

function afterYear(tokens: readonly Token[], at: number): number {
  return yearAt(tokens, at) === undefined ? at : at + 1;
}

function afterSectionWord(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (tokens[next]?.lower === '(' || tokens[next]?.lower === 's' || tokens[next]?.lower === ')' || tokens[next]?.lower === ':') next++;
  return next;
}

type PagesRead = Pick<Citation, 'pages' | 'malformedPages'>;

/** "Page(s):" with nothing behind it. */
const NO_PAGES: PageList = { pages: [], last: 0, malformed: true };

function pagesBetween(tokens: readonly Token[], first: number, last: number): PagesRead | undefined {
  const pages: (readonly [number, number])[] = [];
  let malformed: string | undefined;
  for (let at = first; at < last; at++) {
    const from = afterPageWord(tokens, at);
    if (from < 0) continue;
    const list = from >= last ? NO_PAGES : readPages(tokens, from);
    pages.push(...list.pages);
    if (list.malformed) malformed = tokens.slice(from, Math.max(list.last, from)).map(({ lower }) => lower).join('');
  }
  return pages.length === 0 && malformed === undefined ? undefined : { pages, ...(malformed === undefined ? {} : { malformedPages: malformed }) };
}

function somePages(read: PagesRead | undefined): PagesRead | undefined {
  return read && read.pages.length > 0 ? read : undefined;
}

function source(tokens: readonly Token[], title: TitleMatch, rest: Partial<Citation> & Pick<Citation, 'sections' | 'nonMtus'>, end = title.last): SourceMention {
  return sourceOf(tokens, title.first, Math.max(end, title.last), { pages: [], ...title.value, ...rest });
}

function sourceOf(tokens: readonly Token[], first: number, last: number, citation: Citation): SourceMention {
  const from = tokens[first]?.from ?? 0;
  return { kind: 'source', from, to: tokens[last - 1]?.to ?? from, citation };
}

function find(tokens: readonly Token[], first: number, last: number, test: (at: number) => boolean): number {
  for (let at = first; at < Math.min(last, tokens.length); at++) if (test(at)) return at;
  return -1;
}
