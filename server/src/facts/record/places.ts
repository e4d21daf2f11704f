import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';

/** Regions of the body as bits, so that "arm" can be several of them and two places can be compared at once. */
export type Regions = number;

const REGIONS = 'head neck upper-back low-back chest abdomen shoulder upper-arm elbow forearm hand hip thigh knee lower-leg foot'.split(' ');
const bits = (names: string): Regions => names.split(' ').reduce((mask, name) => mask | (1 << REGIONS.indexOf(name)), 0);

const ARM = 'shoulder upper-arm elbow forearm hand';
const LEG = 'hip thigh knee lower-leg foot';

/** Words -> the regions that they can mean. Two words of one place are joined by `_`. */
const WORDS: readonly (readonly [string, string])[] = [
  ['head', 'head skull scalp brain face facial jaw cranial headache headaches migraine'],
  ['neck', 'neck cervical cervicalgia paracervical cervico'],
  ['neck upper-back shoulder', 'trapezius trapezii trapezial'],
  ['upper-back', 'thoracic midback mid_back upper_back scapular parascapular interscapular scapulothoracic'],
  ['low-back', 'lumbar lumbosacral low_back lower_back sacral sacrum sacroiliac coccyx lumbago'],
  ['upper-back low-back', 'back thoracolumbar'],
  ['neck upper-back low-back', 'spine spinal paraspinal paravertebral'],
  ['chest', 'chest rib ribs sternum'],
  ['abdomen', 'abdomen abdominal umbilical umbilicus inguinal hernia'],
  ['shoulder', 'shoulder shoulders rotator_cuff supraspinatus infraspinatus subscapularis deltoid subacromial subdeltoid acromioclavicular glenohumeral bicipital biceps'],
  ['upper-arm', 'triceps humerus'],
  ['elbow', 'elbow elbows epicondyle epicondylar epicondylitis cubital'],
  ['forearm', 'forearm forearms'],
  ['hand', 'wrist wrists hand hands finger fingers thumb thumbs carpal metacarpal thenar digits grip handgrip'],
  [ARM, 'arm arms upper_extremity upper_extremities upper_limb upper_limbs'],
  ['hip', 'hip hips pelvis pelvic groin trochanter trochanteric gluteus gluteal buttock buttocks'],
  ['thigh', 'thigh thighs femur hamstring quadriceps'],
  ['knee', 'knee knees patella patellar patellofemoral meniscus meniscal'],
  ['lower-leg', 'calf calves shin tibia fibula tibialis gastrocnemius ehl'],
  [LEG, 'leg legs lower_extremity lower_extremities lower_limb lower_limbs'],
  ['foot', 'ankle ankles foot feet toe toes heel heels metatarsal plantar dorsiflexion plantarflexion'],
];

/** Words of one place that stand alone. */
const ALONE = new Map<string, Regions>();
/** The first words of two, with what the second makes of them. */
const PAIRS = new Map<string, Map<string, Regions>>();
for (const [regions, words] of WORDS) {
  for (const word of words.split(' ')) {
    const [first = '', second] = word.split('_');
    if (second === undefined) ALONE.set(first, bits(regions));
    else PAIRS.set(first, (PAIRS.get(first) ?? new Map<string, Regions>()).set(second, bits(regions)));
  }
}

const ROOTS: ReadonlyMap<string, Regions> = new Map([['c', bits('neck')], ['t', bits('upper-back')], ['l', bits('low-back')], ['s', bits('low-back')]]);

const UPPER_ZONE = bits(`neck ${ARM}`);
const LOWER_ZONE = bits(`low-back ${LEG}`);
const SPINE = bits('neck upper-back low-back');

/** Left is 1, right is 2, both are 3; nothing said is 0. */
export type Sides = number;

const SIDES: ReadonlyMap<string, Sides> = new Map([['left', 1], ['right', 2], ['bilateral', 3], ['bilaterally', 3], ['both', 3], ['lt', 1], ['rt', 2], ['lue', 1], ['rue', 2], ['lle', 1], ['rle', 2]]);
const SHORT_LIMBS: ReadonlyMap<string, Regions> = new Map([['lue', bits(ARM)], ['rue', bits(ARM)], ['bue', bits(ARM)], ['lle', bits(LEG)], ['rle', bits(LEG)], ['ble', bits(LEG)]]);

/** A place of the body that a sentence names. */
export interface Place {
  /** Index of its first token. */
  readonly at: number;
  readonly regions: Regions;
  readonly sides: Sides;
}

/** What a word says of a place. */
interface PlaceWord {
  readonly side: Sides | undefined;
  readonly short: Regions | undefined;
  readonly pairs: ReadonlyMap<string, Regions> | undefined;
  readonly alone: Regions | undefined;
  /** Whether a side before it goes with nothing behind it. */
  readonly ends: boolean;
}

