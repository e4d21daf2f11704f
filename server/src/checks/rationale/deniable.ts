import type { FindingId } from '../../facts/record/findings';
import { CARE_DENIABLES, COURSE_DENIABLES } from './deniableHistory';
import type { Deniable } from './deniableType';

const NERVE_SEEN: readonly FindingId[] = ['weakness', 'sensory-loss', 'reflex-change', 'atrophy'];
const ROOT_SEEN: readonly FindingId[] = [...NERVE_SEEN, 'nerve-stretch', 'neck-provocation'];
const CARE: readonly FindingId[] = ['physical-therapy', 'chiropractic', 'acupuncture', 'injection', 'home-exercise', 'other-care', 'medication', 'nsaid', 'acetaminophen'];
const SEEN: readonly FindingId[] = ['tenderness', 'limited-motion', 'spasm', 'provocative-sign', 'swelling', 'instability', 'weakness', 'sensory-loss'];

/** What rationales deny, from the general to the special. */
const SIGNS: readonly Deniable[] = [
  {
    id: 'neurologic deficit', where: 'nerve', sign: true, tolerates: 'objective acute focal recent current',
    names: [
      'neurologic|neurological|neuromotor|sensorimotor *2 deficit|deficits|compromise|abnormality|abnormalities|dysfunction|impairment|finding|findings|involvement', 'focal *1 deficit|deficits', 'sensory|motor *2 deficit|deficits|loss|changes',
      'abnormal neurologic|neurological', 'neurologic_deficit|neurological_deficit|neurodeficit',
    ],
    evidence: NERVE_SEEN,
  },
  {
    id: 'nerve compromise', where: 'nerve', sign: true, tolerates: 'objective acute recent current',
    names: ['nerve|root *1 compromise|compression|impairment|impingement|irritation|involvement|dysfunction|damage', 'nerve root *1 compromise|compression|impairment|impingement|irritation|involvement'],
    evidence: [...ROOT_SEEN, 'root-contact'],
  },
  {
    id: 'radicular complaints', where: 'nerve', sign: true, tolerates: 'recent current subjective',
    names: ['radicular', 'radicular *1 pain|symptoms|complaints|features|symptomatology', 'radiating *1 pain|symptoms|complaints'], evidence: ['radiating-pain', 'numbness', 'radicular-diagnosis', ...ROOT_SEEN],
  },
  {
    id: 'radiculopathy', where: 'nerve', sign: true, tolerates: 'objective acute recent current',
    names: ['radiculopathy', 'radiculitis', 'radicular *1 findings|signs|component'], evidence: [...ROOT_SEEN, 'radicular-diagnosis'], examined: ROOT_SEEN,
  },
  { id: 'weakness', where: 'nerve', sign: true, tolerates: 'objective muscle recent', names: ['weakness', 'loss of strength', 'strength deficit|deficits'], evidence: ['weakness'] },
  { id: 'numbness', where: 'nerve', sign: true, tolerates: 'recent current', names: ['numbness', 'paresthesia|paresthesias', 'tingling', 'sensory *1 symptoms|complaints|loss|deficits'], evidence: ['numbness', 'sensory-loss'], examined: ['sensory-loss'] },
  {
    id: 'signs of nerve entrapment', where: 'nerve', tolerates: 'positive objective', names: ["tinel|tinel's|tinels|phalen|phalen's|phalens", 'carpal|cubital tunnel *2 signs|findings|symptoms', 'nerve entrapment'], evidence: ['entrapment-sign'],
  },
  {
    id: 'a neurologic examination', where: 'nerve', tolerates: 'recent current objective', names: ['neurologic|neurological exam|examination|evaluation', 'motor|sensory *3 exam|examination|testing'],
    evidence: ['weakness', 'sensory-loss', 'reflex-change'], eitherWay: true, weighs: 'abnormal abnormality abnormalities finding findings deficit deficits evidence indicative showing demonstrating that which suggesting',
  },
  { id: 'neuropathic pain', where: 'nerve', sign: true, tolerates: 'recent current', names: ['neuropathic *1 pain|symptoms|component|condition|complaints', 'neuropathy'], evidence: ['neuropathic-diagnosis', 'sensory-loss', 'neuropathic-complaint', 'numbness'] },
  { id: 'spasm', where: 'place', sign: true, tolerates: 'acute recent current objective muscle palpable', names: ['spasm', 'spasms', 'muscle *1 spasm|spasms'], evidence: ['spasm'], examined: ['spasm'] },
  { id: 'tenderness', where: 'place', sign: true, names: ['tenderness'], evidence: ['tenderness'] },
  { id: 'limited motion', where: 'place', sign: true, names: ['limited|decreased|restricted|loss_of|reduced|deficits_in *2 range_of_motion|motion|rom', 'range of motion|movement deficit|deficits|limitation|limitations|restriction|restrictions|loss'], evidence: ['limited-motion'] },
  { id: 'measured range of motion', where: 'place', tolerates: 'quantified numerical measured measurable', names: ['range_of_motion|rom *2 measurements|degrees|values|numbers', 'range_of_motion|rom *1 measurements|measurement|testing|values|findings'], evidence: ['motion-measured'] },
  { id: 'swelling', where: 'place', sign: true, names: ['swelling', 'effusion', 'edema'], evidence: ['swelling'] },
  { id: 'instability', where: 'place', sign: true, names: ['instability', 'laxity'], evidence: ['instability'] },
  {
    id: 'functional deficits', where: 'place', tolerates: 'objective functional recent current physical measurable',
    names: ['functional|physical *1 deficit|deficits|limitation|limitations|impairment|impairments', 'objective *1 deficit|deficits|abnormalities'], evidence: ['limited-motion', 'weakness', 'motion-measured'], examined: ['limited-motion', 'weakness'],
  },
  {
    id: 'complaints and findings', where: 'named', tolerates: 'significant objective recent current subjective any positive abnormal support warrant',
    names: ['complaints|symptoms *2 examination|exam|findings|signs|physical|objective', 'examination|exam *2 findings *2 complaints|symptoms', 'physical? examination|exam of|for|regarding', 'examination|exam|objective findings regarding|of|for|about|related'], evidence: SEEN,
  },
  {
    id: 'failure of conservative care', where: 'anywhere', tolerates: 'failed failing failure fail fails tried trial recent documented attempted prior improvement improve improved with',
    names: ['failed|failing|failure|fail|fails *4 conservative *1 care|treatment|treatments|therapy|management|measures', 'conservative *1 care|treatment|therapy|management *4 failed|failing|failure'], evidence: ['care-failed'],
  },
  { id: 'conservative care', where: 'anywhere', tolerates: 'recent current previous prior tried attempted trial', names: ['conservative *1 care|treatment|treatments|therapy|management|measures|modalities', 'conservatively'], evidence: CARE },
  { id: 'physical therapy', where: 'place', tolerates: 'recent previous prior physical tried attempted trial', names: ['physical therapy', 'physiotherapy'], evidence: ['physical-therapy'] },
  { id: 'chiropractic care', where: 'anywhere', tolerates: 'recent previous prior tried attempted trial', names: ['chiropractic'], evidence: ['chiropractic'] },
  { id: 'home exercise', where: 'anywhere', tolerates: 'recent current', names: ['home exercise|exercises'], evidence: ['home-exercise'] },
  { id: 'first-line medication', where: 'anywhere', tolerates: 'recent prior previous other alternative attempted tried', names: ['first line *1 medication|medications|drug|drugs|agent|agents|treatment|treatments|therapy|analgesic|analgesics', 'non opioid|opiate|narcotic *1 medication|medications|analgesics|treatment|drug|drugs|agents|options', 'nonopioid|nonopiate *1 medication|medications|analgesics|treatment'], evidence: ['nsaid', 'acetaminophen'] },
  { id: 'anti-inflammatory drugs', where: 'anywhere', tolerates: 'recent prior previous', names: ['nsaids|nsaid', 'anti inflammatory|inflammatories'], evidence: ['nsaid'] },
  { id: 'a urine drug screen', where: 'anywhere', tolerates: 'recent current', names: ['urine *2 screen|screens|screening|test|tests|testing|toxicology', 'drug screen|screens|screening|testing|test|tests', 'uds|udt'], evidence: ['drug-screen'] },
  { id: 'a CURES report', where: 'anywhere', tolerates: 'report reports recent', names: ['cures', 'pdmp'], evidence: ['cures'] },
  { id: 'an opioid agreement', where: 'anywhere', names: ['opioid|pain|narcotic|medication|treatment *2 contract|agreement', 'signed *3 contract|agreement'], evidence: ['opioid-agreement'] },
  {
    id: 'relief by the medication', where: 'anywhere', forTreatment: true, tolerates: 'relief reduction decrease decreased reduced improvement quantified quantitative numerical response objective measurable',
    names: ['pain *1 relief|reduction', 'relief of pain', 'degree|amount|extent of *2 relief|pain_relief', 'reduction|decrease|improvement in pain', 'analgesia', 'analgesic *1 response|effect|benefit'], evidence: ['relief'],
  },
  {
    id: 'a gain in function', where: 'anywhere', forTreatment: true, tolerates: 'functional improvement improvements benefit progress gain gains',
    names: ['functional *1 improvement|improvements|benefit|gain|gains|progress', 'improvement|gain|gains in function'], evidence: ['gain'],
  },
  {
    id: 'its benefit', where: 'anywhere', forTreatment: true, tolerates: 'benefit relief response effect result results', names: ['benefit|relief|response|effect|result|results of|from|to *3 injection|injections|therapy|sessions|treatment'],
    evidence: ['relief', 'gain'],
  },
  { id: 'side effects', where: 'anywhere', names: ['side effect|effects', 'adverse effect|effects|reactions'], evidence: ['side-effects'], eitherWay: 'told' },
  { id: 'aberrant behavior', where: 'anywhere', names: ['aberrant *2 behavior|behaviors|use', 'aberrancy'], evidence: ['aberrancy'], eitherWay: 'told' },
  { id: 'stomach complaints', where: 'anywhere', tolerates: 'current recent risk', names: ['gastrointestinal|gi *2 events|event|symptoms|complaints|upset|distress|problems|issues|risk|risks|disturbance|disorder|effects|condition|conditions|disease|history', 'heartburn', 'gerd', 'dyspepsia', 'gastritis', 'reflux'], evidence: ['stomach'] },
  { id: 'insomnia', where: 'anywhere', tolerates: 'current recent', names: ['insomnia', 'difficulty|trouble|problem|problems with|in *1 sleep|sleeping', 'sleep *1 disturbance|disturbances|difficulty|difficulties|problems|complaints|disorder|issues', 'difficulty sleeping', 'sleep'], evidence: ['insomnia'], weighs: 'hygiene apnea study counseling' },
  { id: 'depression or anxiety', where: 'anywhere', tolerates: 'current recent', names: ['depression', 'anxiety', 'psychological|psychiatric *1 symptoms|complaints|condition|issues|problems'], evidence: ['mood'] },
  { id: 'a rating of pain', where: 'anywhere', tolerates: 'current recent', names: ['pain *1 score|scores|rating|ratings|scale|scales|vas', 'vas *1 score|scores|pain'], evidence: ['pain-rating'] },
  { id: 'work status', where: 'anywhere', tolerates: 'current recent', names: ['work status', 'working|employed', 'disability status', 'duty status'], evidence: ['work-status'] },
  { id: 'x-rays', where: 'place', tolerates: 'recent prior previous report reports result results', names: ['x-ray|x-rays', 'plain film|films|radiograph|radiographs', 'radiographs|radiographic'], evidence: ['x-ray'] },
  { id: 'imaging', where: 'place', tolerates: 'recent prior previous', weighs: 'findings finding evidence abnormality abnormalities', names: ['imaging', 'imaging study|studies'], evidence: ['mri', 'ct', 'x-ray'] },
  { id: 'a CT', where: 'place', tolerates: 'recent prior previous', names: ['ct scan|scans', 'computed tomography'], evidence: ['ct'] },
  { id: 'an MRI', where: 'place', tolerates: 'recent prior previous report reports result results', names: ['mri', 'magnetic resonance'], evidence: ['mri'] },
  { id: 'imaging findings', where: 'nerve', tolerates: 'positive objective', names: ['imaging *5 findings|evidence|abnormality|abnormalities', 'findings|evidence|abnormalities on imaging|mri'], evidence: ['herniation', 'stenosis'] },
  { id: 'disc herniation', where: 'place', names: ['disc|disk *1 herniation|protrusion|extrusion', 'herniated *1 disc|disk|nucleus'], evidence: ['herniation'] },
  { id: 'stenosis', where: 'place', names: ['spinal|foraminal|canal *1 stenosis'], evidence: ['stenosis'] },
  { id: 'planned surgery', where: 'anywhere', names: ['plan|plans *2 surgery', 'planned|scheduled|pending|anticipated *2 surgery|procedure'], evidence: ['surgery-planned'] },
  { id: 'previous surgery', where: 'place', tolerates: 'prior previous', names: ['previous|prior|past|history_of surgery|surgeries|surgical'], evidence: ['surgery-done'] },
];

