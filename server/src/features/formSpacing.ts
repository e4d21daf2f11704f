import type { Determination, DisputedItem, Field, Labelled } from '../determination/model';
import { COLON, SPACE } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { isEmpty } from '../text/range';

/**
 * Where the form has a blank or none, whatever the text has: around the colons of labels and decisions, and inside labels ("Decision
 * ration ale :The" for "Decision rationale: The").
 * @returns by the logical offset of the character behind it, what stands before it: a blank or nothing
 */
export function formSpacing({ text, form, header, items }: Determination): Map<number, string> {
  const spacing = new Map<number, string>();
  const around = (colon: number, next: number): void => {
    if (text.text.charCodeAt(colon) !== COLON) return;
    spacing.set(colon, '');
    if (text.text.charCodeAt(next - 1) === COLON) spacing.set(next, ' ');
  };
  const inField = ({ label, value }: Labelled): void => {
    if (!isEmpty(label)) around(label.to - 1, isEmpty(value) ? label.from : value.from);
  };
  header?.fields.forEach(inField);
  for (const item of items) {
    aroundDecision(text, item, around);
    for (const field of item.fields) {
      inField(field);
      inLabel(text, field, form.item.fields.find(({ kind }) => kind === field.kind)?.labels ?? [], spacing);
    }
  }
  return spacing;
}

function aroundDecision(text: LogicalText, { title, decision }: DisputedItem, around: (colon: number, next: number) => void): void {
  const colon = text.text.charCodeAt(title.to) === SPACE ? title.to + 1 : title.to;
  if (decision && !isEmpty(title) && colon < decision.range.from) around(colon, decision.range.from);
}

function inLabel(text: LogicalText, { label }: Field, labels: readonly string[], spacing: Map<number, string>): void {
  if (labels.includes(text.slice(label))) return;
  const compact = (words: string): string => words.replaceAll(' ', '').toLowerCase();
  const written = compact(text.slice(label));
  const own = labels.find((words) => compact(words) === written);
  if (own === undefined) return;
  const letters = [...Array(label.to - label.from).keys()].map((i) => label.from + i).filter((at) => text.text.charCodeAt(at) !== SPACE);
  let blank = '';
  let next = 0;
  for (const character of own) {
    if (character === ' ') blank = ' ';
    else {
      const at = letters[next++];
      if (at !== undefined && at > label.from) spacing.set(at, blank);
      blank = '';
    }
  }
}
