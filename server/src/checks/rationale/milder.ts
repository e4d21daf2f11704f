import type { Mention, Stretch } from '../../facts/fact';
import { sameService } from '../../facts/denied/kinship';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { joined, sidesAgree } from '../../facts/record/places';
import { type Entry, SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { isOfHighDegree } from './degrees';
import { type Opposing, statedClauses } from './opposing';

/** Words that make little of a relief, or of what is left of the complaints. */
const little = inSentences(new PatternSet<'relief' | 'complaints'>([
  ['only|minimal|minimally|slight|slightly|little|limited|marginal|negligible|poor|insufficient|modest *2 relief|improvement|benefit|improved|effective|effectiveness|efficacy|relieved|effect|gains|gain|progress', 'relief'], ['relief|improvement|benefit *5 is|was|were|are negligible|minimal|poor|little|limited|marginal|slight|insignificant', 'relief'], ['minimally|marginally|barely|hardly effective|beneficial|helpful|improved', 'relief'],
  ['not|never *2 effective|beneficial|helpful|helped|improved', 'relief'],
  ['only|minimal|mild|slight|minor|few *2 deficits|deficit|complaints|symptoms|limitations|limitation|impairment|residual|residuals', 'complaints'], ['only|minimal|slight|mild|minor *2 pain|discomfort', 'complaints'], ['deficits|complaints|symptoms|limitations|pain|impairment *2 is|are|was|were mild|minimal|minor|slight|trivial', 'complaints'],
]));
/** Words with which a summary gives a large relief, or complaints that are not small. */
const much = inSentences(new PatternSet<'relief' | 'gain' | 'from' | 'complaints'>([
  ['<n> %|percent *3 relief|improvement|reduction|decrease|better|improved|less|relieved', 'relief'], ['significant|significantly|good|excellent|great|greatly|substantial|substantially|marked|markedly *2 relief|improvement|benefit|improved|better|relieved|helpful|helped', 'relief'],
  ['by half', 'relief'], ['rose|improved|increased *2 from *1 <n> to *1 <n>', 'gain'], ['<n> / 10 with *4 <n> / 10 without', 'relief'], ['<n> / 10 without *4 <n> / 10 with', 'from'], ['cannot|unable *3 lift|walk|stand|sit|reach|sleep|work|drive', 'complaints'], ['from *1 <n> / 10 to *2 <n>', 'relief'], ['relief|improvement|reduction|decrease|better|improved *3 <n> %|percent', 'relief'],
  ['severe|severely|excruciating|debilitating|unbearable *3 pain|symptoms|weakness|limitation', 'complaints'], ['pain *3 severe|excruciating|debilitating', 'complaints'], ['<n> / 10', 'complaints'], ['<n> out_of 10', 'complaints'], ['not improved', 'complaints'], ['worse|worsening|worsened', 'complaints'],
]));
const HALF = 50;
/** A rating of pain from which on nobody would call it mild. */
const STRONG = 7;
const BUT = /\b(?:minimal\w*|little|temporar\w*|short[- ]term|no|not|without|initially|will|would|goals?|hope|expected|medications?)\b/i;

/** Where a rationale makes little of a relief or of complaints that the summary gives as large. */
export function milderThanRecorded(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const own = item.heading.flatMap((one) => one.facts.mentions);
  const heading = item.heading.at(-1);
  const about = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  return item.rationale.flatMap((statement): Opposing[] => {
    const made = little(statement.facts);
    if (made.length === 0 && !MILD.test(statement.facts.text)) return [];
    const { tokens, mentions } = statement.facts;
    for (const clause of statedClauses(statement)) {
      const sign = milderSign(facts, statement, clause, about);
      if (sign) return [{ statement, words: clause, otherwise: `records ${sign.finding.title} in a higher degree`, recorded: [sign.statement], severity: 'information' }];
      const match = made.find(({ first }) => (tokens[first]?.from ?? 0) >= clause.from && (tokens[first]?.from ?? 0) < clause.to);
      if (!match) continue;
      const named = mentions.filter(({ kind, from, to }) => (kind === 'drug' || kind === 'service') && from >= clause.from && to <= clause.to);
      const { places } = recordOf(statement.facts);
      const placed = joined(places);
      const where = placed.regions === 0 ? about : placed;
      const recorded = facts.summary.find((one) => !recordOf(one.facts).claims && (match.value === 'relief' ? isLargeRelief(one, named.length > 0 ? named : own) : isLargeComplaint(one, where)));
      const otherwise = match.value === 'relief' ? 'records a large relief' : 'records more than that';
      if (recorded) return [{ statement, words: clause, otherwise, recorded: [recorded], severity: 'information' }];
    }
    return [];
  });
}

const MORE = new Set(['large', 'moderate', 'moderately', 'prominent', 'full']);
const MILD = /\b(?:mild|minimal|slight|minor|trace|trivial)\b/i;
/** How far before a sign its degree stands, in words. */
const NEAR = 2;

/** "only mild weakness", where the weakness is recorded as severe. */
function milderSign(facts: LetterFacts, statement: Statement, clause: Stretch, about: { readonly regions: number; readonly sides: number }): Entry | undefined {
  const { tokens } = statement.facts;
  for (const { finding, present, open, first, last, regions, sides } of recordOf(statement.facts).hits) {
    const at = tokens[first]?.from ?? 0;
    if (!present || open || at < clause.from || at >= clause.to || (finding.kind !== 'exam' && finding.kind !== 'imaging')) continue;
    if (!tokens.slice(Math.max(0, first - NEAR), last).some(({ lower }) => MILD.test(lower))) continue;
    const entry = SummaryRecord.of(facts).present({ finding: finding.id, ...(regions === 0 ? about : { regions, sides }), zone: true, date: 0 });
    if (entry && isOfHighDegree(entry, MORE)) return entry;
  }
  return undefined;
}

function isLargeRelief({ facts }: Statement, treatments: readonly Mention[]): boolean {
  const { tokens, mentions, text } = facts;
  const of = treatments.some((own) => {
    if (own.kind === 'drug') return /\bmedications?\b/i.test(text) || mentions.some((other) => other.kind === 'drug' && other.generic === own.generic);
    return own.kind === 'service' && ((own.type === 'therapy' && /\b(?:therapy|visits|sessions)\b/i.test(text)) || mentions.some((other) => other.kind === 'service' && sameService(own, other)));
  });
  return of && much(facts).some(({ value, first, last }) => {
    if (value === 'complaints') return false;
    const numbers = tokens.flatMap(({ kind, lower }, at) => (at >= first && at < last && kind === 'number' && tokens[at - 1]?.lower !== '/' ? [Number(lower)] : []));
    const [a = 0, b = 0] = numbers;
    if (value === 'gain') return b >= a * 1.5;
    if (value === 'from' || tokens[first]?.lower === 'from') return b <= a / 2;
    if (numbers.length > 1) return a <= b / 2;
    return numbers.length === 0 ? !/\b(?:no|not|without)\b/i.test(text) : (numbers[0] ?? 0) >= HALF;
  });
}

function isLargeComplaint({ facts }: Statement, where: { readonly regions: number; readonly sides: number }): boolean {
  const { tokens, text } = facts;
  const { regions, sides } = joined(recordOf(facts).places);
  if (where.regions !== 0 && regions !== 0 && ((where.regions & regions) === 0 || !sidesAgree(where.sides, sides))) return false;
  return much(facts).some(({ value, first }) => {
    if (value !== 'complaints') return false;
    const word = tokens[first];
    if (word?.kind === 'number') return Number(word.lower) >= STRONG && Number(word.lower) <= 10 && !BUT.test(text) && tokens[first - 1]?.lower !== '-';
    return true;
  });
}
