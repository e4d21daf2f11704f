import type { ItemFacts, LetterFacts } from '../../facts/letterFacts';
import type { FindingId } from '../../facts/record/findings';
import { recordOf } from '../../facts/record/hits';
import { isSpine, joined } from '../../facts/record/places';
import { type Entry, SummaryRecord } from '../../facts/record/record';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { listed } from '../words';
import type { Opposing } from './opposing';
import { isReviewers } from './voices';

/** That there is nothing wrong at all, or that what was found supports nothing: no finding is named. */
const nothing = inSentences(new PatternSet<'denied' | 'alone'>([
  ['signs|findings|evidence|indication|indications|suspicion|concern|documentation|sign *5 pathology|derangement|dysfunction|injury', 'denied'], ['internal|structural|underlying|serious *1 pathology|derangement|abnormality|disorder', 'denied'],
  ['conditions|concerns|findings|abnormalities|symptoms *3 that *1 meet|warrant|support|justify|satisfy', 'denied'], ['findings|symptoms|abnormalities to|which *1 warrant|support|justify|necessitate|substantiate', 'denied'],
  ['findings|presentation *3 do|does|did not *1 support|provide|suggest|indicate|warrant|justify|demonstrate|establish|meet|correlate', 'alone'], ['findings *3 fail|fails|failed to *1 support|provide|suggest|indicate|warrant|justify|demonstrate|establish|meet', 'alone'],
  ['not clear *6 suspected', 'alone'], ['unclear *6 suspected', 'alone'],
]));
const NAMED = /\b(?:neurolog\w*|radicul\w*|nerve|root|spasm\w*|weakness|instability|tear|fracture|infection|tumor|red flags?|gastro\w*|change|changes|new|worsening|progress\w*|guideline|functional|sleep|psych\w*|x-?rays?|imaging|mri|electrodiagnostic|emg|studies|study showed)\b/i;
/** One of these is enough. */
const TELLING: readonly FindingId[] = ['weakness', 'sensory-loss', 'reflex-change', 'nerve-stretch', 'neck-provocation', 'provocative-sign', 'entrapment-sign', 'instability', 'swelling'];
const LOCAL: readonly FindingId[] = ['tenderness', 'limited-motion', 'spasm'];

/** A rationale for which nothing was found at all, where the summary has findings in the place of the request. */
export function nothingFound(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const heading = item.heading.at(-1);
  const where = heading ? joined(recordOf(heading.facts).places) : { regions: 0, sides: 0 };
  if (where.regions === 0) return [];
  return item.rationale.flatMap((statement): Opposing[] => {
    const { tokens, clauses, text } = statement.facts;
    for (const { value, first } of nothing(statement.facts)) {
      const at = tokens[first]?.from ?? 0;
      const clause = clauses.find(({ from, to }) => from <= at && at < to);
      if (!clause || clause.necessity || !isReviewers(statement.facts, clause, at) || (value === 'denied' && (!clause.denial || clause.denial.from > at)) || NAMED.test(text.slice(clause.from, clause.to))) continue;
      const seen = foundIn(SummaryRecord.of(facts), where);
      if (seen.length === 0) continue;
      return [{ statement, words: clause, otherwise: `records ${listed([...new Set(seen.map(({ finding }) => finding.title))])} there`, recorded: seen.map((entry) => entry.statement), severity: 'information' }];
    }
    return [];
  });
}

function foundIn(record: SummaryRecord, where: { readonly regions: number; readonly sides: number }): Entry[] {
  const ask = (findings: readonly FindingId[], zone: boolean): Entry[] =>
    findings.flatMap((finding) => {
      const entry = record.present({ finding, ...where, zone, date: 0 });
      return entry && !entry.told ? [entry] : [];
    });
  const telling = ask(TELLING, isSpine(where.regions));
  const local = ask(LOCAL, false);
  return telling.length > 0 || local.length > 1 ? [...telling, ...local].slice(0, 3) : [];
}
