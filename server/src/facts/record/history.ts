import type { Finding } from './findings';

/** What was done, taken and written down before. A form of care counts only where the words around it say that it was given, see `care.ts`. */
export const HISTORY: readonly Finding[] = [
  { id: 'x-ray', title: 'x-rays', kind: 'note', present: ['x-ray|x-rays|xray|xrays|radiographs|radiograph|plain_films|plain_film', 'radiographic|radiologic imaging|evaluation|studies', 'plain films|radiographs', 'roentgenogram|roentgenograms'], absent: [] },
  { id: 'mri', title: 'an MRI', kind: 'note', present: ['mri|mris', 'magnetic resonance'], absent: [] },
  { id: 'ct', title: 'a CT', kind: 'note', present: ['ct scan|scans|myelogram', 'ct of', 'computed tomography'], absent: [] },
  { id: 'electrodiagnosis', title: 'an electrodiagnostic study', kind: 'note', present: ['emg|ncv|ncs', 'electrodiagnostic study|studies|testing|test', 'nerve conduction'], absent: [] },
  {
    id: 'physical-therapy', title: 'physical therapy', kind: 'care',
    present: ['physical|physiotherapy|occupational|physio therapy', 'physiotherapy', 'sessions|visits|course of *1 therapy', 'therapy visits|sessions', 'pt sessions|visits', 'physical medicine', 'done|had|received|undergone any|no therapy', 'despite therapy'], absent: [],
  },
  { id: 'chiropractic', title: 'chiropractic care', kind: 'care', present: ['chiropractic', 'chiropractics', 'manipulation|manipulations', 'chiropractor|chiropractors', 'spinal manipulation'], absent: [] },
  { id: 'acupuncture', title: 'acupuncture', kind: 'care', present: ['acupuncture'], absent: [] },
  { id: 'injection', title: 'an injection', kind: 'care', present: ['injection', 'injections', 'injected', 'epidural|epidurals|esi|esis|lesi|tfesi', 'nerve|branch block|blocks', 'ablation|rhizotomy|neurotomy', 'viscosupplementation|hyaluronic|synvisc|orthovisc|euflexxa'], absent: [] },
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
  { id: 'home-exercise', title: 'home exercise', kind: 'care', present: ['home exercise|exercises', 'home based exercise|exercises', 'home stretching|strengthening|program', 'stretches|exercises *2 at_home|daily|regularly', 'exercises regularly', 'gym', 'exercises at home', 'hep'], absent: ['no *1 exercise|exercises *2 at_home'] },
  {
    id: 'other-care', title: 'other conservative care', kind: 'care',
    present: ['activity|work modification|modifications|restrictions', 'modified *1 duty|duties|activity', 'shockwave|shock_wave', 'splint|splinting|brace|bracing', 'ice_and_heat|heat|ice', 'massage', 'traction', 'tens unit', 'physical_modalities'], absent: [],
  },
  { id: 'drug-screen', title: 'a urine drug screen', kind: 'note', present: ['urine drug|toxicology screen|screens|screening|screenings|test|tests|testing', 'urine toxicology', 'uds|udt', 'drug screen|screens|screening|screenings', 'toxicology', 'urinalysis|urine *6 consistent|inconsistent'], absent: [] },
  { id: 'side-effects', title: 'side effects', kind: 'note', present: ['side effect|effects', 'adverse effect|effects|reaction|reactions', 'constipation|constipated', 'drowsiness|drowsy|sedation|somnolence|dizziness|dizzy|nausea|itching|sedated|grogginess', 'without side_effects', 'no|denies|denied adverse', 'well tolerated', 'tolerat~ *3 medication|medications|well'], absent: [] },
  { id: 'aberrancy', title: 'aberrant behavior', kind: 'note', present: ['aberrant *3 behavior|behaviors|behaviour|use|taking', 'aberrancy|aberrancies', 'drug_seeking|diversion|misuse', 'early refills', 'takes|taking *3 as_prescribed', 'lost prescription|prescriptions'], absent: [] },
  { id: 'cures', title: 'a CURES report', kind: 'note', present: ['cures report|reports|was|is|reviewed|checked|database|dated|on|of|consistent|shows|showed', 'pdmp', 'reviewed|checked *2 cures', 'prescription monitoring'], absent: [] },
  {
    id: 'opioid-agreement', title: 'an opioid agreement', kind: 'note', present: ['opioid|pain|narcotic|medication|treatment *2 contract|agreement', 'signed *3 contract|agreement', 'contract|agreement *4 signed|on_file|in_place', 'opioid|narcotic consent'], absent: [],
  },
  {
    id: 'stomach', title: 'stomach complaints', kind: 'complaint',
    present: ['heartburn', 'gerd', 'gastritis', 'gastroesophageal reflux', 'acid reflux', 'dyspepsia', 'gastrointestinal|gi|stomach upset|distress|symptoms|complaints|irritation|bleeding|discomfort|problems|issues', 'upset stomach', 'peptic|gastric|duodenal|bleeding *1 ulcer|ulcers', 'epigastric pain', 'stomach pain', 'melena|hematochezia', 'history of *3 ulcer|ulcers|gerd|gastritis', 'indigestion', 'peptic|gastric|duodenal|stomach|bleeding ulcer|ulcers', 'stomach|gastric|abdominal irritation|burning|ache|cramps|bleeding|pain', 'nausea|vomiting|hematemesis', 'nsaid|nsaids gastropathy|gastritis'],
    absent: [],
  },
  { id: 'insomnia', title: 'poor sleep', kind: 'complaint', present: ['insomnia', 'difficulty|trouble|problems|problem *2 sleep|sleeping', 'sleep disturbance|disturbances|difficulty|difficulties|problems|disorder|deprivation', 'awakens|wakes|awakened *4 pain|night', 'poor|disturbed|interrupted|nonrestorative *1 sleep', 'loss of sleep', 'wakes|awakens|awakened|waking *3 night|pain', 'falls asleep after', 'sleep *2 poor|disturbed|interrupted', 'interferes with *1 sleep', 'sleeps|sleep|sleeping *2 only|about? *1 <n> *2 hours', 'sleeps poorly|only', 'sleeplessness|sleepless', 'keeps *2 awake', 'awake|wakes|waking|awakening *3 night|nights', 'fatigue *3 sleep', 'sleep *2 affected|impaired|limited|disrupted|decreased', 'pain *3 affects|disturbs|disrupts *2 sleep', 'cannot sleep', 'trouble falling|staying', 'nonrestful|unrefreshing|unrestful', 'unable to sleep'], absent: ['sleeps well'] },
  { id: 'mood', title: 'depression or anxiety', kind: 'complaint', present: ['depression', 'depressed|depressive', 'anxiety', 'anxious', 'ptsd', 'panic', 'irritability|irritable|tearful', 'suicidal', 'emotional|psychological distress|symptoms|stress', 'frustration|frustrated', 'adjustment disorder'], absent: ['mood *2 normal|euthymic|stable'] },
  {
    id: 'antiepileptic', title: 'an antiepileptic drug', kind: 'care',
    present: ['gabapentin|neurontin|gralise|horizant|pregabalin|lyrica|topiramate|topamax|carbamazepine|tegretol|lamotrigine|lamictal|oxcarbazepine|levetiracetam|zonisamide', 'anticonvulsant|anticonvulsants|antiepileptic|antiepileptics|aed|aeds'], absent: [],
  },
  {
    id: 'antidepressant', title: 'an antidepressant', kind: 'care',
    present: ['amitriptyline|elavil|nortriptyline|pamelor|duloxetine|cymbalta|venlafaxine|effexor|trazodone|desyrel|sertraline|zoloft|fluoxetine|prozac|bupropion|wellbutrin|escitalopram|lexapro|citalopram|celexa|doxepin|mirtazapine|desipramine', 'antidepressant|antidepressants|tricyclic|tricyclics|tca|ssri|snri'], absent: [],
  },
  {
    id: 'muscle-relaxant', title: 'a muscle relaxant', kind: 'care',
    present: ['cyclobenzaprine|flexeril|fexmid|tizanidine|zanaflex|methocarbamol|robaxin|carisoprodol|soma|baclofen|orphenadrine|norflex|metaxalone|skelaxin|chlorzoxazone', 'muscle relaxant|relaxants'], absent: [],
  },
  {
    id: 'opioid', title: 'an opioid', kind: 'care',
    present: ['norco|vicodin|hydrocodone|percocet|oxycodone|oxycontin|tramadol|ultram|ultracet|morphine|fentanyl|methadone|nucynta|tapentadol|butrans|buprenorphine|codeine|dilaudid|hydromorphone|opana|oxymorphone', 'opioid|opioids|opiate|opiates|narcotic|narcotics'], absent: [],
  },
  { id: 'topical', title: 'a topical drug', kind: 'care', present: ['topical|topicals', 'cream|ointment|gel|patch|patches|lidoderm|terocin|flector|menthoderm|biofreeze'], absent: [] },
  {
    id: 'drug-failed', title: 'a drug that failed or was not tolerated', kind: 'note',
    present: [
      'failed|failure_of *4 nsaid|nsaids|ibuprofen|naproxen|gabapentin|lyrica|pregabalin|tylenol|acetaminophen|medication|medications|motrin|relaxants|antidepressants|amitriptyline|cymbalta|duloxetine|meloxicam|etodolac|opioids|norco|tramadol|analgesics',
      'nsaid|nsaids|ibuprofen|naproxen|gabapentin|lyrica|pregabalin|tylenol|acetaminophen|medication|medications|motrin|meloxicam|etodolac|diclofenac|amitriptyline|duloxetine|cymbalta|tramadol|norco *5 ineffective|failed|intolerable|without_relief|no_relief|no_benefit|caused|causes|discontinued|stopped|unhelpful|intolerance|intolerant',
      'intolerant|allergic|intolerance|allergy to|of *2 nsaids|ibuprofen|naproxen|medication|medications|gabapentin|aspirin|opioids|codeine|tramadol', 'unable to_tolerate|to_take *3 nsaids|ibuprofen|naproxen|medication|medications|gabapentin', 'not tolerate *3 nsaids|ibuprofen|naproxen|medication|medications|gabapentin|lyrica',
      'stomach|gastric|gi upset|irritation|side_effects *2 with|from|to|on *3 nsaids|ibuprofen|naproxen|medication|medications|motrin', 'no|minimal|little relief|benefit|improvement with|from *3 nsaids|ibuprofen|naproxen|medication|medications|tylenol|gabapentin',
    ],
    absent: [],
  },
  {
    id: 'functional-limits', title: 'limits in daily activities', kind: 'complaint',
    present: [
      'difficulty|trouble|unable|cannot|inability|help|assistance *4 bathe|dress|toilet|shower|groom|walk|walking|stand|standing|sit|sitting|lift|lifting|dress|dressing|drive|driving|bathe|bathing|climb|climbing|kneel|kneeling|squat|squatting|grip|gripping|reach|reaching|cook|cleaning|grasp|grasping|stairs',
      'lifting|sitting|standing|walking|driving|bending *2 limited|restricted', 'limits|limited|limiting|interferes|interfere|affects *4 activities|walking|standing|sitting|adls|function', 'antalgic', 'limp|limps|limping', 'can|could only *3 walk|stand|sit|lift', 'needs|uses|with *2 cane|crutches|walker|wheelchair', 'pain *4 with|when *3 walking|standing|sitting|lifting|stairs|gripping|squatting|kneeling',
    ],
    absent: [],
  },
  { id: 'gi-risk', title: 'a gastrointestinal risk', kind: 'note', present: ['aspirin|warfarin|coumadin|plavix|clopidogrel|prednisone|anticoagulant|anticoagulants', 'peptic|gastric|duodenal|stomach|bleeding ulcer|ulcers', 'history of *3 ulcer|ulcers|gerd|gastritis|reflux', 'gerd|gastritis', 'gastrointestinal|gi bleed|bleeding'], absent: [] },
  { id: 'sessions-counted', title: 'a number of sessions', kind: 'care', present: ['<n> *3 sessions|visits|treatments', 'sessions|visits *1 <n>', 'physical therapy|chiropractic|acupuncture x|times <n>'], absent: [] },
  { id: 'tens', title: 'the use of TENS', kind: 'care', present: ['tens', 'electrical stimulation', 'neurostimulation', 'h-wave', 'interferential'], absent: [] },
  { id: 'brace', title: 'a brace', kind: 'care', present: ['brace|braces|bracing|splint|splints|splinting|orthosis|orthotic|orthotics|corset|sling|immobilizer|boot|lso'], absent: [] },
  {
    id: 'flare', title: 'a flare-up', kind: 'complaint',
    present: ['flare|flares|flared|flareup|flareups', 'exacerbation|exacerbations|exacerbated', 'acute *1 worsening|increase|onset', 'aggravated *3 injury|condition', 'reinjury|reinjured|reaggravated', 'pain *3 worsened|worsening|worse|increased', 'worsening *1 pain|symptoms'], absent: ['pain *3 unchanged|stable'],
  },
  { id: 'trauma', title: 'an injury as its cause', kind: 'note', present: ['fell|fall|slipped|tripped', 'motor vehicle', 'mva|collision', 'struck|crushed|hit by|on|against|with', 'crush injury', 'twisted|twisting *3 knee|ankle|back|foot', 'blunt trauma', 'rear ended'], absent: [] },
  { id: 'red-flag', title: 'a red flag', kind: 'complaint', present: ['saddle anesthesia', 'cauda equina', 'bowel|bladder *2 incontinence|dysfunction|retention|loss', 'urinary|fecal incontinence|retention', 'incontinence', 'fever|fevers|chills', 'unexplained|unintentional|unintended weight_loss', 'night sweats', 'osteomyelitis|discitis', 'history of *2 cancer|malignancy'], absent: [] },
  { id: 'suspected-danger', title: 'a danger to be ruled out', kind: 'note', present: ['rule|ruled|ruling out *4 fracture|fractures|infection|tumor|malignancy|cancer|myelopathy|cauda|osteomyelitis|osteonecrosis|necrosis', 'r / o *3 fracture|infection|tumor', 'suspected|suspicion|possible|concern|concerned *3 fracture|infection|tumor|malignancy|cauda|myelopathy'], absent: [] },
  { id: 'diagnosed', title: 'a diagnosis', kind: 'note', present: ['diagnoses|diagnosis|diagnosed|impression *2 include|includes|included|with|as|of|is|are|was|were|having'], absent: [] },
  { id: 'goals', title: 'goals of treatment', kind: 'note', present: ['goal|goals|aim|aims *4 to|include|includes|included', 'aimed at', 'restore|regain *3 function|strength|motion|reach|mobility|work', 'so_that *2 may|can'], absent: [] },
  { id: 'no-care', title: 'care', kind: 'note', present: [], absent: ['no *1 treatment|treatments|care|therapy to_date|so_far|yet|since', 'no prior|previous|past treatment|treatments|care', 'not *2 received|had|undergone any treatment|care|therapy', 'treatment|treatments to date *4 none', 'no treatment|care *2 received|given|provided'] },
  { id: 'cognitive', title: 'cognitive complaints', kind: 'complaint', present: ['memory|concentration|concentrating|cognitive *2 loss|problems|difficulty|difficulties|impairment|deficits|impaired|poor', 'loss|difficulty|trouble *2 memory|concentration|concentrating', 'confusion|confused|forgetful|forgetfulness|disoriented'], absent: ['memory|cognition *3 intact|normal', 'oriented'] },
  { id: 'at-work', title: 'work', kind: 'complaint', present: ['is|was|currently|continues|been|now working', 'works', 'working full|part|modified|light|regular', 'returned *1 to_work', 'full|regular|usual duty'], absent: ['off *1 work', 'not *2 working|worked|returned', 'totally *1 disabled', 'ttd', 'unemployed', 'total *1 disability'] },
  { id: 'crps-sign', title: 'a sign of CRPS', kind: 'exam', present: ['allodynia', 'mottled|mottling', 'hyperhidrosis', 'temperature|color *2 change|changes|difference|asymmetry|cooler', 'cold *3 swollen', 'budapest'], absent: [] },
  { id: 'falls', title: 'falls', kind: 'complaint', present: ['fallen', 'falls', 'fell *2 times|twice|again', 'loses|lost|loss_of *1 balance', 'poor|impaired balance'], absent: [] },
  { id: 'weight', title: 'overweight', kind: 'diagnosis', present: ['obese|obesity|overweight'], absent: [] },
  { id: 'hypertension', title: 'hypertension', kind: 'diagnosis', present: ['hypertension|hypertensive|htn', 'high|elevated blood_pressure'], absent: [] },
  { id: 'diabetes', title: 'diabetes', kind: 'diagnosis', present: ['diabetes|diabetic|niddm|iddm'], absent: [] },
  { id: 'headache', title: 'headaches', kind: 'complaint', present: ['headache|headaches', 'migraine|migraines', 'cephalgia|cephalalgia'], absent: [] },
  { id: 'psychological-care', title: 'psychological care', kind: 'care', present: ['cognitive behavioral|behavior', 'psychotherapy|cbt|biofeedback', 'psychological|psychiatric treatment|evaluation|sessions|counseling|consultation', 'psychologist|psychiatrist'], absent: [] },
  {
    id: 'pain-rating', title: 'a rating of pain', kind: 'note',
    present: ['analog|vas|scale *4 <n>', 'pain *9 <n> / 10', 'pain *9 <n> out_of 10', 'rated *8 <n> / 10', 'rated *8 <n> out_of 10', '<n> / 10 *4 pain', 'rates|rated *4 <n> *9 scale|vas'], absent: [],
  },
  {
    id: 'relief', title: 'measured relief', kind: 'note',
    present: ['<n> percent *3 pain|relief|improvement|reduction', '<n>|<n>_% relief|improvement|reduction|better|improved', '<n> % *3 relief|improvement|reduction|decrease|better|improved', 'from <n> / 10 to <n> / 10', 'from <n> out of 10 to <n> out of 10', 'with medication|medications *3 <n> / 10', '<n> / 10 with medication|medications', 'from <n> / 10 to *2 <n>', 'from *1 <n> to *1 <n> *3 medication|medications|with|on', '<n> / 10 *6 <n> / 10 *3 medication|medications', 'decreases|reduces|reduced|lowers|lowered|relieves|relieved|decreased|eases|eased *3 pain', 'pain *2 decreased|reduced|relieved|improved|decreases|improves|controlled *1 with|by', 'good|significant|moderate|adequate|excellent|great|temporary|partial|some relief|improvement', 'pain relief', 'helps *4 pain', 'halved|half'],
    absent: [],
  },
  {
    id: 'gain', title: 'a gain in function', kind: 'note',
    present: [
      'strength|motion|flexion|abduction *2 rose|improved|increased from <n>', 'from <n> * to <n> kg|pounds|degrees', 'functional improvement|gains', 'improved *2 function|adls', 'improvement|gains in function', 'went back to *3 work|lifting|duty',
      'able to *5 with *2 medication|medications', 'can *8 with|instead *2 medication|medications|of', 'with *2 medication|medications *3 can', 'helped|helps|improves|improved *5 function|functional|activities|sleep', 'medication|medications|drug *2 allows|allow|enables|enable|helps|help *2 to', 'allows|allow|enables|enable|permits *3 to *1 work|perform|do|walk|cook|clean|function|sleep|stand|sit|drive|exercise|continue', 'able to *3 work|walk|stand|cook|clean|drive|lift|perform|exercise|sit|function *5 with|because', 'with *4 able to', 'returned|return to *2 work|duty', 'increased *2 function|activity|mobility|range|strength|activities', 'improvement|improvements|improved *3 function|mobility|strength|range|activities|adls', 'function|functioning *2 improved|improves|better', 'more active',
    ],
    absent: ['no|without *3 functional_improvement|improvement'],
  },
  {
    id: 'care-failed', title: 'care that failed', kind: 'note',
    present: [
      'failed *6 therapy|treatment|treatments|care|management|medication|medications|nsaids|injection|injections', 'therapy|treatment|care|medication|medications|injections|sessions|chiropractic|acupuncture *5 without|no *2 relief|benefit|improvement',
      'no|minimal|little *2 relief|improvement|benefit *4 therapy|treatment|medication|medications|injections|care|chiropractic|acupuncture', 'not improved *2 with|despite *4 therapy|treatment|medication|medications|care',
      'therapy|treatment|medication|medications|injections|sessions *5 not *4 helped|help|beneficial|effective|improved|improve|helpful', 'despite *6 therapy|treatment|medication|medications|care|injections', 'refractory to', 'sessions|visits|therapy|treatment|injection|injections|medications *5 no|without|minimal|little|temporary *2 relief|benefit|improvement|help', 'without|minimal|no benefit|relief|improvement', 'did not help|improve|respond|relieve', 'unresponsive to', 'not responded|improved|respond', 'persistent|persisting *4 despite',
    ],
    absent: [],
  },
  { id: 'work-status', title: 'work status', kind: 'note', present: ['work status', 'working', 'works', 'retired', 'light|restricted|regular|full|usual duty|duties|work', 'temporarily|permanent disabled|totally|partially|stationary', 'permanent and_stationary', 'p & s', 'ttd|tpd', 'disabled', 'returned *1 to_work', 'lifting *4 pounds|lbs', 'temporar~ total~|partial~ disab~', 'modified duty|duties|work', 'work restrictions', 'return to *3 work', 'off work', 'not working', 'full duty', 'disability status'], absent: [] },
  {
    id: 'surgery-planned', title: 'planned surgery', kind: 'note',
    present: ['plan~ *9 surgery|arthroscopy|fusion|repair|replacement|arthroplasty|discectomy|laminectomy|decompression', 'scheduled|scheduling|authorized|approved|certified *5 surgery|repair|arthroscopy|fusion|release|arthroplasty|replacement', 'surgery|repair|arthroscopy|fusion|arthroplasty|replacement|discectomy|laminectomy|release *8 authorized|approved|certified|scheduled|planned|recommended', 'recommend|recommends|recommended|request|requested *4 surgery|arthroscopy|fusion|arthroplasty|discectomy|laminectomy', 'surgery *3 scheduled|planned', 'candidate for surgery', 'wants|wishes|would_like *4 surgery', 'surgical candidate', 'surgical consultation|intervention *4 recommended|planned|considered|discussed'],
    absent: ['not *4 surgical candidate', 'not *3 candidate', 'declined|declines|refused|refuses|deferred|avoid *3 surgery', 'surgery *5 declined|declines|refused|deferred', 'no *2 surgery'],
  },
  {
    id: 'surgery-done', title: 'previous surgery', kind: 'note',
    present: ['status post *6 surgery|repair|arthroscopy|fusion|replacement|discectomy|laminectomy|release|fixation|decompression', 'underwent|undergone *5 surgery|repair|arthroscopy|fusion|replacement|discectomy|laminectomy|release', 'previous|prior|past surgery|surgeries', 'had *4 surgery|fusion|arthroscopy|laminectomy|discectomy|replacement|repair|release', 'surgery in|on', 'surgery|arthroscopy|fusion|repair|release|discectomy|laminectomy|replacement *2 was|were performed|done|completed', 'postoperative|postsurgical|postop', 'post op|operative|surgical', 'surgical history *3 of|includes|significant', 'surgeries', 'previous|prior|past *3 fusion|arthroscopy|laminectomy|discectomy|repair|release|replacement|microdiscectomy'],
    absent: [],
  },
  { id: 'pain', title: 'pain', kind: 'complaint', present: ['pain', 'pains', 'ache', 'aching', 'painful', 'discomfort'], absent: [] },
];
