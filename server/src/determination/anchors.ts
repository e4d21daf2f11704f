import { COLON, isLetter, isUpper, SPACE } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { placeholdersIn } from '../text/placeholders';
import type { TextRange } from '../text/range';
import { endsLikeSentence } from '../text/sentences';
import { editDistance } from '../text/similarity';
import type { FieldKind, Form } from './form';
import type { Decision } from './model';

/** A field's label, or the words that open it. */
export interface LabelAnchor {
  readonly type: 'label';
  readonly kind: FieldKind;
  readonly from: number;
  /** Where the field's value begins. */
  readonly to: number;
  readonly misspeltFor?: string;
}

/** A colon and a decision at a line's end. */
export interface DecisionAnchor {
  readonly type: 'decision';
  /** Where the heading's words end: at the colon, or at the decision where the colon is missing. */
  readonly from: number;
  readonly word: { readonly from: number; readonly to: number };
  readonly value?: Decision;
  readonly to: number;
}

export type Anchor = LabelAnchor | DecisionAnchor;

/** Words that reviewers write where the form wants Upheld or Overturned. */
const IMPOSTORS = new Set(
  ('denied approved modified certified non-certified noncertified authorized affirmed reversed granted uphold overturn upheld/overturned partial ' +
    'partially overruled reverse deny approve modify sustained').split(' '),
);

/** Labels and decisions between two logical offsets, in the order of the text. */
export function anchorsIn(text: LogicalText, form: Form, from: number, to: number): Anchor[] {
  const labels = labelsOf(form);
  const anchors: Anchor[] = [];
  for (let colon = text.text.indexOf(':', from); colon >= 0 && colon < to; colon = text.text.indexOf(':', colon + 1)) {
    const last = anchors.at(-1)?.to ?? from;
    // A colon before the end of the last anchor is one too many ("Knee MRI:: Upheld").
    if (colon < last) continue;
    const anchor = labelAt(text, labels, last, colon) ?? (form.item.heading === 'decision-last' ? belowItsHeading(text, last, decisionAfter(text, form, colon, to)) : undefined);
    if (anchor) anchors.push(anchor);
  }
  anchors.push(...openingsIn(text, form, from, to), ...bareLabelsIn(text, labels, from, to, anchors));
  anchors.sort((a, b) => a.from - b.from);
  return form.item.heading === 'decision-last' ? withShortRationales(text, form, to, withBareDecisions(text, form, from, anchors)) : anchors;
}

interface Label {
  readonly kind: FieldKind;
  /** The form's own spelling, with the colon if the form has one. */
  readonly own: string;
  readonly lower: string;
  readonly compact: string;
}

function labelsOf(form: Form): Label[] {
  return form.item.fields.flatMap(({ kind, labels }) =>
    labels.map((label) => {
      const lower = withoutColon(label).toLowerCase();
      return { kind, own: labels[0] ?? label, lower, compact: compact(lower) };
    }),
  );
}

function withoutColon(label: string): string {
  return label.endsWith(':') ? label.slice(0, -1) : label;
}

function compact(text: string): string {
  return text.replaceAll(' ', '');
}

function labelAt(text: LogicalText, labels: readonly Label[], from: number, colon: number): LabelAnchor | undefined {
  const end = text.text.charCodeAt(colon - 1) === SPACE ? colon - 1 : colon;
  for (const { kind, lower } of labels) {
    const start = end - lower.length;
    if (start >= from && text.lower.startsWith(lower, start) && (mayBegin(text, start) || start <= from + 1)) return { type: 'label', kind, from: start, to: colon + 1 };
  }
  const start = Math.max(from, text.lineStart(colon));
  if (end - start > LONGEST_LABEL || end <= start) return undefined;
  return looseLabel(text, labels, start, end, colon);
}

const LONGEST_LABEL = 60;

/** A label with blanks inside its words, which is right, or with a slip of the hand, which is reported. */
function looseLabel(text: LogicalText, labels: readonly Label[], start: number, end: number, colon: number): LabelAnchor | undefined {
  const written = compact(text.lower.slice(start, end));
  for (const { kind, own, compact: label } of labels) {
    if (written === label) return { type: 'label', kind, from: start, to: colon + 1 };
    const limit = Math.max(2, Math.floor(label.length * 0.15));
    if (editDistance(written, label, limit) <= limit) return { type: 'label', kind, from: start, to: colon + 1, misspeltFor: own };
  }
  return undefined;
}

