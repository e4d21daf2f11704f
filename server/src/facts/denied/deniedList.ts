import type { Stretch } from '../fact';
import type { LetterFacts, Statement } from '../letterFacts';
import type { ReviewAction } from './actions';
import { type ActionObject, sentenceActions } from './objects';
import { isKnown, namesSomething, type Requested } from './request';
import { requestsIn } from './requests';
import { entriesIn } from './split';

/** An entry of what utilization review decided on. */
export interface ReviewedEntry extends Requested {
  readonly action: ReviewAction;
  /** Only a part of the entry is meant. */
  readonly inPart?: boolean;
}

/** What the case summary says of utilization review's decision. */
export interface DeniedList {
  /** The sentences that tell of a denial or a modification. */
  readonly statements: readonly Statement[];
  /** What was denied or modified, entry by entry. */
  readonly entries: readonly ReviewedEntry[];
  readonly approved: readonly ReviewedEntry[];
  /** What the summary says was requested for authorization, shortly before the denial. */
  readonly requested: readonly Requested[];
  /** Whether each denial says what it denies, so that what is not there was not denied. */
  readonly complete: boolean;
  /** Kinds of things that are denied in general words: "the requested medications". */
  readonly groups: ReadonlySet<Group>;
  /** Whether those sentences, or the ones beside them, give a date. */
  readonly dated: boolean;
}

const LISTS = new WeakMap<LetterFacts, DeniedList>();

/** What utilization review denied, by the case summary. */
export function deniedList(facts: LetterFacts): DeniedList {
  let list = LISTS.get(facts);
  if (!list) {
    list = read(facts);
    LISTS.set(facts, list);
  }
  return list;
}

function read({ summary }: LetterFacts): DeniedList {
  const statements: Statement[] = [];
  const entries: ReviewedEntry[] = [];
  const approved: ReviewedEntry[] = [];
  const groups = new Set<Group>();
  let complete = true;
  let series = false;
  for (const [k, statement] of summary.entries()) {
    const { objects, namesReview, namesRequest } = sentenceActions(statement.facts);
    const relevant = objects.filter((object) => isReviews(object, namesReview || (series && goesOn(statement)), namesRequest, series));
    const denies = relevant.some(({ action }) => action !== 'approved');
    series = denies || (series && relevant.length > 0);
    if (denies) statements.push(statement);
    for (const object of relevant) {
      const found = entriesIn(statement, object).map((entry) => ({ ...entry, action: object.action }));
      const named = found.filter((entry) => namesSomething(entry) || entry.parts.length > 0);
      if (object.action === 'approved') {
        approved.push(...named);
        continue;
      }
      if (named.length > 0) entries.push(...named);
      else {
        complete = false;
        const asked = groupsIn(statement, object).length > 0 ? [] : lastRequests(summary, k);
        entries.push(...asked.map((entry) => ({ ...entry, action: object.action })));
        if (asked.length === 0) groups.add('anything');
      }
      const general = named.length > 0 ? named.filter((entry) => !isKnown(entry)) : [object];
      for (const group of general.flatMap((stretch) => groupsIn(statement, stretch))) {
        groups.add(group);
        complete = false;
      }
    }
  }
  const first = statements[0] ? summary.indexOf(statements[0]) : summary.length;
  const requested = summary.flatMap((statement, k) => (k < first && (first - k <= SHORTLY || AUTHORIZATION.test(statement.facts.text)) ? requestsIn(statement) : []));
  return { statements, entries, approved, requested, groups, complete: complete && entries.length > 0, dated: isDated(summary, statements) };
}

/** The requests of the nearest sentence before a denial that does not repeat them: "The request was denied." */
function lastRequests(summary: readonly Statement[], k: number): Requested[] {
  for (let i = k - 1; i >= 0 && i >= k - SHORTLY; i--) {
    const requests = requestsIn(summary[i]);
    if (requests.length > 0) return requests;
  }
  return [];
}

/** How many sentences before the denial the request stands. */
const SHORTLY = 4;
const AUTHORIZATION = /\b(?:authorization|rfa|appeal)\b/i;

/** "It modified the request for Y": the sentence goes on with the reviewer of the one before. */
function goesOn({ facts: { tokens } }: Statement): boolean {
  return ['it', 'they', 'the'].includes(tokens[0]?.lower ?? '');
}

/** Whether an action is a review's and not the patient's ("denied numbness") or a doctor's. */
function isReviews({ action, passive, byPatient }: ActionObject, namesReview: boolean, namesRequest: boolean, series: boolean): boolean {
  if (byPatient && !namesReview) return false;
  if (action === 'approved') return namesReview || namesRequest;
  return namesReview || (passive && (namesRequest || series));
}

/** A kind of thing that a denial can name in general. */
export type Group = 'drug' | 'surgery' | 'imaging' | 'laboratory' | 'anything';

const GROUPS: readonly (readonly [RegExp, Group])[] = [
  [/\b(?:medications|medicines|prescriptions|drugs|opioids|topicals|compounds)\b/i, 'drug'],
  [/\b(?:surgery|surgical procedures?|operation)\b/i, 'surgery'],
  [/\b(?:imaging|studies|diagnostics?)\b/i, 'imaging'],
  [/\b(?:labs|laboratory|lab work|lab tests|preoperative (?:procedures|testing|tests))\b/i, 'laboratory'],
  [/\b(?:services|treatments|items|procedures|injectable|these requests|requests? below|above|all of the)\b/i, 'anything'],
];

function groupsIn({ facts: { text } }: Statement, { from, to }: Stretch): Group[] {
  const words = text.slice(from, to);
  return GROUPS.flatMap(([pattern, group]) => (pattern.test(words) ? [group] : []));
}

/** Whether a sentence of the account, or the one before or behind it, gives a day. */
function isDated(summary: readonly Statement[], statements: readonly Statement[]): boolean {
  return summary.some((statement, k) => {
    const near = [statement, summary[k - 1], summary[k + 1]].some((other) => other !== undefined && statements.includes(other));
    return near && statement.facts.mentions.some((mention) => mention.kind === 'date' && mention.day !== undefined);
  });
}
