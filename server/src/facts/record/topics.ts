import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import { regionsOfWord } from './places';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that name nothing of which a record could say by itself that it is there: people, documents, verbs of showing, time, measure, quality. */
const GENERAL = set(
  'patient claimant applicant injured worker employee individual member provider physician doctor treater practitioner attending treating requesting primary secondary reviewer administrator ' +
    'documentation documented document documents document documenting evidence record records recorded report reports reported note notes noted file chart information data detail details detailed mention mentioned discussion discussed description describe described indication indications indicated indicate indicating statement stated state rationale reason reasons justification explanation ' +
    'finding findings sign signs symptom symptoms complaint complaints condition conditions issue issues problem problems disorder disorders concern concerns diagnosis diagnoses diagnosed diagnostic history presence present presented presenting result results outcome status course ' +
    'treatment treatments therapy therapies medication medications drug drugs care use used usage using need needs needed request requests requested service services study studies imaging test tests testing trial trials program regimen modality modalities management measure measures procedure procedures intervention interventions equipment device ' +
    'examination exam examinations evaluation assessment physical clinical medical objective subjective current currently recent recently prior previous previously past significant significantly specific clear clearly adequate sufficient appropriate reasonable necessary medically necessity additional further other another new same different such any all some more most less least ' +
    'pain painful injury injuries industrial related improvement improved improve improving increase increased decrease decreased change changed changes reduction reduced function functional functionality functioning relief benefit beneficial response efficacy effective effectiveness effect effects gain gains progress progression deficit deficits abnormality abnormalities abnormal normal positive negative sensation reflex reflexes strength motion movement impairment limitation limitations limited ' +
    'plan planned plans goal time date dates day days week weeks month months year years visit visits session sessions number level levels degree degrees type types amount frequency duration quantity dose dosage guideline guidelines criteria mtus acoem odg recommendation recommended support supported supporting supports show shows showed shown demonstrate demonstrated demonstrating suggest suggesting suggestive suggested warrant warranted warranting justify confirm confirmed corroborate corroborated correlate ' +
    'activity activities daily living work working body part parts region area areas side sides left right bilateral upper lower extremity extremities limb limbs acute chronic subacute severe mild moderate major minor persistent ongoing continued continue intermittent constant initial final ' +
    'quantified measured measurable submitted provided included available obtained performed done given received completed attempted tried failed failure fails undergone had been being was were has have having does did not with without within from that which this these those there their they what when where while whether would could should will may might can must ' +
    'clinically medicine patient\'s claimant\'s worker\'s applicant\'s provider\'s associated following secondary due cause caused causes possible likely unlikely potential factor factors risk high low long short term first second line option options alternative alternatives case instance part general overall component components area basis order level form forms kind only also both each between about regarding concerning consistent ' +
    'able unable ability trauma traumatic dysfunction disease syndrome index maneuver manoeuvre score scale sign elicited evaluated evaluate assess assessed examined tested seen saw found named noted contain contains appear appears appeared seem remain remains remained among amongst upon into over under beyond since until because however although there here very quite rather once already ever again still even just like make made makes take takes taken taking come comes went goes going along across before after during around against suffer suffers suffered experience experienced experiencing demonstrated exist exists existed addressed identify identified outlined listed tolerate tolerated tolerance intolerance contraindication contraindicated contraindications compliance special suspicion suspected likelihood consideration candidate candidates opinion involving involvement involved independent independently formal active passive role value nature extent',
);

/** Endings that make no other thing of a word, the longest first. */
const ENDINGS = ['ically', 'atedly', 'ations', 'ating', 'ated', 'ates', 'ation', 'ities', 'ivity', 'ional', 'ments', 'ingly', 'ness', 'ment', 'itis', 'ical', 'ions', 'ings', 'ally', 'ity', 'ies', 'ion', 'ing', 'ous', 'ive', 'ial', 'ed', 'es', 'al', 'ic', 'ly', 'y', 's', 'e'];

/** Words of one thing: the first stands for the others. */
const SAME: readonly string[] = [
  'obesity obese overweight', 'migraine migraines migrainous', 'tear tears torn rupture ruptured', 'snoring snores snore', 'fall falls falling', 'anxiety anxious', 'depression depressed depressive',
  'constipation constipated', 'dizziness dizzy lightheadedness lightheaded', 'smoking smoker smokes smoked smoke tobacco', 'bmi mass', 'gait limp limps limping antalgic ambulates ambulation', 'impingement impinges impinging', 'stenosis stenotic', 'hernia herniated herniation', 'swelling swollen effusion edema',
  'arthritis osteoarthritis arthrosis osteoarthrosis arthritic', 'diabetes diabetic', 'hypertension hypertensive', 'weakness weak', 'stiffness stiff', 'infection infected infectious', 'cancer malignancy tumor', 'pregnancy pregnant', 'apnea osa', 'loss lost losing', 'motivated motivation motivational', 'cough coughs coughing', 'vision visual sight eyesight', 'vestibular vertigo', 'laboratory labs metabolic creatinine', 'exposure exposed', 'drain draining drainage drained', 'consciousness conscious unconscious', 'wheeze wheezing wheezes', 'teeth tooth dental', 'urinary urination bladder urine', 'confused confusion', 'memory forgetful forgetfulness', 'palpitations palpitation', 'psychology psychologist psychological', 'psychiatry psychiatrist psychiatric',
  'anticoagulant anticoagulants warfarin coumadin eliquis xarelto', 'cane crutches walker wheelchair', 'numbness numb tingling paresthesia paresthesias', 'hearing audiologist audiology audiological audiogram', 'heartburn reflux gerd', 'insomnia sleepless', 'itching pruritus', 'nausea nauseated vomiting', 'locking locks locked', 'catching catches', 'popping pops', 'crepitus crepitation grinding',
];

const SAME_AS = new Map(SAME.flatMap((row) => row.split(' ').map((word) => [word, row.split(' ', 1)[0] ?? word] as const)));
const SHORTEST = 4;
/** Topics of so many letters are one where the one begins with the other. */
const ALIKE = 5;

let generalStems: ReadonlySet<string> | undefined;
const TOPICS = new PerWord((lower): string => {
  const same = SAME_AS.get(lower);
  if (same !== undefined) return same;
  if (lower.length < SHORTEST || lower.endsWith('ly') || GENERAL.has(lower) || regionsOfWord(lower) !== 0) return '';
  const stem = stemOf(lower);
  return (generalStems ??= new Set([...GENERAL].filter((word) => word.length > SHORTEST).map(stemOf))).has(stem) ? '' : stem;
});

function stemOf(lower: string): string {
  const ending = ENDINGS.find((one) => lower.endsWith(one) && lower.length - one.length >= SHORTEST);
  return ending === undefined ? lower : lower.slice(0, -ending.length);
}

/** Whether two topics are one: equal, or a long one that begins like the other ("fasci", "fascia"). */
export function sameTopic(a: string, b: string): boolean {
  return a === b || (a.length >= ALIKE && b.startsWith(a)) || (b.length >= ALIKE && a.startsWith(b));
}

/** What a word is about, so that "compression" and "compressing" are equal; empty for a mark, a number, a place, and words that are about nothing in particular. */
export function topicOf({ kind, word }: Token): string {
  return kind === 'word' ? TOPICS.of(word) : '';
}
