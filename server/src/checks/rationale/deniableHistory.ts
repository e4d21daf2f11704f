import type { Deniable } from './deniableType';

const GIVEN = 'recent prior previous tried trial trials attempted documented with';
const DRUG = 'medication|medications|drug|drugs|agent|agents|therapy';

/** What rationales deny of an examination, of complaints and of their course. */
export const COURSE_DENIABLES: readonly Deniable[] = [
  {
    id: 'reflex changes', where: 'nerve', sign: true, names: ['reflex *1 change|changes|deficit|deficits|abnormality|abnormalities|asymmetry|loss', 'abnormal|asymmetric|diminished|decreased|absent *2 reflex|reflexes', 'deficits|changes|abnormalities|deficit in *6 reflexes'],
    evidence: ['reflex-change'], tolerates: 'change changes abnormal',
  },
  {
    id: 'nerve tension signs', where: 'nerve', sign: true, tolerates: 'positive',
    names: ['root|nerve|neural|dural|sciatic tension', 'positive *2 straight_leg|slr|slump', 'tension signs', 'nerve stretch'], evidence: ['nerve-stretch'],
  },
  { id: 'a straight leg raise test', where: 'nerve', names: ['straight leg raise|raises|raising', 'slr'], evidence: ['nerve-stretch'], eitherWay: true, weighs: 'positive reproduction' },
  { id: 'a Spurling test', where: 'nerve', names: ["spurling's|spurling|spurlings"], evidence: ['neck-provocation'], eitherWay: true, weighs: 'positive' },
  { id: 'atrophy', where: 'nerve', sign: true, names: ['atrophy', 'muscle wasting'], evidence: ['atrophy'] },
  { id: 'a motor deficit', where: 'nerve', sign: true, names: ['motor *2 weakness|deficit|deficits|loss|changes|abnormality|abnormalities|finding|findings', 'muscle weakness', 'decreased|reduced|diminished *2 strength', 'deficits|changes|loss|deficit in|of *2 strength'], evidence: ['weakness'], tolerates: 'changes' },
  { id: 'a loss of sensation', where: 'nerve', sign: true, names: ['decreased|reduced|diminished|altered|abnormal *2 sensation', 'dermatomal *2 loss|deficit|deficits|changes|abnormality|findings|distribution', 'deficits|changes|loss|deficit in|of *4 sensation'], evidence: ['sensory-loss'], tolerates: 'changes abnormal' },
  {
    id: 'objective findings', where: 'place', closed: true, weighs: 'new change changes changed imaging electrodiagnostic', tolerates: 'objective positive abnormal physical clinical significant',
    names: ['objective|abnormal|positive|pathologic|pathological *2 finding|findings|signs|abnormality|abnormalities', 'physical|clinical|exam|examination|orthopedic findings|finding|signs|abnormalities', 'objective|clinical evidence of_pathology|of_abnormality|of_dysfunction|of_impairment', 'objective deficits|deficit'], evidence: ['weakness', 'sensory-loss', 'reflex-change', 'nerve-stretch', 'neck-provocation', 'spasm', 'tenderness', 'limited-motion', 'swelling', 'instability', 'provocative-sign', 'entrapment-sign'],
  },
  {
    id: 'a physical examination', where: 'place', closed: true, weighs: 'detailed comprehensive thorough complete neurologic neurological rectal new psychological mental follow', tolerates: 'objective recent current physical',
    names: ['physical|clinical|orthopedic|musculoskeletal *1 exam|examination', 'exam|examination findings|finding|results', 'objective exam|examination'], evidence: ['weakness', 'sensory-loss', 'reflex-change', 'nerve-stretch', 'spasm', 'tenderness', 'limited-motion', 'motion-measured', 'swelling', 'provocative-sign'],
    eitherWay: true,
  },
  { id: 'range of motion', where: 'place', names: ['range_of_motion|rom', 'motion measurements|measurement'], evidence: ['limited-motion', 'motion-measured'], eitherWay: true, weighs: 'limitation limitations limited loss decreased restricted restriction deficit deficits abnormal full exercises exercise improvement increase' },
  { id: 'loss of motion', where: 'place', sign: true, names: ['loss|limitation|limitations|restriction|restrictions|deficit|deficits|limits of|in|to *2 motion|movement|rom|mobility|flexion|abduction', 'motion loss|deficit|deficits|limitation|restriction', 'stiffness'], evidence: ['limited-motion'] },
  { id: 'positive tests', where: 'place', sign: true, tolerates: 'positive', names: ['provocative|provocation|orthopedic|impingement|special *1 test|tests|testing|sign|signs|maneuver|maneuvers', 'positive *2 impingement|mcmurray|lachman|hawkins|neer'], evidence: ['provocative-sign'] },
  { id: 'mechanical symptoms', where: 'place', sign: true, names: ['mechanical *1 symptoms|complaints|signs|locking', 'locking', 'catching', 'giving way', 'buckling'], evidence: ['mechanical'] },
  { id: 'complaints', where: 'named', closed: true, names: ['complaint|complaints|symptom|symptoms *1 of|in|regarding|about|related_to|involving|at|for *5 pain|neck|back|shoulder|elbow|wrist|hand|hip|knee|ankle|foot', 'subjective complaints|symptoms', 'complaints|symptoms', 'neck|back|shoulder|elbow|wrist|hand|hip|knee|ankle|foot *1 pain|complaints|symptoms'], evidence: ['pain'], weighs: 'radicular neurologic neurological gastrointestinal gi sleep psychological mechanical radiating axial facet chronic acute worsening', tolerates: 'current recent subjective significant' },
  { id: 'a fracture', where: 'place', sign: true, names: ['fracture|fractures'], evidence: ['fracture'], weighs: 'suspicion risk healing stress' },
  { id: 'arthritis', where: 'place', sign: true, names: ['osteoarthritis|arthritis|arthrosis', 'degenerative joint'], evidence: ['arthritis'], weighs: 'advanced end' },
  { id: 'a flare-up', where: 'anywhere', names: ['flare|flares|flareup|flareups', 'exacerbation|exacerbations', 'acute worsening|aggravation'], evidence: ['flare'], tolerates: 'recent acute documented new', weighs: 'frequency risk' },
  { id: 'trauma', where: 'anywhere', names: ['trauma', 'traumatic *1 injury|event|onset'], evidence: ['trauma'], weighs: 'recent new acute significant major further psychological emotional subsequent', tolerates: 'history' },
  { id: 'red flags', where: 'anywhere', names: ['red flag|flags', 'cauda equina', 'bowel|bladder *4 dysfunction|incontinence|changes|symptoms'], evidence: ['red-flag'], tolerates: 'red flag flags changes with' },
  { id: 'hypertension', where: 'anywhere', names: ['hypertension', 'high|elevated blood_pressure'], evidence: ['hypertension'], weighs: 'uncontrolled', tolerates: 'history' },
  { id: 'diabetes', where: 'anywhere', names: ['diabetes'], evidence: ['diabetes'], weighs: 'uncontrolled', tolerates: 'history' },
  { id: 'headaches', where: 'anywhere', names: ['headache|headaches', 'migraine|migraines'], evidence: ['headache'], weighs: 'frequency triptan' },
  { id: 'peptic ulcer disease', where: 'anywhere', names: ['peptic|gastric|stomach|duodenal ulcer|ulcers', 'ulcer|ulcers', 'stomach|gastric|abdominal *1 upset|pain|complaints|problems|symptoms|irritation', 'indigestion'], evidence: ['stomach'], tolerates: 'history active risk' },
  { id: 'poor sleep', where: 'anywhere', names: ['sleep difficulty|difficulties|impairment|deprivation|complaint|problem|disruption|interruption', 'poor|impaired|interrupted *1 sleep', 'sleeping difficulty|difficulties|problems'], evidence: ['insomnia'], tolerates: 'current recent' },
  { id: 'psychological symptoms', where: 'anywhere', names: ['depressive|anxiety|mood|emotional|psych|mental *2 symptoms|complaints|disorder|disturbance|distress|issues', 'psychological *1 distress|disturbance|factors|findings'], evidence: ['mood'] },
];

