import { isDigit, isLower, isUpper, SPACE } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { isParagraphBreak, type Layout } from '../text/layout';
import { endsLikeSentence, sentencesOf } from '../text/sentences';
import type { Form } from './form';

/** Longest heading that is looked for, in characters: real ones stay below 500. */
const LONGEST = 1200;

/**
 * Where the heading that ends at `colon` begins: at the last line that follows a sentence's or a paragraph's end, or earlier where
 * the heading has several sentences ("X was the original request. ... The remaining portion of the original request, Z is").
 * @param from where the text before the heading begins: just after the last label or decision
 * @param colon logical offset where the heading's words end
 */
export function headingStart(text: LogicalText, layout: Layout, form: Form, from: number, colon: number): number {
  const first = text.text.charCodeAt(from) === 32 ? from + 1 : from;
  let start = startByLines(text, layout, first, colon);
  if (start === first && !text.startsLine(first)) start = startBySentence(text.text, first, colon);
  start = startByConclusion(text, start, colon);
  return withEarlierSentences(text, layout, form, first, start, colon);
}

function startByLines(text: LogicalText, layout: Layout, from: number, colon: number): number {
  for (let index = text.breakIndex(colon + 1) - 1; index >= 0; index--) {
    const { at } = text.breaks[index] ?? { at: 0 };
    if (at <= from) return from;
    if (at >= colon) continue;
    const lineEnd = text.text.charCodeAt(at - 1) === 32 ? at - 1 : at;
    if (endsLikeSentence(text.text, from, lineEnd) || isParagraphBreak(text, layout, index)) return at;
    if (colon - at > LONGEST) return at;
  }
  return from;
}

function startBySentence(text: string, from: number, colon: number): number {
  return sentencesOf(text, from, colon).at(-1)?.from ?? from;
}

/** A rationale ends in these words more often than in any other; no heading has them. */
const CONCLUSION = 'medically necessary';

/** Where a rationale ends without a full stop: behind its conclusion, at the next line if one begins, or else at the next capital or digit. */
function startByConclusion(text: LogicalText, from: number, colon: number): number {
  const at = text.lower.slice(from, colon).lastIndexOf(CONCLUSION);
  if (at < 0) return from;
  const end = from + at + CONCLUSION.length;
  for (let index = text.breakIndex(end); index < text.breaks.length; index++) {
    const { at: line } = text.breaks[index] ?? { at: colon };
    if (line >= colon) break;
    if (!isLower(text.text.charCodeAt(line))) return line;
  }
  const next = text.text.charCodeAt(end) === SPACE ? end + 1 : end;
  return next > end && next < colon && (isUpper(text.text.charCodeAt(next)) || isDigit(text.text.charCodeAt(next))) ? next : from;
}

/** The sentences before `start` that belong to the heading, where its last one refers to them; the first may stand in the rationale's line. */
function withEarlierSentences(text: LogicalText, layout: Layout, form: Form, from: number, start: number, colon: number): number {
  const { refersBack, before } = form.item.continuations;
  if (start === from || !refersBack.some((words) => text.lower.slice(start, colon).includes(words))) return start;
  const sentences = sentencesOf(text.text, Math.max(from, start - LONGEST), start);
  let earliest = start;
  for (const sentence of sentences.reverse()) {
    const own = startByConclusion(text, startByParagraph(text, layout, sentence.from, sentence.to), sentence.to);
    if (!before.some((mark) => text.lower.slice(own, sentence.to).includes(mark))) break;
    earliest = own;
    if (own > sentence.from) break;
  }
  return earliest;
}

/** The last paragraph's beginning between two logical offsets, or `from`. */
function startByParagraph(text: LogicalText, layout: Layout, from: number, to: number): number {
  for (let index = text.breakIndex(to) - 1; index >= 0; index--) {
    const at = text.breaks[index]?.at ?? 0;
    if (at <= from) break;
    if (isParagraphBreak(text, layout, index)) return at;
  }
  return from;
}
