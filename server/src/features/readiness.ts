import type { Finding } from '../checks/check';
import { coverageOf } from '../checks/consistency/coverage';
import { TOO_LARGE_TO_CHECK } from '../checks/tooLarge';
import type { Decision, Determination } from '../determination/model';
import { type Overall, overallOf } from '../determination/overall';
import { deniedList } from '../facts/denied/deniedList';
import type { LetterFacts } from '../facts/letterFacts';
import { type Leftover, leftoversIn } from '../letter/leftovers';
import type { TextRange } from '../text/range';
import { shortTitle } from './itemTitle';

/**
 * Whether a determination can be signed. `blocked`: something must be put right first. `look`: a careful reader would look at something
 * again. `ready`: nothing was found; the product reads the letter, and not the records.
 */
export type Verdict = 'ready' | 'look' | 'blocked';

/** What stands between a determination and its signature. */
export interface Readiness {
  readonly verdict: Verdict;
  readonly form: { readonly id: string; readonly title: string };
  readonly caseNumber: string | null;
  /** The decision of the whole case in the words of the form's cover letter; `null` while an item is undecided. */
  readonly overall: Overall | null;
  readonly items: readonly ItemReadiness[];
  /** Errors and warnings that belong to no item, but for `undecided`. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
  /** Findings that are information or hints: counted, and not listed. */
  readonly others: number;
  /** The items against what utilization review denied, whatever the settings say of that check; `null` where the document was not checked. */
  readonly denied: DeniedAndDecided | null;
  /** Treatments that utilization review denied, by the case summary, and that no item decides; a warning is among those counted. */
  readonly undecided: readonly Finding[];
  readonly leftovers: readonly Leftover[];
  /** Comments in lines of their own. They do not leave. */
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Where another determination begins in the document: nothing of it is in this report. */
  readonly second?: TextRange;
  /** Whether the document was not checked, as it is too large or stopped the checks before. */
  readonly unchecked: boolean;
}

/** What the case summary says was denied, held against the items. */
export interface DeniedAndDecided {
  /** Whether the case summary names anything that was denied. */
  readonly named: boolean;
  /** How many requests that it names no item decides. */
  readonly undecided: number;
}

/** A disputed item with what was found in it. */
export interface ItemReadiness {
  readonly index: number;
  readonly title: string;
  readonly decision: Decision | null;
  readonly range: TextRange;
  /** Errors and warnings. */
  readonly findings: readonly Finding[];
  readonly leftovers: number;
}

/** The check that holds the list of what was denied against the items. */
const UNDECIDED = 'consistency/undecided-item';

/**
 * What stands between a determination and its signature.
 * @param facts what it says; read where it was checked
 * @param found what was found in it as a finished one, with the preset `final`; `undefined` where it was not checked
 */
export function readinessOf(determination: Determination, facts: LetterFacts, found: readonly Finding[] | undefined): Readiness {
  const { form, header, items, second, text } = determination;
  const findings = found ?? [];
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const errors = loud.filter(({ severity }) => severity === 'error').length;
  const leftovers = leftoversIn(determination);
  const overall = overallOf(items) ?? null;
  const number = header?.fields.find(({ key }) => key === 'caseNumber');
  const unchecked = found === undefined || text.source.length > TOO_LARGE_TO_CHECK;
  const undecided = findings.filter(({ check }) => check === UNDECIDED);
  const isBlocked = errors > 0 || leftovers.length > 0 || overall === null || unchecked || second !== undefined;
  return {
    verdict: isBlocked ? 'blocked' : loud.length > 0 || undecided.length > 0 ? 'look' : 'ready',
    form: { id: form.id, title: form.title },
    caseNumber: number ? text.slice(number.value) || null : null,
    overall,
    items: items.map((item) => ({
      index: item.index,
      title: shortTitle(text.slice(item.title), LONGEST_TITLE),
      decision: item.decision?.value ?? null,
      range: item.whole,
      findings: loud.filter((finding) => finding.item === item.index),
      leftovers: leftovers.filter((leftover) => leftover.item === item.index).length,
    })),
    findings: loud.filter(({ item, check }) => check !== UNDECIDED && !items.some(({ index }) => index === item)),
    errors,
    warnings: loud.length - errors,
    others: findings.length - loud.length,
    denied: unchecked ? null : { named: deniedList(facts).entries.length > 0, undecided: coverageOf(facts).undecided.length },
    undecided,
    leftovers,
    comments: text.comments,
    ...(second ? { second } : {}),
    unchecked,
  };
}

/** Longest name of an item, in characters. */
const LONGEST_TITLE = 100;
