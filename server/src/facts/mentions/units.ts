import { words } from './reading';

export type Period = 'day' | 'week' | 'month' | 'year';

/** Words for a stretch of time, singular, plural and short. */
export const PERIODS: ReadonlyMap<string, Period> = new Map<string, Period>([
  ...['day', 'days', 'dy'].map((word) => [word, 'day'] as const),
  ...['week', 'weeks', 'wk', 'wks', 'weeek'].map((word) => [word, 'week'] as const),
  ...['month', 'months', 'mo', 'mos', 'mth', 'mths'].map((word) => [word, 'month'] as const),
  ...['year', 'years', 'yr', 'yrs'].map((word) => [word, 'year'] as const),
]);

/** Words that say how often by themselves. */
export const ADVERBS: ReadonlyMap<string, Period> = new Map([
  ['daily', 'day'], ['weekly', 'week'], ['monthly', 'month'], ['yearly', 'year'], ['annually', 'year'], ['nightly', 'day'],
]);

/** Units of strength as written, and as the facts have them. */
export const STRENGTH_UNITS: ReadonlyMap<string, string> = new Map([
  ['mg', 'mg'], ['mgs', 'mg'], ['milligram', 'mg'], ['milligrams', 'mg'], ['mcg', 'mcg'], ['ug', 'mcg'], ['microgram', 'mcg'], ['micrograms', 'mcg'],
  ['g', 'g'], ['gm', 'g'], ['gms', 'g'], ['gram', 'g'], ['grams', 'g'], ['ml', 'ml'], ['mls', 'ml'], ['cc', 'ml'], ['milliliters', 'ml'],
  ['milliliter', 'ml'], ['meq', 'meq'], ['iu', 'units'],
]);

const COUNTED_NAMES: readonly (readonly [what: string, names: string])[] = [
  ['session', 'session sessions visit visits treatment treatments appointment appointments'],
  ['tablet', 'tablet tablets tab tabs pill pills'],
  ['capsule', 'capsule capsules cap caps'],
  ['patch', 'patch patches'],
  ['refill', 'refill refills'],
  ['unit', 'unit units'],
  ['injection', 'injection injections'],
  ['box', 'box boxes'],
  ['bottle', 'bottle bottles'],
  ['tube', 'tube tubes'],
  ['vial', 'vial vials'],
  ['syringe', 'syringe syringes'],
  ['dose', 'dose doses'],
  ['pack', 'pack packs packet packets'],
  ['pair', 'pair pairs'],
  ['hour', 'hour hours hr hrs'],
  ['consultation', 'consultation consultations'],
  ['suppository', 'suppository suppositories'],
  ['lozenge', 'lozenge lozenges'],
];

/** Nouns that can be counted in a request, and what they count. */
export const COUNTED: ReadonlyMap<string, string> = new Map(COUNTED_NAMES.flatMap(([what, names]) => names.split(' ').map((name) => [name, what] as const)));

/** Words that may stand between a number and what it counts; the words of services, drugs and body parts may, too. */
export const BETWEEN_COUNT = words(
  'additional more further extra new initial total remaining requested authorized approved certified prior previous outpatient individual group weekly follow up post pre op ' +
    'operative postoperative preoperative post-op supervised formal separate consecutive physical occupational aquatic pool land based chiropractic acupuncture massage manual ' +
    'psychotherapy psychological psychiatric cognitive behavioral behavioural biofeedback therapy therapeutic pt ot rehabilitation rehab conditioning work hardening functional restoration ' +
    'program course supply trial medical office clinic and of the / - & physiotherapy exercise myofascial release trigger point steroid cortisone lumbar cervical thoracic left right ' +
    'bilateral sustained extended immediate release delayed film coated oral hbo shock wave extracorporeal home health telephone nutritional counseling counselling pain management',
);

/** Lengths, forces and the like: a number before one of them counts nothing. */
export const MEASURES = words('cm mm inch inches in ft feet foot lb lbs pounds kg kilograms degrees degree mmhg bpm points minutes minute min mins seconds seconds sec percent ray rays');
