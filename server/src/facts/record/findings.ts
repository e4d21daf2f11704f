import type { TokenPattern } from '../tokenPattern';

/** What a record can hold of a patient, each with the words that record it as there and those that record it as normal or not there. */
export interface Finding {
  readonly id: FindingId;
  /** What it is called in a message. */
  readonly title: string;
  /** exam: seen by an examiner; complaint: told by the patient; diagnosis; imaging: seen in a study; care: done before; note: written down at all. */
  readonly kind: 'exam' | 'complaint' | 'diagnosis' | 'imaging' | 'care' | 'note';
  readonly present: readonly TokenPattern[];
  /** Words that record the contrary by themselves. "No", "denies", "negative" and their like before the words for `present` need no entry. */
  readonly absent: readonly TokenPattern[];
}

/** Names of findings. */
export type FindingId =
  | 'weakness' | 'sensory-loss' | 'reflex-change' | 'atrophy' | 'nerve-stretch' | 'neck-provocation' | 'entrapment-sign' | 'numbness' | 'radiating-pain' | 'radicular-diagnosis' | 'neuropathic-diagnosis'
  | 'spasm' | 'tenderness' | 'limited-motion' | 'motion-measured' | 'swelling' | 'instability' | 'provocative-sign' | 'herniation' | 'stenosis' | 'x-ray' | 'mri' | 'ct' | 'electrodiagnosis'
  | 'physical-therapy' | 'chiropractic' | 'acupuncture' | 'injection' | 'medication' | 'nsaid' | 'acetaminophen' | 'home-exercise' | 'other-care' | 'drug-screen' | 'side-effects' | 'aberrancy' | 'cures' | 'opioid-agreement'
  | 'mechanical' | 'functional-limits' | 'gi-risk' | 'sessions-counted' | 'antiepileptic' | 'antidepressant' | 'muscle-relaxant' | 'opioid' | 'topical' | 'drug-failed' | 'tens' | 'brace' | 'flare' | 'trauma' | 'red-flag' | 'hypertension' | 'diabetes' | 'headache' | 'psychological-care' | 'fracture' | 'arthritis'
  | 'tear' | 'facet-sign' | 'sacroiliac-sign' | 'trigger-point' | 'gait' | 'root-contact' | 'neuropathic-complaint' | 'diagnosed' | 'goals' | 'suspected-danger' | 'no-care' | 'weight' | 'falls' | 'cognitive' | 'at-work' | 'crps-sign'
  | 'stomach' | 'insomnia' | 'mood' | 'pain-rating' | 'relief' | 'gain' | 'care-failed' | 'work-status' | 'surgery-planned' | 'surgery-done' | 'pain';