/** What rationales deny of care, drugs and what they did. */
export const CARE_DENIABLES: readonly Deniable[] = [
  { id: 'acupuncture', where: 'anywhere', tolerates: GIVEN, names: ['acupuncture'], evidence: ['acupuncture'] },
  { id: 'injections', where: 'place', tolerates: GIVEN, names: ['corticosteroid|steroid|cortisone|joint|prior|previous|epidural|facet *2 injection|injections', 'injection|injections', 'epidurals'], evidence: ['injection'] },
  { id: 'home exercise', where: 'anywhere', tolerates: 'recent current documented prior', names: ['home *2 exercise|exercises', 'independent|self_directed *1 exercise|exercises', 'exercise program'], evidence: ['home-exercise'] },
  { id: 'antiepileptic drugs', where: 'anywhere', drugs: true, tolerates: GIVEN, names: ['antiepileptic|anticonvulsant|antiepilepsy|aed|anti_epileptic|anti_convulsant', 'antiepileptics|anticonvulsants|aeds|gabapentin|lyrica|pregabalin|neurontin'], evidence: ['antiepileptic'] },
  { id: 'antidepressants', where: 'anywhere', drugs: true, tolerates: GIVEN, names: ['antidepressant|antidepressants|tricyclic|tricyclics|snri|snris|tca|tcas|cymbalta|duloxetine'], evidence: ['antidepressant'] },
  { id: 'muscle relaxants', where: 'anywhere', drugs: true, tolerates: GIVEN, names: ['muscle relaxant|relaxants'], evidence: ['muscle-relaxant'] },
  { id: 'acetaminophen', where: 'anywhere', drugs: true, tolerates: GIVEN, names: ['acetaminophen|tylenol|paracetamol'], evidence: ['acetaminophen'] },
  { id: 'opioids', where: 'anywhere', drugs: true, tolerates: GIVEN, names: [`opioid|opiate|narcotic ${DRUG}|use|analgesics`, 'opioids|opiates|narcotics'], evidence: ['opioid'], weighs: 'risk overdose dependence constipation' },
  { id: 'anti-inflammatory drugs', where: 'anywhere', drugs: true, tolerates: GIVEN, names: ['nsaids|nsaid|ibuprofen|naproxen', 'oral analgesics|nsaids'], evidence: ['nsaid'] },
  {
    id: 'failed medication', where: 'anywhere', tolerates: 'failed failing failure fail fails tried trial trials attempted intolerance intolerant tolerate contraindication first line other oral recent documented',
    names: [`failed|failing|failure|fail|fails *6 ${DRUG}|nsaids|nsaid|acetaminophen|analgesics|antidepressants|anticonvulsants|relaxants|ibuprofen|naproxen|gabapentin`, `intolerance|intolerant|tolerate|contraindication to? *5 ${DRUG}|nsaids|analgesics|ibuprofen|naproxen`, 'unable to tolerate'], evidence: ['drug-failed'],
  },
  { id: 'failed therapy', where: 'anywhere', tolerates: 'failed failing failure fail fails tried trial trials attempted documented recent response benefit improvement with', names: ['failed|failing|failure|fail|fails *5 therapy|exercise|exercises|injection|injections|chiropractic|acupuncture|treatment|treatments|care|measures'], evidence: ['care-failed'] },
  { id: 'gastrointestinal risk', where: 'anywhere', tolerates: 'risk increased high intermediate', names: ['risk|risks *5 gastrointestinal|gi|gastric', 'gastrointestinal|gi *1 risk|risks', 'history of *3 ulcer|ulcers|bleeding'], evidence: ['gi-risk'] },
  { id: 'the number of sessions', where: 'anywhere', tolerates: 'number amount prior previous completed attended', weighs: 'requested recommended additional request clearly', names: ['number|amount of *4 visits|sessions|treatments', 'how many *4 visits|sessions|treatments'], evidence: ['sessions-counted'] },
  { id: 'the response to care', where: 'anywhere', forTreatment: true, tolerates: 'response outcome outcomes result results benefit effect effectiveness efficacy prior previous improvement improved with', names: ['response|outcome|outcomes|results|benefit|effect|effectiveness|efficacy *4 therapy|injection|injections|sessions|visits|treatment|treatments|chiropractic|acupuncture|care'], evidence: ['relief', 'gain', 'care-failed'] },
  { id: 'limits in daily activities', where: 'anywhere', tolerates: 'functional specific objective current', names: ['functional|activity|adl *2 limitation|limitations|impairment|impairments|deficit|deficits|loss|difficulties|restrictions|decline', 'limitations|difficulty|difficulties|impairment|impairments in|of|with *4 activities|adls|function', 'gait *1 disturbance|abnormality|deficit|impairment', 'antalgic'], evidence: ['functional-limits'] },
  { id: 'medications', where: 'anywhere', closed: true, tolerates: 'current recent what', names: ['medications|medication *4 prescribed|taking|taken|tried', 'current medication|medications', 'medication list|history|use'], evidence: ['nsaid', 'opioid', 'muscle-relaxant', 'antiepileptic', 'antidepressant', 'acetaminophen'], weighs: 'response benefit' },
  { id: 'TENS', where: 'anywhere', tolerates: `${GIVEN} month`, names: ['tens', 'electrical stimulation', 'h-wave', 'interferential'], evidence: ['tens'] },
  { id: 'a brace', where: 'anywhere', tolerates: GIVEN, names: ['brace|braces|bracing|splint|splints|splinting|orthosis|orthotics'], evidence: ['brace'] },
  { id: 'psychological care', where: 'anywhere', tolerates: GIVEN, names: ['psychological|psychiatric evaluation|treatment|counseling|therapy|care|assessment', 'cognitive behavioral', 'psychotherapy'], evidence: ['psychological-care'] },
  { id: 'electrodiagnostic studies', where: 'nerve', tolerates: `${GIVEN} diagnostic`, names: ['electrodiagnostic|electrodiagnostics|emg|ncv|ncs|emgs', 'nerve conduction'], evidence: ['electrodiagnosis'], weighs: 'evidence finding findings confirmation confirmed radiculopathy positive abnormal' },
  { id: 'an MRI', where: 'place', tolerates: `${GIVEN} report reports result results`, names: ['mri *1 report|reports|result|results', 'mr imaging'], evidence: ['mri'] },
  { id: 'x-rays', where: 'place', tolerates: `${GIVEN} report reports result results`, names: ['plain|standard *1 radiography|films|radiographs|x-rays', 'x-ray|xray|xrays|radiographic *1 report|results|studies|evaluation', 'radiographs|radiography'], evidence: ['x-ray'] },
  { id: 'previous surgery', where: 'place', tolerates: 'prior previous', names: ['prior|previous|past|history *3 surgery|surgeries|operation', 'surgical history', 'had|undergone *2 surgery'], evidence: ['surgery-done'] },
  { id: 'planned surgery', where: 'anywhere', tolerates: 'plan plans candidate consideration', names: ['surgery *2 planned|scheduled|authorized|approved|contemplated|considered', 'surgical plan|planning|candidate', 'candidate for surgery', 'plan|plans|planning|planned|consideration|considering|contemplating *4 surgery|surgical|operation', 'upcoming|authorized|approved *2 surgery|procedure'], evidence: ['surgery-planned'] },
  { id: 'CURES monitoring', where: 'anywhere', tolerates: 'report reports recent', names: ['cures *1 monitoring|review|check', 'prescription|drug monitoring'], evidence: ['cures'] },
  { id: 'pain scores', where: 'anywhere', tolerates: 'current recent documented before after with without numeric numerical reduction objective', names: ['pain *6 rated|quantified|scored', 'pain|vas *2 score|scores|rating|ratings|levels|level|scale|intensity'], evidence: ['pain-rating'], weighs: 'reduction reduced decrease decreased improvement change changes lower lowering' },
  {
    id: 'pain relief by the drug', where: 'anywhere', forTreatment: true, tolerates: 'relief reduction decrease decreased reduced improvement quantified quantitative numerical response objective measurable benefit efficacy effective effectiveness objective analgesia with after',
    names: ['pain *1 relief|reduction|control|improvement|benefit', 'analgesic|pain *1 efficacy|response|benefit', 'reduction|decrease|improvement|relief in|of *2 pain', 'lasting|symptomatic relief', 'efficacy|effectiveness|benefit of|from|with *5 medication|medications|drug|opioid|opioids', 'relief'], evidence: ['relief'],
  },
  {
    id: 'functional gain', where: 'anywhere', forTreatment: true, tolerates: 'functional improvement improvements improved benefit benefits progress gain gains increase increased objective measurable result results response with',
    names: ['functional *2 improvement|improvements|benefit|benefits|gain|gains|progress|restoration|response|status|change', 'improvement|improvements|gain|gains|increase|benefit in|of *3 function|functioning|functionality|activities|adls', 'improved|increased|better *3 function|functioning|activities|adls', 'return *3 work', 'activities of daily_living'], evidence: ['gain'],
  },
];
