/**
 * Words of the field that letters divide at a line's end. None of them has a hyphen of its own but where one is written: at that
 * place both spellings are in use, and only the text itself can tell.
 */
const WORDS = `
  ability able about above abdominal absence according account achieve active activities activity acupuncture acute additional addition addressed
  adequate adjacent adjuvant administered administration administrator advanced adverse affiliation after against agency allow alternative ambulation ambulatory
  amended amount analgesia analgesic anesthesia ankle another antagonist anti-depressant anti-inflammatory anxiety anything apparatus apparent appeal
  applicable application applied approach appropriate appropriately appropriateness approval approved approximately arthritis arthroplasty arthroscopic arthroscopy
  aspiration assessment assigned assistance assistant associated association attempted attention authority authorization authorize authorized available
  avoidance axial balance baseline because become been before behavior behavioral being below benefit benefits benign between bi-lateral bi-laterally
  biopsy bio-feedback blocks board body bursitis california cannot capsule care carpal cartilage case category causation cause causing central certification
  certified cervical change changes chapter character chiropractic chiropractor chronic circulation circumstances citation claimant claims clinic clinical clinically
  clinician cognitive combination comfort common commonly compared comparison compensable compensation complaint complaints complete completed
  complication complications compliance component compound compounded compression computed concern concerning concluded conclusion condition conditions
  conduction confirmed confirmation connection consequence consequently conservative consider consideration considered consistent consultation consulted
  contained continuation continue continued continues continuous contraindicated contraindication contrast control controlled controlling conventional
  corticosteroid cortisone could counseling course coverage covered criteria criterion current currently cyclobenzaprine daily damage daytime decision decisions
  decompression decrease decreased deficiency deficit deficits definition definitive degeneration degenerative degree delayed delivered demonstrate demonstrated
  denial denied dependence dependency depressed depression dermatomal described description despite detailed determination determinations determine determined
  detoxification development device diabetes diagnosed diagnoses diagnosis diagnostic diagnostics diclofenac difference different difficult difficulty diminished
  directed disability disabled disc discectomy discogram discography discomfort discontinuation discontinue discontinued discontinuing discussed discussion disease
  disorder disorders dispute disputed distribution disturbance disturbances doctor document documentation documented documents does doesn dosage dose duration
  during dysfunction effect effective effectively effectiveness effects efficacy electrical electro-diagnostic electro-myography eligible emergency employee employer
  endorsed endorse endurance engaged enough environment epidural equipment esophageal especially essential established estimated etiology evaluate evaluated
  evaluation evaluations eventually evidence evidenced evident exacerbation examination examinations examined examiner example exceed exceeded exceeding exceeds
  except excessive excision exercise exercises exhausted exhibited existing expected experience experienced expert experts explained explanation extension
  extensive extent extremities extremity facet factors failed failure family federal femoral fibromyalgia final finding findings flares flexeril flexibility flexion
  fluoroscopic fluoroscopy focused foraminal formulary fracture fractures frequency frequent frequently function functional functionality functioning further
  fusion gabapentin gastritis gastro-esophageal gastro-intestinal general generally generated given goals gradual greater guidance guideline guidelines
  headache headaches healing health height herniated herniation highest history home hospital hospitalization however hydrocodone hypertension ibuprofen
  identified identify imaging immediate immediately impairment impairments impingement implant implantation important improve improved improvement improvements
  improving include included includes including increase increased increasing increasingly independence independent indicate indicated indicates indicating
  indication indications indicator individual individuals industrial infection inflammation inflammatory information initial initially initiated initiation
  injection injections injured injuries injury insomnia inspection instability instead instructed instruction insufficient insurance intensity interferes
  interference interferential interlaminar internal interval intervention interventional interventions intolerance involved involvement involving irritable
  issue issues joint judgment ketorolac knee laboratory lacking laminectomy lateral laxative least letter license licensed licensure lidocaine lidoderm
  ligament likelihood likely limitation limitations limited literature localized location longer lower lumbar lumbosacral magnetic maintain maintained maintenance
  malignant management manipulation manual manually massage material materials maximum meaningful measurable measure measured measurement measurements
  mechanical mechanism medial median medical medically medicare medication medications medicine meniscal meniscectomy meniscus mental metabolic method
  methocarbamol migraine mild milligrams minimal minimally minimum minor misuse mobility modalities modality moderate modification modifications modified
  monitor monitored monitoring month monthly months morphine motion motor movement multiple muscle muscles muscular myalgia myelopathy myofascial naproxen
  narcotic narcotics nausea necessarily necessary necessitate necessity needed negative nerve nerves nervous neuralgia neuritis neurologic neurological neurologist
  neurology neuropathic neuropathy neuro-surgeon neuro-surgery nocturnal normal notation noted notes notice number numbness objective objectively observation observed
  obtained obvious occasional occupation occupational occurred office official omeprazole operation operative opinion opioid opioids option options oral order
  ordered organization original orthopaedic orthopedic orthopedist osteo-arthritis other others otherwise out-patient in-patient outcome outcomes outlined outside
  overall overturned oxycodone package page pages pain painful palpation pantoprazole parameters paraspinal paresthesia paresthesias partial partially participate
  participation particular particularly passive patella patellar pathology patient patients pattern percentage percutaneous perform performance performed performing
  period periodic peripheral permanent permitted persistent persisted person personal pertinent pharmacologic pharmacological pharmacotherapy pharmacy phase
  phonophoresis physical physically physician physicians physiologic physiological physiotherapy placement plan planned plantar please point points position
  positive possible possibility post-operative post-operatively post-surgical post-traumatic potential potentially practice practitioner pre-operative
  precautions preclude prednisone pregabalin preparation preparations prescribe prescribed prescriber prescribing prescription prescriptions presence present
  presentation presented presents pressure prevent preventative prevention preventive previous previously primarily primary principles prior priority
  probably problem problems procedure procedures process professional profile prognosis program programs progress progressed progression progressive prolonged promote
  proper properly proposed protocol proton provide provided provider providers provides providing proximal psychiatric psychiatrist psychiatry psychological psychologist
  psychology psycho-social psychotherapy purpose purposes qualified quality quantity question radial radiating radiation radicular radiculitis radiculopathy
  radio-frequency radiograph radiographic radiographs radiologic radiological radiologist radiology range rather rationale reaction reason reasonable
  reasonably reasons received receiving recent recently recommend recommendation recommendations recommended recommends record recorded records recovery
  recurrence recurrent reduce reduced reducing reduction reference references referral referred reflect reflects reflex reflexes reflux refractory refusal regarding
  region regimen regional regular regularly rehabilitation rehabilitative related relation relationship relative relatively relaxant relaxants release
  relevant relief relieve relieved remain remained remaining remains removal repair repeat repeated replaced replacement report reported reportedly reporting reports
  request requested requesting requests require required requirement requirements requires requiring research residual resonance resistance resolution resolved
  respect respiratory respond responded response responsible restoration restorative restricted restriction restrictions result resulted resulting results
  return returned reveal revealed reveals review reviewed reviewer reviewing reviews revision rotation rotator routine sacroiliac satisfactory schedule scheduled
  sciatica screening screens second secondary section sections sedation selected selective sensation sensitive sensory separate serious service services session
  sessions setting several severe severity shoulder shoulders signature significant significantly similar simple simultaneous single sleep social sodium soft
  specialist specialists specialty specific specifically specified specimen spinal spine spondylolisthesis spondylosis sprain stability stabilization
  stable standard standards standing state stated statement states status stenosis steroid steroids steroidal stimulation stimulator strain strategies strategy
  strength strengthen strengthening stretching strong structural studies study sub-acromial subjective subsequent subsequently substance substantial
  substantiate substantiated successful such sufficient sufficiently suggest suggested suggestive suggests summary superior supervised supervision supplement supplies
  supply support supported supporting supportive supports surface surgeon surgeons surgery surgeries surgical surgically suspected suspicion swelling sympathetic
  symptom symptomatic symptoms syndrome synovitis system systemic taken tapering technique techniques temporary tenderness tendinitis tendinosis tendonitis
  tendon testing tests that their therapeutic therapeutics therapies therapist therapy there therefore these thoracic those through throughout tissue tissues tizanidine
  tolerance tolerate tolerated topical topically total toxicity toxicology traction tramadol trans-cutaneous trans-foraminal transportation trauma traumatic treated
  treating treatment treatments trial trials trigger trochanteric typically ulcer ulnar unable uncertain unclear under underlying understanding
  undergo undergoing undergone underwent unilateral university unknown unless unlikely unremarkable unresponsive unspecified until upheld upper urinary urine usage
  useful usually utilization utilize utilized utilizing valid validated variety various vehicle verified version vertebral vicodin visit visits vocational voluntary
  walking warrant warranted weakness weekly weeks weight whenever where whereas whether which while within without worker workers would written yearly zolpidem
  acetaminophen acromioclavicular acromioplasty alprazolam amitriptyline anti-depressants armodafinil arthrodesis baclofen benzodiazepine benzodiazepines
  buprenorphine bupropion capsaicin carisoprodol celecoxib chondroplasty citalopram clonazepam cubital diazepam docusate duloxetine epicondylitis ergonomic
  escitalopram esomeprazole eszopiclone etodolac famotidine fentanyl fluoxetine flurbiprofen foraminotomy glenohumeral hyaluronic hydromorphone hypertrophy
  infraspinatus intervertebral ketoprofen laminotomy lansoprazole lorazepam meloxicam meniscectomies metaxalone methadone modafinil nabumetone nortriptyline
  ondansetron orphenadrine orthosis orthotics osteophyte osteophytes oxymorphone promethazine ranitidine retrolisthesis sertraline subscapularis sumatriptan
  supraspinatus synovectomy tapentadol temazepam tendinopathy tenosynovitis thoracolumbar topiramate trapezius trazodone tricyclic venlafaxine
  viscosupplementation
`;

/** Where a word may have a hyphen of its own, in letters from its beginning; 0 where nowhere. By the word without it. */
const DIVISIBLE: ReadonlyMap<string, number> = new Map(
  WORDS.trim().split(/\s+/).map((word) => [word.replace('-', ''), Math.max(0, word.indexOf('-'))]),
);

/**
 * Whether a hyphen at a line's end divides one of these words.
 * @param word both halves together, in lower case
 * @param before length of the first half
 */
export function isDivided(word: string, before: number): boolean {
  const own = DIVISIBLE.get(word);
  return own !== undefined && own !== before;
}
