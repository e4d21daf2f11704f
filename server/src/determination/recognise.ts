import { LogicalText } from '../text/logicalText';
import type { Form, SectionKind } from './form';
import { FORMS } from './forms';
import { caseHeader } from './header';
import { headingAt, type SectionHeading } from './sections';

/**
 * The form that a text is written on: an organisation's own, if one of its marks stands in the text; else the one whose marks,
 * headings and labels it has most of, where a decision date in or out of the form's years counts as three; else the first.
 * @param forms in order of preference, an organisation's own before those we know
 */
export function chooseForm(text: LogicalText, forms: readonly Form[]): Form {
  const known = new Map<string, boolean>();
  const has = (words: string): boolean => {
    let stands = known.get(words);
    if (stands === undefined) known.set(words, (stands = text.lower.includes(words.toLowerCase())));
    return stands;
  };
  const own = forms.find((form) => !FORMS.includes(form) && form.marks.some((mark) => has(mark)));
  if (own) return own;
  const decided = decisionDate(text, forms);
  let best: { form: Form; score: number } | undefined;
  for (const form of forms) {
    const marks = form.marks.filter((mark) => has(mark)).length;
    const headings = form.sections.filter((section) => section.headings.some((heading) => beginsLine(text, heading))).length;
    const labels = form.item.fields.filter((field) => field.labels.some((label) => has(label))).length;
    const inUse = decided === undefined ? 0 : isBetween(decided, form.decided) ? 3 : -3;
    const score = marks + headings + labels + inUse;
    if (!best || score > best.score) best = { form, score };
  }
  return best?.form ?? (FORMS[0] as Form);
}

/** Whether a line begins with a heading: "Case Summary:" does not stand in "Clinical Case Summary:". */
function beginsLine(text: LogicalText, heading: string): boolean {
  for (let at = text.text.indexOf(heading); at >= 0; at = text.text.indexOf(heading, at + 1)) if (text.startsLine(at)) return true;
  return false;
}

/** Words of a heading that stands in determinations alone, in any letters. */
const OWN_WORDS = ['IMR', 'INDEPENDENT MEDICAL REVIEW'];

/**
 * Whether a text, or the beginning of one, is a determination: a section's heading of some form stands on a line of its own. Other
 * texts have a "Case summary" too: in other letters than the form's it takes a heading that no other text has, or two.
 */
export function isDetermination(head: string, forms: readonly Form[] = FORMS): boolean {
  const text = new LogicalText(head);
  return forms.some((form) => {
    const kinds = new Set<SectionKind>();
    for (let index = -1; index < text.breaks.length; index++) {
      const heading = headingAt(text, form, index < 0 ? 0 : (text.breaks[index]?.at ?? 0));
      if (!heading || !text.endsLine(heading.to)) continue;
      if (isOwn(text.text.slice(heading.from, heading.to), heading)) return true;
      kinds.add(heading.section.kind);
    }
    return kinds.size > 1;
  });
}

function isOwn(written: string, { section }: SectionHeading): boolean {
  const upper = written.toUpperCase();
  if (OWN_WORDS.some((words) => upper.includes(words))) return true;
  return section.headings.some((heading) => !heading.endsWith(':') && written.includes(heading));
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
