import { PatternSet, type TokenPattern } from '../tokenPattern';

/** A title under which guidelines are cited, and what it is the title of. */
export interface Title {
  readonly family: 'mtus' | 'acoem' | 'odg' | 'other';
  /** Canonical title of the chapter or guideline; absent where the title is the whole work's. */
  readonly chapter?: string;
  /** Number of the chapter in ACOEM 2004. */
  readonly number?: number;
}

/** Chapters of ACOEM 2004: number, canonical title, and how letters write it. */
const ACOEM_2004: readonly (readonly [number, string, TokenPattern])[] = [
  [2, 'General Approach to Initial Assessment and Documentation', 'general approach|approaches to initial assessment *3'],
  [3, 'Initial Approaches to Treatment', 'initial approaches to treatment'],
  [5, 'Cornerstones of Disability Prevention and Management', 'cornerstones of disability prevention and|&? management?'],
  [6, 'Pain, Suffering, and the Restoration of Function', 'pain ,? suffering ,? and|& the? restoration of function'],
  [7, 'Independent Medical Examinations and Consultations', 'independent medical examinations|examination and|& consultations|consultation'],
  [8, 'Neck and Upper Back Complaints', 'neck and|& upper back complaints|complaint'],
  [9, 'Shoulder Complaints', 'shoulder complaints|complaint'],
  [10, 'Elbow Complaints', 'elbow complaints|complaint'],
  [11, 'Forearm, Wrist, and Hand Complaints', 'forearm ,? wrist ,? and|&? hand complaints|complaint'],
  [12, 'Low Back Complaints', 'low|lower back complaints|complaint'],
  [13, 'Knee Complaints', 'knee complaints|complaint'],
  [14, 'Ankle and Foot Complaints', 'ankle and|& foot complaints|complaint'],
  [15, 'Stress Related Conditions', 'stress related conditions|complaints'],
  [16, 'Eye Complaints', 'eye complaints|complaint'],
];

/** Other parts of the MTUS, of every year: canonical title and how letters write it. `<n<2100>` is the year of the edition. */
const MTUS: readonly (readonly [string, TokenPattern])[] = [
  ['General Approaches', 'general approaches'],
  ['Chronic Pain', 'chronic pain medical treatment guidelines|guideline?'],
  ['Chronic Pain', 'chronic pain treatment? guidelines|guideline'],
  ['Chronic Pain', 'chronic pain mtus|disorders'],
  ['Chronic Pain', 'pain medical? treatment? guidelines|guideline'],
  ['Chronic Pain', 'chronic pain treatment? <n<2100>'],
  ['Opioids', 'opioid|opioids medical? treatment? guidelines|guideline'],
  ['Opioids', 'opioid|opioids medical? treatment? <n<2100>'],
  ['Acupuncture', 'acupuncture medical? treatment? guidelines|guideline'],
  ['Acupuncture', 'acupuncture medical? treatment? <n<2100>'],
  ['Postsurgical', 'postsurgical|post_surgical|postoperative medical? treatment? guidelines|guideline'],
  ['Postsurgical', 'postsurgical|post_surgical medical? treatment? <n<2100>'],
  ['Cervical and Thoracic Spine Disorders', 'cervical and|& thoracic spine disorders|guideline|guidelines|<n<2100>'],
  ['Shoulder Disorders', 'shoulder disorders'],
  ['Elbow Disorders', 'elbow disorders'],
  ['Hand, Wrist, and Forearm Disorders', 'hand ,? wrist ,? and|& forearm disorders|guideline|guidelines|<n<2100>'],
  ['Low Back Disorders', 'low back disorders'],
  ['Knee Disorders', 'knee disorders'],
  ['Ankle and Foot Disorders', 'ankle and|& foot disorders'],
  ['Hip and Groin Disorders', 'hip and|& groin disorders|guideline|guidelines|chapter|<n<2100>'],
  ['Eye Disorders', 'eye disorders'],
  ['Traumatic Brain Injury', 'traumatic brain injury guideline|guidelines|disorders|<n<2100>'],
  ['Depressive Disorders', 'depressive disorders guideline|guidelines|<n<2100>'],
  ['Anxiety Disorders', 'anxiety disorders guideline|guidelines|<n<2100>'],
  ['Posttraumatic Stress Disorder', 'posttraumatic|post_traumatic stress disorder *4 guideline|guidelines|<n<2100>'],
  ['Occupational Interstitial Lung Disease', 'interstitial lung disease guideline|guidelines|<n<2100>'],
  ['Work-Related Asthma', 'work related asthma guideline|guidelines|<n<2100>'],
  ['Antiemetics', 'antiemetics guideline|guidelines|<n<2100>'],
];

