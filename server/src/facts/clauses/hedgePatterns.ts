import type { TokenPattern } from '../tokenPattern';

/** Words that weigh. `clause`: wherever they stand; `object`: only in what is denied, before its first "on", "in", "with". */
export interface HedgeCue {
  readonly kind: 'hedge';
  readonly scope: 'clause' | 'object';
}

const CLAUSE: HedgeCue = { kind: 'hedge', scope: 'clause' };
const OBJECT: HedgeCue = { kind: 'hedge', scope: 'object' };

const TABLE: readonly (readonly [HedgeCue, readonly TokenPattern[]])[] = [
  // The reviewer finds it too little, or cannot tell.
  [CLAUSE, [
    'unclear', 'uncertain', 'unclearly', 'insufficient|insufficiently', 'inadequate|inadequately', 'limited', 'minimal|minimally', 'little evidence|documentation|information|improvement|benefit|relief|to', 'sparse', 'scant', 'equivocal',
    'vague', 'to what|the extent|degree', 'not all', 'not fully|completely|clearly|adequately|sufficiently|entirely|necessarily|explicitly|specifically|particularly|well|yet', 'not clear|exhausted|enough|sufficient|adequate|convincing|compelling|particularly|likely',
    'does|did not appear|seem', 'appears|seems to|that|not', 'failed|fails to establish|justify|substantiate|explain', 'poorly', 'questionable', 'largely',
  ]],
  // A quality of what is denied: the thing may be there, only not so.
  [OBJECT, [
    'significant|significantly', 'clear|clearly', 'adequate|adequately', 'sufficient|sufficiently', 'specific|specifically', 'objective|objectively', 'measurable|measured', 'sustained', 'quantified|quantifiable|quantitative|numerical', 'meaningful|meaningfully',
    'substantial|substantially', 'definitive|definite', 'compelling', 'convincing', 'unequivocal', 'exceptional', 'extenuating|special|unusual|mitigating', 'appropriate', 'reasonable', 'true', 'complete', 'full|fully', 'formal', 'comprehensive', 'detailed|detailing', 'thorough', 'exhausted|exhausting|exhaustion',
    'recent|recently', 'new', 'progressive|worsening', 'change|changes|changed', 'severe', 'serious', 'persistent', 'functional improvement|benefit|gain|gains|restoration|progress|response|decline', 'efficacy|effectiveness',
    'red flag|flags', 'rationale', 'justification', 'reason|reasons', 'explanation', 'indications for', 'failure|failures|failed|failing|fail', 'all', 'any_and_all', 'other', 'further', 'additional', 'extended', 'prolonged', 'lasting',
    'need|needs|needed', 'necessity', 'candidate', 'willingness', 'likely|likelihood', 'consistent', 'concern|concerns', 'suspicion|suspicions|suspected', 'support|supporting|supportive', 'why', 'how', 'what', 'whether', 'correlating|corroborating|correlation',
  ]],
];

/** The cues, ready for a set of patterns. */
export const HEDGE_PATTERNS: readonly (readonly [TokenPattern, HedgeCue])[] = TABLE.flatMap(([cue, patterns]) => patterns.map((pattern) => [pattern, cue] as const));
