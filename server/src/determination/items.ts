import { SPACE } from '../text/characters';
import type { Layout } from '../text/layout';
import type { LogicalText } from '../text/logicalText';
import { endsLikeSentence } from '../text/sentences';
import { type Anchor, anchorsIn, type DecisionAnchor, type LabelAnchor } from './anchors';
import type { Form } from './form';
import { headingStart } from './headingStart';
import type { DisputedItem, Field } from './model';

/** An item while it is read: logical offsets. */
interface Draft {
  readonly from: number;
  readonly heading: { readonly from: number; readonly to: number };
  readonly titleTo: number;
  readonly decision?: DecisionAnchor;
  readonly labels: LabelAnchor[];
}

/**
 * The disputed items between two logical offsets, on forms whose headings end in the decision.
 * @param opens whether the first item begins at `from`: in an items section, nothing else stands before it
 */
export function decidedItems(text: LogicalText, layout: Layout, form: Form, from: number, to: number, opens: boolean): DisputedItem[] {
  const anchors = anchorsIn(text, form, from, to);
  const drafts: Draft[] = [];
  let end = from;
  anchors.forEach((anchor, i) => {
    const current = drafts.at(-1);
    if (anchor.type === 'decision') drafts.push(withDecision(text, layout, form, end, anchor, opens && current === undefined));
    else if (current && !opensAnother(current, anchor, anchors, i)) current.labels.push(anchor);
    else {
      const draft = withoutDecision(text, layout, form, end, anchor, opens && current === undefined);
      if (draft.heading.to > draft.heading.from || current === undefined || anchor.kind === form.item.fields[0]?.kind) drafts.push(draft);
      else current.labels.push(anchor);
    }
    end = anchor.to;
  });
  return drafts.map((draft, i) => finish(text, draft, i + 1, drafts[i + 1]?.from ?? to));
}

/** A label may belong to another item once this one has its rationale, or has just that label with a rationale to come. */
function opensAnother(current: Draft, label: LabelAnchor, anchors: readonly Anchor[], index: number): boolean {
  if (current.labels.some(({ kind }) => kind === 'rationale')) return true;
  const again = current.labels.some(({ kind }) => kind === label.kind);
  return again && anchors[index + 1]?.type === 'label' && current.labels.length > 1;
}

function withDecision(text: LogicalText, layout: Layout, form: Form, from: number, decision: DecisionAnchor, first: boolean): Draft {
  const start = first ? skipSpace(text, from) : headingStart(text, layout, form, from, decision.from);
  return { from: start, heading: { from: start, to: decision.to }, titleTo: decision.from, decision, labels: [] };
}

/** Longest heading without a decision, in characters; more than that is prose. */
const LONGEST_TITLE = 400;

/** An item whose heading has no decision: the paragraph above the label, if it reads like a heading. */
function withoutDecision(text: LogicalText, layout: Layout, form: Form, from: number, label: LabelAnchor, first: boolean): Draft {
  const end = text.text.charCodeAt(label.from - 1) === SPACE ? label.from - 1 : label.from;
  const start = first ? skipSpace(text, from) : headingStart(text, layout, form, from, end);
  const isHeading = start < end && end - start <= LONGEST_TITLE && text.startsLine(start) && !(endsLikeSentence(text.text, start, end) && start !== from && !first);
  const heading = isHeading ? { from: start, to: end } : { from: label.from, to: label.from };
  return { from: heading.from, heading, titleTo: heading.to, labels: [label] };
}

function finish(text: LogicalText, draft: Draft, index: number, end: number): DisputedItem {
  const fields = draft.labels.map((label, i): Field => {
    const next = draft.labels[i + 1]?.from ?? end;
    return {
      kind: label.kind,
      label: text.range(label.from, label.to),
      value: text.range(label.to, next),
      whole: text.range(label.from, next),
      ...(label.misspeltFor === undefined ? {} : { misspeltFor: label.misspeltFor }),
    };
  });
  const { decision } = draft;
  return {
    index,
    heading: text.range(draft.heading.from, draft.heading.to),
    title: text.range(draft.heading.from, draft.titleTo),
    ...(decision ? { decision: { range: text.range(decision.word.from, decision.word.to), ...(decision.value ? { value: decision.value } : {}) } } : {}),
    fields,
    whole: text.range(draft.from, end),
  };
}

function skipSpace(text: LogicalText, from: number): number {
  return text.text.charCodeAt(from) === SPACE ? from + 1 : from;
}
