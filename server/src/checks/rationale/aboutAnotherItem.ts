import type { Check } from '../check';
import { hasBlank, quoted } from '../words';
import { foreignSubjects } from './subjects';
import { foreignRationales } from './foreignRationale';
import { letterOn, letterOnAll } from './exampleLetter';

/** A rationale about something else than its heading. */
export const aboutAnotherItem: Check = {
  id: 'rationale/about-another-item',
  title: 'The rationale is about another item',
  finds:
    'A rationale whose subject is another body part, study, drug or drug form than its heading: “does not meet criteria for a shoulder MRI” under an elbow, text on proton pump inhibitors under an H2 blocker, the criteria of an injection under an imaging study, or the whole rationale of another item. ' +
    'Parts of the body that a guideline lists, comparisons and services that go with a surgery are none.',
  why: 'The request is then not decided on its own facts. Text goes from item to item by copying, and the wrong service or part of the body is the plainest error of fact there is.',
  source: 'Labor Code 4610.6(e) and (h)(5); Heath (2016), set aside because the reviewer looked at the wrong segment of the spine',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      letterOn('MRI of the right elbow', 'The diagnosis is right elbow sprain. On 12/01/2016 the right elbow was tender.', 'In this case, the injured worker does not meet criteria for a shoulder MRI.'),
      letterOn('MRI of the right wrist', 'The diagnosis is right wrist sprain. On 12/01/2016 the right wrist was tender.', 'Unequivocal findings that identify specific nerve compromise are sufficient evidence to warrant imaging in patients who would consider surgery. In this case, the wrist is tender only.', 'A criterion of the neck and low back chapters.'),
      letterOn('EMG of the left upper extremity', 'The diagnosis is left wrist sprain. On 12/01/2016 she reported tingling of the left hand.', 'In this case, the provider stated that the ultrasound testing in question was meant to find an entrapment.'),
      letterOn('Famotidine 20mg #60', 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain.', 'The MTUS recommends proton pump inhibitors for patients at risk of gastrointestinal events. In this case, the injured worker has no such risk.'),
      letterOn('Lidocaine 5% ointment', 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain.', 'In this case, it is unclear why the injured worker would need a topical cream.'),
      letterOn('Electrocardiogram', 'The diagnosis is palpitations. On 12/01/2016 she reported dizziness.', 'Preoperative tests of healthy people should not include an electrocardiogram. In this case, the injured worker is 46 years old.', 'Nobody is to be operated on.'),
      letterOn('MRI of the left ankle', 'The diagnosis is left ankle sprain. On 12/01/2016 the left ankle was tender.', 'In this case, a tear of the meniscus is not likely.', 'A knee that the letter has nowhere.'),
      letterOnAll('The diagnoses are lumbar strain and insomnia. On 12/01/2016 she reported low back pain.', [
        ['Acupuncture 2 times a week for 3 weeks', 'WHOLE The MTUS Opioid guideline recommends tramadol for a limited time. In this case, the injured worker has used tramadol without a gain in function. Therefore, the request is not medically necessary.'],
        ['Tramadol 50mg #60', 'In this case, the injured worker has used tramadol without a gain in function.'],
      ]),
    ],
    valid: [
      letterOn('Physical therapy 6 sessions for the low back', 'The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain.', 'The guideline allows manual treatment of the spine, and not of the ankle, elbow, foot, hand, knee and wrist. In this case, the injured worker exercises at home.', 'Parts of the body that a guideline lists.'),
      letterOn('MRI of the left knee', 'The diagnosis is left knee sprain. On 12/01/2016 the left knee was tender, the right one was not.', 'In this case, the injured worker has tenderness of the left knee compared to the right knee.'),
      letterOn('Omeprazole 20mg #30', 'The diagnosis is lumbar strain. Medications included naproxen. On 12/01/2016 she reported low back pain.', 'Proton pump inhibitors protect the stomach of patients who take anti-inflammatory drugs and are at risk. In this case, the injured worker has no such risk.', 'The class of the drug is named, and what it is taken with.'),
    ],
  },
  run({ determination: { text }, facts }, report) {
    const whole = new Set<number>();
    for (const { item, other, range, similar } of foreignRationales(facts)) {
      whole.add(item.item.index);
      if (similar) continue;
      report({
        range,
        item: item.item.index,
        message: `This rationale is about item ${String(other.item.index)}, ${quoted(text.slice(other.item.title))}, and names nothing of its own request, ${quoted(text.slice(item.item.title))}. Write it on this request.`,
        related: [{ range: other.item.title, item: other.item.index, message: 'The item that it is about' }],
      });
    }
    for (const item of facts.items) {
      if (whole.has(item.item.index)) continue;
      for (const { statement, words, until, says } of foreignSubjects(facts, item)) {
        // What a blank says is not the rationale's.
        if (hasBlank(text, statement.range)) continue;
        const range = until ? text.range(statement.range.from, until.range.to) : facts.rangeOf(statement, words);
        report({
          range,
          item: item.item.index,
          message: `${quoted(text.slice(range))}: ${says}. Text copied from another item leaves this one undecided: put the right subject in its place.`,
          related: [{ range: item.item.title, item: item.item.index, message: 'What is requested' }],
        });
      }
    }
  },
};
