import { sameService } from '../../facts/denied/kinship';
import { canBeSame, isKnown, namesSomething, perPair, type Requested, sameDrug, shareName } from '../../facts/denied/request';
import { deniedList, type ReviewedEntry } from '../../facts/denied/deniedList';
import { entriesIn } from '../../facts/denied/split';
import type { SentenceFacts } from '../../facts/fact';
import type { LetterFacts } from '../../facts/letterFacts';
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

const COVERAGES = new WeakMap<LetterFacts, Coverage>();

/** Matches the disputed items with what utilization review denied. */
export function coverageOf(facts: LetterFacts): Coverage {
  let coverage = COVERAGES.get(facts);
  if (!coverage) {
    coverage = match(facts);
    COVERAGES.set(facts, coverage);
  }
  return coverage;
}

function match(facts: LetterFacts): Coverage {
  const list = deniedList(facts);
  const disputes = disputesOf(facts);
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
    unaccounted: unaccounted.filter((dispute) => !otherPart.some((pair) => pair.dispute === dispute)).map((dispute) => ({ dispute, named: isNamed(facts, dispute) })),
    undecided: undecided.filter((entry) => !otherPart.some((pair) => pair.entry === entry)),
    otherPart,
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
