import { shownDay } from '../hover/note';
import { periodOf } from '../../checks/citation/dates';
import { hasBlank } from '../../checks/words';
import { deniedList } from '../../facts/denied/deniedList';
import type { DateMention } from '../../facts/fact';
import type { Statement } from '../../facts/letterFacts';
import { patientOf } from '../../facts/patient';
import { recordOf } from '../../facts/record/hits';
import { compareDrugs } from '../../reference/drugNames';
import { related } from '../../reference/anatomy';
import { factsOf, type Place } from './place';
import type { Proposal } from './proposal';
import { asHeading, patientNoun } from './request';
import { type Subjects, subjectsOf } from './topics';

/** Most sentences of the summary that are offered. */
const MOST = 20;

/** What the case summary says of this patient and this item, as sentences to insert: who, the denial and its reasons, the drug, the findings. */
export function patientFacts(place: Place): Proposal[] {
  const item = place.item && factsOf(place, place.item);
  if (!item) return [];
  const subjects = subjectsOf(item);
  const denial = deniedList(place.facts).statements;
  const told = finished(place).filter((statement) => !denial.includes(statement)).flatMap((statement) => {
    const detail = whatItTells(statement, subjects);
    return detail === undefined ? [] : [sentence(statement.facts.text, detail)];
  });
  return [...introduction(place), ...dispute(place), ...told].slice(0, MOST);
}

/** The sentences of the summary that hold no blank. */
function finished({ determination: { text }, facts: { summary } }: Place): Statement[] {
  return summary.filter(({ range }) => !hasBlank(text, range));
}

function sentence(words: string, detail: string): Proposal {
  return { kind: 'sentence', label: words, detail, text: [words], about: ['summary'] };
}

/** Age, sex and date of injury. */
function introduction(place: Place): Proposal[] {
  const { facts } = place;
  const { age, sex } = patientOf(facts);
  if (!age) return [];
  const injured = facts.headerDate('dateOfInjury');
  const when = injured ? ` who was injured on ${facts.text.slice(injured.range)}` : '';
  const words = `The ${patientNoun(facts)} is a ${String(age.mention.years)}-year-old${sex ? ` ${sex.mention.sex}` : ''}${when}.`;
  return [{ kind: 'sentence', label: words, detail: 'patient', text: [words], about: ['summary', age.statement.facts.text] }];
}

/** When utilization review denied, and the reasons that the summary gives. */
function dispute(place: Place): Proposal[] {
  const { facts, determination } = place;
  const { statements } = deniedList(facts);
  const day = periodOf({ determination, facts })?.denied.iso ?? statements.flatMap(({ facts: { mentions } }) => mentions.filter((mention): mention is DateMention => mention.kind === 'date' && mention.day !== undefined).map(isoOf))[0];
  const words = `Utilization review denied the request${day === undefined ? '' : ` on ${shownDay(day)}`}.`;
  const first = statements[0];
  const reasons = finished(place).filter((statement) => recordOf(statement.facts).claims && !statements.includes(statement));
  return [
    ...(first ? [{ kind: 'sentence' as const, label: words, detail: 'denial', text: [words], about: ['summary', first.facts.text] as const }] : []),
    ...reasons.map(({ facts: { text } }) => sentence(text, 'reasons of the denial')),
  ];
}

function isoOf({ year, month = 1, day = 1 }: DateMention): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What a sentence of the summary tells that bears on the item; undefined where it does not. */
function whatItTells({ facts }: Statement, { drugs, parts }: Subjects): string | undefined {
  const { mentions } = facts;
  if (drugs.length > 0 && mentions.some((mention) => mention.kind === 'drug' && drugs.some(({ generic }) => isSame(generic, mention.generic)))) return 'medication';
  const { hits, claims } = recordOf(facts);
  const [hit] = hits;
  if (!hit || claims) return undefined;
  const elsewhere = mentions.some((mention) => mention.kind === 'body-part') && parts.length > 0;
  if (elsewhere && !mentions.some((mention) => mention.kind === 'body-part' && parts.some((part) => related(part, mention.part)))) return undefined;
  return asHeading(hit.finding.title);
}

function isSame(a: string, b: string): boolean {
  const relation = compareDrugs(a, b);
  return a === b || (relation !== undefined && relation !== 'different');
}
