/**
 * The words in which something is said not to be there, or not to be documented, as lists that can be read and added to.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before what is denied. "Lack" and "absence" need their "of". */
export const DENYING = set('no without lack lacks lacked lacking absence absent devoid silent denies denied denying deny negative free neither nothing');

/** Verbs that deny what follows when they are negated: "does not document", "failed to show". */
export const SHOWING = set(
  'document documents show include mention note describe describing reveal indicate provide detail specify state report discuss identify contain present have suggest reflect record submit list outline furnish define ' +
    'address elaborate delineate explain articulate exhibit evidence evince display disclose demonstrate establish recount undergo receive try complete attempt possess meet perform take use utilize ' +
    'had received undergone underwent tried completed attempted documented discussed described provided mentioned specified included reported submitted outlined detailed addressed noted identified demonstrated explained furnished ' +
    'performed obtained been_treated made contained stated revealed shown indicated given verify quantify confirm corroborate clarify suffer experience carry tolerate verified quantified confirmed corroborated',
);

/** Participles and adjectives that deny their subject when they are negated: "were not documented". */
export const RECORDED = set(
  'documented noted provided specified submitted included available present mentioned discussed found seen performed reported evident apparent recorded described demonstrated identified shown stated outlined listed addressed observed ' +
    'furnished given obtained done defined detailed clarified explained indicated elicited appreciated visible attached supplied enclosed tried attempted completed established conducted delineated quantified utilized used verified confirmed corroborated identified monitored named measured rated assessed recounted',
);

/** Adjectives that deny their subject as they are. */
export const MISSING = set('unknown unspecified unavailable undocumented missing absent lacking nonexistent');

/** Nouns between the denial and what is denied: "no evidence of X". */
export const CONTAINERS = set(
  'evidence documentation indication indications mention mentioning record records report reports discussion description describing sign signs symptom symptoms history reference information finding findings complaint complaints ' +
    'documented documenting indicating noting detailing proof note notes statement suggestion data detail details recorded reported known noted demonstration recording presence presented support ' +
    'documentations describe submitted provided provision listed',
);

/** What may stand between the denial's word and such a noun, or be skipped with it. */
export const CONTAINER_ADJECTIVES = set(
  'clear any a an the clinical objective physical medical documented specific significant current recent further other additional adequate sufficient submitted supporting corroborating actual direct definitive clear-cut compelling convincing ' +
    'also detailed appropriate definite sound reliable such recorded formal subjective new unequivocal quantified sustained',
);

/** What may follow it before what is denied begins. */
export const CONTAINER_TAILS = set(
  'of that for to regarding regard concerning about indicating indicate noting showing demonstrating suggesting suggest supporting detailing describing documenting confirming reflecting in_which which whether as by the_fact with the this any a an his her their submitted provided noted ' +
    'presented such including from evidencing document demonstrate show suggestive indicative establish at time',
);

/** Where what is denied ends: its purpose, its time, its reason. */
export const TAIL_STARTS = set('because since despite unless until although though however while whereas thus therefore given due which where prior per but otherwise hence when if ; :');

/** Verbs of purpose: "no X to support the request". */
export const PURPOSES = set('support warrant justify substantiate suggest necessitate indicate require determine substantiating supporting warranting justifying establish corroborate confirm demonstrate deviate exceed raise');

/** After "no" these deny nothing. */
export const NOT_DENIED = set('longer more less later matter doubt one sooner greater earlier fewer and or , . : ) other_than');

/** What "without" goes with and denies nothing of the patient: "MRI without contrast". */
export const WITHOUT_ALSO = set('contrast dye gadolinium , or and regard prejudice limitation question knowing first delay re');

/** Who denies a request, and no fact. */
export const DENIERS = set('ur utilization review administrator reviewer carrier insurer certification adjuster');
