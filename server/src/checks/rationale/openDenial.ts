import type { Clause, Denial, SentenceFacts } from '../../facts/fact';
import { kindsInSentences } from '../../facts/wordKinds';

const NEGATIVE = new Set("unable inability not never nothing neither nor no cannot none isn't aren't wasn't weren't doesn't didn't don't hasn't haven't hadn't".split(' '));
/** Words of a verdict, a rule, a condition, or a negation that denies nothing. */
const OTHERWISE =
  /\b(?:medically|necess\w*|recommend\w*|indicated|support\w*|warrant\w*|justif\w*|appropriate\w*|reasonabl\w*|certif\w*|approv\w*|authori\w*|guidelines?|mtus|odg|acoem|should|would|could|may|might|must|only|if|when|unless|until|patients|individuals|criteria|criterion|substantiat\w*|beneficial|effective\w*|safe\w*|proven|fda|request\w*|exceed\w*|need\w*|require\w*|consider\w*|rule\w*|likely|unlikely|relat\w*|limited to|whether|all|enough|sufficien\w*|adequate\w*|yet|why|rationale|reasons?|respond\w*|improv\w*|help\w*|fail\w*|resolv\w*|alone|by itself)\b/i;

/** Whether a sentence has a word that negates. */
export function mayNegate(facts: SentenceFacts): boolean {
  return negativesIn(facts) !== 0;
}

const negativesIn = kindsInSentences((word) => (NEGATIVE.has(word) ? 1 : 0));

/** Verbs whose subject is what is denied. */
const BEING = new Set("is are was were be been being isn't aren't wasn't weren't appear appears appeared seem seems exist exists nor neither".split(' '));

const JOINING = new Set(['and', 'but', 'so', 'while']);

/**
 * What a clause denies with a verb that no table of denials has: the whole clause where its verb is one of being ("a contract does not appear
 * to be in place"), else what follows the negation.
 */
export function openDenial(facts: SentenceFacts, clause: Clause): Denial | undefined {
  const { tokens, text } = facts;
  const { from, to, denial, necessity } = clause;
  if (denial || necessity || !mayNegate(facts) || OTHERWISE.test(text.slice(from, to))) return undefined;
  const at = tokens.findIndex((token) => token.from >= from && token.to <= to && NEGATIVE.has(token.lower));
  const negative = tokens[at];
  if (!negative) return undefined;
  const being = tokens.slice(Math.max(0, at - 1), at + 2).some(({ lower }) => BEING.has(lower)) || negative.from - from < 3;
  const comma = tokens.findLast((token) => token.from >= from && token.to <= negative.from && token.lower === ',');
  const start = being ? (comma?.to ?? from) : negative.from;
  const next = tokens.find((token, i) => token.from > negative.to && token.to <= to && token.lower === ',' && JOINING.has(tokens[i + 1]?.lower ?? ''));
  const end = next?.from ?? to;
  return { from: start, to: end, object: { from: start, to: end } };
}
