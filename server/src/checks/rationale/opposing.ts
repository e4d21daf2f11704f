import type { Stretch } from '../../facts/fact';
import type { Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { Severity } from '../check';

/** Words of a rationale, and what the case summary has against them. */
export interface Opposing {
  readonly statement: Statement;
  readonly words: Stretch;
  /** What the summary does, as the end of "but the case summary ...". */
  readonly otherwise: string;
  readonly recorded: readonly Statement[];
  /** Absent: the check's own. */
  readonly severity?: Severity;
}

/** Words of a rule, a condition or a request: no statement on this patient. */
const GENERAL = /\b(?:recommend\w*|should|would|could|may|might|must|up to|maximum|guidelines?|odg|mtus|acoem|criteria|if|when|unless|whether|request\w*|remaining|additional|authori[sz]\w*|approv\w*|certif\w*|modif\w*|patients|individuals|some|where|situations?|based on|repeat(?:ed)?|in cases? of|such as)\b/i;

/** What a clause must hold before its denial to state anything, in characters. */
const SHORTEST = 12;

/** The clauses of a rationale's sentence that state something of this patient, up to what they deny: no verdict, no rule. */
export function statedClauses({ facts }: Statement): readonly Stretch[] {
  return statedIn(facts);
}

const statedIn = perSentence(({ clauses, text }): readonly Stretch[] =>
  clauses.flatMap(({ voice, denial, necessity, from, to }): Stretch[] => {
    const end = denial?.from ?? to;
    return voice === 'guideline' || voice === 'claims' || necessity || end - from < SHORTEST || GENERAL.test(text.slice(from, end)) ? [] : [{ from, to: end }];
  }),
);