/** Nerve: what an examiner finds and what the patient tells. */
export const NERVE_FINDINGS: readonly Finding[] = [
  {
    id: 'weakness', title: 'weakness', kind: 'exam',
    present: [
      'weakness', 'strength|motor|power *6 <n<5>/5', '<n<5>/5 *3 strength|motor|weakness|power', 'strength|motor|power *5 <n<5> + over|out_of|/ 5', '<n<5> + over|out_of|/ 5 *3 strength|motor|power', 'strength|motor|power *5 5 - / 5',
      '5 minus out_of 5', '5 - / 5 *3 strength|motor', 'decreased|diminished|reduced|decrease|poor *2 strength|power|grip', 'strength *2 was|is decreased|diminished|reduced', 'motor deficit|deficits|loss', 'foot drop', '<n<5> +|- / 5', 'weak *1 grip|dorsiflexion|plantarflexion|eversion|extension|flexion|abduction', 'unable|difficulty *1 heel|toe walk|walking', 'dorsiflexion|plantarflexion|eversion|grip|quadriceps|hamstring|deltoid|biceps|triceps|iliopsoas *4 weak|<n<5>/5', 'dorsiflexion|plantarflexion|grip|quadriceps|hamstring|deltoid|biceps|triceps|hallucis *5 <n<5>/5|<n<5>_+', 'hallucis *6 <n<5>_+|weak|<n<5>/5', 'heel|toe *4 walk|walking *3 weak|difficulty|unable|impaired', 'motor *3 diminished|decreased|reduced|impaired', 'paresis|hemiparesis', 'giveway|breakaway', 'grip strength *3 weak|decreased|reduced',
    ],
    absent: [
      'strength|motor|power *6 5/5', '5/5 *3 strength|motor|power', 'normal|full|good|satisfactory|intact *3 strength', 'strength *7 normal|full|intact|unremarkable|symmetric|symmetrical|satisfactory', 'motor *3 intact|normal', 'motor *5 no *2 deficit|deficits',
      'intact|normal motor', 'strength *6 5 out_of 5', 'neurologically intact', 'neurovascularly intact', 'neurovascular *2 intact', 'sensorimotor *2 intact|normal', 'motor *1 sensory *3 intact|normal', 'neurologic|neurological exam|examination *3 normal|intact|unremarkable',
    ],
  },
  {
    id: 'sensory-loss', title: 'loss of sensation', kind: 'exam',
    present: [
      'decreased|diminished|reduced|decrease|altered|impaired|loss_of|absent *3 sensation|sensory|sensibility', 'sensation *3 decreased|diminished|reduced|impaired|altered|absent', 'hypoesthesia|hypesthesia|hypoaesthesia|dysesthesia|hypalgesia',
      'sensory deficit|deficits|loss|changes|disturbance', 'hyposensorium', 'decreased|diminished|reduced to? light_touch|pinprick|pin_prick', 'abnormal *2 sensation', 'pinprick|pin_prick|light_touch|two_point *4 decreased|diminished|reduced|impaired|absent', 'decreased|diminished|reduced|impaired *2 light_touch|pinprick|pin_prick|discrimination', 'hypoesthetic|hypesthetic|anesthesia', 'sensory *3 decreased|diminished|reduced|impaired|abnormal', 'less *2 sensation', 'numb to_touch', 'monofilament *3 decreased|abnormal|absent',
    ],
    absent: [
      'sensation *5 intact|normal|unremarkable|good|symmetric', 'sensation are|is unremarkable|intact|normal', 'intact|normal|good *3 sensation', 'sensory *3 intact|normal|unremarkable', 'intact to light_touch', 'neurologically intact',
      'sensory examination|exam *3 no', 'neurologic|neurological exam|examination *3 normal|intact|unremarkable', 'sensation *4 are|is good', 'neurovascularly intact', 'neurovascular *2 intact', 'sensorimotor *2 intact|normal', 'sensory|motor examination|exam|function *3 normal|intact',
    ],
  },
  {
    id: 'reflex-change', title: 'a changed reflex', kind: 'exam',
    present: ['reflex|reflexes *4 1 +', '1 + *4 reflex|reflexes', 'absent|diminished|decreased|reduced|hypoactive|trace|asymmetric|asymmetrical *3 reflex|reflexes', 'jerk|jerks|reflex|reflexes *4 absent|diminished|decreased|reduced|trace|unobtainable|depressed|hypoactive|brisk|0', 'loss_of|depressed *2 reflex|reflexes', 'reflex|reflexes *3 absent|diminished|decreased|reduced|hypoactive|asymmetric', 'hyporeflexia|areflexia|hyperreflexia', 'absent|decreased|diminished ankle|knee|achilles|patellar jerk|reflex'],
    absent: ['reflexes *5 normal|intact|symmetric|symmetrical|equal', 'normal|intact|symmetric|equal *2 reflexes', 'reflexes *5 2 +', '2 + *3 reflexes', 'reflexes *6 2/4'],
  },
  { id: 'atrophy', title: 'atrophy', kind: 'exam', present: ['atrophy|atrophic|atrophied', 'muscle wasting', 'wasting of'], absent: [] },
  {
    id: 'nerve-stretch', title: 'a positive straight leg raise', kind: 'exam',
    present: [
      'positive *3 straight leg raise|raises|raising', 'straight leg raise|raises|raising|test *5 positive', 'slr *3 positive', 'positive *2 slr|lasegue|slump', 'radiculopathy *8 straight leg raise', 'slump *2 positive', 'positive *2 bragard|braggard|bechterew|slump', 'positive *2 nerve_tension|femoral_stretch', 'slr *2 +', 'straight leg raise|raises|raising *6 reproduced|reproduces|produced|produces|elicited|elicits|caused|causes|provokes|provoked', 'slr *6 reproduced|elicited|caused', 'straight leg raise|raises|raising *3 + |at_<n>|to_<n>', 'lasegue *4 positive', 'sciatic|nerve|dural|root tension *2 positive|signs_were_present', 'crossed straight leg', 'positive sitting|supine|seated? straight leg',
    ],
    absent: ['negative *3 straight leg raise|raises|raising', 'straight leg raise|raises|raising *5 negative', 'slr *3 negative', 'negative *2 slr|lasegue'],
  },
  { id: 'neck-provocation', title: 'a positive Spurling test', kind: 'exam', present: ["positive *2 spurling|spurling's|spurlings", "spurling|spurling's|spurlings *4 positive|reproduced|reproduces|caused", 'foraminal compression *3 positive', 'positive *1 cervical compression|distraction', 'positive *2 foraminal compression'], absent: ["negative *2 spurling|spurling's", "spurling|spurling's *4 negative"] },
  {
    id: 'entrapment-sign', title: 'a sign of nerve entrapment', kind: 'exam',
    present: ["positive *5 tinel|tinel's|tinels|phalen|phalen's|phalens|durkan|durkan's", "tinel|tinel's|phalen|phalen's *4 positive"], absent: ["negative *3 tinel|tinel's|phalen|phalen's", "tinel|tinel's|phalen|phalen's *3 negative"],
  },
  {
    id: 'numbness', title: 'numbness or tingling', kind: 'complaint',
    present: ['numbness', 'numb', 'tingling', 'paresthesia|paresthesias|parasthesia|parasthesias|paraesthesia|paraesthesias', 'pins_and needles', 'tingles', 'goes|go|falls asleep|numb'],
    absent: [],
  },
  {
    id: 'radiating-pain', title: 'pain that radiates into a limb', kind: 'complaint',
    present: [
      'radiat~ *5 arm|arms|leg|legs|foot|feet|toes|calf|thigh|hand|hands|fingers|extremity|extremities', 'radicular *2 pain|symptoms|complaints|features|symptomatology', 'pain|burning *5 down *3 arm|arms|leg|legs|extremity|extremities', 'sciatica', 'radiation into|to|down *4 arm|arms|leg|legs|foot|hand|extremity|extremities|calf|thigh', 'shoots|travels|spreads|extends|radiated *5 arm|arms|leg|legs|calf|foot|hand|thigh|toes|fingers', 'pain *4 into *3 arm|arms|leg|legs|calf|foot|hand|thigh', 'leg|arm pain', 'radicular', 'travels|shoots *3 arm|arms|leg|legs', 'shooting *4 arm|arms|leg|legs',
    ],
    absent: ['non radiating', 'nonradiating', 'not radiate|radiating', 'without radiation', 'no radiation'],
  },
  { id: 'neuropathic-complaint', title: 'burning or shooting pain', kind: 'complaint', present: ['burning', 'shooting *1 pain|pains', 'electric|electrical', 'allodynia|hyperalgesia', 'pins_and needles', 'stinging|lancinating'], absent: [] },
  { id: 'radicular-diagnosis', title: 'radiculopathy', kind: 'diagnosis', present: ['radiculopathy', 'radiculopathies', 'radiculitis', 'sciatica', 'neuritis', 'radiculoneuropathy', 'radicular syndrome'], absent: [] },
  {
    id: 'neuropathic-diagnosis', title: 'a neuropathic condition', kind: 'diagnosis',
    present: ['neuropathy', 'neuropathic', 'neuralgia', 'crps', 'complex regional pain', 'causalgia', 'carpal tunnel syndrome', 'cubital tunnel syndrome', 'radiculopathy'],
    absent: [],
  },
];

