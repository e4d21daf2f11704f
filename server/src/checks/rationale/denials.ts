import type { Clause, Mention, SentenceFacts, Stretch } from '../../facts/fact';
import { sameService } from '../../facts/denied/kinship';
import { mayDeny } from '../../facts/clauses/words';
import { mayNegate, openDenial } from './openDenial';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { recordOf } from '../../facts/record/hits';
import { perSentence } from '../../facts/perSentence';
import { isJoint, joined, type Regions, type Sides } from '../../facts/record/places';
import { dayOf, type Entry, type Query, type SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { DENIABLES, WEIGHING, WEIGHING_CARE_LIGHTLY, WEIGHING_LIGHTLY, WEIGHING_OWN } from './deniable';
import type { Deniable } from './deniableType';
import { HIGH_DEGREES, isOfHighDegree } from './degrees';
import { isBehind, isClosed, isConditional, isInability, losesFunction } from './denialScope';
import { isReviewers } from './voices';

/** A denial in a rationale and what the record says to the contrary. */
export interface Contradiction {
  readonly statement: Statement;
  /** The words that deny. */
  readonly words: Stretch;
  readonly deniable: Deniable;
  readonly entries: readonly Entry[];
  /** It weighs ("no significant deficit"), and is worth a look at most. */
  readonly lightly: boolean;
}

const NAMES = new PatternSet<Deniable>(DENIABLES.flatMap((deniable) => deniable.names.map((pattern) => [pattern, deniable] as const)));
const EXAMINED = new Set('exam examination examinations physical objective objectively clinically'.split(' '));
/** Words of what a record tells, or leaves out. */
const TELLING = new Set('documentation documented document documents mention mentioned discussion discussed addressed assessed assessment recorded record records described description evaluated evaluation monitored monitoring information data detailed stated specified provided submitted missing lacking lacks'.split(' '));
/** Nouns of what a record says: a quality of theirs weighs nothing of what they are about ("no significant evidence of"). */
const EVIDENCE = new Set('evidence documentation mention complaints complaint'.split(' '));
const PURPOSES = new Set('support warrant justify substantiate suggest necessitate indicate require'.split(' '));
const doubts = inSentences(new PatternSet<true>([['unclear|uncertain|unknown *1 if|whether|that|what|which|how', true], ['not *2 clear|known|certain|stated|documented|specified|apparent|established|evident if|whether|that|what|which|how', true], ['insufficient|inadequate|little|limited|minimal documentation|evidence|information *1 of|regarding|about|that|to', true]]));
/** Behind these it is said by what: "not verified | by drug testing". */
const TREATED = new Set('treated managed confirmed verified corroborated supported monitored assessed evaluated'.split(' '));
const BY_WHAT = new Set('with by on through'.split(' '));
/** Qualities that leave a sign a sign. */
const QUALITIES: ReadonlySet<string> = new Set('objective positive abnormal acute recent current'.split(' '));
const MOST_SHOWN = 3;
const MEDICATION = /\b(?:medications?|tablets?|drugs?|norco|tramadol|opioids?)\b/i;
/** Named beside "conservative care" these say which care is meant: "conservative care such as physical therapy". */
const CARE_NAMES: ReadonlySet<string> = new Set(['physical therapy', 'chiropractic care', 'home exercise', 'anti-inflammatory drugs']);

/** A denial as a clause has it: what it names, without regard to any record. */
interface Denied {
  readonly deniable: Deniable;
  readonly examined: boolean;
  /** It weighs, though it is close to a denial. */
  readonly lightly: boolean;
  /** Only the recent past is denied: "no recent x-rays". */
  readonly recent: boolean;
  /** Only a high degree of it is denied: "no severe weakness". */
  readonly high: boolean;
  /** It is called unclear, and not denied: "it is unclear what care was tried". */
  readonly doubted?: boolean;
  /** What is denied is that the record tells of it. */
  readonly told: boolean;
}

interface ClauseDenials {
  readonly words: Stretch;
  readonly denied: readonly Denied[];
  /** The treatment whose effect is denied, where the clause names one: "no benefit from acupuncture". */
  readonly treatments: readonly Mention[];
  readonly regions: Regions;
  readonly sides: Sides;
}

/** What a rationale plainly denies and a record (the case summary, or the rationale itself) has. */
export function contradictedDenials(record: SummaryRecord, item: ItemFacts): Contradiction[] {
  const about = item.heading.at(-1);
  const place = about ? joined(recordOf(about.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement) =>
    denialsOf(statement.facts).flatMap(({ words, denied, regions, sides, treatments }) => {
      const day = statement.facts.mentions.find((mention) => mention.kind === 'date');
      const where = regions === 0 ? place : { regions, sides, placed: true };
      for (const { deniable, examined, lightly, recent, high, doubted, told } of denied) {
        const all = evidence(record, deniable, { examined, told }, { ...where, date: day?.kind === 'date' ? dayOf(day) : 0 });
        const found = high ? all.filter((entry) => isOfHighDegree(entry)) : doubted ? all.filter(isNoMedication) : all;
        const own = treatments.length > 0 ? treatments : item.heading.flatMap(({ facts }) => facts.mentions);
        const entries = deniable.forTreatment ? found.filter((entry) => isOfTreatment(entry, own)) : deniable.drugs ? found.filter((entry) => !isOwnDrug(entry, item)) : found;
        if (entries.length === 0 && deniable.sign === true && !lightly) {
          const contested = deniable.evidence.flatMap((finding) => record.contested({ ...where, date: 0, finding, zone: deniable.where === 'nerve' }) ?? []);
          if (contested.length > 0) return [{ statement, words, deniable, entries: contested.slice(0, MOST_SHOWN), lightly: true }];
        }
        if (entries.length > 0) return [{ statement, words, deniable, entries, lightly: lightly || (recent && entries.some(isOfAnyTime)) }];
      }
      return [];
    }),
  );
}

/** What is taken at present does not show what was tried. */
function isNoMedication({ finding: { id } }: Entry): boolean {
  return id !== 'medication' && id !== 'nsaid' && id !== 'acetaminophen';
}

/** Care and studies stay recorded, however long ago they were. */
function isOfAnyTime({ finding: { kind } }: Entry): boolean {
  return kind === 'care' || kind === 'note';
}

/** Whether the words that record a drug are the item's own drug. */
function isOwnDrug({ statement: { facts }, first }: Entry, { heading }: ItemFacts): boolean {
  const at = facts.tokens[first]?.from ?? 0;
  const drug = facts.mentions.find((mention) => mention.kind === 'drug' && mention.from <= at && at < mention.to);
  return drug?.kind === 'drug' && heading.some((own) => own.facts.mentions.some((mention) => mention.kind === 'drug' && mention.generic === drug.generic));
}

/** Whether a sentence of the record speaks of a treatment: the item's own, or the one that the denial names. */
function isOfTreatment({ statement }: Entry, treatments: readonly Mention[]): boolean {
  const { text, mentions } = statement.facts;
  return treatments.some((own) => {
    if (own.kind === 'drug') return MEDICATION.test(text) || mentions.some((other) => other.kind === 'drug' && other.generic === own.generic);
    return own.kind === 'service' && mentions.some((other) => other.kind === 'service' && sameService(own, other));
  });
}

function evidence(record: SummaryRecord, deniable: Deniable, { examined, told }: Pick<Denied, 'examined' | 'told'>, at: Omit<Query, 'finding' | 'zone'>): Entry[] {
  const { evidence: all, examined: seen, where, eitherWay } = deniable;
  const local = where === 'anywhere' ? { regions: 0, sides: 0, date: at.date } : at;
  const query = (finding: FindingId): Query => ({ ...local, finding, zone: where === 'nerve' });
  const normal = where === 'nerve' && (record.absent(query('sensory-loss')) ?? record.absent(query('weakness'))) !== undefined;
  const found = (examined && seen ? seen : all).flatMap((finding): Entry[] => {
    const entry = record.present(query(finding)) ?? (eitherWay === true || (eitherWay === 'told' && told) ? record.absent(query(finding)) : undefined);
    if (!entry || (examined && entry.told && entry.finding.kind === 'exam')) return [];
    if (where === 'nerve' && entry.finding.kind === 'exam' && entry.told) return [];
    return normal && entry.finding.kind === 'diagnosis' ? [] : [entry];
  });
  const jointOnly = found.length > 0 && found.every(({ finding, regions }) => finding.id === 'weakness' && isJoint(regions));
  return jointOnly && where === 'nerve' && !record.present(query('numbness')) ? [] : found.slice(0, MOST_SHOWN);
}

export const denialsOf = perSentence((facts): readonly ClauseDenials[] =>
  mayDeny(facts) || mayNegate(facts) || doubts(facts).length > 0
    ? facts.clauses.flatMap((clause, i) => readDoubt(facts, clause) ?? readDenials(facts, clause, clause.denial ?? goingOn(facts, i)) ?? readOpen(facts, clause) ?? [])
    : [],
);

/** Whether a rationale denies anything that the table knows. */
export function deniesAnything({ rationale }: ItemFacts): boolean {
  return rationale.some(({ facts }) => denialsOf(facts).length > 0);
}

/** "...; nor positive imaging findings": the denial before it goes on. */
function goingOn({ clauses, text }: SentenceFacts, index: number): Stretch | undefined {
  const clause = clauses[index];
  return clause && clauses[index - 1]?.denial && /^nor\b/i.test(text.slice(clause.from, clause.to)) ? clause : undefined;
}

/** "It is unclear whether physical therapy has been tried": what is recorded makes it clear. */
function readDoubt(facts: SentenceFacts, clause: Clause): ClauseDenials | undefined {
  if (doubts(facts).length === 0) return undefined;
  const { tokens } = facts;
  const first = tokens.findIndex(({ from }) => from >= clause.from);
  const end = tokens.filter(({ to }) => to <= clause.to).length;
  const doubt = doubts(facts).find((match) => match.first >= first && match.first < end);
  if (!doubt) return undefined;
  const read = readDenials(facts, clause, { from: tokens[doubt.last - 1]?.from ?? clause.from, to: clause.to });
  return read && { ...read, denied: read.denied.map((one) => ({ ...one, lightly: true, doubted: true })) };
}

/** A denial in words that no table has is worth a look. */
function readOpen(facts: SentenceFacts, clause: Clause): ClauseDenials | undefined {
  const read = readDenials(facts, clause, openDenial(facts, clause));
  return read && { ...read, denied: read.denied.map((one) => ({ ...one, lightly: true })) };
}

function readDenials(facts: SentenceFacts, clause: Clause, denial: Stretch | undefined): ClauseDenials | undefined {
  const { tokens } = facts;
  if (!denial || !isReviewers(facts, clause, denial.from)) return undefined;
  const first = tokens.findIndex(({ from }) => from >= denial.from);
  if (isConditional(tokens, first)) return undefined;
  if (tokens[first]?.lower.startsWith('den') || isInability(tokens, first) || losesFunction(tokens, denial, clause)) return undefined;
  let last = tokens.findIndex(({ from }) => from >= denial.to);
  if (last < 0) last = tokens.length;
  if ((tokens[last]?.lower === 'to' && tokens[last + 1]?.lower === 'have') || (BY_WHAT.has(tokens[last]?.lower ?? '') && TREATED.has(tokens[last - 1]?.lower ?? ''))) last = tokens.filter(({ to }) => to <= clause.to).length;
  const inside = tokens.slice(first, last);
  const places = recordOf(facts).places.filter(({ at }) => (tokens[at]?.from ?? 0) >= clause.from && (tokens[at]?.from ?? 0) < clause.to);
  const named = NAMES.matches(tokens, first, last);
  const examined = inside.some(({ lower }) => EXAMINED.has(lower));
  const told = inside.some(({ lower }) => TELLING.has(lower));
  const denied = named.flatMap(({ value, first: begin, last: end }): Denied[] => {
    if (value.where === 'named' && places.length === 0) return [];
    if (isBehind(tokens, first, begin) || (value.closed === true && !isClosed(tokens, end))) return [];
    const { tolerated, alsoWeighs, ownWords } = wordsOfDeniable(value);
    const [from, to] = segmentAround(inside, begin - first, end - first);
    const weighing = inside.filter(({ lower }, i) => {
      if (i === 0) return false;
      if (alsoWeighs.has(lower)) return true;
      const own = i >= from && i < to;
      if (!(WEIGHING.has(lower) && (i < end - first || own)) && !(WEIGHING_OWN.has(lower) && own)) return false;
      if (tolerated.has(lower) || (value.sign === true && QUALITIES.has(lower)) || isConsistentWith(inside, i) || (lower.startsWith('fail') && inside[i + 1]?.lower === 'to') || (first + i < end && ownWords.has(lower))) return false;
      return !(EVIDENCE.has(inside[i + 1]?.lower ?? '') && (lower === 'significant' || lower === 'sufficient' || lower === 'clear'));
    });
    if (value.id === 'conservative care' && named.some((other) => other.value !== value && CARE_NAMES.has(other.value.id))) return [];
    const light = weighing.every(({ lower }) => WEIGHING_LIGHTLY.has(lower) || (isCare(value) && WEIGHING_CARE_LIGHTLY.has(lower)));
    if (!light || (value.where !== 'named' && !value.sign && isForPurpose(inside, end - first))) return [];
    const recent = inside.slice(0, end - first).some(({ lower }) => lower === 'recent' || lower === 'recently');
    const high = inside.slice(0, end - first).some(({ lower }) => HIGH_DEGREES.has(lower) && !ownWords.has(lower));
    return [{ deniable: value, examined, lightly: value.softly === true || weighing.length > 0 || tokens[last]?.lower.endsWith('ly') === true, recent, high, told }];
  });
  const treatments = facts.mentions.filter(({ kind, from }) => (kind === 'drug' || kind === 'service') && from >= denial.from && from < clause.to);
  return denied.length === 0 ? undefined : { treatments, words: { from: denial.from, to: Math.max(denial.to, tokens[last - 1]?.to ?? 0) }, denied, ...joined(places) };
}

interface DeniableWords {
  readonly tolerated: ReadonlySet<string>;
  readonly alsoWeighs: ReadonlySet<string>;
  readonly ownWords: ReadonlySet<string>;
}

const deniableWords = new Map<Deniable, DeniableWords>();

/** The words of what can be denied, made when a letter first names it. */
function wordsOfDeniable(deniable: Deniable): DeniableWords {
  let words = deniableWords.get(deniable);
  if (!words) {
    const { tolerates, weighs, names } = deniable;
    words = { tolerated: new Set(tolerates?.split(' ')), alsoWeighs: new Set(weighs?.split(' ')), ownWords: new Set(names.flatMap((pattern) => pattern.split(/[ |_]/))) };
    deniableWords.set(deniable, words);
  }
  return words;
}

/** Conservative care in general, and the first kinds of it. */
function isCare({ id }: Deniable): boolean {
  return id === 'conservative care' || id === 'first-line medication' || id === 'physical therapy';
}

/** "findings consistent with radiculopathy": no quality of the findings. */
function isConsistentWith(inside: SentenceFacts['tokens'], i: number): boolean {
  const next = inside[i + 1]?.lower;
  return (inside[i]?.lower === 'consistent' && next === 'with') || (inside[i]?.lower === 'suggestive' && next === 'of');
}

/** The part of a list in which a name stands: between commas, "and" and "or". */
function segmentAround(inside: SentenceFacts['tokens'], first: number, last: number): readonly [number, number] {
  let from = first;
  let to = last;
  while (from > 0 && !LISTING.has(inside[from - 1]?.lower ?? '')) from--;
  while (to < inside.length && !LISTING.has(inside[to]?.lower ?? '')) to++;
  return [from, to];
}

const LISTING: ReadonlySet<string> = new Set([',', 'and', 'or', ';', 'nor', '/']);

/** "no findings to suggest X": what is named stands behind the purpose, and is weighed. */
function isForPurpose(inside: SentenceFacts['tokens'], end: number): boolean {
  return inside.slice(0, end).some(({ lower }, i) => lower === 'to' && PURPOSES.has(inside[i + 1]?.lower ?? ''));
}
