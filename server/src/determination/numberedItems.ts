import { isDigit, SPACE } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { sentenceEnd } from '../text/sentences';
import { anchorsIn, decisionBlank, type LabelAnchor } from './anchors';
import type { Form } from './form';
import type { Decision, DecisionNode, DisputedItem, Field } from './model';

/** A numbered sentence at a line's start: "1. X is not medically necessary and appropriate." */
export interface Numbered {
  readonly number: number;
  /** Where the number begins, where the words after it begin, and where they end. */
  readonly from: number;
  readonly words: number;
  readonly to: number;
}

/** The disputed items between two logical offsets, on forms whose headings are numbered sentences. */
export function numberedItems(text: LogicalText, form: Form, from: number, to: number): DisputedItem[] {
  const labels = anchorsIn(text, form, from, to).filter((anchor) => anchor.type === 'label');
  const all = numberedSentences(text, 0, to);
  const headings = all.filter((sentence) => sentence.from >= from && isHeading(text, form, sentence));
  const listed = new Map(listIn(text, form, all).reverse().map((sentence) => [sentence.number, sentence]));
  let next = 0;
  const labelsBefore = (offset: number): number => {
    while ((labels[next]?.from ?? offset) < offset) next++;
    return next;
  };
  return headings.map((heading, i) => {
    const end = headings[i + 1]?.from ?? to;
    const own = labels.slice(labelsBefore(heading.to), labelsBefore(end));
    return item(text, form, heading, own, end, i + 1, listed.get(heading.number));
  });
}

/** The sentences of the letter's list of decisions, in order; a form has them under the numbers of the items, or not at all. */
export function listedDecisions(text: LogicalText, form: Form): Numbered[] {
  return form.item.listOpenings.length === 0 ? [] : listIn(text, form, numberedSentences(text, 0, text.text.length));
}

function listIn(text: LogicalText, form: Form, sentences: readonly Numbered[]): Numbered[] {
  return sentences.filter((sentence) => opens(text, form.item.listOpenings, sentence));
}

function numberedSentences(text: LogicalText, from: number, to: number): Numbered[] {
  const found: { number: number; from: number; words: number }[] = [];
  for (let index = text.breakIndex(from) - 1; index < text.breaks.length; index++) {
    const at = index < 0 ? 0 : (text.breaks[index]?.at ?? to);
    if (at < from || at >= to) continue;
    let end = at;
    while (end - at < 3 && isDigit(text.text.charCodeAt(end))) end++;
    const mark = text.text.charCodeAt(end);
    if (end === at || (mark !== 46 && mark !== 41) || text.text.charCodeAt(end + 1) !== SPACE) continue;
    found.push({ number: Number(text.text.slice(at, end)), from: at, words: end + 2 });
  }
  return found.map((sentence, i) => ({ ...sentence, to: headingEnd(text, sentence.words, found[i + 1]?.from ?? to) }));
}

/** A numbered heading ends at its colon, if a line ends there, or with its sentence. */
function headingEnd(text: LogicalText, from: number, to: number): number {
  const end = sentenceEnd(text.text, from, to);
  for (let colon = text.text.indexOf(':', from); colon >= 0 && colon < end; colon = text.text.indexOf(':', colon + 1)) if (text.endsLine(colon + 1)) return colon + 1;
  return end;
}

function isHeading(text: LogicalText, form: Form, sentence: Numbered): boolean {
  if (form.item.openings.length > 0) return opens(text, form.item.openings, sentence);
  return decisionIn(text, form, sentence) !== undefined;
}

/** How near its beginning a sentence has the words that open it, in characters. */
const HEAD = 100;

function opens(text: LogicalText, openings: readonly string[], { words, to }: Numbered): boolean {
  const head = text.lower.slice(words, Math.min(to, words + HEAD));
  return openings.some((opening) => head.includes(opening.toLowerCase()));
}

function decisionIn(text: LogicalText, form: Form, { words, to }: Numbered): DecisionNode | undefined {
  const blank = decisionBlank(text, form, words, to);
  if (blank) return { range: blank };
  const { decisions } = form.item;
  const sentence = text.lower.slice(words, to);
  for (const value of ['Upheld', 'Overturned'] as Decision[]) {
    for (const phrase of decisions[value]) {
      const at = sentence.indexOf(phrase.toLowerCase());
      if (at >= 0) return { value, range: text.range(words + at, words + at + phrase.length) };
    }
  }
  return undefined;
}

function item(text: LogicalText, form: Form, heading: Numbered, labels: readonly LabelAnchor[], end: number, index: number, listed?: Numbered): DisputedItem {
  const decision = decisionIn(text, form, heading) ?? (listed && decisionIn(text, form, listed));
  const fields = labels.map((label, i): Field => {
    const next = labels[i + 1]?.from ?? end;
    return { kind: label.kind, label: text.range(label.from, label.to), value: text.range(label.to, next), whole: text.range(label.from, next) };
  });
  return {
    index,
    heading: text.range(heading.from, heading.to),
    title: titleOf(text, form, heading, decision),
    ...(decision ? { decision } : {}),
    fields,
    whole: text.range(heading.from, end),
  };
}

/** What is requested: the heading's words without number, opening and decision. */
function titleOf(text: LogicalText, form: Form, { words, to }: Numbered, decision?: DecisionNode): DisputedItem['title'] {
  const opening = form.item.openings.find((phrase) => text.lower.startsWith(phrase.toLowerCase(), words));
  const from = words + (opening?.length ?? 0);
  const inHeading = decision && decision.range.from > from && decision.range.from < to ? decision.range.from : to;
  const colon = text.text.charCodeAt(inHeading - 1) === 58 ? inHeading - 1 : inHeading;
  return text.range(from, colon);
}
