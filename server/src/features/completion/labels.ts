import { coverageOf } from '../../checks/consistency/coverage';
import { sayRequest } from '../../checks/consistency/saying';
import { fieldOf } from '../../determination/model';
import { itemParagraphs } from '../../determination/skeleton/item';
import { joined, type Segment } from '../../determination/skeleton/template';
import { isEmpty } from '../../text/range';
import { followsBlankLine, orderOf, type Place } from './place';
import { fitting, type Proposal, type Proposals } from './proposal';
import { asHeading } from './request';

/** At a line's beginning: the headings and labels of the form that are still missing there. */
export function atLineStart(place: Place): Proposals | undefined {
  const { before, after, lineStart, offset, occasion } = place;
  if (after.trim() !== '' || occasion === ':' || before.length > LONGEST) return undefined;
  const list = [...fieldLabels(place), ...(occasion === 'asked' ? [...headerLabels(place), ...statementParts(place), ...leads(place), ...sectionHeadings(place), ...undecided(place)] : [])];
  const lower = before.toLowerCase();
  return fitting(lineStart, offset, before, list.filter(({ filter, label }) => (filter ?? label).toLowerCase().startsWith(lower)));
}

/** No label or heading is longer. */
const LONGEST = 200;

/** The labels of the item's fields that are missing behind the place, in the form's order. */
function fieldLabels(place: Place): Proposal[] {
  const { determination, item, field, occasion } = place;
  if (!item || (isEmpty(item.heading) ? item.fields.length === 0 : item.heading.end > place.lineStart)) return [];
  if (occasion === '\n' && !isFinished(place)) return [];
  const order = field ? orderOf(determination, field.kind) : -1;
  const later = item.fields.filter(({ whole }) => whole.start >= place.offset).map(({ kind }) => orderOf(determination, kind));
  const missing = determination.form.item.fields.filter(
    ({ kind }, i) => i > order && !fieldOf(item, kind) && later.every((other) => i < other),
  );
  return missing.flatMap(({ labels: [label], title, openings: [opening] }) => {
    const words = label ?? opening;
    return words === undefined ? [] : [{ kind: 'label', label: words, detail: title, text: [`${gap(place)}${words}${label?.endsWith(':') === false ? '\n\n' : ' '}`], goesOn: true }];
  });
}

/** Whether the part of the item above the place is done: a heading with its decision, or a line that cites. */
function isFinished({ determination: { text: { source } }, item, field, offset, before }: Place): boolean {
  if (before !== '' || !item) return false;
  if (!field) return item.decision?.value !== undefined;
  return field.kind !== 'rationale' && source.slice(field.label.end, offset).trimEnd().endsWith('.');
}

/** What comes before a part of the form: a blank line, unless one is there or the parts of this document stand without. */
function gap(place: Place): string {
  const { determination: { items, text: { source } } } = place;
  if (followsBlankLine(place)) return '';
  const labels = items.flatMap(({ fields }) => fields).filter(({ label, whole }) => !isEmpty(label) && whole.start < place.lineStart);
  const tight = labels.length > 0 && labels.every(({ whole }) => !/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(source.slice(Math.max(0, whole.start - 20), whole.start)));
  return tight ? '' : '\n';
}

/** The labels of the case header that are missing, above the first section that is none of the letter's. */
function headerLabels({ determination: { form, header, sections }, section, offset }: Place): Proposal[] {
  const above = section === undefined || section.kind === 'letter' || (header !== undefined && offset <= header.whole.end);
  if (!above || (header === undefined && sections.some(({ whole, kind }) => kind !== 'letter' && whole.start < offset))) return [];
  return Object.entries(form.header.labels).flatMap(([key, [label]]) =>
    label === undefined || header?.fields.some((one) => one.key === key) ? [] : [{ kind: 'label', label: `${label}:`, detail: 'case header', text: [`${label}: `] }],
  );
}

/** The sentences on the expert reviewer and the labels of the credentials that are missing. */
function statementParts({ determination: { form, text }, section }: Place): Proposal[] {
  if (section?.kind !== 'made') return [];
  const said = text.text.slice(section.body.from, section.body.to);
  const missing = form.statement.sentences.filter((sentence) => !said.includes(sentence.slice(0, Math.max(0, sentence.indexOf('{')) || sentence.length)));
  const whole: Proposal[] = missing.length < 2 || said.trim() !== '' ? [] : [{ kind: 'statement', label: 'The reviewer statement', filter: missing[0] ?? '', detail: 'all standard sentences', text: withSlots(missing.join(' ')) }];
  const labels = [...form.statement.licensure, ...form.statement.specialty].filter(({ after }) => after.endsWith(':') && !said.includes(after));
  const opening = form.statement.template?.[0];
  return [
    ...whole,
    ...missing.map((sentence): Proposal => ({ kind: 'statement', label: sentence, detail: 'standard sentence', text: withSlots(sentence) })),
    ...(opening?.endsWith(':') && !opening.includes('{') && !said.includes(opening) ? [{ kind: 'label' as const, label: opening, detail: 'credentials', text: [`${opening}\n`] }] : []),
    ...labels.map(({ after }): Proposal => ({ kind: 'label', label: after, detail: 'credentials', text: [`${after} `] })),
  ];
}

/** A standard sentence with blanks for what is the reviewer's own. */
function withSlots(sentence: string): Segment[] {
  return sentence.split(/(\{specialty\}|\{licensure\})/).filter((piece) => piece !== '').map((piece) => (piece === '{specialty}' ? { words: 'specialty' } : piece === '{licensure}' ? { words: 'state or states of licensure' } : piece));
}

/** The form's sentence that opens a section, where nothing stands in it yet. */
function leads({ determination: { form }, section }: Place): Proposal[] {
  if (!section || section.lead || !isEmpty(section.body)) return [];
  const lead = form.sections.find(({ kind }) => kind === section.kind)?.lead;
  return lead !== undefined ? [{ kind: 'statement', label: lead, detail: 'opens the section', text: [`${lead}\n\n`] }] : [];
}

/** The section headings that are missing behind the section of the place. */
function sectionHeadings(place: Place): Proposal[] {
  const { determination, section, item } = place;
  if (item) return [];
  const order = section ? orderOf(determination, section.kind) : -1;
  const behind = determination.sections.filter(({ whole }) => whole.start >= place.offset).map(({ kind }) => orderOf(determination, kind));
  const missing = determination.form.sections.filter(({ kind }, i) => i > order && !determination.sections.some((one) => one.kind === kind) && behind.every((other) => i < other));
  return [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)].flatMap(({ headings: [heading], lead, title }) =>
    heading === undefined ? [] : [{ kind: 'heading', label: heading, detail: title, text: [`${gap(place)}${heading}\n\n${lead === undefined ? '' : `${lead}\n\n`}`] }],
  );
}

/** What utilization review denied and no item decides, each as a whole item, where an item may begin. */
function undecided(place: Place): Proposal[] {
  const { determination, facts, section, item, field } = place;
  if (section?.kind !== 'items' || (item && field?.kind !== 'rationale') || !followsBlankLine(place)) return [];
  if (determination.items.some(({ whole }) => whole.start >= place.offset)) return [];
  return coverageOf(facts).undecided.filter(({ inPart }) => inPart !== true).map((entry): Proposal => {
    const request = asHeading(determination.text.slice(facts.rangeOf(entry.statement, sayRequest(entry))));
    return {
      kind: 'heading', label: request, detail: 'denied, and not decided yet', text: joined(itemParagraphs(determination.form, request, determination.items.length + 1), '\n\n'),
      about: ['summary', entry.statement.facts.text],
    };
  });
}
