import { type Overall, overallOf } from '../../determination/overall';
import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { denied } from './saying';

const OVERALL = /\bfinal determination\s*:\s*(partial(?:ly)? overturn(?:ed)?|overturn(?:ed)?|uphold|upheld)\b/i;

const MEANS: Readonly<Record<Overall, string>> = {
  UPHOLD: 'none of the items is medically necessary',
  OVERTURN: 'all of the items are medically necessary',
  'PARTIAL OVERTURN': 'some of the items are medically necessary, and some are not',
};

/** The letter's decision on the whole case against the decisions of its items. */
export const overallDecision: Check = {
  id: 'consistency/overall-decision',
  title: 'Decision of the whole case contradicts the items',
  finds: 'A cover letter whose final determination (UPHOLD, OVERTURN or PARTIAL OVERTURN) does not follow from the decisions on the items.',
  why: 'The letter is what the parties read first and act on. If it contradicts the items, nobody knows what was decided.',
  source: 'Labor Code 4610.6(e); the form’s cover letter',
  severity: 'error',
  fix: 'none',
  examples: {
    invalid: [{ part: 'document', text: cover('UPHOLD', ['MRI of the left knee: Overturned']) }],
    valid: [
      { part: 'document', text: cover('UPHOLD', ['MRI of the left knee: Upheld']) },
      { part: 'document', text: cover('PARTIAL OVERTURN', ['MRI of the left knee: Upheld', 'Naproxen 500mg #60: Overturned']) },
    ],
  },
  run({ determination }, report) {
    const { text, items } = determination;
    const follows = overallOf(items);
    if (follows === undefined) return;
    const found = OVERALL.exec(text.text.slice(0, items[0]?.whole.from ?? 0));
    if (!found) return;
    const words = (found[1] ?? '').toLowerCase();
    const said: Overall = words.startsWith('partial') ? 'PARTIAL OVERTURN' : words.startsWith('over') ? 'OVERTURN' : 'UPHOLD';
    if (said === follows) return;
    const overturned = items.filter(({ decision }) => decision?.value === 'Overturned').length;
    const from = found.index + found[0].length - words.length;
    const range = text.range(from, from + words.length);
    const against = items.find(({ decision }) => (said === 'OVERTURN' ? decision?.value === 'Upheld' : decision?.value === 'Overturned')) ?? items[0];
    report({
      range,
      message: `${quoted(text.slice(range))} says that ${MEANS[said]}, but ${overturned} of ${items.length} ${items.length === 1 ? 'item is' : 'items are'} overturned, which is ${quoted(follows)}. The letter must say what the items decide.`,
      related: against?.decision ? [{ range: against.decision.range, item: against.index, message: `Item ${against.index}` }] : [],
    });
  },
};

function cover(overall: Overall, headings: readonly string[]): string {
  const dispute = headings.map((heading) => heading.slice(0, heading.lastIndexOf(':'))).join(' and ');
  const plain = letter({ items: headings.map((heading) => itemFor(heading)).join('\n\n'), summary: denied(dispute) });
  return `Final Determination: ${overall}\n\n${plain}`;
}
