import type { Finding } from '../checks/check';
import { isUnfilled, saysNothing } from '../checks/words';
import type { Decision, Determination, DisputedItem } from '../determination/model';
import { overallOf } from '../determination/overall';
import type { TextRange } from '../text/range';
import { isEmpty } from '../text/range';
import { shortTitle } from './itemTitle';

/** How far a disputed item is. */
export interface ItemState {
  readonly index: number;
  /** What is requested, in short; empty where the heading has no words. */
  readonly name: string;
  readonly decision?: Decision;
  /** What the item does not have yet, in words: "no decision", "no rationale". */
  readonly missing: readonly string[];
  /** How many findings it has besides what is missing, hints left out. */
  readonly findings: number;
  readonly whole: TextRange;
  /** Where one goes to: the heading, or what stands in its place. */
  readonly heading: TextRange;
}

/** How far a determination is. */
export interface ItemsState {
  readonly items: readonly ItemState[];
  /** "3 disputed items: 2 upheld, 1 overturned, which makes a partial overturn; 1 incomplete". Empty where there is no item. */
  readonly summary: string;
}

/** Longest name of an item, in characters. */
const LONGEST_NAME = 60;

/** Findings of these checks say what `missing` says. */
const SAID: ReadonlySet<string> = new Set([
  'item/missing-decision', 'item/missing-claims-guideline', 'item/missing-reviewer-guideline', 'item/missing-rationale', 'item/empty-field',
]);

/** The state of every item, and of the whole. */
export function itemsOf(determination: Determination, findings: readonly Finding[]): ItemsState {
  const counted = findings.filter(({ check, severity }) => severity !== 'hint' && !SAID.has(check));
  const items = determination.items.map((item): ItemState => ({
    index: item.index,
    name: shortTitle(determination.text.slice(item.title), LONGEST_NAME),
    ...(item.decision?.value ? { decision: item.decision.value } : {}),
    missing: missingIn(determination, item),
    findings: counted.filter((finding) => finding.item === item.index).length,
    whole: item.whole,
    heading: isEmpty(item.heading) ? (item.fields[0]?.label ?? item.whole) : item.heading,
  }));
  return { items, summary: summaryOf(determination, items) };
}

/** The parts that the form wants of an item and that are not there, or hold no word. */
function missingIn({ form, text }: Determination, item: DisputedItem): string[] {
  const missing = item.decision?.value ? [] : ['no decision'];
  for (const { kind, title, required } of form.item.fields) {
    const there = item.fields.some((field) => field.kind === kind && !saysNothing(text, field.value) && !isUnfilled(text, field.value));
    if (required && !there) missing.push(kind === 'rationale' ? 'no rationale' : `no ${title}`);
  }
  return missing;
}

const MEANS = { 'UPHOLD': 'an uphold', 'OVERTURN': 'an overturn', 'PARTIAL OVERTURN': 'a partial overturn' } as const;

function summaryOf(determination: Determination, items: readonly ItemState[]): string {
  if (items.length === 0) return '';
  const decided = (decision?: Decision): number => items.filter((item) => item.decision === decision).length;
  const counts = [[decided('Upheld'), 'upheld'], [decided('Overturned'), 'overturned'], [decided(), 'undecided']] as const;
  const overall = overallOf(determination.items);
  const incomplete = items.filter(({ missing }) => missing.length > 0).length;
  return [
    `${items.length === 1 ? '1 disputed item' : `${String(items.length)} disputed items`}: `,
    counts.filter(([count]) => count > 0).map(([count, word]) => `${String(count)} ${word}`).join(', '),
    overall ? `, which makes ${MEANS[overall]}` : '',
    incomplete > 0 ? `; ${String(incomplete)} incomplete` : '',
  ].join('');
}
