import type { Form, FormSection, HeaderKey, SectionKind } from '../form';
import { itemParagraphs, listSentence } from './item';
import { filled, joined, type Known, type Segment } from './template';

/** What a new determination is about. What is not known stays a blank. */
export interface Outset {
  readonly specialty?: string;
  readonly age?: string;
  readonly sex?: string;
  /** As it is to stand in the text. */
  readonly dateOfInjury?: string;
  /** The date of utilization review's decision, as it is to stand in the text. */
  readonly urDate?: string;
  /** The disputed items in order, as they were requested. */
  readonly items: readonly string[];
}

/** What a section has in a new determination, by its kind, where its form does not say. */
const USUAL: Readonly<Partial<Record<SectionKind, readonly string[]>>> = {
  made: ['{statement}'],
  summary: [
    'The injured worker is a {age}-year-old {sex} who was injured on {date of injury}, when {mechanism}. The diagnoses are {diagnoses}. ' +
    'Treatment to date has included {treatment, with numbers and dates}. {Study} of {date} showed {findings}.',
    'On {date} the injured worker reported {symptoms and pain score}. On examination {findings}. Current medications are {drugs, doses and since when}. ' +
    'Function is {work and daily activities}.',
    'On {date of denial} utilization review {denied|modified|denied or modified} {requests}.',
  ],
  items: ['{items}'],
};

/** Paragraphs that stand for more than a blank. */
type Part = (form: Form, outset: Outset) => Segment[][];

const PARTS: Readonly<Record<string, Part>> = {
  '{header}': header,
  '{statement}': statement,
  '{items}': items,
  '{list}': list,
};

/** A whole determination in a form's own words, from its case header to the last disputed item: what is known written in, the rest blanks. */
export function skeleton(form: Form, outset: Outset): Segment[] {
  const sections = form.sections.filter(({ required, template }) => required || template !== undefined);
  const names = (part: string): boolean => sections.some((section) => templateOf(section).includes(part));
  const paragraphs = [
    ...(names('{header}') ? [] : header(form, outset)),
    ...sections.flatMap((section) => sectionParagraphs(form, section, outset)),
    ...(names('{items}') ? [] : items(form, outset)),
  ];
  return [...joined(paragraphs, '\n\n'), '\n'];
}

/** The heading and the opening sentence of a form's section. */
export function sectionOpening({ headings, lead }: FormSection): Segment[][] {
  return [headings[0], lead].filter((words) => words !== undefined).map((words) => [words]);
}

function sectionParagraphs(form: Form, section: FormSection, outset: Outset): Segment[][] {
  const known = knownOf(outset);
  return [...sectionOpening(section), ...templateOf(section).flatMap((paragraph) => PARTS[paragraph]?.(form, outset) ?? [filled(paragraph, known)])];
}

function templateOf({ template, kind, title }: FormSection): readonly string[] {
  return template ?? USUAL[kind] ?? [`{${title.toLowerCase()}}`];
}

/** What belongs into the fields of a case header, for their blanks. */
const HEADER_WORDS: Readonly<Record<HeaderKey, string>> = {
  caseNumber: '{case number}',
  dateAssigned: '{date assigned}',
  dateOfInjury: '{date of injury}',
  decisionDate: '{decision date}',
  urDenialDate: '{date of denial}',
  priority: '{=Standard or Expedited|Standard|Expedited}',
  received: '{date received}',
};

function header({ header: { labels, lines = [] } }: Form, outset: Outset): Segment[][] {
  const known = knownOf(outset);
  const keys = Object.keys(labels) as HeaderKey[];
  const rest = keys.filter((key) => !lines.some((line) => line.includes(key))).map((key) => [key]);
  const written = [...lines, ...rest].map((line) => line.flatMap((key) => (labels[key]?.[0] === undefined ? [] : [`${labels[key][0]}: ${HEADER_WORDS[key]}`])).join(' '));
  const filledLines = written.filter((line) => line !== '').map((line) => filled(line, known));
  return filledLines.length === 0 ? [] : [joined(filledLines, '\n')];
}

function statement({ statement: { sentences, specialty, licensure, template } }: Form, outset: Outset): Segment[][] {
  const known = knownOf(outset);
  const lines = template ?? (sentences.some((sentence) => sentence.includes('{specialty}')) ? [] : credentials(specialty[0], licensure[0]));
  return [[sentences.join(' ')], lines].flatMap((paragraph) => {
    const text = paragraph.filter((line) => line !== '').map((line) => filled(line, known));
    return text.length > 0 ? [joined(text, '\n')] : [];
  });
}

type Slot = Form['statement']['specialty'][number];

/** The reviewer's specialty and licensure, where the form says only what stands before each: lines under a label, or one sentence. */
function credentials(specialty: Slot | undefined, licensure: Slot | undefined): string[] {
  const slots = [
    ...(licensure ? [{ after: licensure.after, line: `${licensure.after} {licensure}` }] : []),
    ...(specialty ? [{ after: specialty.after, line: `${specialty.after} {specialty}` }] : []),
  ];
  // The one that ends at the other stands before it.
  if (specialty && licensure && !licensure.before.includes(specialty.after)) slots.reverse();
  if (slots.every(({ after }) => after.endsWith(':'))) return slots.map(({ line }) => line);
  return [`The expert reviewer ${slots.map(({ line }) => line).join(' and ')}.`];
}

function items(form: Form, { items: requests }: Outset): Segment[][] {
  return eachItem(requests).flatMap(([request, number]) => itemParagraphs(form, request, number));
}

function list(form: Form, { items: requests }: Outset): Segment[][] {
  return eachItem(requests).map(([request, number]) => listSentence(form, request, number)).filter((sentence) => sentence !== undefined);
}

/** The requests with their numbers; one that is not known, where there is none. */
function eachItem(requests: readonly string[]): (readonly [string | undefined, number])[] {
  return requests.length === 0 ? [[undefined, 1]] : requests.map((request, i) => [request, i + 1]);
}

function knownOf({ specialty, age, sex, dateOfInjury, urDate, items: requests }: Outset): Known {
  return new Map<string, Segment>([
    ['specialty', specialty ?? { words: 'specialty' }],
    ['licensure', { words: 'state or states of licensure' }],
    ['age', age ?? { words: 'age', key: 'age' }],
    ['sex', sex ?? { words: 'female or male', key: 'sex', choices: ['female', 'male'] }],
    ['date of injury', dateOfInjury ?? { words: 'date of injury', key: 'date of injury' }],
    ['date of denial', urDate ?? { words: 'date of denial', key: 'date of denial' }],
    ['requests', requests.length === 0 ? { words: 'every item in dispute, worded as in its heading' } : inSentence(requests)],
  ]);
}

/** The requests in a sentence, numbered where one of them has a comma or an "and" of its own. */
function inSentence(requests: readonly string[]): string {
  const entangled = requests.length > 1 && requests.some((request) => /[,;]|\band\b/i.test(request));
  const entries = entangled ? requests.map((request, i) => `(${String(i + 1)}) ${request}`) : requests;
  return entries.length < 2 ? entries.join('') : `${entries.slice(0, -1).join(', ')} and ${entries.at(-1) ?? ''}`;
}
