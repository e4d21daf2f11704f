import { PatternSet, type TokenPattern } from '../tokenPattern';

/** A title under which guidelines are cited, and what it is the title of. */
export interface Title {
  readonly family: 'mtus' | 'acoem' | 'odg' | 'other';
  /** Canonical title of the chapter or guideline; absent where the title is the whole work's. */
  readonly chapter?: string;
  /** Number of the chapter in ACOEM 2004. */
  readonly number?: number;
}

/** Chapters of ACOEM 2004 that the MTUS adopted: number, canonical title, and how letters write it. */
const ACOEM_2004: readonly (readonly [number, string, TokenPattern])[] = [
  [2, 'General Approach to Initial Assessment and Documentation', 'general approach to initial assessment'],
  [3, 'Initial Approaches to Treatment', 'initial approaches to treatment'],
  [5, 'Cornerstones of Disability Prevention and Management', 'cornerstones of disability prevention'],
  [8, 'Neck and Upper Back Complaints', 'neck and|& upper back complaints'],
  [9, 'Shoulder Complaints', 'shoulder complaints'],
  [10, 'Elbow Complaints', 'elbow complaints'],
  [11, 'Forearm, Wrist, and Hand Complaints', 'forearm ,? wrist ,? and|& hand complaints'],
  [12, 'Low Back Complaints', 'low|lower back complaints'],
  [13, 'Knee Complaints', 'knee complaints'],
  [14, 'Ankle and Foot Complaints', 'ankle and|& foot complaints'],
  [15, 'Stress Related Conditions', 'stress related conditions|complaints'],
  [16, 'Eye Complaints', 'eye complaints'],
];

/** Other parts of the MTUS, of every year: canonical title and how letters write it. */
const MTUS: readonly (readonly [string, TokenPattern])[] = [
  ['General Approaches', 'general approaches'],
  ['Chronic Pain', 'chronic pain medical? treatment guidelines|guideline?'],
  ['Chronic Pain', 'chronic pain guidelines|guideline|disorders'],
  ['Chronic Pain', 'chronic pain <n<2100>'],
  ['Opioids', 'opioid|opioids medical? treatment guidelines|guideline?'],
  ['Opioids', 'opioid|opioids guidelines|guideline'],
  ['Opioids', 'opioids <n<2100>'],
  ['Acupuncture', 'acupuncture medical? treatment guidelines|guideline?'],
  ['Acupuncture', 'acupuncture guidelines|guideline'],
  ['Postsurgical', 'postsurgical|post_surgical medical? treatment guidelines|guideline?'],
  ['Postsurgical', 'postsurgical|post_surgical guidelines|guideline'],
  ['Cervical and Thoracic Spine', 'cervical and|& thoracic spine disorders|guideline|guidelines?'],
  ['Shoulder', 'shoulder disorders'],
  ['Elbow', 'elbow disorders'],
  ['Hand, Wrist, and Forearm', 'hand ,? wrist ,? and|& forearm disorders?'],
  ['Low Back', 'low back disorders'],
  ['Knee', 'knee disorders'],
  ['Ankle and Foot', 'ankle and|& foot disorders'],
  ['Hip and Groin', 'hip and|& groin disorders?'],
  ['Eye', 'eye disorders'],
  ['Traumatic Brain Injury', 'traumatic brain injury guideline|guidelines|disorders'],
  ['Traumatic Brain Injury', 'traumatic brain injury <n<2100>'],
  ['Depressive Disorders', 'depressive disorders'],
  ['Anxiety Disorders', 'anxiety disorders'],
  ['Posttraumatic Stress Disorder', 'posttraumatic|post_traumatic stress disorder *4 guideline|guidelines|<n<2100>'],
  ['Occupational Interstitial Lung Disease', 'interstitial lung disease'],
  ['Work-Related Asthma', 'work related asthma'],
  ['Antiemetics', 'antiemetics guideline|guidelines|<n<2100>'],
];

/** Whole works. */
const WORKS: readonly (readonly [TokenPattern, Title])[] = [
  ['mtus', { family: 'mtus' }],
  ['medical treatment utilization schedule', { family: 'mtus' }],
  ['acoem', { family: 'acoem' }],
  ['american college of occupational and environmental medicine', { family: 'acoem' }],
  ['odg', { family: 'odg' }],
  ['official disability guidelines|guideline|guides', { family: 'odg' }],
];

/** Every title, by its words. The longest match at a place is the one that counts. */
export const TITLES: PatternSet<Title> = new PatternSet<Title>([
  ...ACOEM_2004.map(([number, chapter, pattern]) => [pattern, { family: 'mtus', chapter, number }] as const),
  ...MTUS.map(([chapter, pattern]) => [pattern, { family: 'mtus', chapter }] as const),
  ...WORKS,
]);

/** Title of a chapter of ACOEM 2004 by its number. */
export function acoemChapter(number: number): string | undefined {
  return ACOEM_2004.find(([known]) => known === number)?.[1];
}

/** Chapters of the ODG: canonical title and how letters write it. */
export const ODG_CHAPTERS: PatternSet<string> = new PatternSet<string>([
  ['ankle and|& foot', 'Ankle & Foot'],
  ['burns', 'Burns'],
  ['carpal tunnel syndrome', 'Carpal Tunnel Syndrome'],
  ['diabetes', 'Diabetes'],
  ['elbow', 'Elbow'],
  ['eye', 'Eye'],
  ['fitness for duty', 'Fitness for Duty'],
  ['forearm ,? wrist ,? and|&? hand', 'Forearm, Wrist, & Hand'],
  ['hand ,? wrist ,? and|&? forearm', 'Forearm, Wrist, & Hand'],
  ['wrist and|& hand', 'Forearm, Wrist, & Hand'],
  ['hand', 'Forearm, Wrist, & Hand'],
  ['head', 'Head'],
  ['hernia', 'Hernia'],
  ['hip|hips and|& pelvis', 'Hip & Pelvis'],
  ['hip', 'Hip & Pelvis'],
  ['infectious diseases', 'Infectious Diseases'],
  ['knee and|& leg', 'Knee & Leg'],
  ['knee', 'Knee & Leg'],
  ['low|lower back', 'Low Back'],
  ['lumbar and|& thoracic', 'Low Back'],
  ['mental illness and|& stress', 'Mental Illness & Stress'],
  ['mental', 'Mental Illness & Stress'],
  ['neck and|& upper back', 'Neck & Upper Back'],
  ['neck', 'Neck & Upper Back'],
  ['pain', 'Pain'],
  ['pulmonary', 'Pulmonary'],
  ['shoulder', 'Shoulder'],
]);
