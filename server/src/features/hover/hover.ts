import type { Finding } from '../../checks/check';
import { type Period, periodOf } from '../../checks/citation/dates';
import type { Determination } from '../../determination/model';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import type { TextRange } from '../../text/range';
import { type MentionOfCitation, mentionsAt, mentionsOf } from '../mentions';
import { passagesOf } from '../mentions/passages';
import { aboutAbbreviation } from './aboutAbbreviation';
import { aboutCitation, aboutSection, type CitationPlace } from './aboutCitation';
import { aboutDrug } from './aboutDrug';
import { type Days, daysOf } from './editionsCited';
import type { Note } from './note';

export type { Note };

/** What a note is made from. */
interface Reading {
  readonly determination: Determination;
  readonly facts: LetterFacts;
  /** The findings of the determination: what one has said of the same words is not said again. */
  readonly findings: readonly Finding[];
}

/**
 * What the words at an offset of the document are: a decision, a citation or its section, a drug, an abbreviation.
 * @returns nothing where there is nothing to say
 */
export function hoverAt(reading: Reading, offset: number): Note | undefined {
  const { determination, facts } = reading;
  const decision = aboutDecision(determination, offset);
  if (decision) return decision;
  const { drugs, citations } = mentionsOf(determination, facts);
  const [drug] = mentionsAt(drugs, offset);
  const [citation] = mentionsAt(citations, offset);
  const inLine = citation?.place === 'claims-guideline' || citation?.place === 'reviewer-guideline';
  if (citation && inLine) {
    const note = noteOn(citation, reading, offset);
    if (note) return note;
  }
  if (drug) {
    const words = facts.text.slice(drug.range);
    const known = facts.reference.drug(drug.generic) ?? facts.reference.drug(words);
    if (known) return aboutDrug(known, words, drug.range, facts.reference, daysFor(reading));
  }
  if (citation && !inLine) {
    const note = noteOn(meant(citation, citations), reading, offset, citation.range);
    if (note) return note;
  }
  return abbreviationAt(reading, offset);
}

function daysFor(subject: Reading, side: 'claims' | 'reviewer' = 'reviewer'): Days | undefined {
  return daysOf(periodOfLetter(subject), side);
}

const PERIODS = new WeakMap<LetterFacts, { readonly period: Period | undefined }>();

function periodOfLetter(subject: Reading): Period | undefined {
  let known = PERIODS.get(subject.facts);
  if (!known) PERIODS.set(subject.facts, (known = { period: periodOf(subject) }));
  return known.period;
}

/** What prose such as "the guidelines", or a title without its year, refers to in the item's own lines, where that is one source. */
function meant(citation: MentionOfCitation, all: readonly MentionOfCitation[]): MentionOfCitation {
  const [only, ...more] = citation.cited;
  if (citation.citation.year !== undefined || !only || more.length > 0) return citation;
  return all.find(({ range }) => range.start === only.start && range.end === only.end) ?? citation;
}

function noteOn({ range, citation, place }: MentionOfCitation, reading: Reading, offset: number, shown: TextRange = range): Note | undefined {
  const { facts, findings } = reading;
  const about: CitationPlace = {
    range: shown,
    citation,
    reference: facts.reference,
    days: daysFor(reading, place === 'claims-guideline' ? 'claims' : 'reviewer'),
    said: new Set(findings.filter((finding) => finding.range.start < range.end && range.start < finding.range.end).map(({ check }) => check)),
  };
  const section = shown === range ? sectionAt(facts, range, citation.sections, offset) : undefined;
  return (section && aboutSection({ ...about, range: section.range }, section.words)) ?? aboutCitation(about);
}

/** The section of a citation whose words an offset touches. */
function sectionAt({ text }: LetterFacts, range: TextRange, sections: readonly string[], offset: number): { range: TextRange; words: string } | undefined {
  const whole = text.slice(range);
  let from = 0;
  for (const words of sections) {
    const at = whole.indexOf(words, from);
    if (at < 0) continue;
    const place = text.range(range.from + at, range.from + at + words.length);
    if (place.start <= offset && offset <= place.end) return { range: place, words };
    from = at + words.length;
  }
  return undefined;
}

/** What a decision means for the denial: reviewers and readers mix up the two. */
function aboutDecision({ items, text }: Determination, offset: number): Note | undefined {
  const decision = items.find((item) => item.decision && item.decision.range.start <= offset && offset <= item.decision.range.end)?.decision;
  if (decision?.value === undefined) return undefined;
  return decision.value === 'Upheld'
    ? { range: decision.range, title: text.slice(decision.range), rows: [{ text: 'The denial by utilization review stands: the request is not medically necessary.' }] }
    : { range: decision.range, title: text.slice(decision.range), rows: [{ text: 'The denial by utilization review does not stand: the request is medically necessary, and the claims administrator authorizes it.' }] };
}

function abbreviationAt({ determination, facts }: Reading, offset: number): Note | undefined {
  const statement = statementAt(determination, facts, offset);
  if (!statement) return undefined;
  const token = statement.facts.tokens.find((candidate) => {
    const { start, end } = facts.rangeOf(statement, candidate);
    return candidate.kind === 'word' && start <= offset && offset <= end;
  });
  return token && aboutAbbreviation(statement, token, facts);
}

function statementAt(determination: Determination, facts: LetterFacts, offset: number): Statement | undefined {
  for (const { statements } of passagesOf(determination, facts)) {
    const found = statements.find(({ range }) => range.start <= offset && offset <= range.end);
    if (found) return found;
  }
  return undefined;
}