/** A label stands at a line's start, or after a sentence where the layout has lost the line. */
function mayBegin(text: LogicalText, at: number): boolean {
  if (text.startsLine(at)) return true;
  const before = text.text.charCodeAt(at - 1) === SPACE ? text.text.charCodeAt(at - 2) : text.text.charCodeAt(at - 1);
  return isUpper(text.text.charCodeAt(at)) && !isLetter(before) && before !== 44;
}

function decisionAfter(text: LogicalText, form: Form, colon: number, end: number): DecisionAnchor | undefined {
  let at = colon + 1;
  while (at < end && (text.text.charCodeAt(at) === SPACE || text.text.charCodeAt(at) === COLON)) at++;
  const blank = text.text.startsWith('[', at) ? decisionBlank(text, form, at, Math.min(end, at + LONGEST_BLANK)) : undefined;
  if (blank?.from === at && (text.endsLine(blank.to) || labelFollows(text, form, blank.to))) return decision(colon, blank.from, blank.to, blank.to);
  let to = at;
  while (to < end && isLetter(text.text.charCodeAt(to))) to++;
  if (to === at || to - at > 14) return undefined;
  const value = decisionOf(form, text.lower.slice(at, to));
  const stop = text.text.charCodeAt(to) === 46 ? to + 1 : to;
  if (value) return text.endsLine(stop) || labelFollows(text, form, stop) ? decision(colon, at, to, stop, value) : undefined;
  return otherDecision(text, form, colon, at);
}

/** A blank to fill in that names a decision of the form: it keeps the decision's place until there is one. */
export function decisionBlank(text: LogicalText, form: Form, from: number, to: number): TextRange | undefined {
  const words = [...form.item.decisions.Upheld, ...form.item.decisions.Overturned].map((word) => word.toLowerCase());
  return placeholdersIn(text, from, to).find((blank) => words.some((word) => text.lower.slice(blank.from, blank.to).includes(word)));
}

/** No decision of a form is longer, in characters. */
const LONGEST_BLANK = 300;

/** Words that stand before the colon where the decision has a line of its own below the heading. */
const DECISION_LABELS = new Set(['decision', 'determination', 'imr decision', 'imr determination', 'final decision', 'final determination']);

/** "Decision: Upheld" in a line of its own is the decision of the heading above it, if one stands there. */
function belowItsHeading(text: LogicalText, from: number, anchor: DecisionAnchor | undefined): DecisionAnchor | undefined {
  if (!anchor) return undefined;
  const line = text.lineStart(anchor.from);
  if (line - 1 <= from || !DECISION_LABELS.has(text.lower.slice(line, anchor.from).trimEnd())) return anchor;
  const end = text.text.charCodeAt(line - 1) === SPACE ? line - 1 : line;
  if (endsLikeSentence(text.text, from, end)) return anchor;
  return { ...anchor, from: text.text.charCodeAt(end - 1) === COLON ? end - 1 : end };
}

function decision(from: number, start: number, end: number, to: number, value?: Decision): DecisionAnchor {
  return { type: 'decision', from, word: { from: start, to: end }, to, ...(value ? { value } : {}) };
}

function decisionOf(form: Form, word: string): Decision | undefined {
  for (const value of ['Upheld', 'Overturned'] as const) if (form.item.decisions[value].some((known) => known.toLowerCase() === word)) return value;
  return undefined;
}

/** The rest of the line in the decision's place: a decision with a blank inside, a slip of the hand, or another word for it where a field follows. */
function otherDecision(text: LogicalText, form: Form, colon: number, at: number): DecisionAnchor | undefined {
  const end = text.lineEnd(at);
  if (end - at > 30 || text.text.charCodeAt(end - 1) === COLON) return undefined;
  const written = text.lower.slice(at, end).replace(/\.$/, '');
  const broken = decisionOf(form, compact(written));
  if (broken) return decision(colon, at, at + written.length, end, broken);
  const known = [...form.item.decisions.Upheld, ...form.item.decisions.Overturned];
  const slip = known.some((word) => editDistance(written, word.toLowerCase(), 2) <= 2);
  const impostor = IMPOSTORS.has(written.split(/[ ,]/)[0] ?? '') && labelFollows(text, form, end);
  return slip || impostor ? decision(colon, at, end, end) : undefined;
}

function labelFollows(text: LogicalText, form: Form, at: number): boolean {
  const next = text.text.charCodeAt(at) === SPACE ? at + 1 : at;
  return form.item.fields.some(({ labels }) => labels.some((label) => text.lower.startsWith(withoutColon(label).toLowerCase(), next)));
}

