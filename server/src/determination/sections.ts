import { COLON, isLetter, isLower, isUpper, SPACE } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { editDistance, wordSimilarity, wordsOf } from '../text/similarity';
import type { Form, FormSection, SectionKind } from './form';
import type { Section } from './model';

/** A section's heading as found: logical offsets, and the form's spelling where the text's is another. */
export interface SectionHeading {
  readonly section: FormSection;
  readonly from: number;
  readonly to: number;
  readonly misspeltFor?: string;
}

/** The headings of a form's sections, in the order of the text. A section may have several. */
export function sectionHeadings(text: LogicalText, form: Form): SectionHeading[] {
  const headings: SectionHeading[] = [];
  for (let index = -1; index < text.breaks.length; index++) {
    const at = index < 0 ? 0 : (text.breaks[index]?.at ?? 0);
    const heading = headingAt(text, form, at);
    if (heading && heading.from >= (headings.at(-1)?.to ?? 0)) headings.push(heading);
  }
  return withMisspelt(text, form, headings);
}

/**
 * The sections between their headings.
 * @param end logical offset where the determination ends
 */
export function sectionsOf(text: LogicalText, headings: readonly SectionHeading[], end: number): Section[] {
  return headings.map(({ section, from, to, misspeltFor }, i) => {
    const last = headings[i + 1]?.from ?? end;
    const lead = leadEnd(text, section, to, last);
    return {
      kind: section.kind,
      heading: text.range(from, to),
      ...(lead === undefined ? {} : { lead: text.range(to, lead) }),
      body: text.range(lead ?? to, last),
      whole: text.range(from, last),
      ...(misspeltFor === undefined ? {} : { misspeltFor }),
    };
  });
}

/** Logical offset where a second determination begins: another first section after the items, with the case header before it. */
export function secondDetermination(text: LogicalText, form: Form, headings: readonly SectionHeading[]): number | undefined {
  const first: SectionKind = form.sections.find(({ required }) => required)?.kind ?? 'made';
  const items = headings.findIndex(({ section }) => section.kind === 'items');
  const again = items < 0 ? undefined : headings.slice(items + 1).find(({ section }) => section.kind === first);
  if (!again) return undefined;
  const caseNumber = form.header.labels.caseNumber?.[0]?.toLowerCase();
  const header = caseNumber ? text.lower.lastIndexOf(`${caseNumber}:`, again.from) : -1;
  const after = headings[items]?.to ?? 0;
  return header > after && again.from - header < 600 ? header : again.from;
}

/**
 * A form's heading at a line's start: as the form has it wherever it ends, in other letters or between the marks of a list or of
 * bold words (`**Clinical case summary:**`) if it is the whole line.
 * @param at logical offset where the line begins
 */
export function headingAt(text: LogicalText, form: Form, at: number): SectionHeading | undefined {
  const start = skipMarks(text.text, at);
  const first = text.text.charCodeAt(start);
  if (!isLetter(first)) return undefined;
  for (const section of form.sections) {
    for (const heading of section.headings) {
      // Letters differ from their capitals in one bit.
      if (((first ^ heading.charCodeAt(0)) & ~32) !== 0) continue;
      const exact = text.text.startsWith(heading, start);
      if (!exact && !text.lower.startsWith(heading.toLowerCase(), start)) continue;
      const end = start + heading.length;
      const stop = skipMarks(text.text, end, true);
      if (text.endsLine(stop) && (isUpper(first) || isApart(text, at, stop))) return { section, from: at, to: stop };
      const runsOn = heading.endsWith(':') || !isLower(text.text.charCodeAt(start + 1));
      if (exact && runsOn && start === at) return { section, from: at, to: text.text.charCodeAt(end) === COLON ? end + 1 : end };
    }
  }
  return undefined;
}

const MARKS = new Set('*#_');
/** Most marks on either side of a heading. */
const MOST_MARKS = 8;

/** Where the marks on one side of a heading end, spaces between them included; behind it a colon is one of them. */
function skipMarks(text: string, from: number, behind = false): number {
  if (isLetter(text.charCodeAt(from))) return from;
  let end = from;
  for (let at = from; at - from < MOST_MARKS; at++) {
    const mark = text.charAt(at);
    if (MARKS.has(mark) || (behind && mark === ':')) end = at + 1;
    else if (mark !== ' ') break;
  }
  return !behind && end > from && text.charCodeAt(end) === SPACE ? end + 1 : end;
}

/** Whether a line in small letters is no line of a sentence: none runs into it, and none goes on behind it. */
function isApart(text: LogicalText, from: number, to: number): boolean {
  if (isLower(text.text.charCodeAt(to + 1))) return false;
  const { blankLines = 1 } = text.breaks[text.breakIndex(from)] ?? {};
  const before = text.text.charCodeAt(from - 2);
  return from === 0 || blankLines > 0 || !(isLower(before) || before === 44);
}

/** Adds lines in capitals that are nearly a heading which the text does not have. */
function withMisspelt(text: LogicalText, form: Form, exact: readonly SectionHeading[]): SectionHeading[] {
  const missing = form.sections.filter(({ required, kind }) => required && !exact.some(({ section }) => section.kind === kind));
  if (missing.length === 0) return [...exact];
  const found: SectionHeading[] = [];
  for (let index = -1; index < text.breaks.length; index++) {
    const at = index < 0 ? 0 : (text.breaks[index]?.at ?? 0);
    const end = text.lineEnd(at);
    if (end - at < 8 || end - at > 90 || !isMostlyCapitals(text.text, at, end)) continue;
    const line = text.text.slice(at, end).toLowerCase();
    const section = missing.find((candidate) => !found.some((heading) => heading.section === candidate) && isNearly(line, candidate.headings));
    if (section) found.push({ section, from: at, to: end, misspeltFor: section.headings[0] ?? '' });
  }
  return [...exact, ...found].sort((a, b) => a.from - b.from);
}

function isNearly(line: string, headings: readonly string[]): boolean {
  return headings.some((heading) => {
    const known = heading.toLowerCase();
    const limit = Math.floor(known.length * 0.2);
    return editDistance(line, known, limit) <= limit || wordSimilarity(wordsOf(line), wordsOf(known)) >= 0.75;
  });
}

function isMostlyCapitals(text: string, from: number, to: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isUpper(code)) upper++;
    else if (isLower(code)) lower++;
  }
  return upper >= 6 && upper > lower * 4;
}

/** How alike the section's first sentence must be to the form's lead, to be taken for it. */
const LEAD_LIKENESS = 0.7;

function leadEnd(text: LogicalText, section: FormSection, from: number, to: number): number | undefined {
  const { lead } = section;
  if (lead === undefined) return undefined;
  const start = text.text.charCodeAt(from) === SPACE ? from + 1 : from;
  if (text.lower.startsWith(lead.toLowerCase(), start)) return start + lead.length;
  const colon = text.text.indexOf(':', start);
  if (colon < 0 || colon >= to || colon - start > lead.length * 1.5) return undefined;
  return wordSimilarity(wordsOf(text.text.slice(start, colon)), wordsOf(lead)) >= LEAD_LIKENESS ? colon + 1 : undefined;
}