const NO_PLACE: PlaceWord = { side: undefined, short: undefined, pairs: undefined, alone: undefined, ends: false };

const PLACE_WORDS = new PerWord((lower): PlaceWord => {
  const word = { side: SIDES.get(lower), short: SHORT_LIMBS.get(lower), pairs: PAIRS.get(lower), alone: ALONE.get(lower) ?? rootAt(lower), ends: lower === ';' || lower === '.' };
  return word.side === undefined && word.short === undefined && word.pairs === undefined && word.alone === undefined && !word.ends ? NO_PLACE : word;
});

/** The regions that a word alone can mean; 0 for a word that is no place. */
export function regionsOfWord(lower: string): Regions {
  return SHORT_LIMBS.get(lower) ?? ALONE.get(lower) ?? rootAt(lower) ?? 0;
}

/** The places that a sentence names, in order. A side before one of several ("the left wrist and hand") goes with the next ones. */
export function placesIn(tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  let sides: Sides = 0;
  let since = 99;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const { ends, side, short, pairs, alone } = PLACE_WORDS.of(token.word);
    if (side !== undefined) {
      sides = since < 3 ? sides | side : side;
      since = 0;
    }
    const regions = short ?? pairs?.get(tokens[i + 1]?.lower ?? '') ?? alone;
    if (regions !== undefined && !(regions === SPINE && (places.at(-1)?.at ?? -9) >= i - 2) && !isGuidelineName(tokens, i)) {
      const own = since <= 4 ? sides : sideBehind(tokens, i);
      places.push({ at: i, regions, sides: own });
      if (own !== 0) since = 0;
    }
    since++;
    if (ends) since = 99;
  }
  return places;
}

function rootAt(word: string): Regions | undefined {
  if (word.length < 2 || word.length > 3) return undefined;
  const digit = word.charCodeAt(1);
  return digit >= 49 && digit <= 57 ? ROOTS.get(word.charAt(0)) : undefined;
}

/** "in the legs bilaterally", "sciatica of left side". */
function sideBehind(tokens: readonly Token[], at: number): Sides {
  const next = tokens[at + 1]?.lower === 'extremities' || tokens[at + 1]?.lower === 'extremity' ? at + 2 : at + 1;
  const word = tokens[next]?.lower;
  return word === 'bilaterally' ? 3 : 0;
}

/** "the Low Back chapter", "Neck and Upper Back Complaints": a book and no body. */
function isGuidelineName(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 8; i++) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'complaints' && tokens[i - 1]?.lower !== 'pain') return !OF_PATIENT.has(tokens[at - 1]?.lower ?? '') && isTitle(tokens, at, i);
    if (word === 'chapter') return true;
    if (tokens[i]?.kind === 'mark' && word !== ',' && word !== '&' && word !== '-') return false;
  }
  return false;
}

/** Before "wrist complaints" these make them a patient's. */
const OF_PATIENT = new Set(['no', 'any', 'without', 'his', 'her', 'left', 'right', 'bilateral', 'residual', 'new']);

function isTitle(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) if (!/^(?:and|,|&|back|upper|hand|wrist|foot|low|neck)$/.test(tokens[i]?.lower ?? '')) return false;
  return true;
}

/** All regions and sides of several places; 0 where there is none. */
export function joined(places: readonly Place[]): { readonly regions: Regions; readonly sides: Sides } {
  return places.reduce((all, { regions, sides }) => ({ regions: all.regions | regions, sides: all.sides | sides }), { regions: 0, sides: 0 });
}

/** The regions in which a nerve problem of these regions shows: neck with arms, low back with legs. */
export function nerveZone(regions: Regions): Regions {
  if (regions === SPINE) return UPPER_ZONE | LOWER_ZONE | regions;
  return regions | ((regions & UPPER_ZONE) !== 0 ? UPPER_ZONE : 0) | ((regions & LOWER_ZONE) !== 0 ? LOWER_ZONE : 0);
}

/** Whether regions are the spine's, or a part of it. */
export function isSpine(regions: Regions): boolean {
  return (regions & SPINE) !== 0;
}

/** Whether regions are those of one large joint alone, whose weakness may be the joint's and no nerve's. */
export function isJoint(regions: Regions): boolean {
  return regions === bits('shoulder') || regions === bits('hip') || regions === bits('knee');
}

/** The limbs among regions. */
export const LIMBS: Regions = bits(`${ARM} ${LEG}`);

/** Whether two sides can be the same: nothing said agrees with everything. */
export function sidesAgree(a: Sides, b: Sides): boolean {
  return a === 0 || b === 0 || (a & b) !== 0;
}
