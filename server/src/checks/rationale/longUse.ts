import type { DateMention, DrugMention } from '../../facts/fact';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import { type Opposing, statedClauses } from './opposing';

const longUse = inSentences(new PatternSet<true>([
  ['taking|using|utilizing|utilized|used|on|prescribed *6 long term|standing', true], ['long_term|chronic|prolonged *2 use|usage|therapy|treatment', true], ['chronically', true],
  ['taking|using|utilizing|utilized|used|on|prescribed *6 several|many|multiple|for|past|numerous months|years', true], ['months|years of *2 use|usage|treatment|therapy', true], ['taking|using|utilizing|utilized|used|on|prescribed *6 since', true],
]));
const firstUse = inSentences(new PatternSet<true>([
  ['first|initial *1 time|prescription|dose|trial', true], ['newly|new *1 prescribed|prescription|medication|started', true], ['started|begun|initiated|starting *3 on|with', true], ['was|were started|begun|initiated', true], ['start|begin *2 <n>', true],
]));
const goesOn = inSentences(new PatternSet<true>([['continues|continue|continued|continuing *3 take|taking|use|using|on', true], ['currently|still *2 taking|using|takes|uses|on', true], ['ongoing|continued *2 use|usage', true], ['is|remains taking|using|on', true]]));
const stopped = inSentences(new PatternSet<true>([['discontinued|discontinue|discontinuing|stopped|weaned|ceased', true], ['no longer *2 taking|using|takes|uses|on', true]]));
const PATIENT = /\b(?:patient|claimant|applicant|worker|employee|he|she|has been|have been|was|records?)\b/i;
const DAY = 86_400_000;
/** A date so much before the injury may be a slip of the month. */
const MARGIN = 31 * DAY;

/** Long use of a drug that a rationale counts on, where the summary has its first prescription, or the time goes back before the injury. */
export function longUses(facts: LetterFacts, item: ItemFacts): Opposing[] {
  const own = item.heading.flatMap((one) => drugsIn(one));
  if (own.length === 0) return [];
  return item.rationale.flatMap((statement): Opposing[] => {
    const uses = longUse(statement.facts);
    const kept = goesOn(statement.facts);
    if (uses.length === 0 && kept.length === 0) return [];
    const { tokens, text } = statement.facts;
    for (const clause of statedClauses(statement)) {
      if (kept.some(({ first }) => (tokens[first]?.from ?? 0) >= clause.from && (tokens[first]?.from ?? 0) < clause.to) && PATIENT.test(text.slice(clause.from, clause.to))) {
        const end = whereStopped(facts, drugsIn(statement).length > 0 ? drugsIn(statement) : own);
        if (end) return [{ statement, words: clause, otherwise: 'says that it was stopped', recorded: [end], severity: 'information' }];
      }
      const use = uses.find(({ first }) => (tokens[first]?.from ?? 0) >= clause.from && (tokens[first]?.from ?? 0) < clause.to);
      if (!use || !PATIENT.test(text.slice(clause.from, clause.to))) continue;
      const named = drugsIn(statement);
      const drugs = named.length > 0 ? named : own;
      const begun = facts.summary.find((one) => isFirstUse(one, drugs));
      if (begun) return [{ statement, words: clause, otherwise: 'has its first prescription', recorded: [begun], severity: 'information' }];
      const injury = facts.headerDate('dateOfInjury');
      const since = statement.facts.mentions.find((mention): mention is DateMention => mention.kind === 'date' && mention.from >= clause.from && mention.to <= clause.to);
      const before = injury && since && tokens[use.last - 1]?.lower === 'since' && timeOf(since, 11) + MARGIN < timeOf(injury.date, 0);
      if (before) return [{ statement, words: clause, otherwise: 'and the header have an injury after that', recorded: [], severity: 'information' }];
    }
    return [];
  });
}

/** The last sentence of the summary that names one of some drugs, if it says that it was stopped. */
function whereStopped({ summary }: LetterFacts, drugs: readonly DrugMention[]): Statement | undefined {
  const last = summary.filter((one) => !recordOf(one.facts).claims && drugsIn(one).some(({ generic }) => drugs.some((drug) => drug.generic === generic))).at(-1);
  return last && stopped(last.facts).length > 0 && drugsIn(last).length === 1 ? last : undefined;
}

/** Whether a sentence of the summary has one of some drugs prescribed for the first time. */
function isFirstUse(statement: Statement, drugs: readonly DrugMention[]): boolean {
  return firstUse(statement.facts).length > 0 && !recordOf(statement.facts).claims && drugsIn(statement).some(({ generic }) => drugs.some((drug) => drug.generic === generic));
}

function drugsIn({ facts: { mentions } }: Statement): DrugMention[] {
  return mentions.filter((mention): mention is DrugMention => mention.kind === 'drug');
}

/** @param month the month, from 0, that stands for a year alone */
function timeOf({ year, month, day }: DateMention, otherwise: number): number {
  return Date.UTC(year, month === undefined ? otherwise : month - 1, day ?? 28);
}
