import { sameService } from '../../facts/denied/kinship';
import { canBeSame, isKnown, namesSomething, perPair, type Requested, sameDrug, shareName } from '../../facts/denied/request';
import { type DeniedList, deniedList, type ReviewedEntry } from '../../facts/denied/deniedList';
import { entriesIn } from '../../facts/denied/split';
import type { SentenceFacts } from '../../facts/fact';
import { type LetterFacts, perLetter } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import { suggestDrug } from '../../reference/spelling';
import { type Dispute, disputesOf, namedInHeading } from './disputes';
import { restOf } from './parts';

/** How the disputed items and what utilization review denied go together. */
export interface Coverage {
  /** Items that the account of the denial does not have. */
  readonly unaccounted: readonly UnaccountedItem[];
  /** Entries of the denial that no item decides. */
  readonly undecided: readonly ReviewedEntry[];
  /** An item and an entry that can only be each other's, with different body parts. */
  readonly otherPart: readonly { readonly dispute: Dispute; readonly entry: ReviewedEntry }[];
}

export interface UnaccountedItem {
  readonly dispute: Dispute;
  /** Whether the summary names it somewhere else. */
  readonly named: boolean;
}

/** Matches the disputed items with what utilization review denied. */
export const coverageOf = perLetter(coverage);

function coverage(facts: LetterFacts): Coverage {
  const list = deniedList(facts);
  const disputes = disputesOf(facts);
  const contents = disputes.flatMap((dispute) => namedInHeading(dispute).map(({ content }) => content));
  let matched = lastMatched.get(list);
  if (!matched || !isSame(matched.contents, contents)) lastMatched.set(list, (matched = match(facts, list, disputes, contents)));
  const at = (index: number): Dispute[] => disputes.slice(index, index + 1);
  return {
    unaccounted: matched.unaccounted.flatMap(({ index, named }) => at(index).map((dispute) => ({ dispute, named }))),
    undecided: matched.undecided,
    otherPart: matched.otherPart.flatMap(({ index, entry }) => at(index).map((dispute) => ({ dispute, entry }))),
  };
}

function isSame(a: Matched['contents'], b: Matched['contents']): boolean {
  return a.length === b.length && a.every((content, i) => content === b[i]);
}

/** A coverage wherever the items stand: they are named by their places in the list. */
interface Matched {
  /** What the headings name. */
  readonly contents: readonly Requested['content'][];
  readonly unaccounted: readonly { readonly index: number; readonly named: boolean }[];
  readonly undecided: readonly ReviewedEntry[];
  readonly otherPart: readonly { readonly index: number; readonly entry: ReviewedEntry }[];
}

/** What was last found for an account of the denial: it holds as long as the headings name the same. */
const lastMatched = new WeakMap<DeniedList, Matched>();

function match(facts: LetterFacts, list: DeniedList, disputes: readonly Dispute[], contents: Matched['contents']): Matched {
  const heard = [...list.entries, ...list.approved, ...list.statements.flatMap((statement) => entriesIn(statement, { from: 0, to: statement.facts.text.length }))];
  const unaccounted = disputes.filter((dispute) => !namedInHeading(dispute).some((request) => heard.some((entry) => covers(entry, request))));
  const headings = disputes.flatMap(namedInHeading);
  const undecided = list.entries.flatMap((entry) => {
    const fitting = headings.filter((request) => covers(entry, request));
    return fitting.length === 0 ? (isKnown(entry) || isShort(entry) ? [entry] : []) : restOf(entry, fitting);
  });
  const otherPart = undecided.flatMap((entry) => {
    const [dispute, ...more] = unaccounted.filter(({ decided }) => shareName(decided, entry));
    return dispute && more.length === 0 && undecided.filter((other) => shareName(other, dispute.decided)).length === 1 ? [{ dispute, entry }] : [];
  });
  return {
    contents,
    unaccounted: unaccounted
      .filter((dispute) => !otherPart.some((pair) => pair.dispute === dispute))
      .map((dispute) => ({ index: disputes.indexOf(dispute), named: isNamed(facts, dispute) })),
    undecided: undecided.filter((entry) => !otherPart.some((pair) => pair.entry === entry)),
    otherPart: otherPart.map(({ dispute, entry }) => ({ index: disputes.indexOf(dispute), entry })),
  };
}

/** An entry of a few words, none of which a table knows: "gloves". In longer ones the words may be a reason's. */
function isShort({ statement, from, to, words, action }: ReviewedEntry): boolean {
  return action === 'denied' && words.size > 0 && words.size <= 2 && to - from <= LONGEST_ENTRY && isRequested(statement.facts.text.slice(Math.max(0, from - 40), from));
}

const LONGEST_ENTRY = 40;

/** Whether the words before an entry end in "the request for ...", with no other sentence or entry between. */
function isRequested(before: string): boolean {
  const lower = before.toLowerCase();
  const at = Math.max(lower.lastIndexOf('request for '), lower.lastIndexOf('requests for '));
  return at >= 0 && !/[.;]/.test(lower.slice(at));
}

/** Whether an entry can stand for a request: the same thing, or a body part alone ("the left shoulder") that fits. */
const covers = perPair((entry, request) => {
  if (canBeSame(entry, request) || isMisspelt(entry, request) || isMisspelt(request, entry)) return true;
  return !namesSomething(entry) && entry.parts.length > 0 && request.parts.some(({ part }) => entry.parts.some((other) => other.part === part));
});

/** Whether one names a drug in a misspelling of the other's: "Alprazloam" is Xanax. */
function isMisspelt(known: Requested, unknown: Requested): boolean {
  if (known.drugs.length === 0 || isKnown(unknown)) return false;
  return [...unknown.words].some((word) => {
    const meant = suggestDrug(word);
    return meant !== undefined && known.drugs.some(({ generic }) => sameDrug(generic, meant));
  });
}

/** The words of a sentence, those in the plural in the singular too. */
const wordsIn = perSentence(({ tokens }) => new Set(tokens.flatMap(({ lower }) => (lower.endsWith('s') ? [lower, lower.slice(0, -1)] : [lower]))));

function hasAny(facts: SentenceFacts, words: ReadonlySet<string>): boolean {
  const said = wordsIn(facts);
  for (const word of words) if (said.has(word)) return true;
  return false;
}

function isNamed({ summary }: LetterFacts, dispute: Dispute): boolean {
  const requests = namedInHeading(dispute);
  return summary.some(({ facts }) =>
    requests.some((request) => {
      if (!isKnown(request)) return hasAny(facts, request.words);
      return facts.mentions.some(
        (mention) =>
          (mention.kind === 'drug' && request.drugs.some(({ generic }) => sameDrug(generic, mention.generic))) ||
          (mention.kind === 'service' && request.services.some((service) => sameService(service, mention))),
      );
    }),
  );
}
