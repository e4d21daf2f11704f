import type { Requested } from '../../facts/denied/request';
import type { FrequencyMention, QuantityMention, Stretch } from '../../facts/fact';

/** From and to; a single number is both. */
export type Interval = readonly [number, number];

/** How many a request is for. */
export interface Amounts {
  readonly request: Requested;
  /** Tablets of a drug, or sessions of a service. */
  readonly numbers: readonly Interval[];
  /** How often, with its period: "2 a week". */
  readonly rate: FrequencyMention | undefined;
  readonly span: Stretch;
}

/** What counts tablets of a drug, and what counts a service. */
const OF_DRUG: ReadonlySet<string | undefined> = new Set([undefined, 'tablet', 'capsule', 'patch', 'pill']);
const OF_SERVICE: ReadonlySet<string | undefined> = new Set([undefined, 'session', 'unit', 'injection', 'consultation']);

/** The numbers of a request, or nothing where it has none that compares. */
export function amountsOf(request: Requested): Amounts | undefined {
  if (request.quantities.length === 0 && request.frequencies.length === 0) return undefined;
  const isDrug = request.drugs.length > 0;
  const counted = isDrug ? OF_DRUG : OF_SERVICE;
  const quantities = request.quantities.filter(({ what, count }) => counted.has(what) && count > 1);
  const rate = isDrug ? undefined : request.frequencies.find(({ period }) => period === 'week' || period === 'month');
  const numbers = [...quantities.map(intervalOf), ...(rate?.total ? [ends(rate.total)] : [])];
  const [first] = [...quantities, ...(rate ? [rate] : [])].sort((a, b) => a.from - b.from);
  if (!first || (numbers.length === 0 && !rate)) return undefined;
  if (isDrug && new Set(request.drugs.map(({ generic }) => generic)).size > 1) return undefined;
  return { request, numbers, rate, span: { from: first.from, to: first.to } };
}

/** Whether two requests can be for the same number: a number in common, or rates alike where one has no number. */
export function agreeOnAmounts(mine: Amounts, other: Amounts): boolean {
  if (otherRates(mine.rate, other.rate)) return false;
  if (mine.numbers.length === 0 || other.numbers.length === 0) return true;
  return mine.numbers.some((a) => other.numbers.some((b) => meet(a, b)));
}

function otherRates(a: FrequencyMention | undefined, b: FrequencyMention | undefined): boolean {
  return a && b ? a.period === b.period && !meet(ends(a.times), ends(b.times)) : false;
}

function meet([a, b]: Interval, [c, d]: Interval): boolean {
  return a <= d && c <= b;
}

function intervalOf({ count, most }: QuantityMention): Interval {
  return [count, most ?? count];
}

/** The least and the most of a list. */
export function ends(numbers: readonly number[]): Interval {
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
}
