import type { TokenPattern } from '../tokenPattern';

/** What the words around a finding make of it. */
export type Cue = 'given' | 'planned' | 'suspected' | 'claims';

/** Words that say whether care was given, whether something is only planned or suspected, and who speaks. */
export const CUES: readonly (readonly [Cue, readonly TokenPattern[]])[] = [
  ['given', [
    'treatment|treatments|care *6 included|include|includes|has_been|have_been|with|consisted', 'treatment to_date', 'prior|previous|past|previously *3 treatment|treatments|treated|received|care|had', 'completed|attended|underwent|undergone|tried',
    'received|receiving', 'has|have|had had', 'had *1 <n>', 'had *5 injection|injections|sessions|visits|treatments', 'continues|continue|continued|continuing|performs|performing|does|doing|uses|using|wears|wearing|used|takes|taking|took|failed|stopped|discontinued', 'reduced|decreased|improved|relieved *3 pain', 'was|were *2 effective|ineffective|helpful', 'treated with', 'medication|medications *5 included|include|includes|including|consisted|were|are', 'currently|now|been *2 taking|using|utilizing', 'prescribed|dispensed|given', 'refill|refills', 'despite', 'undergoing *1 physical|therapy|chiropractic',
    'sessions|visits of', 'was|were administered|given|prescribed', 'noted to include', 'helped|helping|helps', 'responded|gone_through|participated|responds', 'after|following|despite *3 course|trial|sessions|completion|weeks|months', 'medication|medications regimen', 'regimen of|included|includes', 'not *3 done|had|received|undergone|tried', 'no prior',
  ]],
  ['planned', [
    'plan|plans|planned', 'request|requests|requested|requesting', 'recommend~', 'ordered|order', 'scheduled|scheduling', 'refer|referred|referral', 'authorization', 'was_to|is_to|are_to|to *1 receive|undergo|start|begin|continue', 'will', 'would', 'sent *1 for', 'prescription|rx|script|orders|ordering for', 'has_been|been|were|was|is authorized|approved|certified', 'to rule|evaluate|assess|exclude|confirm|determine|clarify', 'undergo|get|getting', 'consider', 'need|needs for', 'instructed', 'obtain', 'awaiting|await|awaits', 'to proceed', 'pending', 'wants|wishes|would_like', 'due for', 'asked for', 'suggested|suggests', 'advised', 'seeking|sought', 'should',
  ]],
  ['suspected', ['rule|ruled|ruling out', 'r / o', 'to evaluate', 'evaluate for', 'evaluation for|of', 'to assess', 'suspect|suspected|suspects|suspicion', 'possible|possibly|probable', 'versus|vs', 'history of *4 denied']],
  ['claims', [
    'utilization review', 'ur', 'non certified|certification', 'noncertified|certified', 'claims administrator', 'was|were previously|also? denied|reviewed|modified|authorized|approved', 'prior|previous|original|initial|last determination|review|denial|reviewer|peer', 'denied *3 request|due|because|by',
    'request|requests *14 denied|modified', 'previously reviewed|denied|modified', 'not medically necessary', 'rationale for the_denial|denial', 'adverse determination',
  ]],
];

/** Words before a finding that deny it, up to a word that ends their reach. */
export const NEGATORS: ReadonlySet<string> = new Set('no not without denied denies deny denying negative nor neither never lacks absence absent non free cannot'.split(' '));

/** Words that end the reach of a negation read backwards: "no effusion, but tenderness", "negative Neer test, revealed spasm". */
export const STOPS: ReadonlySet<string> = new Set(
  '; : . but however although though with revealed reveals showed shows noted demonstrated has had have reported reports complained complains was were is are there positive documented except due despite include included includes to which that because since'.split(' '),
);

/** Words that deny that care was given. */
export const CARE_NEGATORS: ReadonlySet<string> = new Set('no not denies denied never'.split(' '));

/** What may stand between such a word and the care. */
export const GIVING: ReadonlySet<string> = new Set('prior previous any past formal recent done had received undergone tried yet started begun attended completed been taken used prescribed given a an of for to have having other additional'.split(' '));

/** Words with which a patient tells, and with which an examiner sees. */
export const TOLD: ReadonlySet<string> = new Set('complained complains complaining complaints complaint reported reports reporting stated states subjective concerned describes described noticed feels felt denies denied symptoms history aches stiffness'.split(' '));
export const EXAMINED: ReadonlySet<string> = new Set('examination exam objective revealed reveals demonstrated showed shows palpation inspection findings testing noted strength 4 3'.split(' '));

/** Words with which a study is told as done: its result, its date, that it was made. */
export const DONE: readonly TokenPattern[] = [
  'shows|showed|showing|reveals|revealed|revealing|demonstrates|demonstrated|demonstrating|indicates|indicated|confirms|confirmed|noted|notes|found|finds|evidenced|documented|suggests|suggestive|positive|negative|normal|unremarkable|abnormal|consistent|inconsistent|reviewed|taken|performed|obtained|completed|conducted|done|dated|result|results|report|reports|finding|findings|impression|read|repeated|underwent|undergone|included|includes|include|available|submitted|without',
  'on|of|in|from|since <n>', 'was|were|has_been|have_been made|acquired|ordered_and', 'diagnostic|diagnostics|prior|previous|previously|past|last|recent|initial|history',
];

/** After a study or a treatment these say that it was not done, or that nobody has it. */
export const NEVER_DONE: readonly TokenPattern[] = ['never *3 done|performed|obtained|taken|given|received|started|attempted', 'not *4 done|performed|obtained|taken|given|provided|available|submitted|included|found|received|started|begun|attempted', 'was|were|is|are|remains *1 unavailable|pending'];

/** After a finding these deny it: "weakness was not present". */
export const DENIED_BEHIND: readonly TokenPattern[] = ['was|were|is|are not *1 noted|present|appreciated|seen|found|reported|documented|observed|elicited|detected', 'was|were|is|are *3 negative|absent|denied', 'negative', 'has|have|had *1 resolved|subsided|cleared', 'resolved|subsided', 'was|were|is|are *1 ruled|excluded', 'not present|seen|noted|appreciated|found'];
