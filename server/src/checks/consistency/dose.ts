import { type Requested, sameDrug } from '../../facts/denied/request';
import type { StrengthMention } from '../../facts/fact';
import type { TextRange } from '../../text/range';
import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { implausibleDoses } from './implausibleDose';
import { disagreements, itemOf, PLACES } from './pairs';
import { denied } from './saying';
import { unknownDoses } from './unknownValues';

/** The strengths of one drug in one place. */
interface Doses {
  readonly drug: string;
  readonly request: Requested;
  readonly strengths: readonly StrengthMention[];
}

/** The same drug in two strengths. */
export const dose: Check = {
  id: 'consistency/dose',
  title: 'Strength differs',
  finds: 'The drug of a disputed item in another strength than in the account of the denial or in the rationale’s own words on the request, and a strength that no tablet has.',
  why: 'The heading is what is decided. Another strength is another request: the decision may be about a drug that was not in dispute.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: denied('tramadol 50 mg #60'), items: itemFor('Tramadol 100mg #60: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('Norco 5/325 mg #60'), items: itemFor('Norco 10/325mg #60: Upheld') }) },
      { part: 'summary', text: denied('physical therapy 2 times a week for 4 weeks for the left knee').replace('exercises at home,', 'exercises at home, with Ultram 50 gm once a day,') },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('Norco 10/325 #60'), items: itemFor('Norco 10/325mg #60: Upheld') }) },
      {
        part: 'document',
        text: letter({ summary: denied('tramadol 50 mg #60 and tramadol ER 100 mg #30'), items: `${itemFor('Tramadol 50mg #60: Upheld')}\n\n${itemFor('Tramadol ER 100 mg #30: Upheld')}` }),
        note: 'Two strengths in dispute: each entry has its item.',
      },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    const told: TextRange[] = [];
    for (const { pair, mine, value } of disagreements(facts, dosesOf, agree)) {
      const here = facts.rangeOf(value.request.statement, span(value));
      const there = facts.rangeOf(mine.request.statement, span(mine));
      told.push(here);
      report({
        range: here,
        item: itemOf(pair),
        message: `${quoted(text.slice(here))} in ${PLACES[pair.place]}, but ${quoted(text.slice(there))} in the heading of item ${pair.dispute.item.index}. The decision must be about the strength in dispute: look it up in the request and correct one of them.`,
        related: [{ range: there, item: pair.dispute.item.index, message: `The heading of item ${pair.dispute.item.index}` }],
      });
    }
    for (const { statement, span: words, item, heading, own } of unknownDoses(facts)) {
      const here = facts.rangeOf(statement, words);
      const there = facts.rangeOf(heading, own);
      if (told.some(({ from, to }) => from < here.to && here.from < to)) continue;
      report({
        range: here,
        item: item.item.index,
        severity: 'information',
        message: `${quoted(text.slice(here))} stands in the rationale alone: the heading has ${quoted(text.slice(there))}, and the case summary knows no other strength that fits. Look it up in the request and correct one of them.`,
        related: [{ range: there, item: item.item.index, message: 'The heading' }],
      });
    }
    for (const { range, item, why } of implausibleDoses(facts)) report({ range, item, message: `${quoted(text.slice(range))}: ${why}` });
  },
};

/** A request for one drug with its strengths. */
function dosesOf(request: Requested): Doses | undefined {
  const [drug] = request.drugs;
  if (!drug || request.strengths.length === 0 || request.drugs.some(({ generic }) => !sameDrug(generic, drug.generic))) return undefined;
  return { drug: drug.generic, request, strengths: request.strengths };
}

function agree(mine: Doses, other: Doses): boolean {
  if (!sameDrug(mine.drug, other.drug)) return true;
  return mine.strengths.some((a) => other.strengths.some((b) => sameStrength(a, b)));
}

/** "10", "325" and "10/325" are the same: a part of a combination is often left out, or lost where its mark is an odd one ("10.325"). */
function sameStrength(a: StrengthMention, b: StrengthMention): boolean {
  const [fewer, more] = a.amounts.length <= b.amounts.length ? [a, b] : [b, a];
  if (fewer.amounts.length === 1 && more.amounts.length === 2 && String(fewer.amounts[0]) === more.amounts.join('.')) return true;
  return fewer.amounts.every((amount) => more.amounts.some((other) => amount * factor(fewer.unit) === other * factor(more.unit)));
}

function factor(unit: string): number {
  if (unit === 'g') return 1000;
  return unit === 'mcg' ? 0.001 : 1;
}

/** The drug and its strength. */
function span({ request, strengths }: Doses): { from: number; to: number } {
  const [drug] = request.drugs;
  const [strength] = strengths;
  const from = Math.min(drug?.from ?? request.from, strength?.from ?? request.from);
  return { from, to: Math.max(drug?.to ?? from, strength?.to ?? from) };
}
