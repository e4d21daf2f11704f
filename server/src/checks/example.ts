import type { Form } from '../determination/form';
import form2016 from '../determination/forms/2016-17.json';
import type { Example } from './check';

const FORM = form2016 as Pick<Form, 'sections' | 'statement' | 'item'>;

/** The parts of a fictional determination on the form of 2016-17. A section that is `undefined` is left out, heading and all. */
export interface LetterParts {
  readonly header: string;
  readonly madeHeading: string;
  readonly made: string | undefined;
  readonly summaryHeading: string;
  readonly summary: string | undefined;
  readonly itemsHeading: string;
  readonly items: string | undefined;
}

const [MADE, , SUMMARY_SECTION, ITEMS] = FORM.sections;

/** The form's headings. */
export const HEADINGS = { made: MADE?.headings[0] ?? '', summary: SUMMARY_SECTION?.headings[0] ?? '', items: ITEMS?.headings[0] ?? '' };

/** The form's standard sentences about the expert reviewer. */
export const SENTENCES = FORM.statement.sentences;

const REQUEST = 'Physical therapy 2 times a week for 4 weeks for the left knee';

/** Words before the request in a heading of several sentences. */
const ORIGINAL = 'original request, ';

/** What stands under "How the determination was made". */
export const STATEMENT = statementWith('Orthopedic Surgery');

/** A case summary, without the form's opening sentence. */
export const SUMMARY = summaryFor(REQUEST);

/** A disputed item with all its parts. */
export const ITEM = itemFor(`${REQUEST}: Upheld`);

/** The reviewer statement with a specialty, and with other sentences or another licensure if they are given. */
export function statementWith(specialty: string, sentences: readonly string[] = SENTENCES, licensure = 'California'): string {
  return `${sentences.join(' ')}\n\nThe Expert Reviewer has the following credentials:\nState(s) of Licensure: ${licensure}\nCertification(s)/Specialty: ${specialty}`;
}

/** A whole fictional determination, complete but for the parts that are given. */
export function letter(parts: Partial<LetterParts>): string {
  const all: LetterParts = {
    header: HEADER,
    madeHeading: HEADINGS.made,
    made: STATEMENT,
    summaryHeading: HEADINGS.summary,
    summary: SUMMARY,
    itemsHeading: HEADINGS.items,
    items: ITEM,
    ...parts,
  };
  return [
    all.header,
    all.made === undefined ? undefined : `${all.madeHeading}\n\n${all.made}`,
    all.summary === undefined ? undefined : `${all.summaryHeading}\n\n${leadOf(all.summaryHeading)}${all.summary}`,
    all.items === undefined ? undefined : `${all.itemsHeading}\n\n${leadOf(all.itemsHeading)}${all.items}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n');
}

/** The document that an example stands for: its piece in a determination that is otherwise complete. */
export function frame({ part, text }: Example): string {
  switch (part) {
    case 'document': return text;
    case 'header': return letter({ header: text });
    case 'statement': return letter({ made: text });
    case 'summary': return letter({ summary: text });
    case 'items': return letter({ items: text, summary: summaryFor(requestsIn(text).join(' and ') || REQUEST) });
    case 'item': return letter({ items: text, summary: summaryFor(titleOf(text.split('\n', 1)[0] ?? text)) });
    case 'heading': return letter({ items: itemFor(text), summary: summaryFor(titleOf(text)) });
    case 'claims-guideline': return letter({ items: itemFor(`${REQUEST}: Upheld`, { 'claims-guideline': text }) });
    case 'reviewer-guideline': return letter({ items: itemFor(`${REQUEST}: Upheld`, { 'reviewer-guideline': text }) });
    case 'rationale': return letter({ items: itemFor(`${REQUEST}: Upheld`, { rationale: text }) });
  }
}

/** A piece of the frame with another conclusion: what stands from its "Therefore" to the end of the sentence is replaced. */
export function concludingWith(piece: string, conclusion: string): string {
  const from = piece.lastIndexOf('Therefore, ');
  const end = piece.indexOf('necessary.', from) + 'necessary.'.length;
  return piece.slice(0, from) + conclusion + piece.slice(end);
}

/** A disputed item under a heading; the rationale concludes on what the heading requests. */
export function itemFor(heading: string, values: Partial<Record<string, string>> = {}): string {
  const guideline = 'Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.';
  const not = heading.toLowerCase().includes('overturned') ? '' : 'not ';
  const rationale =
    'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. ' +
    'In this case the injured worker has had a good result from earlier treatment and exercises at home, and on 12/01/2016 the knee was stable. ' +
    `Therefore, the request for ${lowerFirst(titleOf(heading))} is ${not}medically necessary.`;
  const usual: Readonly<Record<string, string>> = { 'claims-guideline': guideline, 'reviewer-guideline': guideline, rationale };
  const fields = FORM.item.fields.map(({ kind, labels }) => `${labels[0]} ${values[kind] ?? usual[kind]}`.trimEnd());
  return [heading, ...fields].join('\n\n');
}

const HEADER = [
  'Case Number: CM17-0000017',
  'Date Assigned: 01/04/2017 Date of Injury: 05/09/2016',
  'Decision Date: 01/17/2017 UR Denial Date: 12/12/2016',
  'Priority: Standard Application Received: 12/21/2016',
].join('\n');

function summaryFor(request: string): string {
  return (
    'The injured worker is a 46-year-old female who was injured on 05/09/2016, when she stepped off a curb and twisted the left knee. ' +
    'The diagnosis is left knee sprain. Treatment to date has included six sessions of physical therapy and exercises at home, with a good result. ' +
    'On 12/01/2016 she reported left knee pain of 2/10 after long walks. On examination the knee was stable, without effusion, and motion was full. ' +
    `On 12/12/2016 utilization review denied the request for ${lowerFirst(request)}.`
  );
}

function leadOf(heading: string): string {
  const lead = FORM.sections.find(({ headings }) => headings.includes(heading))?.lead;
  return lead === undefined ? '' : `${lead}\n\n`;
}

/** What the headings of some items request: the paragraphs before the first field. */
function requestsIn(items: string): string[] {
  const paragraphs = items.split('\n\n');
  const label = FORM.item.fields[0]?.labels[0] ?? '';
  return paragraphs.filter((_, i) => paragraphs[i + 1]?.startsWith(label)).map((heading) => lowerFirst(titleOf(heading)));
}

/** A heading's request: what stands before its last colon, without stray punctuation. */
function titleOf(heading: string): string {
  const colon = heading.lastIndexOf(':');
  let end = colon < 0 ? heading.length : colon;
  while (end > 0 && ' .,;:'.includes(heading.charAt(end - 1))) end--;
  const title = heading.slice(0, end);
  const last = title.lastIndexOf(ORIGINAL);
  return last < 0 || !title.endsWith(' is') ? title : title.slice(last + ORIGINAL.length, -' is'.length);
}

/** A request inside a sentence: a small letter first, unless it is an abbreviation. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
