import type { Token } from '../../text/tokens';
import type { ClauseSpan } from './clauseSpan';
import { SAYING } from './necessityWords';
import type { VerbGroup } from './verbGroup';
import { can, has, Role } from './words';

/** Whether a statement is the verdict on this request, and no condition, rule or somebody else's. */
export function concludes(tokens: readonly Token[], clause: ClauseSpan, group: VerbGroup, object: readonly [number, number], i: number, ofRequest: boolean): boolean {
  if (clause.voice === 'claims' || clause.subordinate || group.open || isConditional(tokens, clause, i)) return false;
  if ((group.rule && clause.conditional) || isByAdministrator(tokens, i, clause.last)) return false;
  const before = tokens[object[0] - 1]?.lower ?? '';
  if (isAskedFor(tokens, clause.first, object[0])) return false;
  const quotes = before === '"' || before === ':';
  if (clause.voice === 'guideline' || clause.voice === 'record') {
    const said = before === 'that' || quotes || hasWord(tokens, [clause.first, object[0]], SAYING);
    if (said || (clause.voice === 'guideline' && !ofRequest && generalAfter(tokens, i, clause.last))) return false;
  }
  return true;
}

/** "must show that", "to explain why": what would have to be shown is not yet said. */
function isAskedFor(tokens: readonly Token[], from: number, object: number): boolean {
  const before = tokens[object - 1]?.lower;
  if (before === 'why' || before === 'how') return true;
  if (before !== 'that') return false;
  for (let k = from; k < object; k++) if (tokens[k]?.lower === 'to' || can(tokens[k], Role.rule | Role.open)) return !deniedThat(tokens, from, object);
  return false;
}

/** "not medically necessary by utilization review". */
function isByAdministrator(tokens: readonly Token[], i: number, to: number): boolean {
  for (let k = i + 1; k < to; k++) if (tokens[k]?.lower === 'by' && hasWord(tokens, [k + 1, Math.min(to, k + 4)], ADMINISTRATORS)) return true;
  return false;
}

const ADMINISTRATORS = new Set('ur utilization administrator carrier insurer adjuster previous prior peer'.split(' '));

/** "in patients with": of patients in general. */
function generalAfter(tokens: readonly Token[], i: number, to: number): boolean {
  for (let k = i + 1; k < to; k++) {
    const word = tokens[k]?.lower;
    if (word === 'patients' || word === 'individuals' || word === 'those' || word === 'who' || word === 'for') return true;
  }
  return false;
}

/** Whether "if", "when" or "whether" stands in the clause, or opens it, or "unless" closes it. */
export function isConditional(tokens: readonly Token[], clause: ClauseSpan, i: number): boolean {
  for (let k = clause.first; k < clause.last; k++) {
    const word = tokens[k]?.lower;
    if (has(word, Role.condition) && tokens[k + 1]?.lower !== 'necessary') return word !== 'whether' || k < i;
    if (k > i && word === 'unless') return clause.voice === 'guideline';
  }
  return false;
}

/** "no evidence that", "do not find that": the negation stands before what is said to be necessary. */
export function deniedThat(tokens: readonly Token[], from: number, object: number): boolean {
  const that = tokens[object - 1]?.lower;
  if (that !== 'that' && that !== 'find' && that !== 'agree' && that !== 'believe' && that !== 'feel') return false;
  for (let k = object - 1; k >= from; k--) {
    const word = tokens[k]?.lower;
    if (word === 'no' || has(word, Role.negative) || word === 'insufficient' || word === 'disagree' || word === 'unclear') return true;
  }
  return false;
}

/** Whether one of the tokens is among the words. */
export function hasWord(tokens: readonly Token[], [from, to]: readonly [number, number], words: ReadonlySet<string>): boolean {
  for (let k = from; k < to; k++) if (words.has(tokens[k]?.lower ?? '')) return true;
  return false;
}