/** Fields that a form opens with words of their own instead of a label. */
function openingsIn(text: LogicalText, form: Form, from: number, to: number): LabelAnchor[] {
  const anchors: LabelAnchor[] = [];
  for (const { kind, openings } of form.item.fields) {
    for (const opening of openings) {
      const words = opening.toLowerCase();
      for (let at = text.lower.indexOf(words, from); at >= 0 && at < to; at = text.lower.indexOf(words, at + 1)) {
        if (mayBegin(text, at)) anchors.push({ type: 'label', kind, from: at, to: at });
      }
    }
  }
  return anchors;
}

/** Labels at a line's start whose colon is missing. */
function bareLabelsIn(text: LogicalText, labels: readonly Label[], from: number, to: number, found: readonly Anchor[]): LabelAnchor[] {
  const anchors: LabelAnchor[] = [];
  const known = new Set(found.map((anchor) => anchor.from));
  for (let index = text.breakIndex(from); index < text.breaks.length; index++) {
    const at = text.breaks[index]?.at ?? to;
    if (at >= to) break;
    const label = labels.find(({ lower }) => text.lower.startsWith(lower, at));
    if (!label) continue;
    const end = at + label.lower.length;
    if (!(text.endsLine(end) || (text.text.charCodeAt(end) === SPACE && isUpper(text.text.charCodeAt(end + 1))))) continue;
    if (known.has(at)) continue;
    anchors.push({ type: 'label', kind: label.kind, from: at, to: end, ...(label.own.endsWith(':') ? { misspeltFor: label.own } : {}) });
  }
  return anchors;
}

/** Adds the decisions whose colon is missing: the last word of the line before the first label of an item. */
function withBareDecisions(text: LogicalText, form: Form, from: number, anchors: readonly Anchor[]): Anchor[] {
  const first = form.item.fields[0]?.kind;
  return anchors.flatMap((anchor, i) => {
    if (anchor.type !== 'label' || anchor.kind !== first || anchors[i - 1]?.type === 'decision') return [anchor];
    const bare = bareDecisionBefore(text, form, anchors[i - 1]?.to ?? from, anchor.from);
    return bare ? [bare, anchor] : [anchor];
  });
}

function bareDecisionBefore(text: LogicalText, form: Form, from: number, at: number): DecisionAnchor | undefined {
  const end = text.text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
  let start = end;
  while (start > from && isLetter(text.text.charCodeAt(start - 1))) start--;
  const value = isUpper(text.text.charCodeAt(start)) ? decisionOf(form, text.lower.slice(start, end)) : undefined;
  return value && start > from ? decision(start, start, end, end, value) : undefined;
}

/** Adds the rationales whose label is shorter than the form's, or ends in a dash, where an item has no other. */
function withShortRationales(text: LogicalText, form: Form, to: number, anchors: readonly Anchor[]): Anchor[] {
  const field = form.item.fields.find(({ kind }) => kind === 'rationale');
  const own = field?.labels[0];
  if (own === undefined) return [...anchors];
  const words = withoutColon(own).toLowerCase();
  const spellings = [...new Set([words, words.slice(words.lastIndexOf(' ') + 1)])];
  return anchors.flatMap((anchor, i) => {
    const next = anchors[i + 1];
    if (next?.type === 'label' || (anchor.type === 'label' && anchor.kind === 'rationale')) return [anchor];
    const short = shortLabelIn(text, spellings, anchor.to, next?.from ?? to);
    return short ? [anchor, { type: 'label', kind: 'rationale', ...short, misspeltFor: own }] : [anchor];
  });
}

/** A label's words and a colon or dash at a line's start. */
function shortLabelIn(text: LogicalText, spellings: readonly string[], from: number, to: number): { from: number; to: number } | undefined {
  for (let index = text.breakIndex(from); index < text.breaks.length; index++) {
    const at = text.breaks[index]?.at ?? to;
    if (at >= to) break;
    const words = spellings.find((spelling) => text.lower.startsWith(spelling, at));
    if (words === undefined) continue;
    const end = at + words.length;
    const mark = text.text.charCodeAt(end) === SPACE ? end + 1 : end;
    if (':-—'.includes(text.text.charAt(mark)) && mark < to && !isLetter(text.text.charCodeAt(mark + 1))) return { from: at, to: mark + 1 };
  }
  return undefined;
}
