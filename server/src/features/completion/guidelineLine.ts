import { lazily } from '../../reference/tables';
import { folded } from '../../text/folded';
import { type Citation, citationProposal, otherCitations, ownCitations } from './citations';
import { chaptersTyped, pagesTyped, sectionsTyped } from './locators';
import type { Place } from './place';
import type { Proposal, Proposals } from './proposal';
import { goingOn } from './typed';

/** In a guideline line: the form's sentences, then what to cite. */
export function inGuidelineLine(place: Place): Proposals | undefined {
  const { determination: { form, text: { source } }, field, offset } = place;
  const lines = form.guidelineLines;
  if (!lines || !field || field.kind === 'rationale' || !isBehindLabel(place)) return undefined;
  const from = field.label.end > field.label.start ? field.label.end : field.whole.start;
  const value = folded(source.slice(from, offset)).trimStart();
  if (place.occasion === ':' && value !== '' && !value.endsWith('(s):')) return undefined;
  if (place.occasion === '\n' || /^\S/.test(place.after)) return undefined;
  const located = pagesTyped(place, value) ?? sectionsTyped(place, value) ?? chaptersTyped(place, value);
  if (located) return located;
  const statements = field.kind === 'claims-guideline' ? lines.claims : lines.reviewer;
  const segment = lastSegment(value);
  const own = ownCitations(place, lines);
  const others = lazily(() => otherCitations(place, lines));
  return goingOn(place, segment, statements.flatMap((statement) => sentenceProposals(statement, segment, own, others)));
}

/** Whether the place still belongs to the field: no blank line ends what the field has. */
function isBehindLabel({ determination: { text: { source } }, field, offset }: Place): boolean {
  const lines = source.slice(field?.label.end, offset).trimStart().split(/\r\n|\r|\n/);
  return !lines.some((line, i) => i > 0 && line.trim() === '');
}

/** What is typed of the sentence that is being written: behind the last full stop that ends one. */
function lastSegment(value: string): string {
  const stop = Math.max(value.lastIndexOf('. Decision based on'), value.lastIndexOf('. The '));
  if (stop >= 0) return value.slice(stop + 2);
  return value.trimEnd().endsWith('.') ? '' : value;
}

/** A sentence of the form: as it is, or with each citation that it can have. */
function sentenceProposals(statement: string, segment: string, own: readonly Citation[], others: () => readonly Citation[]): Proposal[] {
  const slot = /\{(?:mtus|other)\}/.exec(statement);
  if (!slot) return [{ kind: 'statement', label: statement, about: ['form', 'The form’s own sentence.'], text: [statement] }];
  const before = statement.slice(0, slot.index);
  const behind = statement.slice(slot.index + slot[0].length);
  const cited = (citations: readonly Citation[]): Proposal[] =>
    citations.filter(({ mtus }) => mtus === (slot[0] === '{mtus}')).map((citation) => citationProposal(citation, before, behind));
  if (segment.toLowerCase().startsWith(before.toLowerCase().trimEnd())) return [...cited(own), ...cited(others())];
  // Before its sentence is begun, only what the item itself calls for is offered beside the sentence.
  return [...cited(own), { kind: 'statement', label: `${before}…`, about: ['form', 'The form’s own words; what to cite is chosen next.'], text: [before], filter: before, goesOn: true }];
}
