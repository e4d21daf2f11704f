import { deniedList, type Group } from '../../facts/denied/deniedList';
import type { LetterFacts } from '../../facts/letterFacts';
import type { Check, Related, Severity } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { coverageOf, type UnaccountedItem } from './coverage';
import type { Dispute } from './disputes';
import { denied } from './saying';

/** An item that the summary's account of the denial does not have. */
export const itemNotInSummary: Check = {
  id: 'consistency/item-not-in-summary',
  title: 'Decided, but not in the summary’s account of the denial',
  finds: 'A disputed item that the case summary’s account of what utilization review denied leaves out, or that stands nowhere in the summary.',
  why: 'A decision on something that was not denied, by the letter’s own account, looks like another case’s item.',
  source: 'Labor Code 4610.6(e), (h)(5); 8 CCR 9792.10.6',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      {
        part: 'document',
        text: letter({ summary: denied('naproxen 500 mg #60 and an MRI of the left knee'), items: ['Naproxen 500mg #60: Upheld', 'MRI of the left knee: Upheld', 'Acupuncture 2 times a week for 3 weeks: Upheld'].map((heading) => itemFor(heading)).join('\n\n') }),
      },
      { part: 'document', text: letter({ summary: denied('an MRI of the left knee'), items: `${itemFor('MRI of the left knee: Upheld')}\n\n${itemFor('MRI of the lumbar spine: Upheld')}` }) },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('electrodiagnostic studies'), items: itemFor('EMG/NCS of the right upper extremity: Upheld') }), note: 'Less exact is not another thing.' },
      { part: 'document', text: letter({ summary: denied('Motrin 600 mg #60 and x-rays of the left knee'), items: `${itemFor('X-rays of the left knee: Upheld')}\n\n${itemFor('Ibuprofen 600mg #60: Upheld')}` }) },
    ],
  },
  run({ determination, facts }, report) {
    const { statements, entries } = deniedList(facts);
    const related: Related[] = statements.slice(0, 1).map(({ range }) => ({ range, message: 'The account of the denial' }));
    for (const unaccounted of coverageOf(facts).unaccounted) {
      const severity = severityOf(facts, unaccounted);
      if (!severity || (entries.length === 0 && unaccounted.named)) continue;
      const { item } = unaccounted.dispute;
      const where = unaccounted.named ? 'is not among what the case summary says utilization review denied' : 'stands nowhere in the case summary, neither as requested nor as denied';
      report({
        range: item.title,
        item: item.index,
        message: `${quoted(determination.text.slice(item.title))} ${where}. A decision rests on the recorded dispute: add it to the account of the denial, or check whether the item belongs to this case.`,
        related,
        severity,
      });
    }
  },
};

const ANCILLARY = /^(?:associated|post-?\s?op|pre-?\s?op|peri-?\s?op|surgical assistant|assistant surgeon)/i;

/** A complete list that leaves an item out is worth a warning; an account in general words only where the item is named nowhere. */
function severityOf(facts: LetterFacts, { dispute, named }: UnaccountedItem): Severity | undefined {
  // Without a summary every item would be missing from it, and that has been said.
  if (facts.summary.length === 0) return undefined;
  const { complete, groups, statements } = deniedList(facts);
  if (statements.length === 0 && named) return undefined;
  if (isOfGroup(dispute, groups)) return undefined;
  if (complete && !ANCILLARY.test(dispute.decided.statement.facts.text)) return 'warning';
  return named && groups.size > 0 ? undefined : 'information';
}

/** "The requested medications" can be any drug. */
function isOfGroup({ decided: { drugs, services } }: Dispute, groups: ReadonlySet<Group>): boolean {
  if (drugs.length > 0) return groups.has('drug');
  return services.some(({ type, service, family }) => (type === 'surgery' && groups.has('surgery')) || (type === 'imaging' && groups.has('imaging')) || ((service === 'blood test' || family === 'blood test' || type === 'test') && groups.has('laboratory')));
}
