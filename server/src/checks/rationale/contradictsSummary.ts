import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import { type Entry, SummaryRecord } from '../../facts/record/record';
import type { Check, Place, Report } from '../check';
import type { Subject } from '../subject';
import { listed, quoted } from '../words';
import { type Affirmation, contradictedStatements, unfoundedCompromise } from './affirmed';
import { CONTRADICTS_SUMMARY_EXAMPLES } from './contradictsSummaryExamples';
import { contradictedDenials } from './denials';
import { countedCare } from './countedCare';
import { deniedDrugs } from './deniedDrugs';
import { deniedTopics } from './deniedTopics';
import { unpassedTimes } from './elapsed';
import { otherPainRatings } from './painRatings';
import { otherPolarity } from './polarity';
import { deniedReasons } from './purpose';
import { examinedOtherwise } from './examinations';
import { longUses } from './longUse';
import { milderThanRecorded } from './milder';
import { nothingFound } from './noPathology';
import { furtherFindings } from './onlyFindings';
import type { Opposing } from './opposing';
import { deniedOfRequest } from './requestDenied';
import { seenAlready } from './seenAlready';
import { shownIn } from './shown';
import { affirmedOtherwise } from './topicPolarity';

/** A rationale that denies what the case summary records. */
export const contradictsSummary: Check = {
  id: 'rationale/contradicts-summary',
  title: 'The rationale denies what the case summary records',
  finds:
    'A plain denial in a rationale (“no evidence of neurologic deficit”, “no urine drug screen”) of something that the case summary records, in the same part of the body and on the same side; a finding or an examination called normal that it records as abnormal; care counted that it says was never done; a time that cannot have passed since the injury. ' +
    'Worth a look: care that it has only as planned, another number of visits, a drug used for long that it has just begun or stopped, a degree milder than recorded, an “only” finding beside others, another rating of pain, a visit that was made, and denials in words that the summary itself uses. ' +
    'Judgements (“no significant improvement”, “not all available conservative care”) weigh and deny nothing; what a guideline or the claims administrator says is not the reviewer’s.',
  why: 'It is the finding on which determinations are set aside: both sentences stand in the same letter, and no expertise is needed to see that one of them is wrong.',
  source:
    'Labor Code 4610.6(h)(5): a plainly erroneous express or implied finding of fact. Gonzalez-Ornelas v. County of Riverside (“no documentation” that conservative care failed), McAtee v. Briggs & Pearson (2015: “no indication of” relief, function and side effects that the reports document), Bowen v. County of San Bernardino (2019)',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: CONTRADICTS_SUMMARY_EXAMPLES,
  run(subject, report) {
    for (const item of subject.facts.items) {
      const places: Place[] = [];
      const put: Report = (place) => places.push(place);
      denied(subject, item, put);
      affirmed(subject, item, put);
      reasons(subject, item, put);
      times(subject, item, put);
      request(subject, item, put);
      drugs(subject, item, put);
      for (const opposed of OPPOSED) for (const opposing of opposed(subject.facts, item)) statement(subject, item, put, opposing);
      topics(subject, item, put);
      for (const place of withoutRepeats(places)) report(place);
    }
  },
};

/** What is worth a look is left out where the same words have a finding already. */
function withoutRepeats(places: readonly Place[]): Place[] {
  const kept = places.filter(({ severity }) => severity === undefined);
  for (const place of places) {
    if (place.severity !== undefined && !kept.some(({ range }) => range.start < place.range.end && place.range.start < range.end)) kept.push(place);
  }
  return kept;
}

/** Statements of a rationale that the summary has otherwise. */
const OPPOSED = [countedCare, longUses, examinedOtherwise, milderThanRecorded, nothingFound, furtherFindings, otherPolarity, otherPainRatings, seenAlready, affirmedOtherwise];

const ADVICE = 'A determination that rests on a fact which the same letter contradicts can be set aside on appeal.';

