import type { TokenPattern } from '../tokenPattern';
import type { Voice } from '../fact';

/** Words that show whose voice a clause is in. Several in one clause: the first decides, unless one is `always` or all but one are `weak`. */
export interface VoiceCue {
  readonly kind: 'voice';
  readonly voice: Exclude<Voice, 'unknown'>;
  /** Decides only where nothing stronger stands in the clause. */
  readonly weak: boolean;
  /** Decides wherever it stands. */
  readonly always: boolean;
  /** A document or its author as subject: when it is said not to say something, the reviewer says so. */
  readonly file: boolean;
}

const CUE: VoiceCue = { kind: 'voice', voice: 'reviewer', weak: false, always: false, file: false };

const ALWAYS: VoiceCue = { ...CUE, always: true };
const REVIEWER: VoiceCue = CUE;
const REVIEWER_WEAK: VoiceCue = { ...CUE, weak: true };
const GUIDELINE: VoiceCue = { ...CUE, voice: 'guideline' };
const GUIDELINE_WEAK: VoiceCue = { ...GUIDELINE, weak: true };
const CLAIMS: VoiceCue = { ...CUE, voice: 'claims' };
const RECORD: VoiceCue = { ...CUE, voice: 'record' };
const FILE: VoiceCue = { ...RECORD, file: true };

