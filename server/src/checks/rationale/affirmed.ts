import type { Stretch } from '../../facts/fact';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { type Hit, recordOf } from '../../facts/record/hits';
import { joined } from '../../facts/record/places';
import { type Entry, SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';

/** What a rationale states of the patient, and the record says otherwise. */
export interface Affirmation {
  readonly statement: Statement;
  readonly words: Stretch;
  readonly entries: readonly Entry[];
  /** Whether the record says that it is not so; else it records the contrary of "normal". */
  readonly recordedAbsent: boolean;
}

/** What is called normal in a rationale -> what recorded of the patient contradicts it. */
const NORMAL: ReadonlyMap<FindingId, readonly FindingId[]> = new Map<FindingId, readonly FindingId[]>([
  ['weakness', ['weakness']],
  ['sensory-loss', ['sensory-loss', 'numbness']],
  ['reflex-change', ['reflex-change']],
  ['limited-motion', ['limited-motion']],
  ['nerve-stretch', ['nerve-stretch']],
  ['neck-provocation', ['neck-provocation']],
  ['entrapment-sign', ['entrapment-sign']],
  ['provocative-sign', ['provocative-sign']],
  ['instability', ['instability']],
  ['gait', ['gait']],
]);

const compromises = inSentences(new PatternSet<true>([
  ['evidence|findings|presence|signs|indicative of|on|indicative? *3 neurological|neurologic|nerve compromise|deficit|deficits|dysfunction', true], ['neurological|neurologic|nerve *1 compromise|deficit|deficits *2 is|was|are|were present|documented|evident', true],
]));
const CONDITION = /\b(?:no|not|without|if|when|unless|should|lack|rule)\b/i;

/** Care of which a record can say that there was none. */
const CARE: ReadonlySet<FindingId> = new Set(['physical-therapy', 'chiropractic', 'acupuncture', 'injection', 'home-exercise', 'tens', 'antiepileptic', 'antidepressant', 'muscle-relaxant', 'opioid', 'nsaid', 'acetaminophen']);

/** Findings of an examination that a rationale can hold against the record. */
const SEEN: ReadonlySet<FindingId> = new Set(['weakness', 'sensory-loss', 'reflex-change', 'nerve-stretch', 'neck-provocation', 'spasm', 'swelling', 'instability', 'provocative-sign', 'atrophy', 'entrapment-sign']);
const OF_EXAMINATION = /\b(?:exam|examination|demonstrated|exhibits|objective findings|on palpation)\b/i;

/** What a rationale finds normal and the summary does not, and care that it counts and the summary says was never given. */
export function contradictedStatements(facts: LetterFacts, item: ItemFacts): Affirmation[] {
  const record = SummaryRecord.of(facts);
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement) => {
    const { hits, claims } = recordOf(statement.facts);
    if (claims) return [];
    for (const hit of hits) {
      if (!speaksOfPatient(statement, hit)) continue;
      const where = hit.regions === 0 ? about : { regions: hit.regions, sides: hit.sides };
      const ask = (finding: FindingId) => ({ finding, ...where, zone: true, date: 0 });
      const entries = hit.present
        ? heldAgainst(statement, hit) ? [record.absent({ ...ask(hit.finding.id), ...(CARE.has(hit.finding.id) ? { regions: 0 } : { zone: false }) })] : []
        : isCalledNormal(statement, hit) && !recordsNormal(record, hit, where) ? (NORMAL.get(hit.finding.id) ?? []).map((finding) => record.present(ask(finding))) : [];
      const found = entries.filter((entry): entry is Entry => entry !== undefined);
      if (found.length > 0) return [{ statement, words: wordsOf(statement, hit), entries: found, recordedAbsent: hit.present }];
    }
    return [];
  });
}

/** A compromise of nerves that a rationale finds, where the summary records strength and sensation as normal. */
export function unfoundedCompromise(facts: LetterFacts, item: ItemFacts): Affirmation[] {
  const record = SummaryRecord.of(facts);
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  const ask = (finding: FindingId) => ({ finding, ...about, zone: true, date: 0 });
  const normal = [record.absent(ask('weakness')), record.absent(ask('sensory-loss'))].filter((entry): entry is Entry => entry !== undefined);
  if (normal.length < 2 || record.present(ask('reflex-change')) || record.present(ask('atrophy'))) return [];
  return item.rationale.flatMap((statement) => {
    const { tokens, clauses } = statement.facts;
    const [match] = compromises(statement.facts);
    const at = tokens[match?.first ?? 0]?.from ?? 0;
    const clause = match && clauses.find(({ from, to }) => from <= at && at < to);
    if (!clause || clause.denial || clause.voice === 'guideline' || clause.voice === 'claims' || CONDITION.test(statement.facts.text.slice(clause.from, at))) return [];
    return [{ statement, words: { from: clause.from, to: clause.to }, entries: normal.slice(0, 1), recordedAbsent: true }];
  });
}

/** Care that a rationale counts, or a finding of an examination. */
function heldAgainst(statement: Statement, hit: Hit): boolean {
  return CARE.has(hit.finding.id) ? !hit.open : isSeen(statement, hit);
}

/** Whether a rationale says that an examination found it. */
function isSeen(statement: Statement, hit: Hit): boolean {
  if (!SEEN.has(hit.finding.id) || hit.told || hit.open) return false;
  const clause = clauseAt(statement, hit);
  const words = clause && statement.facts.text.slice(clause.from, clause.to);
  return words !== undefined && clause?.denial === undefined && clause?.hedged !== true && OF_EXAMINATION.test(words) && !CONDITION.test(words);
}

/** Whether the summary calls it normal somewhere too. */
function recordsNormal(record: SummaryRecord, { finding }: Hit, where: { readonly regions: number; readonly sides: number }): boolean {
  return record.absent({ finding: finding.id, ...where, zone: true, date: 0 }) !== undefined;
}

function clauseAt({ facts }: Statement, { first }: Hit): Statement['facts']['clauses'][number] | undefined {
  const at = facts.tokens[first]?.from ?? 0;
  return facts.clauses.find(({ from, to }) => from <= at && at < to);
}

function speaksOfPatient(statement: Statement, hit: Hit): boolean {
  const voice = clauseAt(statement, hit)?.voice;
  return voice !== 'guideline' && voice !== 'claims';
}

/** "Strength is normal", not "no weakness is documented": the second is a denial and is read as one. */
function isCalledNormal(statement: Statement, hit: Hit): boolean {
  return clauseAt(statement, hit)?.denial === undefined && statement.facts.tokens.slice(hit.first, hit.last).some(({ lower }) => /^(?:normal|intact|unremarkable|full|5|negative|steady)$/.test(lower));
}

function wordsOf(statement: Statement, hit: Hit): Stretch {
  const clause = clauseAt(statement, hit);
  return clause ?? { from: statement.facts.tokens[hit.first]?.from ?? 0, to: statement.facts.tokens[hit.last - 1]?.to ?? 0 };
}
