import type { Check } from '../check';
import { quoted } from '../words';
import { foreignRationales } from './foreignRationale';
import { letterOnAll } from './exampleLetter';

/** Another item's rationale, copied. */
export const copiedFromAnotherItem: Check = {
  id: 'rationale/copied-from-another-item',
  title: 'The rationale is copied from another item',
  finds:
    'A rationale that is, nearly word for word, another item’s, names that item’s request and nothing of its own. Twins (left and right, EMG and nerve conduction study, services that go with one surgery) may share their words: likeness alone is never a finding.',
  why: 'The request is then not decided on its own facts.',
  source: 'Labor Code 4610.6(e) and (h)(5); Heath (2016), set aside because the reviewer looked at the wrong segment of the spine',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      letterOnAll('The diagnosis is lumbar strain. On 12/01/2016 she reported low back pain.', [
        ['Tramadol 50mg #60', 'WHOLE In this case, the injured worker has used tramadol since 06/01/2016 without a gain in function, and pain is still 6/10. The guideline limits tramadol to a short time. Therefore, the request is not medically necessary.'],
        ['Acupuncture 2 times a week for 3 weeks', 'WHOLE In this case, the injured worker has used tramadol since 06/01/2016 without a gain in function, and pain is still 6/10. The guideline limits tramadol to a short time. Therefore, the request is not medically necessary.'],
      ]),
      letterOnAll('The diagnosis is left ankle sprain. Medications included ibuprofen. On 12/01/2016 the left ankle was tender.', [
        ['X-ray of the left ankle', 'The guideline accepts diclofenac gel for joints close to the skin, the ankle, elbow, foot, hand, knee and wrist, for up to twelve weeks. In this case, the injured worker takes an anti-inflammatory drug by mouth.'],
        ['Diclofenac 1% gel', 'The guideline accepts diclofenac gel for joints close to the skin, the ankle, elbow, foot, hand, knee and wrist, for up to twelve weeks. In this case, the injured worker takes an anti-inflammatory drug by mouth.'],
      ], 'All but the conclusion is the other item’s.'),
    ],
    valid: [
      letterOnAll('The diagnosis is bilateral wrist sprain. On 12/01/2016 both wrists were tender.', [
        ['X-ray of the left wrist', 'In this case, the wrists were tender only, and were seen twice.'],
        ['X-ray of the right wrist', 'In this case, the wrists were tender only, and were seen twice.'],
      ], 'Twins.'),
      letterOnAll('The diagnosis is left ankle sprain. On 12/01/2016 the left ankle was tender.', [
        ['X-ray of the left ankle', 'In this case, the left ankle was tender only, and was seen twice.'],
        ['MRI of the left ankle', 'In this case, the left ankle was tender only, and was seen twice.'],
      ], 'The same facts decide both, and nothing in them is about one alone.'),
    ],
  },
  run({ determination: { text }, facts }, report) {
    for (const { item, other, range, similar } of foreignRationales(facts)) {
      if (!similar) continue;
      report({
        range,
        item: item.item.index,
        message: `This rationale repeats that of item ${String(other.item.index)}, ${quoted(text.slice(other.item.title))}, and names nothing of its own request, ${quoted(text.slice(item.item.title))}. Write it on this request.`,
        related: [{ range: other.item.title, item: other.item.index, message: 'The item that it was written for' }],
      });
    }
  },
};
