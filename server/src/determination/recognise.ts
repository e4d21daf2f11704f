import { LogicalText } from '../text/logicalText';
import type { Form } from './form';
import { FORMS } from './forms';
import { caseHeader } from './header';

/**
 * The form that a text is written on: an organisation's own, if one of its marks stands in the text; else the one whose marks,
 * headings and labels it has most of, where a decision date in or out of the form's years counts as three; else the first.
 * @param forms in order of preference, an organisation's own before those we know
 */
export function chooseForm(text: LogicalText, forms: readonly Form[]): Form {
  const own = forms.find((form) => !FORMS.includes(form) && form.marks.some((mark) => has(text, mark)));
  if (own) return own;
  const decided = decisionDate(text, forms);
  let best: { form: Form; score: number } | undefined;
  for (const form of forms) {
    const marks = form.marks.filter((mark) => has(text, mark)).length;
    const headings = form.sections.filter((section) => section.headings.some((heading) => text.text.includes(heading))).length;
    const labels = form.item.fields.filter((field) => field.labels.some((label) => has(text, label))).length;
    const inUse = decided === undefined ? 0 : isBetween(decided, form.decided) ? 3 : -3;
    const score = marks + headings + labels + inUse;
    if (!best || score > best.score) best = { form, score };
  }
  return best?.form ?? (FORMS[0] as Form);
}

function has(text: LogicalText, words: string): boolean {
  return text.lower.includes(words.toLowerCase());
}

/** Whether a text, or the beginning of one, is a determination: a section's heading of some form stands on a line of its own. */
export function isDetermination(head: string, forms: readonly Form[] = FORMS): boolean {
  const text = new LogicalText(head);
  return forms.some((form) => form.sections.some((section) => section.headings.some((heading) => standsAlone(text, heading))));
}

function standsAlone(text: LogicalText, heading: string): boolean {
  if (heading.endsWith(':')) return false;
  for (let at = text.text.indexOf(heading); at >= 0; at = text.text.indexOf(heading, at + 1)) {
    if (text.startsLine(at) && text.endsLine(at + heading.length)) return true;
  }
  return false;
}

/** How far the case header is looked for, in characters. */
const HEAD = 1500;

/** The decision date of the case header, as ISO. */
function decisionDate(text: LogicalText, forms: readonly Form[]): string | undefined {
  const tried = new Set<Form['header']['labels']>();
  for (const form of forms) {
    if (tried.has(form.header.labels)) continue;
    tried.add(form.header.labels);
    const field = caseHeader(text, form, Math.min(HEAD, text.text.length))?.fields.find(({ key }) => key === 'decisionDate');
    const date = field && /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text.text.slice(field.value.from, field.value.from + 10));
    if (date) return `${date[3]}-${date[1]?.padStart(2, '0')}-${date[2]?.padStart(2, '0')}`;
  }
  return undefined;
}

function isBetween(date: string, { from, to }: Form['decided']): boolean {
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}
