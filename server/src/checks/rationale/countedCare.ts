import type { QuantityMention, ServiceMention } from '../../facts/fact';
import { sameService } from '../../facts/denied/kinship';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { recordOf } from '../../facts/record/hits';
import { SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { servicesIn } from './namesOf';
import { type Opposing, statedClauses } from './opposing';

/** Care that a rationale can count as given. */
const CARE: ReadonlySet<FindingId> = new Set<FindingId>(['physical-therapy', 'chiropractic', 'acupuncture', 'injection', 'tens', 'psychological-care', 'surgery-done']);
const listed = inSentences(new PatternSet<true>([
  ['treatment|treatments|care|therapy *6 included|include|includes|has_been|have_been|consisted', true], ['treatment|treatments to_date', true], ['treated with', true], ['prior|previous|past treatment|treatments', true],
]));
const THERAPIES: readonly FindingId[] = ['physical-therapy', 'chiropractic', 'acupuncture', 'sessions-counted', 'psychological-care', 'other-care'];
const ANY_CARE: readonly FindingId[] = [
  'physical-therapy', 'chiropractic', 'acupuncture', 'injection', 'home-exercise', 'other-care', 'medication', 'nsaid', 'acetaminophen', 'opioid', 'muscle-relaxant', 'antiepileptic', 'antidepressant', 'topical', 'tens', 'brace', 'care-failed',
];
const conservative = inSentences(new PatternSet<true>([
  ['failed|failure_of|despite|exhausted|completed|tried|after|received|undergone|had *5 conservative *1 care|treatment|treatments|therapy|management|measures', true], ['conservative *1 care|treatment|treatments|therapy|management|measures *4 failed|exhausted|tried|unsuccessful|ineffective', true],
]));
const planned = inSentences(new PatternSet<true>([['plan|plans was|is|included|includes|consisted|to', true], ['was|is to receive|begin|start|undergo', true], ['initial care|treatment|trial', true]]));
const OF_PATIENT = /\b(?:patient|claimant|applicant|worker|employee|he|she|has|had|have|despite|after|underwent|tried|failed|treated)\b/i;
const PAST = /\b(?:previous|previously|prior|already|attended|completed|received|undergone|underwent|had|participated|has been|to date)\b/i;
const NOT_GIVEN = /\b(?:request\w*|recommend\w*|authori[sz]\w*|approv\w*|plan\w*|order\w*|prescri\w*|remaining|additional|certif\w*|refer\w*)\b/i;

/** Care that a rationale counts as given and the summary has only as planned, or not among the treatment that it lists; and another number of sessions. */
export function countedCare(facts: LetterFacts, item: ItemFacts): Opposing[] {
  return item.rationale.flatMap((statement) => [...givenOtherwise(facts, statement), ...careWithoutAny(facts, statement), ...countedOtherwise(facts, statement, item)].slice(0, 1));
}

function givenOtherwise(facts: LetterFacts, statement: Statement): Opposing[] {
  const { hits, claims } = recordOf(statement.facts);
  if (claims) return [];
  const record = SummaryRecord.of(facts);
  for (const clause of statedClauses(statement)) {
    if (!OF_PATIENT.test(statement.facts.text.slice(clause.from, clause.to))) continue;
    for (const { finding, present, open, first } of hits) {
      const at = statement.facts.tokens[first]?.from ?? 0;
      if (!CARE.has(finding.id) || !present || open || at < clause.from || at >= clause.to) continue;
      const entries = record.all(finding.id);
      if (entries.some((entry) => entry.present && !entry.open)) continue;
      const [planned] = entries;
      if (planned && entries.every((entry) => entry.open)) return [{ statement, words: clause, otherwise: `has ${finding.title} only as planned or asked for`, recorded: [planned.statement], severity: 'information' }];
      const list = entries.length === 0 ? facts.summary.find((one) => listed(one.facts).length > 0 && !recordOf(one.facts).claims) : undefined;
      if (list) return [{ statement, words: clause, otherwise: `does not have ${finding.title} among the treatment that it lists`, recorded: [list], severity: 'information' }];
    }
  }
  return [];
}

/** "Has failed conservative care", and the summary has no care at all. */
function careWithoutAny(facts: LetterFacts, statement: Statement): Opposing[] {
  const counted = conservative(statement.facts);
  if (counted.length === 0) return [];
  const record = SummaryRecord.of(facts);
  const { tokens, text } = statement.facts;
  for (const clause of statedClauses(statement)) {
    const inside = counted.some(({ first }) => (tokens[first]?.from ?? 0) >= clause.from && (tokens[first]?.from ?? 0) < clause.to);
    if (!inside || !OF_PATIENT.test(text.slice(clause.from, clause.to))) continue;
    const [none] = record.all('no-care');
    if (none) return [{ statement, words: clause, otherwise: 'says that there was none', recorded: [none.statement], severity: 'information' }];
    if (ANY_CARE.some((finding) => record.all(finding).some(({ present, open }) => present && !open))) continue;
    return [{ statement, words: clause, otherwise: 'records none', recorded: [], severity: 'information' }];
  }
  return [];
}

function countedOtherwise(facts: LetterFacts, statement: Statement, item: ItemFacts): Opposing[] {
  const { mentions, text } = statement.facts;
  const record = SummaryRecord.of(facts);
  for (const clause of statedClauses(statement)) {
    if (!PAST.test(text.slice(clause.from, clause.to))) continue;
    const count = mentions.find((mention): mention is QuantityMention => isSessions(mention) && mention.from >= clause.from && mention.to <= clause.to);
    if (!count) continue;
    const named = therapiesIn(servicesIn(mentions));
    const therapies = named.length > 0 ? named : therapiesIn(item.heading.flatMap((one) => servicesIn(one.facts.mentions)));
    const counted = facts.summary.flatMap((one) => {
      const { mentions: all } = one.facts;
      if (recordOf(one.facts).claims || !therapiesIn(servicesIn(all)).some((other) => therapies.some((therapy) => sameService(therapy, other)))) return [];
      return all.filter(isSessions).map((other) => ({ one, other }));
    });
    const least = count.count;
    if (counted.some(({ other }) => least >= other.count && least <= (other.most ?? other.count))) continue;
    const given = counted.filter(({ one }) => PAST.test(one.facts.text) && !NOT_GIVEN.test(one.facts.text));
    const most = given.at(-1);
    const plan = facts.summary.find((one) => planned(one.facts).length > 0);
    if (!most && plan && THERAPIES.every((finding) => record.all(finding).every((entry) => entry.open || !entry.present))) return [{ statement, words: clause, otherwise: 'records no such treatment before it', recorded: [plan], severity: 'information' }];
    if (!most || given.some(({ other }) => (other.most ?? other.count) >= least)) continue;
    return [{ statement, words: clause, otherwise: `counts ${String(most.other.count)}`, recorded: [most.one], severity: 'information' }];
  }
  return [];
}

function isSessions(mention: Statement['facts']['mentions'][number]): mention is QuantityMention {
  return mention.kind === 'quantity' && mention.what === 'session';
}

function therapiesIn(services: readonly ServiceMention[]): ServiceMention[] {
  return services.filter(({ type }) => type === 'therapy');
}
