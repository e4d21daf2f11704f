/**
 * The words in which medical necessity is stated, as lists that can be read and added to. All of them count together with the verb
 * group before them: "is not", "cannot be deemed", "fails to be".
 */

/** Predicates that say it is so. */
const POSITIVE = 'necessary reasonable appropriate warranted indicated supported supportable substantiated justified justifiable certified certifiable approved authorized recommended needed required';

/** Predicates that say it is not so. */
const NEGATIVE = 'unnecessary unreasonable inappropriate unwarranted unsupported unsubstantiated unjustified noncertified';

/** Predicate -> whether it says that the thing is necessary. */
export const PREDICATES: ReadonlyMap<string, boolean> = new Map([...POSITIVE.split(' ').map((word) => [word, true] as const), ...NEGATIVE.split(' ').map((word) => [word, false] as const)]);

/** Before a predicate these make it a statement of medical necessity: "not medically reasonable". */
export const MEDICALLY = new Set(['medically', 'clinically']);

/** Predicates that a guideline, a record or a claims administrator uses as often: only of the request itself. */
export const ONLY_OF_REQUEST = new Set(['recommended', 'certified', 'certifiable', 'noncertified', 'approved', 'authorized', 'needed', 'required', 'reasonable', 'unreasonable']);

/** What is done to medical necessity: "medical necessity has not been established". */
export const ESTABLISHED = new Set(
  'established supported demonstrated shown substantiated documented evident met clear proven determined confirmed justified present apparent satisfied supportable made found verified ascertained'.split(' '),
);

/** Who establishes it: "the records do not establish the medical necessity". */
export const ESTABLISHES = new Set(
  'establish establishes established support supports supported demonstrate demonstrates demonstrated show shows showed document documents documented substantiate substantiates substantiated justify justifies justified confirm confirms find found see prove proves warrant warrants'.split(' '),
);

/** Verbs that deny it by themselves: "lacks medical necessity". */
export const WITHOUT = new Set('no lacks lacking without lack insufficient inadequate'.split(' '));

/** What supports a request, or does not: "the guidelines do not support the request". */
export const SUPPORTS = new Set('support supports warrant warrants justify justifies recommend recommends substantiate substantiates'.split(' '));

/** Overturning the denial: the item is necessary. */
export const OVERTURNS = new Set('overturn overturns overturned overturning reverse reverses reversed reversing disagree disagrees'.split(' '));

/** Upholding the denial: the item is not necessary. */
export const UPHOLDS = new Set('uphold upholds upheld upholding affirm affirms affirmed affirming sustain sustained sustaining agree agrees concur concurs'.split(' '));

/** What is overturned or upheld. */
export const DECISION = new Set('decision determination denial denials determinations decisions ur utilization non noncertification adverse modification'.split(' '));

/** Words of a request: with one of them as subject, a verdict is on this request. */
export const REQUEST = new Set('request requests requested requesting'.split(' '));

/** Things that are requested, in general words: as subject they make a verdict likely. */
export const REQUESTABLE = new Set(
  ('usage use continuation treatment treatments therapy service services surgery procedure session sessions visit visits medication medications imaging study studies test testing tests evaluation referral consultation ' +
    'equipment device unit item items injection injections sections portion prescription refill refills quantity topical analgesic repeat purchase rental program stay care mri ct x emg ncv ncs x-ray medical').split(' '),
);

/** Nouns whose being "not indicated" means that nobody wrote them down. */
export const RECORDED_THINGS = new Set('result results outcome outcomes number amount date dates finding findings report dose dosage quantity frequency duration response level type location laterality'.split(' '));

/** Verbs of saying: what follows is what somebody else says. */
export const SAYING = new Set(
  ('states state stated stating notes noted reports reported believes believed opines opined argues argued contends contended feels felt indicates indicated says said writes wrote opinion opines maintains recommends recommended recommend ' +
    'advises consider considers considered concluded determined found decided').split(' '),
);
