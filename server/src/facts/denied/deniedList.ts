import type { Stretch } from '../fact';
import { type LetterFacts, perSummary, type Statement } from '../letterFacts';
import type { ReviewAction } from './actions';
import { type ActionObject, sentenceActions } from './objects';
import { namesSomething, type Requested } from './request';
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

/** What utilization review denied, by the case summary: read once while the summary stays as it is. */
export const deniedList: (facts: LetterFacts) => DeniedList = perSummary(read);

function read(summary: LetterFacts['summary']): DeniedList {
  const account = new Account();
  let series = false;
  for (const [k, statement] of summary.entries()) {
    const { objects, namesReview, namesRequest } = sentenceActions(statement.facts);
    const reviewed: boolean = namesReview || (series && goesOn(statement));
    const expected: boolean = series || requestsIn(summary[k - 1]).length > 0;
    const relevant: readonly ActionObject[] = objects.filter((object) => isReviews(object, reviewed, namesRequest, series || (expected && isShortSubject(statement, object))));
    const denies: boolean = relevant.some(({ action }) => action !== 'approved');
    series = denies || (series && relevant.length > 0);
    if (denies) account.statements.push(statement);
    for (const object of relevant) account.add(summary, k, object);
    if (denies && OPENS_LIST.test(statement.facts.text)) account.addList(summary, k);
  }
  const { statements, entries, approved, groups, complete } = account;
  const first = statements[0] ? summary.indexOf(statements[0]) : summary.length;
  const requested = summary.flatMap((statement, k) => (k < first && (first - k <= SHORTLY || AUTHORIZATION.test(statement.facts.text)) ? requestsIn(statement) : []));
  return { statements, entries, approved, requested, groups, complete: complete && entries.length > 0, dated: isDated(summary, statements) };
}

/** What the sentences of a summary add up to. */
class Account {
  readonly statements: Statement[] = [];
  readonly entries: ReviewedEntry[] = [];
  readonly approved: ReviewedEntry[] = [];
  readonly groups = new Set<Group>();
  complete = true;

  /** Adds what one action of a sentence is about. */
  add(summary: readonly Statement[], k: number, object: ActionObject): void {
    const statement = summary[k];
    if (!statement || object.from >= object.to) return;
    const words = statement.facts.text.slice(object.from, object.to);
    const named = entriesIn(statement, object).filter((entry) => namesSomething(entry) || entry.parts.length > 0).map((entry) => ({ ...entry, action: object.action }));
    if (object.action === 'approved') {
      this.approved.push(...named);
      return;
    }
    if (named.length === 0 && ANNOUNCES.test(words)) return;
    this.entries.push(...named);
    const groups = groupsIn(statement, object);
    if (named.length > 0 && groups.length === 0) return;
    this.complete = false;
    const asked = named.length > 0 || groups.some((group) => group !== 'anything') ? [] : lastRequests(summary, k);
    this.entries.push(...asked.map((entry) => ({ ...entry, action: object.action })));
    for (const group of asked.length > 0 ? [] : groups) this.groups.add(group);
    if (named.length === 0 && asked.length === 0 && groups.length === 0) this.groups.add('anything');
  }

  /** Adds a numbered list behind a colon, which reads as several sentences: "non-certified: 1. Soma 2. Norco". */
  addList(summary: readonly Statement[], k: number): void {
    for (let i = k + 1; i < summary.length; i++) {
      const statement = summary[i];
      if (!statement) return;
      this.entries.push(...entriesIn(statement, { from: 0, to: statement.facts.text.length }).filter(namesSomething).map((entry) => ({ ...entry, action: 'denied' as const })));
      if (!ENDS_IN_NUMBER.test(statement.facts.text)) return;
    }
  }
}

const OPENS_LIST = /:\s*1[.)]$/;
const ENDS_IN_NUMBER = /\s\d{1,2}[.)]$/;
/** The entries are still to come. */
const ANNOUNCES = /\b(?:below|following)\b/i;

/** "These were denied", behind the sentence with the requests. */
function isShortSubject({ facts: { text } }: Statement, { from, to, passive }: ActionObject): boolean {
  return passive && /\b(?:these|this|they|it|both|all)\W*$/i.test(text.slice(from, to));
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

/** The kinds of things that a stretch names in general; the names that the tables know are left out ("spine surgery evaluation"). */
function groupsIn({ facts: { text, mentions } }: Statement, { from, to }: Stretch): Group[] {
  let words = '';
  let at = from;
  for (const mention of mentions) {
    if ((mention.kind !== 'service' && mention.kind !== 'drug') || mention.from < at || mention.to > to) continue;
    words += `${text.slice(at, mention.from)}-`;
    at = mention.to;
  }
  words += text.slice(at, to);
  return GROUPS.flatMap(([pattern, group]) => (pattern.test(words) ? [group] : []));
}

/** Whether a sentence of the account, or the one before or behind it, gives a day. */
function isDated(summary: readonly Statement[], statements: readonly Statement[]): boolean {
  return summary.some((statement, k) => {
    const near = [statement, summary[k - 1], summary[k + 1]].some((other) => other !== undefined && statements.includes(other));
    return near && statement.facts.mentions.some((mention) => mention.kind === 'date' && mention.day !== undefined);
  });
}
