import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { recordOf } from '../../facts/record/hits';
import { joined } from '../../facts/record/places';
import { type Entry, SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { listed } from '../words';
import { type Opposing, statedClauses } from './opposing';

const only = inSentences(new PatternSet<true>([
  ['only *3 finding|findings|abnormality|abnormalities|deficit|deficits|sign|complaint|symptom', true], ['only|merely|solely *3 tenderness|spasm|pain|stiffness|swelling|limited|decreased|restricted', true],
  ['findings|examination|exam|deficits *3 limited|restricted|confined to', true], ['no other *2 finding|findings|abnormality|abnormalities|deficits', true], ['other than|except *4 tenderness|spasm|limited|decreased', true],
]));
/** What nobody passes over who says that there was nothing else. */
const SIGNS: readonly FindingId[] = ['weakness', 'sensory-loss', 'reflex-change', 'nerve-stretch', 'neck-provocation', 'provocative-sign', 'entrapment-sign', 'instability', 'swelling', 'spasm', 'limited-motion', 'tenderness', 'atrophy', 'facet-sign', 'sacroiliac-sign', 'trigger-point'];
const MOST_SHOWN = 3;

/** Where a rationale says that something was the only finding, and the summary has others in that place. */
export function furtherFindings(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const record = SummaryRecord.of(facts);
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement): Opposing[] => {
    const { tokens } = statement.facts;
    for (const { first } of only(statement.facts)) {
      const at = tokens[first]?.from ?? 0;
      const clause = statedClauses(statement).find(({ from, to }) => from <= at && at < to);
      const { hits, places } = recordOf(statement.facts);
      const named = new Set(hits.map(({ finding }) => finding.id));
      if (!clause || !hits.some(({ finding, present }) => present && finding.kind === 'exam')) continue;
      const placed = joined(places);
      const where = placed.regions === 0 ? about : placed;
      const others = SIGNS.flatMap((finding): Entry[] => {
        const entry = named.has(finding) || where.regions === 0 ? undefined : record.present({ finding, ...where, zone: false, date: 0 });
        return entry && !entry.told ? [entry] : [];
      });
      if (others.length === 0) continue;
      return [{ statement, words: clause, otherwise: `records ${listed(others.map(({ finding }) => finding.title))} too`, recorded: others.slice(0, MOST_SHOWN).map((entry) => entry.statement), severity: 'information' }];
    }
    return [];
  });
}
