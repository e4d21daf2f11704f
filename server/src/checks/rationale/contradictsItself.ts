import type { Check, Report } from '../check';
import type { ItemFacts } from '../../facts/letterFacts';
import { SummaryRecord } from '../../facts/record/record';
import type { Subject } from '../subject';
import { quoted } from '../words';
import { opposedConclusions, opposedPremises } from './criteriaMet';
import { contradictedDenials, deniesAnything } from './denials';
import { deniedReasons } from './purpose';
import { fallsWithSurgery } from './surgeries';
import { lostWordIn } from './standingSentences';
import { concludingWith, itemFor } from '../example';
import { letterOn } from './exampleLetter';

/** A rationale whose sentences contradict one another. */
export const contradictsItself: Check = {
  id: 'rationale/contradicts-itself',
  title: 'The rationale contradicts itself',
  finds:
    'A rationale that finds the criteria met and concludes that the service is not necessary (or the reverse) with no “however”; that ends with a conclusion against an earlier one and against the heading; that denies a finding or a reason which it has itself recorded; that quotes a guideline without the “no” on which its sentence hangs; or that lets a service fall with a surgery which the letter finds necessary. Two conclusions against the decision are conclusion/contradicts-decision’s.',
  why: 'One of the two sentences is wrong, mostly by a single dropped word, and nobody can tell which of them decided the item.',
  source: 'Labor Code 4610.6(e): the analysis states the findings it rests on; 4610.6(h)(5): a plainly erroneous finding of fact. Cantillo v. Amazon (2022): a guideline plainly misread',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      letterOn('MRI of the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender.', 'In this case, the clinical information meets the criteria for the requested service.', 'A lost “not”.'),
      letterOn('MRI of the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender.', 'WHOLE There is no record of conservative care. Medical necessity has not been established. Therefore, the request for MRI of the left knee is medically necessary.', 'A lost “not” in the last sentence.'),
      letterOn('MRI of the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was swollen.', 'The provider stated that the MRI was ordered to rule out a tear. In this case, it was not stated why the MRI was ordered.'),
      letterOn('MRI of the lumbar spine', 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain.', 'The physical examination revealed decreased sensation over the left foot. In this case, there is no neurologic deficit.'),
      letterOn('Electrical stimulation 6 sessions for the low back', 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain.', 'Massage, ultrasound, electrical stimulation and biofeedback have proven efficacy in acute low back symptoms. In this case, the injured worker exercises at home.', 'ACOEM: they have no proven efficacy.'),
      {
        part: 'items',
        text: `${itemFor('Right knee arthroscopy: Overturned')}\n\n${concludingWith(itemFor('Associated surgical service: Knee brace: Upheld'), 'As the requested right knee arthroscopy is not medically necessary, the requested ancillary service is not medically necessary.')}`,
        note: 'The surgery was found necessary.',
      },
    ],
    valid: [
      letterOn('MRI of the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender.', 'In this case, the duration of symptoms meets the criteria. However, there is no plan for surgery.', 'Weighed with a “however”.'),
      letterOn('MRI of the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender.', 'In this case, the clinical information does not meet the criteria for the requested service.'),
    ],
  },
  run(subject, report) {
    for (const item of subject.facts.items) {
      premises(subject, item, report);
      reasons(subject, item, report);
      denials(subject, item, report);
      quotes(subject, item, report);
    }
  },
  across(subject, report) {
    for (const item of subject.facts.items) surgeries(subject, item, report);
  },
};

/** Words of a rule. */
const GENERAL = /\b(?:must|should|may|recommended|patients|guidelines?)\b/i;

function premises({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  const opposed = opposedConclusions(item);
  if (opposed) {
    const range = facts.rangeOf(opposed.conclusion.statement, opposed.conclusion.clause);
    const other = facts.rangeOf(opposed.premise.statement, opposed.premise.clause);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))} goes against the decision, and against ${quoted(text.slice(other))}. A word may be lost: make both conclusions say what the heading decides.`,
      related: [{ range: other, item: item.item.index, message: 'The other conclusion' }],
    });
    return;
  }
  for (const { premise, conclusion, met } of opposedPremises(item)) {
    const range = facts.rangeOf(premise.statement, premise.clause);
    const other = facts.rangeOf(conclusion.statement, conclusion.clause);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, yet the rationale concludes ${quoted(text.slice(other))}. ${met ? 'Either a “not” is missing here, or the conclusion is wrong' : 'Either the criteria are met, or the conclusion is wrong'}: say which, or what stands against it.`,
      related: [{ range: other, item: item.item.index, message: 'The conclusion' }],
    });
  }
}

function reasons({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, weighed, given, inRationale } of deniedReasons(facts, item)) {
    if (!inRationale) continue;
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, though the rationale gives the reason itself: ${quoted(text.slice(given.range))}. Say why that reason does not suffice.`,
      related: [{ range: given.range, item: item.item.index, message: 'The reason' }],
      ...(weighed ? { severity: 'information' as const } : {}),
    });
  }
}

function denials({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  if (!deniesAnything(item)) return;
  const own = item.rationale.filter(({ facts: { clauses } }) => clauses.every(({ voice, denial }) => voice === 'record' && !denial));
  const found = own.length === 0 ? [] : contradictedDenials(new SummaryRecord(own), item);
  if (found.length === 0) return;
  const inSummary = new Set(contradictedDenials(SummaryRecord.of(facts), item).map(({ words, statement }) => statement.range.from + words.from));
  for (const { statement, words, entries, lightly } of found) {
    if (lightly) continue;
    const entry = entries.find((one) => one.statement !== statement && (one.finding.kind === 'exam' || one.finding.kind === 'complaint') && !GENERAL.test(one.statement.facts.text));
    if (!entry || inSummary.has(statement.range.from + words.from)) continue;
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, though the rationale itself records ${entry.finding.title}: ${quoted(text.slice(entry.statement.range))}. Correct whichever is wrong.`,
      related: [{ range: entry.statement.range, item: item.item.index, message: `The rationale records ${entry.finding.title}` }],
    });
  }
}

function surgeries({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, surgery } of fallsWithSurgery(facts, item)) {
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but item ${String(surgery.item.index)}, ${quoted(text.slice(surgery.item.title))}, is Overturned: the surgery is necessary. Decide this service on its own need.`,
      related: [{ range: surgery.item.heading, item: surgery.item.index, message: 'The surgery, and its decision' }],
    });
  }
}

function quotes({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const statement of item.rationale) {
    const found = lostWordIn(statement.facts);
    if (!found) continue;
    const range = facts.rangeOf(statement, { from: 0, to: statement.facts.text.length });
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(facts.rangeOf(statement, { from: statement.facts.tokens[found.first]?.from ?? 0, to: statement.facts.tokens[found.last - 1]?.to ?? 0 })))}: in ${found.lost.source}, ${found.lost.says}. A word on which the sense hangs is lost: restore it, and look whether the conclusion still follows.`,
    });
  }
}
