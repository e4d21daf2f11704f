import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import type { Line } from './lines';
import { formStatement, isMtus, linesOf, namedSilent, nameOf, reliedOn } from './lines';
import type { Report } from '../check';
import type { Subject } from '../subject';

const SHOULDER = 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, MRI.';
const ODG_SAYS = 'The ODG advises the study where a tear of the rotator cuff is suspected and plain films are normal. No such suspicion is recorded. Therefore, the request for MRI of the left shoulder is not medically necessary.';

/** A line or a rationale that takes the MTUS for the basis and denies it. */
export const contradictoryBasis: Check = {
  id: 'citation/contradictory-basis',
  title: 'Basis contradicts itself',
  finds: 'A guideline line that says it is not based on the MTUS and then cites the MTUS; a rationale that calls the MTUS silent under a line that cites it, and uses nothing else of it.',
  why: 'Whether the MTUS applies decides which source may be used at all. If the determination says both, it cannot be told on what it rests.',
  source: 'Labor Code 4610.5(c)(2); 8 CCR 9792.21.1',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      {
        part: 'item',
        text: itemFor('MRI of the left shoulder: Upheld', { 'reviewer-guideline': SHOULDER, rationale: `The MTUS is silent. ${ODG_SAYS}` }),
      },
      {
        part: 'reviewer-guideline',
        text: 'The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation MTUS: ACOEM, Chapter 13 Knee Complaints, pages 337-338.',
      },
    ],
    valid: [
      {
        part: 'item',
        text: itemFor('MRI of the left shoulder: Upheld', {
          'reviewer-guideline': SHOULDER,
          rationale: `The MTUS Shoulder Complaints chapter advises special studies after four to six weeks of care. It is silent on contrast. ${ODG_SAYS}`,
        }),
        note: 'Silent on one point; the chapter is used.',
      },
      {
        part: 'item',
        text: itemFor('Gym membership for six months: Upheld', {
          'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
          'reviewer-guideline': 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Gym memberships.',
          rationale: 'The MTUS does not address gym memberships. The ODG does not recommend them unless exercise at home has failed, and it has not. Therefore, the request for gym membership for six months is not medically necessary.',
        }),
      },
    ],
  },
  run(subject, report) {
    for (const line of linesOf(subject)) {
      if (deniesWhatItCites(subject, line, report) || line.side === 'claims') continue;
      silentThoughCited(subject, line, report);
    }
  },
};

function deniesWhatItCites({ facts }: Subject, { line, side, place }: Line, report: Report): boolean {
  if (formStatement(line.text) !== 'outside-mtus') return false;
  const cited = line.sources.find(({ citation, from, to }) => isMtus(citation) || (citation.number !== undefined && line.text.slice(Math.max(0, from - 8), to).includes('MTUS')));
  if (!cited) return false;
  report({
    ...place,
    range: facts.rangeInLine(line, cited),
    message: `The line says that the decision is not based on the MTUS, and then cites ${quoted(line.text.slice(cited.from, cited.to))}, which is part of it. ${side === 'claims' ? 'Look whether it was transcribed so.' : 'Take the sentence out, or cite the source that the decision rests on.'}`,
  });
  return true;
}

function silentThoughCited({ facts }: Subject, { line, facts: item, place }: Line, report: Report): void {
  const cited = line.sources.find(({ citation }) => isMtus(citation));
  if (!cited) return;
  const silent = namedSilent(item).find(({ citation }) => isMtus(citation) && citation.chapter === undefined);
  if (!silent || reliedOn(item).some(({ citation }) => isMtus(citation)) || goesBackToIt(item, silent.statement)) return;
  report({
    ...place,
    range: facts.rangeOf(silent.statement, { from: 0, to: silent.statement.facts.text.length }),
    message: `The rationale calls the MTUS silent, but the guideline line bases the decision on ${nameOf(cited.citation)}. Only one can be so: say what the cited section advises, or take it out of the line.`,
    related: [{ range: facts.rangeInLine(line, cited), item: place.item, message: 'The MTUS is cited here' }],
  });
}

/** Whether the guideline is used in other words than by its name: "these guidelines", "the chapter". */
function goesBackToIt(item: Line['facts'], silent: Line['facts']['rationale'][number]): boolean {
  return item.rationale.some((statement) => statement !== silent && statement.range.from < silent.range.from && statement.facts.tokens.some(({ lower }) => lower === 'guideline' || lower === 'guidelines'));
}
