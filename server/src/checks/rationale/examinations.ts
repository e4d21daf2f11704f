import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { recordOf } from '../../facts/record/hits';
import { joined, nerveZone, sidesAgree } from '../../facts/record/places';
import { type Entry, SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { listed } from '../words';
import { type Opposing, statedClauses } from './opposing';

const calledNormal = inSentences(new PatternSet<'nerve' | 'imaging' | 'conduction' | 'all'>([
  ['emg|ncv|ncs|electrodiagnostic|conduction *5 was|were|is|are normal|unremarkable|negative|within_normal', 'conduction'], ['normal|unremarkable|negative *1 emg|ncv|ncs|electrodiagnostic|nerve_conduction', 'conduction'],
  ['imaging|mri|x-ray|x-rays|radiographs|ultrasound|ct *5 was|were|is|are normal|unremarkable|negative|within_normal', 'imaging'], ['normal|unremarkable *1 imaging|mri|x-ray|x-rays|radiographs', 'imaging'],
  ['exam|examination|examinations *6 is|was|were normal|unremarkable|benign|within_normal', 'all'], ['normal|unremarkable|benign *2 exam|examination', 'all'], ['exam|examination *4 normal|unremarkable', 'all'], ['examination findings *2 normal|unremarkable', 'all'],
  ['neurologic|neurological|motor|sensory|neurovascular *4 normal|intact|unremarkable|within_normal', 'nerve'], ['neurologically|neurovascularly intact', 'nerve'], ['normal|intact|unremarkable *1 neurologic|neurological', 'nerve'],
]));
const NERVE: readonly FindingId[] = ['weakness', 'sensory-loss', 'reflex-change'];
const IMAGED: readonly FindingId[] = ['tear', 'herniation', 'stenosis', 'root-contact', 'fracture', 'arthritis'];
const SEEN: readonly FindingId[] = [...NERVE, 'nerve-stretch', 'neck-provocation', 'spasm', 'swelling', 'limited-motion', 'instability', 'provocative-sign', 'entrapment-sign', 'tenderness'];
/** Seen in a study of nerves, where the sentence names one. */
const CONDUCTED: readonly FindingId[] = ['neuropathic-diagnosis', 'radicular-diagnosis'];
const LOOKED_FOR = { nerve: NERVE, imaging: IMAGED, conduction: CONDUCTED, all: SEEN };
/** From so many findings on nobody would call it normal. */
const CLEARLY = 2;

/** An examination that a rationale calls normal and the summary does not, and a finding that it has in a place where the summary has none. */
export function examinedOtherwise(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const record = SummaryRecord.of(facts);
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement): Opposing[] => {
    const { tokens } = statement.facts;
    const { places, hits } = recordOf(statement.facts);
    for (const clause of statedClauses(statement)) {
      const inside = (index: number): boolean => (tokens[index]?.from ?? 0) >= clause.from && (tokens[index]?.from ?? 0) < clause.to;
      const normal = calledNormal(statement.facts).find(({ first }) => inside(first));
      if (normal) {
        const named = joined(places.filter(({ at }) => inside(at)));
        const where = named.regions === 0 ? about : named;
        const seen = LOOKED_FOR[normal.value].flatMap((finding): Entry[] => {
          const entry = record.present({ finding, ...where, zone: normal.value === 'nerve', date: 0 });
          return entry && !entry.told && (normal.value !== 'conduction' || recordOf(entry.statement.facts).hits.some((hit) => hit.finding.id === 'electrodiagnosis')) ? [entry] : [];
        });
        if (seen.length > 0 && where.regions !== 0) {
          return [{ statement, words: clause, otherwise: `records ${listed(seen.map(({ finding }) => finding.title))}`, recorded: seen.map((entry) => entry.statement), ...(seen.length < CLEARLY || normal.value === 'imaging' || normal.value === 'conduction' ? { severity: 'information' as const } : {}) }];
        }
      }
      const moved = hits.find((hit) => hit.finding.kind === 'exam' && hit.present && !hit.open && !hit.told && hit.regions !== 0 && inside(hit.first) && isElsewhere(record, hit));
      if (moved) {
        const [entry] = record.all(moved.finding.id);
        if (entry) return [{ statement, words: clause, otherwise: `records ${moved.finding.title} in another place`, recorded: [entry.statement], severity: 'information' }];
      }
    }
    return [];
  });
}

/** Whether the record has a finding, everywhere in a place of its own, and nowhere in this one. */
function isElsewhere(record: SummaryRecord, { finding, regions, sides }: { readonly finding: Entry['finding']; readonly regions: number; readonly sides: number }): boolean {
  const entries = record.all(finding.id);
  const zone = nerveZone(regions);
  return entries.length > 0 && entries.every((entry) => {
    const all = joined(recordOf(entry.statement.facts).places);
    return all.regions !== 0 && (((all.regions | entry.regions) & zone) === 0 || !sidesAgree(sides, all.sides));
  });
}
