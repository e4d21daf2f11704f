import { deniedList } from '../../facts/denied/deniedList';
import { isKnown } from '../../facts/denied/request';
import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { coverageOf } from './coverage';
import { denied, sayRequest } from './saying';

/** Something that utilization review denied and that no item decides. */
export const undecidedItem: Check = {
  id: 'consistency/undecided-item',
  title: 'Denied, but not decided',
  finds: 'A treatment that utilization review denied, by the case summary’s own account, and that no disputed item decides.',
  why: 'Each disputed treatment needs its own decision. One that is left out stays undecided, and the determination is incomplete.',
  source: 'Labor Code 4610.6(e); 8 CCR 9792.10.6',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: denied('naproxen 500 mg #60 and an MRI of the left knee'), items: itemFor('Naproxen 500mg #60: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('an MRI of the left knee and an MRI of the lumbar spine'), items: itemFor('MRI of the left knee: Upheld') }) },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('Naprosyn 500 mg, #60'), items: itemFor('Naproxen 500mg #60: Upheld') }), note: 'A brand name and its generic name.' },
      {
        part: 'document',
        text: letter({ summary: denied('EMG of the bilateral lower extremities'), items: `${itemFor('EMG of the right lower extremity: Upheld')}\n\n${itemFor('EMG of the left lower extremity: Upheld')}` }),
        note: 'Both sides are the right and the left.',
      },
    ],
  },
  run({ determination, facts }, report) {
    if (determination.items.length === 0) return;
    const { complete } = deniedList(facts);
    for (const entry of coverageOf(facts).undecided) {
      const range = facts.rangeOf(entry.statement, sayRequest(entry));
      report({
        range,
        message: `Utilization review denied ${quoted(determination.text.slice(range))}, and no disputed item decides ${entry.inPart ? 'all of it' : 'it'}. Every disputed treatment needs a decision: add the item, or correct the account of the denial.`,
        ...(complete && isKnown(entry) && !entry.inPart ? {} : { severity: 'information' as const }),
      });
    }
  },
};
