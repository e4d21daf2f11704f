import type { QuantityMention, Stretch } from '../../facts/fact';
import type { Statement } from '../../facts/letterFacts';
import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { amountsOf, agreeOnAmounts } from './amounts';
import { contradictoryCounts } from './counts';
import { headingSums } from './headingSums';
import { disagreements, itemOf, PLACES } from './pairs';
import { denied } from './saying';

const PART = 'Physical therapy 8 sessions for the left knee was the original request. Physical therapy 6 sessions for the left knee was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy';

/** Numbers that do not go together. */
export const quantity: Check = {
  id: 'consistency/quantity',
  title: 'Numbers do not go together',
  finds: 'A disputed item in another number than in the account of the denial or in the rationale’s own words on the request; a request, what was authorized of it and what remains that do not add up; so many a week for so many weeks that are not the stated total.',
  why: 'The number is part of the request. If it is wrong, more or less is decided than was in dispute.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: denied('naproxen 500 mg #60'), items: itemFor('Naproxen 500mg #90: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('acupuncture for the left knee'), items: itemFor('Acupuncture 2 times a week for 6 weeks (8 sessions) for the left knee: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('physical therapy for the left knee'), items: itemFor(`${PART} 3 sessions for the left knee is: Upheld`) }) },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('physical therapy for the left knee'), items: itemFor(`${PART} 2 sessions for the left knee is: Upheld`) }) },
      {
        part: 'document',
        text: letter({ summary: denied('naproxen 500 mg #90 in part: #60 was authorized, so that naproxen 500 mg #30 remains in dispute'), items: itemFor('Naproxen 500mg #30: Upheld') }),
        note: 'What remains of the request is what is decided.',
      },
      { part: 'document', text: letter({ summary: denied('twelve sessions of acupuncture for the left knee'), items: itemFor('Acupuncture 2 times a week for 6 weeks for the left knee: Upheld') }) },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    for (const { pair, mine, value } of disagreements(facts, amountsOf, agreeOnAmounts)) {
      if (pair.place === 'heading' || isPartThatRemains(value.request.statement, mine.request.statement, mine.span)) continue;
      const here = facts.rangeOf(value.request.statement, value.span);
      const there = facts.rangeOf(mine.request.statement, mine.span);
      report({
        range: here,
        item: itemOf(pair),
        ...(pair.place === 'rationale' ? { severity: 'information' as const } : {}),
        message: `${quoted(text.slice(here))} in ${PLACES[pair.place]}, but ${quoted(text.slice(there))} in the heading of item ${pair.dispute.item.index}. The number is part of what is decided: look it up in the request and correct one of them.`,
        related: [{ range: there, item: pair.dispute.item.index, message: `The heading of item ${pair.dispute.item.index}` }],
      });
    }
    for (const place of [...headingSums(facts), ...contradictoryCounts(facts)]) report(place);
  },
};

/** Words of an account in which a part of the request was granted, so that more than one number is right. */
const PARTLY = new Set('remain remains remaining modified modify modification authorized approved certified granted partial partially'.split(' '));

/** Whether the account tells of a part that was granted, and names the heading's number too. */
function isPartThatRemains(account: Statement, heading: Statement, { from, to }: Stretch): boolean {
  if (!account.facts.tokens.some(({ lower }) => PARTLY.has(lower))) return false;
  const counts = countsIn(heading).filter((mention) => mention.from >= from && mention.to <= to);
  return countsIn(account).some(({ count }) => counts.some((own) => own.count === count));
}

function countsIn({ facts }: Statement): QuantityMention[] {
  return facts.mentions.filter((mention): mention is QuantityMention => mention.kind === 'quantity');
}
