import type { Token } from '../../text/tokens';
import { longest, type TitleMatch } from './titleMatches';
import { acoemForOdg, ODG_CHAPTERS } from './titles';

/** Words behind a part of the body that make it a chapter: "the ODG shoulder chapter", "the ACOEM Low Back Guidelines". */
const CHAPTER_WORDS: ReadonlySet<string> = new Set(['chapter', 'section', 'guidelines', 'guideline', 'disorders', 'complaints']);

/** What may stand between a work's name and its chapter in prose. */
const BETWEEN: ReadonlySet<string> = new Set(['guidelines', 'guideline', 'practice', 'chapter', 'section', 'on', 'for', 'the', 'in', ',', '-', '(', ')', ':', 'under']);

/** How far behind a work's name its chapter may stand, in tokens. */
const REACH = 6;

/** A title with the chapter that the words right behind it name, where it has none: "ODG, Neck and Upper Back section". */
export function proseChapter(title: TitleMatch, tokens: readonly Token[], to: number): TitleMatch {
  if (title.value.chapter !== undefined) return title;
  let at = title.last;
  let led = false;
  while (at < Math.min(to, title.last + REACH) && BETWEEN.has(tokens[at]?.lower ?? '')) {
    led ||= tokens[at]?.lower === 'chapter' || tokens[at]?.lower === 'section';
    at++;
  }
  const match = longest(ODG_CHAPTERS.matches(tokens, at, Math.min(to, at + 8))).find(({ first }) => first === at);
  if (!match) return title;
  const next = tokens[match.last]?.lower ?? '';
  if (!led && !CHAPTER_WORDS.has(next)) return title;
  const last = CHAPTER_WORDS.has(next) ? match.last + 1 : match.last;
  if (title.value.family === 'odg') return { value: { ...title.value, chapter: match.value }, first: title.first, last };
  if (match.value === 'Hip & Pelvis') return { value: { ...title.value, chapter: 'Hip and Groin Disorders' }, first: title.first, last };
  const acoem = acoemForOdg(match.value);
  return acoem ? { value: { ...title.value, ...acoem }, first: title.first, last } : title;
}