function denied({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, entries, lightly } of contradictedDenials(SummaryRecord.of(facts), item)) {
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: lightly
        ? `${quoted(text.slice(range))} weighs what the case summary records: ${titlesOf(entries)}. Name the finding and say why it does not suffice; a reader may take the sentence for a denial.`
        : `${quoted(text.slice(range))}, but the case summary records ${titlesOf(entries)}. ${ADVICE} Correct the sentence, or say why what is recorded does not count.`,
      related: relatedTo(facts, entries),
      ...(lightly ? { severity: 'information' as const } : {}),
    });
  }
}

function affirmed({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  const put = (affirmation: Affirmation, severity?: 'information'): void => {
    const { statement, words, entries, recordedAbsent } = affirmation;
    const range = facts.rangeOf(statement, words);
    const otherwise = recordedAbsent ? `says that there was no ${titlesOf(entries).replace(/^an? /, '')}` : `records ${titlesOf(entries)}`;
    const message = `${quoted(text.slice(range))}, but the case summary ${otherwise}. ${ADVICE} Correct whichever is wrong.`;
    report({ range, item: item.item.index, message, related: relatedTo(facts, entries), ...(severity ? { severity } : {}) });
  };
  for (const affirmation of contradictedStatements(facts, item)) put(affirmation);
  for (const affirmation of unfoundedCompromise(facts, item)) put(affirmation, 'information');
}

function reasons({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, weighed, given, inRationale } of deniedReasons(facts, item)) {
    if (inRationale) continue;
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but the case summary says what the request is for. ${ADVICE} Say why that reason does not suffice.`,
      related: [{ range: given.range, message: `The case summary gives a reason: ${quoted(text.slice(given.range))}` }],
      ...(weighed ? { severity: 'information' as const } : {}),
    });
  }
}

function times({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, last, date, days, ofPain } of unpassedTimes(facts, item)) {
    const range = facts.rangeOf(statement, words);
    const place = facts.rangeOf(last, date);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but only ${String(days)} days lie between the injury and the last visit in the case summary. Correct the time, which may have come from another determination.`,
      related: [{ range: last.range, message: `The last visit, ${text.slice(place)}` }],
      ...(ofPain ? { severity: 'information' as const } : {}),
    });
  }
}

function request({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, place, named, what, inSummary } of deniedOfRequest(facts, item)) {
    const range = facts.rangeOf(statement, words);
    const there = facts.rangeOf(place, named);
    const where = inSummary ? 'the request as the case summary tells it' : 'the request as decided';
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but ${where} names ${what}: ${quoted(text.slice(there))}. Correct the sentence, or say what is missing.`,
      related: [{ range: inSummary ? place.range : there, message: inSummary ? 'The request in the case summary' : `The heading names ${what}` }],
      severity: 'information',
    });
  }
}

function drugs({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, generic, taken, own } of deniedDrugs(facts, item)) {
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but the case summary lists ${generic}. ${ADVICE} Correct the sentence, or say why what is recorded does not count.`,
      related: [{ range: taken.range, message: `The case summary: ${generic}` }],
      ...(own ? { severity: 'information' as const } : {}),
    });
  }
}

function topics({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, recorded, named } of deniedTopics(facts, item)) {
    const range = facts.rangeOf(statement, words);
    const place = facts.rangeOf(recorded, named);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but the case summary has ${quoted(text.slice(place))}. See whether the one denies the other, and say what is missing.`,
      related: [{ range: recorded.range, message: `The case summary: ${quoted(text.slice(place))}` }],
      severity: 'information',
    });
  }
}

function statement({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report, { statement: said, words, otherwise, recorded, severity }: Opposing): void {
  const range = facts.rangeOf(said, words);
  report({
    range,
    item: item.item.index,
    message: `${quoted(text.slice(range))}, but the case summary ${otherwise}. ${severity ? 'See which is right, and say so.' : `${ADVICE} Correct whichever is wrong.`}`,
    related: recorded.map((one) => ({ range: one.range, message: 'The case summary' })),
    ...(severity ? { severity } : {}),
  });
}

function titlesOf(entries: readonly Entry[]): string {
  return listed([...new Set(entries.map(({ finding }) => finding.title))]);
}

function relatedTo(facts: LetterFacts, entries: readonly Entry[]): { range: Entry['statement']['range']; message: string }[] {
  return entries.map((entry) => ({ range: shownIn(facts, entry), message: `The case summary: ${entry.finding.title}` }));
}
