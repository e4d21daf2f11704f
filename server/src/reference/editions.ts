import { type Confidence, confidenceOf, lazily, table } from './tables';

/** One edition of a guideline of the MTUS, or of its drug list, and when it was in force. Days are written 2016-07-29. */
export interface Edition {
  /** "acoem-2004-low-back", "dwc-2016-chronic-pain". */
  readonly id: string;
  /** What it is about: "low-back", "chronic-pain". Editions that replace one another share it. */
  readonly topic: string;
  readonly title: string;
  /** "ACOEM 2nd edition, 2004, chapter 12", "DWC July 28, 2016". */
  readonly edition: string;
  /** Other titles that letters call it by. */
  readonly names: readonly string[];
  /** Years that letters cite it with: of the edition and of its adoption. */
  readonly years: readonly number[];
  /** First day in force; absent where it was only proposed. */
  readonly from?: string;
  /** Last day in force; absent where no successor was found. */
  readonly to?: string;
  /** Where the first day is not known: the earliest and latest it can be. */
  readonly fromRange?: DayRange;
  readonly toRange?: DayRange;
  readonly confidence: Confidence;
  /** Heard or proposed; its adoption was not found. */
  readonly proposed: boolean;
  /** The section of 8 CCR that holds it: "9792.23.5". */
  readonly regulation?: string;
  /** What the record rests on: a public page without the scheme, or what the project file says. */
  readonly source?: string;
}

/** Two days; an end that is absent is open. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** How an edition stands to the days of a determination. */
export type InForce = 'in-force' | 'ended-before' | 'started-after' | 'unknown';

/** All editions, the oldest of each topic first. */
export const editions: () => readonly Edition[] = lazily(() =>
  table('guidelines').editions.map(([id, topic, title, edition, names, years, from, to, fromRange, toRange, sure, proposed, regulation, page = 0]) => ({
    id, topic, title, edition, names, years,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(fromRange ? { fromRange: dayRange(fromRange) } : {}),
    ...(toRange ? { toRange: dayRange(toRange) } : {}),
    confidence: confidenceOf(sure),
    proposed: proposed === 1,
    ...(regulation ? { regulation } : {}),
    source: table('guidelines').pages[page] ?? '',
  })),
);

/** The edition with an id. */
export function editionNamed(id: string): Edition | undefined {
  return editions().find((edition) => edition.id === id);
}

/**
 * How an edition stands to the days from the request or the utilization review to the decision. It is in force if it was so at any
 * moment of them, the days at which it may have begun or ended included; an open end is no end, and without days any edition will do.
 * @param from the earlier day, `2016-11-03`; where only one is known, give it twice
 * @param to the day of the decision
 */
export function inForce(edition: Edition, from: string | undefined, to: string | undefined): InForce {
  if (edition.proposed) return 'unknown';
  const last = latest(edition.to, edition.toRange);
  if (from !== undefined && last !== undefined && last < from) return 'ended-before';
  const first = earliest(edition.from, edition.fromRange);
  if (to !== undefined && first !== undefined && first > to) return 'started-after';
  return 'in-force';
}

/**
 * The editions of a topic that were in force at any moment of a stretch of days; all of them where no day is known.
 * @param all where to look: ours, unless the project has its own
 */
export function editionInForce(topic: string, from: string | undefined, to: string | undefined, all: readonly Edition[] = editions()): readonly Edition[] {
  return all.filter((edition) => edition.topic === topic && inForce(edition, from, to) === 'in-force');
}

function earliest(day: string | undefined, range: DayRange | undefined): string | undefined {
  if (range && range.from === undefined) return undefined;
  return range?.from !== undefined && (day === undefined || range.from < day) ? range.from : day;
}

/** The last day it can have been in force; absent where that is open. */
function latest(day: string | undefined, range: DayRange | undefined): string | undefined {
  if (day === undefined || (range && range.to === undefined)) return undefined;
  return range?.to !== undefined && range.to > day ? range.to : day;
}

function dayRange([from, to]: readonly (string | null)[]): DayRange {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
