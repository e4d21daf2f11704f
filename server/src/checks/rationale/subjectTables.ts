import type { TokenPattern } from '../../facts/tokenPattern';
import type { ServiceMention } from '../../facts/fact';

/** Phrases before what a rationale is about, and behind it. */
export const SUBJECT_BEFORE: readonly TokenPattern[] = ['criteria|indications for a|an|the?', 'request is|was for a|an|the?', 'necessity of a|an|the?'];
export const SUBJECT_BEHIND: readonly TokenPattern[] = ['testing|test|study|studies|imaging|treatment|therapy|procedure|injection? in question', 'at_issue|in_question'];

/** Phrases before the service whose guideline a rationale applies. */
export const GUIDELINE_OF: readonly TokenPattern[] = ['guideline|guidelines|criteria|recommendations for a|an|the?'];

/** A study is no treatment: kinds of service that one another's criteria never fit. */
export const APART: ReadonlyMap<ServiceMention['type'], ReadonlySet<ServiceMention['type']>> = new Map([
  ['imaging', new Set<ServiceMention['type']>(['procedure', 'surgery', 'therapy', 'equipment', 'consultation', 'drug'])],
  ['test', new Set<ServiceMention['type']>(['procedure', 'surgery', 'therapy', 'equipment', 'consultation'])],
]);

/** Words by which a guideline speaks of any study. */
export const STUDY_WORDS: ReadonlySet<string> = new Set('imaging study studies test tests testing diagnostic diagnostics radiograph radiographs radiography x-ray x mri ct scan scans electrodiagnostic emg ncs ncv ultrasound films film arthrography lab labs laboratory monitoring screen screens screening evaluation evaluations assessment assessments monitor'.split(' '));

/** Verbs with which a guideline gives a criterion. */
export const CRITERION_WORDS: ReadonlySet<string> = new Set('indicated recommended recommend recommends considered criteria warranted appropriate'.split(' '));

/** Standing sentences of guideline chapters -> the regions that they are about, as words that `placesIn` knows. */
export const CHAPTER_SENTENCES: readonly (readonly [pattern: TokenPattern, regions: string, chapter: string])[] = [
  ['identify specific nerve compromise', 'cervical lumbar thoracic', 'neck and low back'],
  ['unequivocal objective? findings', 'cervical lumbar thoracic', 'neck and low back'],
];

/** Topical forms; a word in each row is the same form. */
export const FORMS: readonly (readonly string[])[] = [['cream', 'creams'], ['ointment', 'ointments'], ['gel', 'gels'], ['patch', 'patches'], ['lotion', 'lotions'], ['spray', 'sprays']];

/** Words of an operation: where the letter has none, a rule for the time before surgery is not about this patient. */
export const SURGERY_WORDS: ReadonlySet<string> = new Set(
  ('surgery surgeries surgical surgically operation operative operated postoperative arthroscopy arthroscopic repair fusion discectomy laminectomy arthroplasty replacement release decompression fixation reconstruction excision herniorrhaphy meniscectomy amputation ' +
    'implantation osteotomy acromioplasty surgeon pre-op post-op preop postop').split(' '),
);
export const BEFORE_SURGERY: readonly TokenPattern[] = ['preoperative', 'pre operative|op', 'before|prior_to surgery', 'preop'];

/** Classes of drugs that are taken for one another: their drugs, and the words by which a guideline names the class. */
export interface DrugClass {
  readonly name: string;
  readonly drugs: ReadonlySet<string>;
  readonly called: readonly TokenPattern[];
}

const drugs = (names: string): ReadonlySet<string> => new Set(names.split(' '));

export const DRUG_CLASSES: readonly DrugClass[] = [
  { name: 'a proton pump inhibitor', drugs: drugs('omeprazole prilosec pantoprazole protonix lansoprazole prevacid esomeprazole nexium rabeprazole aciphex dexlansoprazole dexilant'), called: ['proton pump', 'ppi|ppis'] },
  { name: 'an H2 blocker', drugs: drugs('famotidine pepcid ranitidine zantac cimetidine tagamet nizatidine axid'), called: ['h2 *2 blocker|blockers|antagonist|antagonists', 'histamine', 'h2'] },
  {
    name: 'an anti-inflammatory drug', called: ['nsaid|nsaids', 'anti inflammatory|inflammatories', 'non steroidal|nonsteroidal', 'nonsteroidal'],
    drugs: drugs('ibuprofen motrin naproxen naprosyn anaprox diclofenac voltaren nabumetone relafen etodolac lodine meloxicam mobic celecoxib celebrex ketoprofen indomethacin ketorolac toradol oxaprozin daypro piroxicam sulindac'),
  },
  { name: 'a muscle relaxant', called: ['muscle relaxant|relaxants', 'antispasmodic|antispasmodics', 'antispasticity'], drugs: drugs('cyclobenzaprine flexeril fexmid orphenadrine norflex tizanidine zanaflex carisoprodol soma methocarbamol robaxin metaxalone skelaxin baclofen lioresal chlorzoxazone') },
  { name: 'an opioid', called: ['opioid|opioids', 'opiate|opiates', 'narcotic|narcotics'], drugs: drugs('hydrocodone norco vicodin oxycodone percocet oxycontin morphine tramadol ultram tapentadol nucynta codeine hydromorphone dilaudid fentanyl duragesic oxymorphone methadone buprenorphine butrans') },
  { name: 'an anticonvulsant', called: ['anticonvulsant|anticonvulsants', 'antiepilepsy|antiepileptic|antiepileptics', 'anti epilepsy|epileptic|convulsants', 'aed|aeds'], drugs: drugs('gabapentin neurontin pregabalin lyrica topiramate topamax lamotrigine carbamazepine') },
  { name: 'an antidepressant', called: ['antidepressant|antidepressants', 'tricyclic|tricyclics', 'snri|snris|ssri|ssris', 'anti depressant|depressants'], drugs: drugs('duloxetine cymbalta amitriptyline elavil nortriptyline pamelor venlafaxine effexor sertraline zoloft trazodone fluoxetine escitalopram lexapro bupropion') },
  { name: 'a benzodiazepine', called: ['benzodiazepine|benzodiazepines'], drugs: drugs('alprazolam xanax diazepam valium lorazepam ativan clonazepam klonopin temazepam restoril') },
  { name: 'a sleeping drug', called: ['insomnia', 'hypnotic|hypnotics', 'sleep aid|aids'], drugs: drugs('zolpidem ambien eszopiclone lunesta temazepam restoril trazodone zaleplon ramelteon') },
  { name: 'a laxative', called: ['laxative|laxatives', 'constipation', 'stool softener|softeners'], drugs: drugs('docusate colace senna sennosides bisacodyl polyethylene miralax lubiprostone') },
];
