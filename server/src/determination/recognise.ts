import { LogicalText } from '../text/logicalText';
import type { Form } from './form';
import { FORMS } from './forms';

/**
 * The form that a text is written on: the one whose words it has most of, then the one whose years its decision date falls in,
 * then the first.
 * @param forms in order of preference, an organisation's own before those we know
 */
export function chooseForm(text: LogicalText, forms: readonly Form[]): Form {
  const decided = decisionDate(text, forms);
  let best: { form: Form; score: number } | undefined;
  for (const form of forms) {
    const marks = form.marks.filter((mark) => text.lower.includes(mark.toLowerCase())).length;
    const headings = form.sections.filter((section) => section.headings.some((heading) => text.text.includes(heading))).length;
    const inUse = decided === undefined ? 0 : isBetween(decided, form.decided) ? 3 : -3;
    const score = marks + headings + inUse;
    if (!best || score > best.score) best = { form, score };
  }
  return best?.form ?? (FORMS[0] as Form);
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

/** The date after "Decision Date:" in the first lines, as ISO. */
function decisionDate(text: LogicalText, forms: readonly Form[]): string | undefined {
  const head = text.lower.slice(0, 1500);
  for (const label of new Set(forms.flatMap((form) => form.header.labels.decisionDate ?? []))) {
    const at = head.indexOf(`${label.toLowerCase()}:`);
    const date = at < 0 ? null : /^[: ]*(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(head.slice(at + label.length, at + label.length + 20));
    if (date) return `${date[3]}-${date[1]?.padStart(2, '0')}-${date[2]?.padStart(2, '0')}`;
  }
  return undefined;
}

function isBetween(date: string, { from, to }: Form['decided']): boolean {
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}
