import type { Check, Report } from '../check';
import type { ItemFacts } from '../../facts/letterFacts';
import type { Subject } from '../subject';
import { quoted } from '../words';
import { countsOfUnknown, plansOtherwise, resultsWithoutStudy } from './unrecorded';
import { letterOn } from './exampleLetter';

/** A fact that decides the item and stands nowhere in the case summary. */
export const factNotRecorded: Check = {
  id: 'rationale/fact-not-recorded',
  title: 'A deciding fact that the case summary does not record',
  finds:
    'The result of a study of which the case summary has only the request, a number of earlier sessions that it calls unknown, or a plan that is not the one it records. A rationale may add to the summary: only what cannot stand beside it is shown, and it is worth a look at most.',
  why: 'The parties see the summary and the rationale. A fact that stands in the second alone may come from another case.',
  source: 'Labor Code 4610.6(e): each analysis cites the relevant documents and findings; 8 CCR 9792.10.6(d)',
  severity: 'information',
  draft: 'hint',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      letterOn('EMG of the left upper extremity', 'The diagnosis is neck strain. On 12/01/2016 she reported neck pain. An MRI of the cervical spine was requested.', 'In this case, the MRI showed no compression.', 'The summary has only the request.'),
      letterOn('Physical therapy 6 sessions for the left knee', 'The diagnosis is left knee sprain. Treatment to date has included an unknown number of physical therapy sessions. On 12/01/2016 the left knee was tender.', 'In this case, the injured worker has completed 8 sessions of physical therapy.'),
      letterOn('Physical therapy 6 sessions for the left knee', 'The diagnosis is left knee sprain. The treatment plan included an MRI of the left knee. On 12/01/2016 the left knee was tender.', 'In this case, the treatment plan included acupuncture.'),
    ],
    valid: [
      letterOn('EMG of the left upper extremity', 'The diagnosis is neck strain. An MRI of the cervical spine of 11/02/2016 showed no compression. On 12/01/2016 she reported neck pain.', 'In this case, the MRI showed no compression.'),
      letterOn('Physical therapy 6 sessions for the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender.', 'In this case, the injured worker has a BMI of 34.', 'A rationale may add to the summary.'),
    ],
  },
  run(subject, report) {
    if (subject.facts.summary.length === 0) return;
    for (const item of subject.facts.items) {
      results(subject, item, report);
      counts(subject, item, report);
      plans(subject, item, report);
    }
  },
};

function results({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, study, requested } of resultsWithoutStudy(facts, item)) {
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}: the case summary has no result of this study (${study}). Record the study there, or take the sentence out if it came from another case.`,
      ...(requested ? { related: [{ range: requested.range, message: 'The case summary has only the request' }] } : {}),
    });
  }
}

function counts({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, other } of countsOfUnknown(facts, item)) {
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}, but the case summary calls that number unknown. Record where it comes from.`,
      related: [{ range: other.range, message: 'The case summary does not know the number' }],
    });
  }
}

function plans({ determination: { text }, facts }: Subject, item: ItemFacts, report: Report): void {
  for (const { statement, words, other } of plansOtherwise(facts, item)) {
    const range = facts.rangeOf(statement, words);
    report({
      range,
      item: item.item.index,
      message: `${quoted(text.slice(range))}: the plan that the case summary records does not have it. Complete the summary, or correct the rationale.`,
      related: [{ range: other.range, message: 'The plan in the case summary' }],
    });
  }
}
