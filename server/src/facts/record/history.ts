import type { Finding } from './findings';

/** What was done, taken and written down before. A form of care counts only where the words around it say that it was given, see `care.ts`. */
export const HISTORY: readonly Finding[] = [
  { id: 'x-ray', title: 'x-rays', kind: 'note', present: ['x-ray|x-rays|xray|xrays|radiographs|radiograph|plain_films|plain_film', 'radiographic|radiologic imaging|evaluation|studies'], absent: [] },
  { id: 'mri', title: 'an MRI', kind: 'note', present: ['mri|mris', 'magnetic resonance'], absent: [] },
  { id: 'ct', title: 'a CT', kind: 'note', present: ['ct scan|scans|myelogram', 'ct of', 'computed tomography'], absent: [] },
  { id: 'electrodiagnosis', title: 'an electrodiagnostic study', kind: 'note', present: ['emg|ncv|ncs', 'electrodiagnostic study|studies|testing|test', 'nerve conduction'], absent: [] },
  {
    id: 'physical-therapy', title: 'physical therapy', kind: 'care',
    present: ['physical|physiotherapy|occupational|physio therapy', 'physiotherapy', 'sessions|visits|course of *1 therapy', 'pt sessions|visits', 'physical medicine', 'done|had|received|undergone any|no therapy', 'despite therapy'], absent: [],
  },
  { id: 'chiropractic', title: 'chiropractic care', kind: 'care', present: ['chiropractic', 'chiropractor|chiropractors', 'spinal manipulation'], absent: [] },
  { id: 'acupuncture', title: 'acupuncture', kind: 'care', present: ['acupuncture'], absent: [] },
  { id: 'injection', title: 'an injection', kind: 'care', present: ['injection', 'injections', 'epidural|esi|esis', 'nerve block|blocks'], absent: [] },
  {
    id: 'medication', title: 'medication', kind: 'care',
    present: ['medication', 'medications', 'nsaids|nsaid', 'anti inflammatory|inflammatories|inflammation', 'analgesics', 'muscle relaxant|relaxants', 'medication regimen|therapy|management'], absent: [],
  },
  {
    id: 'nsaid', title: 'an anti-inflammatory drug', kind: 'care',
    present: [
      'ibuprofen|motrin|advil|naproxen|naprosyn|anaprox|aleve|ketoprofen|etodolac|lodine|meloxicam|mobic|diclofenac|voltaren|nabumetone|relafen|celecoxib|celebrex|indomethacin|oxaprozin|daypro|ketorolac|toradol|piroxicam|sulindac', 'nsaids|nsaid',
      'anti inflammatory|inflammatories',
    ],
    absent: [],
  },
  { id: 'acetaminophen', title: 'acetaminophen', kind: 'care', present: ['acetaminophen|paracetamol|tylenol'], absent: [] },
  { id: 'home-exercise', title: 'home exercise', kind: 'care', present: ['home exercise|exercises', 'exercises at home', 'hep'], absent: [] },
  {
    id: 'other-care', title: 'other conservative care', kind: 'care',
    present: ['activity|work modification|modifications|restrictions', 'modified *1 duty|duties|activity', 'shockwave|shock_wave', 'splint|splinting|brace|bracing', 'ice_and_heat|heat|ice', 'massage', 'traction', 'tens unit', 'physical_modalities'], absent: [],
  },
  { id: 'drug-screen', title: 'a urine drug screen', kind: 'note', present: ['urine drug|toxicology screen|screens|screening|screenings|test|tests|testing', 'urine toxicology', 'uds|udt', 'drug screen|screens|screening|screenings'], absent: [] },
  { id: 'side-effects', title: 'side effects', kind: 'note', present: ['side effect|effects', 'adverse effect|effects|reaction|reactions', 'constipation', 'drowsiness|sedation', 'tolerat~ *3 medication|medications|well'], absent: [] },
  { id: 'aberrancy', title: 'aberrant behavior', kind: 'note', present: ['aberrant *3 behavior|behaviors|behaviour|use|taking', 'aberrancy|aberrancies', 'drug_seeking'], absent: [] },
  { id: 'cures', title: 'a CURES report', kind: 'note', present: ['cures report|reports|was|is|reviewed|checked|database|dated', 'pdmp'], absent: [] },
  {
    id: 'opioid-agreement', title: 'an opioid agreement', kind: 'note', present: ['opioid|pain|narcotic|medication|treatment *2 contract|agreement', 'signed *3 contract|agreement', 'contract|agreement *2 signed'], absent: [],
  },
  {
    id: 'stomach', title: 'stomach complaints', kind: 'complaint',
    present: ['heartburn', 'gerd', 'gastritis', 'gastroesophageal reflux', 'acid reflux', 'dyspepsia', 'gastrointestinal|gi|stomach upset|distress|symptoms|complaints|irritation|bleeding|discomfort|problems|issues', 'upset stomach', 'peptic|gastric|duodenal|bleeding *1 ulcer|ulcers', 'epigastric pain', 'stomach pain', 'melena|hematochezia', 'history of *3 ulcer|ulcers|gerd|gastritis'],
    absent: [],
  },
  { id: 'insomnia', title: 'poor sleep', kind: 'complaint', present: ['insomnia', 'difficulty|trouble|problems|problem *2 sleep|sleeping', 'sleep disturbance|disturbances|difficulty|difficulties|problems|disorder|deprivation', 'awakens|wakes|awakened *4 pain|night', 'poor|disturbed|interrupted|nonrestorative *1 sleep', 'loss of sleep', 'wakes|awakens|awakened|waking *3 night|pain', 'falls asleep after', 'sleep *2 poor|disturbed|interrupted', 'interferes with *1 sleep', 'unable to sleep'], absent: ['sleeps well'] },
  { id: 'mood', title: 'depression or anxiety', kind: 'complaint', present: ['depression', 'depressed', 'anxiety', 'anxious'], absent: [] },
  {
    id: 'pain-rating', title: 'a rating of pain', kind: 'note',
    present: ['pain *9 <n> / 10', 'pain *9 <n> out_of 10', 'rated *8 <n> / 10', 'rated *8 <n> out_of 10', '<n> / 10 *4 pain', 'rates|rated *4 <n> *9 scale|vas'], absent: [],
  },
  {
    id: 'relief', title: 'measured relief', kind: 'note',
    present: ['<n> percent *3 pain|relief|improvement|reduction', '<n>|<n>_% relief|improvement|reduction|better|improved', '<n> % *3 relief|improvement|reduction|decrease|better|improved', 'from <n> / 10 to <n> / 10', 'from <n> out of 10 to <n> out of 10', 'with medication|medications *3 <n> / 10', '<n> / 10 with medication|medications'],
    absent: [],
  },
  {
    id: 'gain', title: 'a gain in function', kind: 'note',
    present: [
      'strength|motion|flexion|abduction *2 rose|improved|increased from <n>', 'from <n> * to <n> kg|pounds|degrees', 'functional improvement|gains', 'improved *2 function|adls', 'improvement|gains in function', 'went back to *3 work|lifting|duty',
      'able to *5 with *2 medication|medications', 'helped|helps|improves|improved *5 function|functional|activities',
    ],
    absent: ['no|without *3 functional_improvement|improvement'],
  },
  {
    id: 'care-failed', title: 'care that failed', kind: 'note',
    present: [
      'failed *6 therapy|treatment|treatments|care|management|medication|medications|nsaids|injection|injections', 'therapy|treatment|care|medication|medications|injections|sessions|chiropractic|acupuncture *5 without|no *2 relief|benefit|improvement',
      'no|minimal|little *2 relief|improvement|benefit *4 therapy|treatment|medication|medications|injections|care|chiropractic|acupuncture', 'not improved *2 with|despite *4 therapy|treatment|medication|medications|care',
      'therapy|treatment|medication|medications|injections|sessions *5 not *4 helped|help|beneficial|effective|improved|improve|helpful', 'despite *6 therapy|treatment|medication|medications|care|injections', 'refractory to',
    ],
    absent: [],
  },
  { id: 'work-status', title: 'work status', kind: 'note', present: ['work status', 'temporar~ total~|partial~ disab~', 'modified duty|duties|work', 'work restrictions', 'return to *3 work', 'off work', 'not working', 'full duty', 'disability status'], absent: [] },
  {
    id: 'surgery-planned', title: 'planned surgery', kind: 'note',
    present: ['plan~ *9 surgery|arthroscopy|fusion|repair|replacement|arthroplasty|discectomy|laminectomy|decompression', 'scheduled|scheduling *4 surgery|repair|arthroscopy', 'surgery *3 scheduled|planned', 'candidate for surgery', 'wants|wishes|would_like *4 surgery', 'surgical candidate'],
    absent: [],
  },
  {
    id: 'surgery-done', title: 'previous surgery', kind: 'note',
    present: ['status post *6 surgery|repair|arthroscopy|fusion|replacement|discectomy|laminectomy|release|fixation|decompression', 'underwent|undergone *5 surgery|repair|arthroscopy|fusion|replacement|discectomy|laminectomy|release', 'previous|prior|past surgery|surgeries'],
    absent: [],
  },
  { id: 'pain', title: 'pain', kind: 'complaint', present: ['pain', 'pains', 'ache', 'aching', 'painful', 'discomfort'], absent: [] },
];