/** What rationales deny, all of it. */
export const DENIABLES: readonly Deniable[] = [...SIGNS, ...COURSE_DENIABLES, ...CARE_DENIABLES];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Words in a denial with which it weighs: what it denies may be there, only not enough, not so, or not tried to its end. They count before
 * what is named, wherever they stand, and behind it up to the next comma, "and" or "or".
 */
export const WEIGHING = set(
  'significant significantly clear clearly adequate adequately sufficient sufficiently specific specifically objective objectively measurable sustained quantified quantifiable quantitative numerical meaningful substantial definitive definite compelling ' +
    'convincing unequivocal exceptional extenuating appropriate reasonable true complete completed completing completion full fully formal comprehensive detailed thorough exhausted exhausting exhaustion new progressive progression worsening worsened resolution change changes changed severe serious persistent ' +
    'red flag flags notable remarkable appreciable obvious demonstrable prominent rationale justification reason reasons explanation why how what whether failure failures failed failing fail fails all other further additional extended prolonged repeat repeated another longer need needs necessity candidate normal negative positive ' +
    'willingness likely likelihood concern concerns suspicion suspicions suspected consistent trial trials tried attempted contraindication contraindicated intolerance intolerant tolerate compliance participation report reports high recurrence recurrent focus ' +
    'without before during when if would could should may might at least weeks months indications diagnostic nondiagnostic internal suggestive proposed plan plans',
);

/** Of those, the ones that leave the denial worth a look: what is recorded may be that very sign, only not enough of it. */
export const WEIGHING_LIGHTLY = set('significant significantly notable remarkable appreciable obvious demonstrable prominent clear clearly specific specifically objective objectively definitive definite compelling convincing unequivocal substantial sufficient adequate detailed true severe active complete completed completing completion exhausted exhausting exhaustion');

/** Those which weigh care lightly: that it failed is not said, that it was given is. */
export const WEIGHING_CARE_LIGHTLY = set('failure failures failed failing fail fails tried trial trials attempted full formal other');

/** Words that weigh only what they stand with: in a list ("no pain relief, side effects or aberrant behavior") not its other members. */
export const WEIGHING_OWN = set(
  'outcome outcomes result results response responses benefit benefits improvement improvements improved progress number amount type frequency duration increase increased reduction reduced decrease decreased relief efficacy effectiveness effective functional risk with after history active',
);
