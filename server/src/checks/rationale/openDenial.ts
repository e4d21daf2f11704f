import type { Clause, Denial, SentenceFacts } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';

const NEGATIVE = new Set("not never nothing neither nor no cannot none isn't aren't wasn't weren't doesn't didn't don't hasn't haven't hadn't".split(' '));
/** Words of a verdict, a rule, a condition, or a negation that denies nothing. */
const OTHERWISE =
  /\b(?:medically|necess\w*|recommend\w*|indicated|support\w*|warrant\w*|justif\w*|appropriate\w*|reasonabl\w*|certif\w*|approv\w*|authori\w*|guidelines?|mtus|odg|acoem|should|would|could|may|might|must|only|if|when|unless|until|patients|individuals|criteria|criterion|substantiat\w*|beneficial|effective\w*|safe\w*|proven|fda|request\w*|exceed\w*|need\w*|require\w*|consider\w*|rule\w*|likely|unlikely|relat\w*|limited to|whether|all|enough|sufficien\w*|adequate\w*|yet|why|rationale|reasons?)\b/i;

/** Whether a sentence has a word that negates. */
export const mayNegate = perSentence(({ tokens }) => tokens.some(({ lower }) => NEGATIVE.has(lower)));

/** What a clause denies with a verb that no table of denials has: "a contract does not appear to be in place". The whole clause is what is denied. */
export function openDenial({ tokens, text }: SentenceFacts, clause: Clause): Denial | undefined {
  const { from, to, denial, necessity } = clause;
  if (denial || necessity || OTHERWISE.test(text.slice(from, to))) return undefined;
  return tokens.some((token) => token.from >= from && token.to <= to && NEGATIVE.has(token.lower)) ? { from, to, object: { from, to } } : undefined;
}