/** Muscles and joints. */
export const LOCAL_FINDINGS: readonly Finding[] = [
  { id: 'spasm', title: 'spasm', kind: 'exam', present: ['spasm', 'spasms', 'hypertonicity', 'hypertonic', 'spastic', 'myospasm|myospasms', 'spasming'], absent: [] },
  { id: 'tenderness', title: 'tenderness', kind: 'exam', present: ['tenderness', 'tender', 'point tenderness', 'painful to palpation', 'pain on|with|to palpation', 'trigger points'], absent: ['nontender', 'non tender'] },
  {
    id: 'limited-motion', title: 'limited motion', kind: 'exam',
    present: [
      'limited|decreased|restricted|reduced|painful|diminished|loss_of *5 range|motion|rom|mobility|flexion', 'range of motion *9 decreased|limited|restricted|reduced|painful', 'rom *4 decreased|limited|restricted|reduced',
      'rotation|abduction|flexion|extension *7 limited|restricted|painful', 'motion|flexion|extension *3 decreased|limited|restricted|reduced', 'stiffness', 'pain with *3 motion|rotation|flexion', 'unable to bend', 'flexion|extension|abduction|rotation|bending|motion|elevation *3 limited|restricted|decreased|reduced|diminished *1 to|by|at', 'lacks|lacking <n> degrees', 'limited|restricted *2 abduction|extension|rotation|bending|elevation', 'stiff', 'limitation|limitations|loss of *1 motion|movement|flexion|range', 'frozen shoulder', 'flexion|abduction|extension *3 degrees *2 pain',
    ],
    absent: ['full *4 motion|rom', 'normal *3 motion|rom', 'range of motion *4 full|normal|unrestricted', 'motion was full', 'no restricted'],
  },
  { id: 'motion-measured', title: 'measured range of motion', kind: 'note', present: ['flexion|extension|abduction|adduction|rotation|bending *5 <n> degrees|degree|°', 'flexion|extension|abduction|rotation *3 <n> / <n>', 'range of motion *8 <n>', 'motion *4 <n> percent|%', 'flexes|extends|abducts *4 <n>', 'flexion|extension|abduction|adduction|rotation|bending|dorsiflexion *7 <n>'], absent: [] },
  { id: 'trigger-point', title: 'trigger points', kind: 'exam', present: ['trigger point|points', 'twitch', 'taut band|bands'], absent: [] },
  {
    id: 'facet-sign', title: 'a sign of the facets', kind: 'exam',
    present: ['facet|facets *4 tenderness|tender|loading|stress|maneuver *4 positive|painful|pain', 'positive *3 facet', 'tenderness|tender *6 facet|facets', 'facet tenderness', 'facet *2 stress|loading *3 positive'], absent: ['negative *3 facet', 'facet *3 negative'],
  },
  {
    id: 'sacroiliac-sign', title: 'a positive sacroiliac test', kind: 'exam',
    present: ["faber|fabere|patrick|patrick's|gaenslen|gaenslen's|yeoman|yeoman's|thigh_thrust|fortin *6 positive", "positive *6 faber|fabere|patrick|patrick's|gaenslen|gaenslen's|yeoman|yeoman's|thigh_thrust|fortin", 'sacroiliac|si *2 tenderness', 'tenderness|tender *6 sacroiliac|si_joint'], absent: ["negative *4 faber|patrick|patrick's|gaenslen|gaenslen's"],
  },
  { id: 'gait', title: 'an abnormal gait', kind: 'exam', present: ['antalgic', 'limp|limps|limping', 'abnormal|unsteady|slow|impaired|guarded *1 gait', 'gait *3 antalgic|abnormal|unsteady|slow|impaired', 'cane|crutches|walker'], absent: ['normal *1 gait', 'gait *3 normal|steady|unremarkable', 'gait_is_normal', 'without *2 limp'] },
  { id: 'swelling', title: 'swelling', kind: 'exam', present: ['swelling', 'effusion|effusions', 'edema|edematous', 'swollen', 'synovitis', 'puffiness|puffy'], absent: [] },
  { id: 'instability', title: 'instability', kind: 'exam', present: ['instability', 'laxity', 'giving way', 'unstable', 'subluxation', 'buckling', 'lax', 'spondylolisthesis *8 motion|mobile', 'mm *2 translation'], absent: ['stable', 'stable to'] },
  { id: 'mechanical', title: 'mechanical symptoms', kind: 'complaint', present: ['locking|locks|locked|catching|catches|popping|pops|clicking|clicks|buckles|buckling|buckled|grinding', 'gives|gave|giving way|out', 'mechanical symptoms'], absent: [] },
  { id: 'fracture', title: 'a fracture', kind: 'imaging', present: ['fracture|fractures|fractured', 'nonunion|malunion'], absent: [] },
  { id: 'arthritis', title: 'arthritis', kind: 'imaging', present: ['osteoarthritis|osteoarthrosis|arthritis|arthrosis|arthritic|osteophyte|osteophytes|chondromalacia', 'degenerative joint', 'joint space narrowing', 'bone on bone'], absent: [] },
  {
    id: 'provocative-sign', title: 'a positive test', kind: 'exam',
    present: [
      "positive *3 impingement|hawkins|neer|speed's|speed|yergason's|o'brien's|obrien's|mcmurray|mcmurray's|lachman|lachman's|finkelstein|finkelstein's|patrick|faber|kemp's|drop_arm|apprehension", "impingement|hawkins|neer|mcmurray|mcmurray's|lachman *4 positive",
      'joint line tenderness', 'crepitus', "mcmurray|mcmurray's|lachman|lachman's|hawkins|neer|neer's|speed's|yergason's|o'brien's|apley's|finkelstein|finkelstein's|faber|patrick's|drawer|pivot|grind|empty_can|drop_arm|cozen's|mill's|apprehension *4 positive", "positive *3 apley's|apley|drawer|pivot|grind|empty_can|cozen's|mill's|facet|pelvic|fadir|faddir|fabere|gaenslen's|kemp|neer's|mcmurrays|obrien", 'facet loading *3 positive|painful|pain',
    ],
    absent: ["negative *3 impingement|hawkins|neer|neer's|speed's|mcmurray|lachman", 'impingement|hawkins|neer *3 negative'],
  },
  { id: 'tear', title: 'a tear', kind: 'imaging', present: ['tear|tears|tearing|torn', 'rupture|ruptured', 'full|partial thickness'], absent: ['tear *3 excluded', 'without *4 tear'] },
  {
    id: 'root-contact', title: 'contact with a nerve root', kind: 'imaging',
    present: ['nerve|root|cord|sac compression|impingement|contact|abutment|displacement|effacement', 'impinges|contacts|abuts|compresses|compressing|impinging|touches|touching|displacing|displaces|effaces|effacing|abutting|contacting|encroaching *5 root|roots|cord|sac|nerve|nerves', 'compression|impingement of *4 root|roots|cord|nerve|nerves'],
    absent: ['without *6 compression|impingement|contact'],
  },
  {
    id: 'herniation', title: 'a disc herniation or protrusion', kind: 'imaging',
    present: ['disc|disk *3 protrusion|protrusions|extrusion|herniation|herniations', 'herniated|protruded|extruded *2 disc|disk|nucleus', 'herniation|herniations|extrusion', 'hnp', 'disc|disk *3 bulge|bulges|bulging', 'bulging disc|disk', '<n> mm *2 protrusion|protrusions|bulge|herniation'],
    absent: ['without *4 herniation|protrusion'],
  },
  {
    id: 'stenosis', title: 'stenosis', kind: 'imaging',
    present: ['foraminal|spinal|canal|central|lateral_recess *2 stenosis|narrowing', 'lateral recess *4 stenosis', 'nerve root compression|impingement|contact|abutment', 'impinges|contacts|abuts|compresses|compressing|impinging *5 root|cord|sac', 'stenosis'], absent: ['without *6 stenosis|narrowing|impingement'],
  },
];
