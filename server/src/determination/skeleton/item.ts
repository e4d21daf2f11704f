import type { FieldKind, Form, FormField } from '../form';
import { filled, type Known, type Segment } from './template';

/** What belongs into a field, for its blank. */
const FIELD_WORDS: Readonly<Record<FieldKind, string>> = {
  'claims-guideline': 'guideline of the claims administrator',
  'reviewer-guideline': 'guideline',
  rationale: 'rationale',
};

/**
 * The paragraphs of a disputed item, in the form's own words.
 * @param request what is requested; a blank where it is not known
 * @param number the item's number among the items of the determination, from 1
 */
export function itemParagraphs(form: Form, request: string | undefined, number: number): Segment[][] {
  const known = knownOf(form, request, number);
  return (form.item.template ?? templateOf(form)).map((paragraph) => filled(paragraph, known));
}

/** The sentence on an item in the letter's list of decisions, where the form has one. */
export function listSentence(form: Form, request: string | undefined, number: number): Segment[] | undefined {
  const { listTemplate } = form.item;
  return listTemplate === undefined ? undefined : filled(listTemplate, knownOf(form, request, number));
}

function knownOf(form: Form, request: string | undefined, number: number): Known {
  const { Upheld, Overturned } = form.item.decisions;
  const choices = [Upheld[0] ?? 'Upheld', Overturned[0] ?? 'Overturned'];
  return new Map<string, Segment>([
    ['number', String(number)],
    ['request', request ?? { words: 'request', key: `request ${String(number)}` }],
    ['decision', { words: choices.join(' or '), key: `decision ${String(number)}`, choices }],
  ]);
}

/** An item as headings and fields have it, for a form that does not say. */
function templateOf({ item }: Form): string[] {
  return [headingTemplate(item.heading, item.openings[0]), ...item.fields.flatMap(fieldTemplate)];
}

function headingTemplate(heading: Form['item']['heading'], opening: string | undefined): string {
  if (heading === 'decision-last') return '{request}: {decision}';
  return opening === undefined ? '{number}. {request} {decision}.' : `{number}. ${opening} {request}:`;
}

function fieldTemplate({ kind, labels, openings }: FormField): string[] {
  const blank = `{${FIELD_WORDS[kind]}}`;
  const [label] = labels;
  const [opening] = openings;
  if (label?.endsWith(':')) return [`${label} ${blank}`];
  const value = opening === undefined ? blank : `${opening} ${blank}.`;
  return label === undefined ? [value] : [label, value];
}
