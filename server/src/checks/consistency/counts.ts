import type { Requested } from '../../facts/denied/request';
import type { FrequencyMention, QuantityMention } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { Place } from '../check';
import { ends } from './amounts';
import { disputesOf, namedInHeading } from './disputes';

/** So many a period for so many periods that are not the stated total, and tablets that do not last for the days of a prescription. */
export function contradictoryCounts(facts: LetterFacts): Place[] {
  const found: Place[] = [];
  const seen = new Set<string>();
  const look = (statement: Statement, item: number): void => {
    for (const mention of coursesIn(statement.facts)) {
      const place = wrongTotal(facts, statement, mention, item) ?? wrongSupply(facts, statement, mention, item);
      const key = statement.facts.text.slice(mention.from, mention.to);
      if (!place || seen.has(key)) continue;
      seen.add(key);
      found.push(place);
    }
  };
  for (const dispute of disputesOf(facts)) {
    for (const request of namedInHeading(dispute)) {
      const place = wrongSessions(facts, request, dispute.item.index);
      if (place) found.push(place);
    }
  }
  for (const { item, heading, rationale } of facts.items) for (const statement of [...heading, ...rationale]) look(statement, item.index);
  for (const statement of facts.summary) look(statement, 0);
  return found;
}

/** The rates with their length that a sentence names. */
const coursesIn = perSentence(({ mentions }) => mentions.filter((mention): mention is FrequencyMention => mention.kind === 'frequency' && mention.periods !== undefined));

function wrongTotal(facts: LetterFacts, statement: Statement, { times, periods = [], total = [], period, from, to }: FrequencyMention, item: number): Place | undefined {
  const [least, most] = [(times[0] ?? 0) * (periods[0] ?? 0), (times.at(-1) ?? 0) * (periods.at(-1) ?? 0)];
  const [low, high] = ends(total);
  if (total.length === 0 || period === 'day' || (low <= most && least <= high)) return undefined;
  return {
    range: facts.rangeOf(statement, { from, to }),
    item,
    message: `${product(times, periods)} is ${least === most ? least : `${least} to ${most}`}, not ${low === high ? low : `${low} to ${high}`}. The number is part of what is decided: correct the rate, the length or the total.`,
  };
}

/** "Twelve sessions, 2 times a week for 4 weeks": the sessions are counted twice. */
function wrongSessions(facts: LetterFacts, { statement, quantities, frequencies }: Requested, item: number): Place | undefined {
  const sessions = quantities.filter(({ what }) => what === 'session');
  const rates = frequencies.filter(({ total, period }) => total !== undefined && period === 'week');
  const [counted] = sessions;
  const [rate] = rates;
  if (!counted || !rate || sessions.length > 1 || rates.length > 1) return undefined;
  const [low, high] = ends(rate.total ?? []);
  if (counted.count <= high && low <= (counted.most ?? counted.count)) return undefined;
  return {
    range: facts.rangeOf(statement, counted),
    item,
    message: `${product(rate.times, rate.periods ?? [])} is ${low === high ? low : `${low} to ${high}`}, not ${counted.count}. The number is part of what is decided: correct the rate, the length or the number.`,
    related: [{ range: facts.rangeOf(statement, rate), item, message: 'How often' }],
  };
}

function product(times: readonly number[], periods: readonly number[]): string {
  return `${times.join(' to ')} times ${periods.join(' to ')}`;
}

const AS_NEEDED = /\b(?:as needed|prn|p\.r\.n|if needed|taper|titrat)/i;

/** "One tablet twice daily 14 days #40": 28 tablets. */
function wrongSupply(facts: LetterFacts, statement: Statement, { times, periods = [], period, from, to }: FrequencyMention, item: number): Place | undefined {
  const { mentions, text } = statement.facts;
  if (period !== 'day' || AS_NEEDED.test(text) || times.length > 1 || periods.length > 1) return undefined;
  const quantities = mentions.filter((mention): mention is QuantityMention => mention.kind === 'quantity');
  const dose = quantities.find((quantity) => quantity.to <= from && from - quantity.to < 12 && (quantity.what === 'tablet' || quantity.what === 'capsule'));
  const supply = quantities.find((quantity) => quantity.from >= to && quantity.from - to < 12 && quantity.what === undefined && text.charAt(quantity.from) === '#');
  if (!dose || !supply || dose.most !== undefined) return undefined;
  const needed = dose.count * (times[0] ?? 0) * (periods[0] ?? 0);
  if (needed === supply.count) return undefined;
  return {
    range: facts.rangeOf(statement, { from: dose.from, to: supply.to }),
    item,
    message: `${dose.count} ${times[0]} times a day for ${periods[0]} days are ${needed}, not ${supply.count}. The number is part of what is decided: look up the prescription and correct it.`,
  };
}
