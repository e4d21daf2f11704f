import type { Stretch } from '../../facts/fact';
import type { Token } from '../../text/tokens';

/** Words before a thing that is not denied itself: "no treatment for insomnia", "no fracture on x-ray". */
const RELATING = new Set('for on upon during per at after following from by with through via despite regarding than within'.split(' '));
/** Before such a word these make it denied all the same: "no evidence for weakness", "not consistent with radiculopathy". */
const CARRYING = new Set((
  'evidence documentation information data mention mentions detail details comment comments commented discussion report reports reported record records finding findings sign signs symptom symptoms complaint complaints exam examination indication notes note ' +
    'statement history given support consistent positive negative compatible associated concerning deficits present treated managed diagnosed problem problems issue issues difficulty difficulties trouble tested focus screened monitoring results result documented provided trial indications relief improvement benefit ' +
    'reduction response gain gains confirmed verified corroborated monitored assessed evaluated supported risk silent pointing scores rating ratings failure failed nothing proof suspicious significant remarkable participated'
).split(' '));
/** Nouns of treating: what they treat is not denied. */
const TREATING = new Set('quantity amount number frequency duration type treatment management therapy evaluation assessment control prevention workup counseling medication medications program'.split(' '));
const LISTING = new Set([',', 'and', 'or', ';', 'nor']);
/** Words behind a name that say what it is of. */
const OPENING = new Set('of that to consistent suggestive suggesting indicative indicating supporting which for showing demonstrating compatible correlating confirming'.split(' '));
const CONDITIONS = new Set('if when where unless whether whenever until'.split(' '));
/** How far before a denial its condition may stand, in words. */
const CONDITION_WITHIN = 5;

/** Whether a name stands behind a preposition, so that not it is denied but the head before it. */
export function isBehind(tokens: readonly Token[], first: number, begin: number): boolean {
  for (let i = begin - 1; i > first; i--) {
    const word = tokens[i]?.lower ?? '';
    if (LISTING.has(word)) return false;
    const before = tokens[i - 1]?.lower ?? '';
    if (RELATING.has(word) && !CARRYING.has(before)) return true;
    if (word === 'of' && TREATING.has(before)) return true;
  }
  return false;
}

/** Whether nothing of what is named follows it. */
export function isClosed(tokens: readonly Token[], end: number): boolean {
  const word = tokens[end]?.lower ?? '';
  return !OPENING.has(word) && !FINDINGS_OF.has(word);
}

/** Behind "examination" these are denied, and not the examination: "no physical exam impairment". */
const FINDINGS_OF = new Set('impairment impairments deficit deficits abnormality abnormalities finding findings sign signs evidence change changes limitation limitations restriction restrictions dysfunction pathology criteria indication indications'.split(' '));

/** "where there is no urine drug screen": a condition and no fact. */
export function isConditional(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - CONDITION_WITHIN); i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === ',' || word === ';') return false;
    if (CONDITIONS.has(word)) return true;
  }
  return false;
}

/** What a body does: that it is not there is a finding, and no gap in a record. */
const FUNCTIONS = new Set('sensation sense feeling reflex reflexes jerk strength motion movement mobility rom pulse pulses grip dorsiflexion plantarflexion flexion extension abduction twitch tone jerks sensibility balance coordination dexterity rotation'.split(' '));
/** Words by which not the function is denied but its record, or what is wrong with it. */
const WRITTEN = /^(?:document|describ|mention|provid|measure|quantif|test|specif|indicat|address|submit|includ|evidence|information|exam|value|number|degree)/;
const NOTED = /^(?:not(?:ed|es|ing)|report|record|deficit|loss|change|abnormal|limit|decreas|restrict|reduc|diminish|impair|asymmetr|disturb|altered|finding|pain|improv)/;
/** By themselves these say that it is gone. */
const GONE = new Set('lack lacks lacking lacked absent absence loss'.split(' '));
const WHOLE = new Set('full normal complete adequate good intact'.split(' '));

/** "The ankle reflex was absent", "lack of sensation": an examiner found it so. */
export function losesFunction(tokens: readonly Token[], denial: Stretch, clause: Stretch): boolean {
  const inside = tokens.filter(({ from, to }) => from >= Math.min(denial.from, clause.from) && to <= clause.to).map(({ lower }) => lower);
  const named = tokens.some(({ lower, from, to }) => from >= denial.from && to <= denial.to && FUNCTIONS.has(lower));
  if (named && isGoneItself(tokens, denial)) return true;
  if (!named || inside.some((word) => word.startsWith('document'))) return false;
  if (inside.some((word) => WHOLE.has(word))) return true;
  return !inside.some((word) => WRITTEN.test(word)) && (inside.some((word) => GONE.has(word)) || !inside.some((word) => NOTED.test(word)));
}

/** Words between and about the functions of a list: "lack of flexibility, endurance and active range of motion". */
const AMONG = new Set('of range the a full normal active passive functional any joint muscle muscular flexibility endurance , and or'.split(' '));

/** Whether functions alone are what lacks: "lack of range of motion on examination", and not "lack of range of motion measurements". */
function isGoneItself(tokens: readonly Token[], denial: Stretch): boolean {
  const start = tokens.findIndex(({ from, to, lower }) => from >= denial.from && to <= denial.to && GONE.has(lower));
  if (start < 0 || tokens[start + 1]?.lower !== 'of') return false;
  let end = start + 2;
  let functions = 0;
  for (let word = tokens[end]?.lower; word !== undefined && (FUNCTIONS.has(word) || AMONG.has(word)); word = tokens[++end]?.lower) if (FUNCTIONS.has(word)) functions++;
  return functions > 0 && !WRITTEN.test(tokens[end]?.lower ?? '');
}

/** "cannot perform a heel walk": what somebody cannot do is a finding, and no gap in a record. */
export function isInability(tokens: readonly Token[], first: number): boolean {
  const word = tokens[first]?.lower;
  return word === 'cannot' || ((word === 'can' || word === 'could') && tokens[first + 1]?.lower === 'not');
}
