import type { DateMention } from '../fact';
import type { LetterFacts, Statement } from '../letterFacts';
import type { Finding, FindingId } from './findings';
import { type Hit, recordOf } from './hits';
import { nerveZone, type Regions, type Sides, sidesAgree } from './places';

/** A finding that the case summary records, in its place. */
export interface Entry extends Hit {
  readonly statement: Statement;
  /** The last date named before it, as yyyymmdd; 0 where there is none. */
  readonly date: number;
}

/** What goes on in the place of the sentence before it, where it names none: an examination does, a history does not. */
const CARRIED: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>(['exam', 'complaint', 'imaging']);

/** A question to the record. */
export interface Query {
  readonly finding: FindingId;
  /** 0: anywhere. */
  readonly regions: Regions;
  readonly sides: Sides;
  /** Whether a nerve's whole zone counts: an arm for the neck. */
  readonly zone: boolean;
  /** yyyymmdd, 0: any day. */
  readonly date: number;
  /** Only what is recorded of that very place: "physical therapy" of no place does not answer for the hip. */
  readonly placed?: boolean;
}

const records = new WeakMap<LetterFacts['summary'], SummaryRecord>();

/** What the case summary records of the patient: findings with polarity, place and date. The claims administrator's reasons are no part of it. */
export class SummaryRecord {
  readonly #byFinding = new Map<FindingId, Entry[]>();

  /** @param statements what records; only what is said of the patient counts */
  constructor(statements: readonly Statement[]) {
    let date = 0;
    let carried: { regions: Regions; sides: Sides } = { regions: 0, sides: 0 };
    for (const statement of statements) {
      const { hits, places, claims } = recordOf(statement.facts);
      const dates = statement.facts.mentions.filter((mention): mention is DateMention => mention.kind === 'date');
      const place = places.at(-1);
      if (claims) continue;
      let before = date;
      for (const hit of hits) {
        const at = statement.facts.tokens[hit.first]?.from ?? 0;
        for (const mention of dates) if (mention.from <= at) before = dayOf(mention);
        const where = hit.regions === 0 && CARRIED.has(hit.finding.kind) ? carried : { regions: hit.regions, sides: hit.sides };
        const entries = this.#byFinding.get(hit.finding.id);
        const entry: Entry = { ...hit, ...where, statement, date: before };
        if (entries) entries.push(entry);
        else this.#byFinding.set(hit.finding.id, [entry]);
      }
      date = dates.reduce((_, mention) => dayOf(mention), date);
      if (place) carried = { regions: place.regions, sides: place.sides };
    }
  }

  /** The record of a letter's case summary, read once while the summary stays as it is. */
  static of({ summary }: LetterFacts): SummaryRecord {
    let record = records.get(summary);
    if (!record) {
      record = new SummaryRecord(summary);
      records.set(summary, record);
    }
    return record;
  }

  /** Everything recorded of a finding, whatever it says and wherever it is. */
  all(finding: FindingId): readonly Entry[] {
    return this.#byFinding.get(finding) ?? [];
  }

  /** Where a finding is recorded as there: what is seen before what is told. Nothing, if the record also says in that place that it is not. */
  present(query: Query): Entry | undefined {
    const entries = this.#matching(query);
    if (entries.some(({ present, open }) => !present && !open)) return undefined;
    const found = entries.filter(({ present, open }) => present && !open);
    return found.find(({ told }) => !told) ?? found[0];
  }

  /** Where an examiner recorded a finding as there, though the record also says, earlier or elsewhere in that place, that it is not. */
  contested(query: Query): Entry | undefined {
    const entries = this.#matching(query).filter(({ open, told }) => !open && !told);
    const last = entries.at(-1);
    return last?.present === true && entries.some(({ present }) => !present) ? last : undefined;
  }

  /** Where a finding is recorded as not there. Nothing, if the record also says in that place that it is. */
  absent(query: Query): Entry | undefined {
    const entries = this.#matching(query);
    if (entries.some(({ present, open }) => present && !open)) return undefined;
    return entries.find(({ present }) => !present);
  }

  #matching({ finding, regions, sides, zone, date, placed }: Query): Entry[] {
    const wanted = zone ? nerveZone(regions) : regions;
    return this.all(finding).filter((entry) => {
      if (date !== 0 && entry.date !== 0 && date !== entry.date) return false;
      if (wanted === 0 || entry.regions === 0) return wanted === 0 || placed !== true;
      return (wanted & entry.regions) !== 0 && sidesAgree(sides, entry.sides);
    });
  }
}

/** A date as a number that sorts. */
export function dayOf({ year, month = 0, day = 0 }: DateMention): number {
  return year * 10000 + month * 100 + day;
}
