import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { recordOf } from '../../facts/record/hits';
import { joined } from '../../facts/record/places';
import { SummaryRecord } from '../../facts/record/record';
import { type Opposing, statedClauses } from './opposing';

/** What is compared elsewhere, or says no more than that something was written down. */
const NOT_COMPARED: ReadonlySet<FindingId> = new Set<FindingId>(['care-failed', 'relief', 'gain', 'functional-limits', 'pain', 'pain-rating', 'motion-measured', 'side-effects', 'aberrancy', 'work-status', 'surgery-planned', 'diagnosed', 'goals', 'no-care', 'suspected-danger', 'sessions-counted', 'flare', 'trauma', 'drug-failed']);
const OF_PATIENT = /\b(?:patient|claimant|applicant|worker|employee|he|she|has|had|have|despite|after|underwent|tried|failed|treated)\b/i;
/** What is negated is read as a denial. */
const NEGATED = /\b(?:not|no|never|without|neither|nor|cannot)\b/i;
const SUSPECTED = /\b(?:suspect\w*|suspicion|possib\w*|probab\w*|rule out|concern\w*|versus)\b/i;
const HISTORY = /\b(?:history|previous(?:ly)?|prior|past|initial(?:ly)?|improv\w*|resolved|since|before|earlier)\b/i;

/** What a rationale states in passing as there and the summary as not there, or the other way round, in the same place. Worth a look: it may be another visit's. */
export function otherPolarity(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const record = SummaryRecord.of(facts);
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement): Opposing[] => {
    const { hits, claims } = recordOf(statement.facts);
    if (claims) return [];
    const { tokens, text } = statement.facts;
    for (const clause of statedClauses(statement)) {
      if (SUSPECTED.test(text.slice(clause.from, clause.to)) || NEGATED.test(text.slice(clause.from, clause.to))) continue;
      const ofPast = HISTORY.test(text.slice(clause.from, clause.to));
      for (const { finding, present, open, first, regions, sides } of hits) {
        const at = tokens[first]?.from ?? 0;
        if (at < clause.from || at >= clause.to || NOT_COMPARED.has(finding.id) || (open && finding.kind !== 'care') || (ofPast && finding.kind !== 'care' && finding.kind !== 'note')) continue;
        if (finding.kind === 'care' && !OF_PATIENT.test(text.slice(clause.from, clause.to))) continue;
        const ask = { finding: finding.id, ...(regions === 0 ? about : { regions, sides }), zone: false, date: 0 };
        const entry = present ? record.absent(ask) : record.present(ask);
        if (!entry || hits.some((other) => other.finding === finding && other.present !== present)) continue;
        return [{ statement, words: clause, otherwise: present ? `records that there was no ${finding.title.replace(/^an? /, '')}` : `records ${finding.title}`, recorded: [entry.statement], severity: 'information' }];
      }
    }
    return [];
  });
}