const TABLE: readonly (readonly [VoiceCue, readonly TokenPattern[]])[] = [
  // The reviewer's own finding.
  [ALWAYS, [
    'meet|meets|met|meeting|satisfy|satisfies any|the|these|those|all|such? * criteria|requirements', 'criteria|guidelines|guideline|requirements *6 having|have|has|had|are|were|is|been *2 met|satisfied|fulfilled',
    'exceed|exceeds|exceeding|exceeded the|these? *2 guideline|guidelines|recommendation|recommendations|recommended', 'in_excess_of the? *2 guideline|guidelines|recommended',
    'i|we find|recommend|agree|disagree|am|would|do|believe|conclude|cannot|have|concur|determine|determined|note|found', 'in my|our opinion|judgment|view', 'it is my|our',
    'this|the|expert|physician reviewer finds|believes|recommends|concludes|agrees|disagrees|notes', 'for|of|in this particular? patient|worker|claimant|applicant|employee|injured_worker|individual',
  ]],
  [REVIEWER, [
    'in this|present|the_present|the_instant|such particular? case|instance|clinical_scenario|patient|situation', 'in the|this case of this|the', 'for|in these|this reason|reasons|circumstances',
    'therefore', 'thus', 'hence', 'accordingly', 'consequently', 'as such', 'as_a_result ,', 'recommendation *6 cannot', 'no other|further documentation|documentations|records|information', 'given|considering|because_of this|these|the above|foregoing|lack|absence|fact|quantity|number|information|findings|limited',
    'based upon|on the|these above|foregoing|available|submitted|provided|clinical|medical|information|records|documentation|lack|findings|evidence',
    'the|this|these|current|present|such|each|both request|requests|requested', 'request for|is|was|as|has|cannot|does', 'requested', 'medical|medically necessity|necessary|reasonable|appropriate|indicated|warranted',
    'there is|are|was|were|has_been|have_been also|further|currently|only|still|simply? no|not|a_lack|lack|insufficient|minimal|limited|little|inadequate|nothing|neither',
    'there does|do|did not', 'it is|was|remains also|still|therefore|further? unclear|uncertain|unknown|not|deemed|determined', 'is|are|remains|was|were unclear|uncertain|unknown|unspecified', 'there no',
    'no|without clear|documented|objective|specific|significant|mention|other|further? evidence|documentation|indication|mention|rationale|discussion', 'lack_of|absence_of', 'insufficient|inadequate|limited evidence|documentation|information|clinical',
    'additional|further|continued|ongoing *3 not', 'yes', 'medical necessity', 'this is not|a', 'reverse|reversing|reversed|overturn|overturning|overturned|uphold|upholding|upheld',
  ]],
  [REVIEWER_WEAK, ['here', 'would|cannot|could not? be supported|warranted|recommended|indicated', 'not warranted|supported|justified|substantiated', 'appears reasonable|appropriate|to', 'however']],

  // Of patients in general.
  [GUIDELINE, [
    'mtus', 'acoem', 'odg', 'guideline', 'guidelines', 'official disability', 'fda', 'food and drug', 'literature', 'studies|study|trials|research|article|authors|evidence|review|reviews shows|show|have|has|suggests|suggest|does|do|showed|indicates|supports|found|exists|demonstrate|demonstrates|concludes|concluded',
    'medical treatment utilization', 'medicare|aetna|cigna|cochrane|nice|cms', 'systematic|cochrane|meta review|analysis', 'strength of evidence', 'labor code', 'american|north_american|international academy|college|association|society|medical|pain|spine|heart|heart_association|diabetes',
    'evidence based', 'criteria for|include|includes|are', 'indications for|include|are', 'patients|individuals|persons|people|those|applicants|men|women|adults|claimants|workers with|without|who|whose|at|undergoing|presenting|in_whom|over|under|should',
    'for|in|of most|all|many|some|selected? patients|individuals|adults', 'must|should only|also|always? be documented|corroborated|obtained|supported|performed|offered|used|considered|reserved|based|repeated|limited',
  ]],
  [GUIDELINE_WEAK, [
    'is|are|be|not|generally|also|usually|only not|also|generally|only|specifically|routinely|usually|typically|further? recommended', 'recommended as|for|that|to|in|until|if|when', 'recommend|recommends',
    'may|might|can be|help', 'should not|only|be|also|include|have|undergo|generally', 'must be', 'is|are indicated|used|considered|useful|helpful|defined|effective for|to|in|as|when', 'first|second|third line', 'up to <n>', 'no more than',
    'is|are generally|usually|typically|commonly|often|rarely', 'a trial of', 'an initial|option', 'long term use|usage|opioid', 'treatment|use is|should',
  ]],

  // The claims administrator, utilization review.
  [CLAIMS, [
    'utilization review', 'ur physician|reviewer|decision|denial|determination|denied|non|modified|approved|certified|found|stated|noted|report|letter|did|has|had|was', 'by|per ur', 'claims|claim administrator|adjuster|examiner', 'previous|prior|initial|first|original|last peer|utilization? review|reviewer|determination|denial|decision|non',
    'peer review|reviewer', 'was|were|been|be previously|partially|conditionally|also|recently? non? certified|denied|modified|authorized|approved', 'non certified|certification', 'adverse determination', 'carrier|insurer|insurance',
    'physician|medical|reviewing advisor|adviser', 'partially|conditionally certified|approved|non|authorized',
  ]],

  [{ ...CLAIMS, always: true }, ['utilization|peer review|reviewer denied|found|stated|noted|modified|determined|non', 'claims administrator denied|found|stated|noted|modified|determined|non', 'ur|uro denied|stated|noted|modified|non']],

  // The record and the patient.
  [RECORD, [
    'patient|claimant|applicant|worker|employee|iw', 'he|she', 'his|her pain|symptoms|examination|medications|past|history|doctor|physician|low|left|right|current', "patient's|claimant's|applicant's|worker's|employee's pain|symptoms|examination|medications|past|history|medical|diagnosis|current|condition",
    'physical|clinical|neurological|neurologic|orthopedic|objective|most_recent|recent|mental|psychological examination|exam|evaluation|finding|findings|examinations', 'examination|exam|inspection|palpation', 'subjective complaints', 'chief complaint', 'date_of injury',
    'mri|x-ray|x-rays|ct|emg|ncv|ncs|imaging|radiographs|study|scan|ultrasound|ekg|arthrogram *4 showed|shows|revealed|reveals|demonstrated|demonstrates|noted|indicated|was|were|dated|confirmed|found', 'mechanism of injury', 'diagnoses|diagnosis|impression|assessment include|included|includes|is|was|are|were',
    'current|prior|previous|past medications|medication|treatment|treatments|surgeries|surgery|therapy include|included|includes|consists|consisted|has|was|to_date', 'treatment to date', 'treatment plan', 'denies', 'reflexes were|are', 'urine drug_screen|drug_test|toxicology was|were|from|dated|on|of|showed|is', 'vital signs', 'range_of_motion was|is|of', 'motor|muscle strength', 'tenderness', 'straight leg',
  ]],
  [FILE, [
    'treating|attending|requesting|primary|prescribing|ordering physician|provider|doctor|surgeon|practitioner|chiropractor', 'provider|physician|treater|surgeon|orthopedist|therapist|doctor', 'records|record|documentation|documents|notes|reports|report|note|file|files|evaluation|visit submitted|provided|reviewed|available|indicate|indicates|indicated|show|shows|showed|state|states|stated|document|documents|documented|do|does|did|reveal|reveals|note|notes|noted|from|dated|of_<n>|on_<n>|fail|fails|failed|is|are|was|were|has|have|contain|contains|describe|describes|for|also|made|reflect|reflects|suggest|mention|mentions',
  ]],
];

/** The cues, ready for a set of patterns. */
export const VOICE_PATTERNS: readonly (readonly [TokenPattern, VoiceCue])[] = TABLE.flatMap(([cue, patterns]) => patterns.map((pattern) => [pattern, cue] as const));