/** Whole works. */
const WORKS: readonly (readonly [TokenPattern, Title])[] = [
  ['mtus', { family: 'mtus' }],
  ['medical treatment utilization schedule', { family: 'mtus' }],
  ['acoem', { family: 'acoem' }],
  ['american college of occupational and|& environmental medicine', { family: 'acoem' }],
  ['odg', { family: 'odg' }],
  ['official? disability guidelines|guideline|guides', { family: 'odg' }],
  ['disability guidelines|guideline', { family: 'odg' }],
];

/** What only a guideline line may leave out of a title: in prose the same words are about treatment. */
const SHORT_IN_LINES: readonly (readonly [string, TokenPattern])[] = [
  ['Opioids', 'opioid|opioids medical? treatment'],
  ['Acupuncture', 'acupuncture medical? treatment'],
  ['Postsurgical', 'postsurgical|post_surgical medical? treatment'],
  ['Hip and Groin Disorders', 'hip and|& groin'],
  ['Traumatic Brain Injury', 'traumatic brain injury'],
  ['Cervical and Thoracic Spine Disorders', 'cervical and|& thoracic spine'],
];

const ANYWHERE: readonly (readonly [TokenPattern, Title])[] = [
  ...ACOEM_2004.map(([number, chapter, pattern]) => [pattern, { family: 'mtus', chapter, number }] as const),
  ...MTUS.map(([chapter, pattern]) => [pattern, { family: 'mtus', chapter }] as const),
  ...WORKS,
];

/** Every title as prose has it. The longest match at a place is the one that counts. */
export const TITLES_IN_PROSE: PatternSet<Title> = new PatternSet<Title>(ANYWHERE);

/** Every title as a guideline line has it. */
export const TITLES_IN_LINES: PatternSet<Title> = new PatternSet<Title>([
  ...ANYWHERE,
  ...SHORT_IN_LINES.map(([chapter, pattern]) => [pattern, { family: 'mtus', chapter }] as const),
]);

/** Title of a chapter of ACOEM 2004 by its number. */
export function acoemChapter(number: number): string | undefined {
  return ACOEM_2004.find(([known]) => known === number)?.[1];
}

/** Chapters of the ODG: canonical title and how letters write it. */
export const ODG_CHAPTERS: PatternSet<string> = new PatternSet<string>([
  ['ankle and|& foot', 'Ankle & Foot'],
  ['ankle|foot', 'Ankle & Foot'],
  ['burns', 'Burns'],
  ['carpal tunnel syndrome', 'Carpal Tunnel Syndrome'],
  ['diabetes', 'Diabetes'],
  ['elbow', 'Elbow'],
  ['eye', 'Eye'],
  ['fitness for duty', 'Fitness for Duty'],
  ['forearm ,? wrist ,? and|&? hand', 'Forearm, Wrist, & Hand'],
  ['hand ,? wrist ,? and|&? forearm', 'Forearm, Wrist, & Hand'],
  ['wrist and|& hand', 'Forearm, Wrist, & Hand'],
  ['hand|wrist|forearm', 'Forearm, Wrist, & Hand'],
  ['head', 'Head'],
  ['hernia', 'Hernia'],
  ['hip|hips and|& pelvis', 'Hip & Pelvis'],
  ['hip|hips', 'Hip & Pelvis'],
  ['infectious diseases', 'Infectious Diseases'],
  ['knee and|& leg', 'Knee & Leg'],
  ['knee', 'Knee & Leg'],
  ['low|lower back', 'Low Back'],
  ['low|lower back and|& thoracic', 'Low Back'],
  ['lumbar and|& thoracic', 'Low Back'],
  ['mental illness and|& stress', 'Mental Illness & Stress'],
  ['mental', 'Mental Illness & Stress'],
  ['mental health|illness', 'Mental Illness & Stress'],
  ['neck and|& upper back', 'Neck & Upper Back'],
  ['neck|cervical', 'Neck & Upper Back'],
  ['chronic? pain', 'Pain'],
  ['pain', 'Pain'],
  ['pulmonary', 'Pulmonary'],
  ['shoulder', 'Shoulder'],
]);

/** The chapter of ACOEM 2004 on the part of the body that a chapter of the ODG is about: "the ACOEM low back chapter". */
export function acoemForOdg(chapter: string): { readonly chapter: string; readonly number: number } | undefined {
  const first = chapter.split(/[ ,]/, 1)[0]?.toLowerCase() ?? '';
  const found = first === 'hip' ? undefined : ACOEM_2004.find(([number, title]) => number >= 8 && title.toLowerCase().startsWith(`${first} `.replace('forearm ', 'forearm,')));
  return found && { number: found[0], chapter: found[1] };
}
