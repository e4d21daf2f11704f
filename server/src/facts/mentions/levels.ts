import { isDigit } from '../../text/characters';
import { type Reading, words } from './reading';
import { COUNTED, PERIODS } from './units';

/** How many there are: vertebrae, and the root C8. */
const MOST: ReadonlyMap<string, number> = new Map([['c', 8], ['t', 12], ['l', 5], ['s', 5]]);
/** Where each region begins in the order from the neck down. */
const START: ReadonlyMap<string, number> = new Map([['c', 0], ['t', 8], ['l', 20], ['s', 25]]);
const C8 = 8;
const NAMES: readonly string[] = ['c', 't', 'l', 's'].flatMap((region) => Array.from({ length: MOST.get(region) ?? 0 }, (_, k) => `${region.toUpperCase()}${k + 1}`));

/** A letter stands for the digit 1 in these. */
const LETTER_FOR_ONE: ReadonlyMap<string, string> = new Map([['ll', 'l'], ['li', 'l'], ['sl', 's'], ['si', 's']]);

const TO = words('to through thru');
const LIST = words(', and & or + /');
/** Behind a "T2" that is a sequence, a "C2" that is a schedule, an "L1" that is a licence. */
const AFTER_OTHER = words(
  'weighted weighting signal signals image images sequence sequences hyperintense hyperintensity hypointense hypointensity flair stir star schedule scheduled controlled substance ' +
    'license licence licensed esterase complement uptake heart sounds relaxation fat',
);
const BEFORE_OTHER = words('schedule class license licence');
const SIGNAL = words('signal hyperintense hyperintensity bright intensity');
const THYROID = words('tsh thyroid free uptake');
const HEART = words('heart heard murmur murmurs rhythm sounds gallops');
/** Further than this, words say nothing about what a level is. */
const NEAR = 5;

/** A vertebra, its place in the order from the neck down, and what is wrong with it. */
interface Vertebra {
  readonly region: string;
  readonly place: number;
  readonly end: number;
  readonly wrong?: string;
}

/** Words at which a level can begin, beside a letter with a number. */
export const LEVEL_WORDS: readonly string[] = ['ll', 'li', 'c', 't', 'l'];

/** Whether a word is a letter of a region with a number: "l5". */
export function looksLikeLevel(word: string): boolean {
  return word.length >= 2 && word.length <= 3 && isDigit(word.charCodeAt(1)) && MOST.has(word.charAt(0)) && (word.length === 2 || isDigit(word.charCodeAt(2)));
}

/** A level or a list of them: "C5-6", "L3-4, L4-5 and L5-S1". Index after it and after what only looks like one, or -1. */
export function readLevels(reading: Reading, index: number): number {
  const places = new Set<number>();
  let wrong: string | undefined;
  let region = '';
  let last = -1;
  let end = -1;
  for (let at = index; ;) {
    const part = stretchAt(reading, at, last, region);
    if (!part || (region !== '' && !belongs(region, part, last))) break;
    for (let place = part.from; place <= part.to; place++) if (place !== C8 || part.from === C8 || part.to === C8) places.add(place);
    wrong ??= part.wrong;
    ({ end, region, to: last } = part);
    at = afterListMark(reading, end);
    if (at < 0) break;
  }
  if (end < 0) return -1;
  if (isOther(reading, index, end)) return end;
  const levels = [...places].sort((a, b) => a - b).map((place) => NAMES[place - 1] ?? '');
  if (levels.length === 0 && wrong === undefined) return -1;
  if (wrong !== undefined && isLocator(reading, index)) return levels.length === 0 ? -1 : end;
  reading.levels.push({ first: index, last: end, value: { levels: levels.filter((name) => name !== ''), ...(wrong === undefined ? {} : { impossible: wrong }) } });
  return end;
}

/** Words behind which a letter with a number is a place in a book or a law: "Table L6", "section T13". */
const LOCATED = words('section sections table tables figure figures appendix exhibit chapter page pages part title code ccr subdivision volume vol mtus acoem odg grade form number no icd icd10 cpt hcpcs codes rule rules reg regs regulation regulations statute clause item line lines step');

/** A number of a code's section: no year, and more than is counted in a letter. */
function isSectionNumber(reading: Reading, at: number): boolean {
  const number = reading.isNumber(at) ? Number(reading.word(at)) : 0;
  return number > LAST_YEAR && number < MOST_SECTIONS;
}

const LAST_YEAR = 2100;
const MOST_SECTIONS = 100_000;

/** How many words a locator has at most: "8 CCR 9792.24.2 (e) (t13)". */
const LOCATOR = 10;

function isLocator(reading: Reading, index: number): boolean {
  for (let at = Math.max(0, index - LOCATOR); at < index + LOCATOR; at++) if (isSectionNumber(reading, at) || reading.word(at) === 'ccr') return true;
  for (let at = index - 1; at >= 0 && at > index - LOCATOR; at--) {
    const word = reading.word(at);
    if (LOCATED.has(word) || word === '§') return true;
    if (word.length > 1 && !reading.isNumber(at) && !isDigit(word.charCodeAt(0))) return false;
  }
  return false;
}

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly region: string;
  readonly end: number;
  readonly wrong?: string;
}

/** One vertebra, or the stretch between two: "L4", "L4-5", "L3 to S1", "C4-5-6". Behind another, also "5-6" and "5". */
function stretchAt(reading: Reading, index: number, last: number, region: string): Extent | undefined {
  const first = vertebraAt(reading, index) ?? (last > 0 ? bareNumber(reading, index, last, region) : undefined);
  if (!first) return undefined;
  let extent: Extent = { from: first.place, to: first.place, region: first.region, end: first.end, ...(first.wrong === undefined ? {} : { wrong: first.wrong }) };
  for (;;) {
    const second = partnerAt(reading, extent.end, extent.region);
    if (!second) break;
    const backwards = second.place > 0 && extent.to > 0 && second.place < extent.to;
    const up = backwards && !areNeighbours(second.place, extent.to);
    const wrong = extent.wrong ?? second.wrong ?? (up ? `${nameOf(extent.to)}-${nameOf(second.place)} goes up` : undefined);
    extent = {
      from: backwards ? second.place : extent.from, to: backwards ? extent.to : second.place || extent.to, region: second.region, end: second.end,
      ...(wrong === undefined ? {} : { wrong }),
    };
    if (up) return { ...extent, from: 1, to: 0 };
  }
  if (extent.from === 0 && extent.to === 0) return extent.wrong === undefined ? undefined : { ...extent, from: 1, to: 0 };
  return first.wrong === undefined || extent.end > first.end || first.place === 0 ? extent : undefined;
}

/** Two vertebrae that lie on one another name their disc in either order: "L5-L4". */
function areNeighbours(upper: number, lower: number): boolean {
  return lower - upper === 1 || (upper === C8 - 1 && lower === C8 + 1);
}

/** "l5", "t12"; a letter for the one only where a second number follows ("Ll-2"); "C 5-6" with a blank. */
function vertebraAt(reading: Reading, index: number): Vertebra | undefined {
  const word = reading.word(index);
  if (looksLikeLevel(word)) return reading.word(index + 1) === '.' && reading.glued(index + 1) && reading.isNumber(index + 2) ? undefined : vertebra(reading, index, word.charAt(0), Number(word.slice(1)), index + 1);
  const region = LETTER_FOR_ONE.get(word);
  if (region === 'l' && isPartnered(reading, index + 1)) return { region, place: 21, end: index + 1, wrong: `"${textAt(reading, index)}" has a letter in the place of the 1` };
  if (word.length === 1 && MOST.has(word) && word !== 's' && reading.capital(index) && reading.isNumber(index + 1) && !reading.glued(index + 1)) {
    const second = reading.word(index + 2) === '-' && reading.glued(index + 2) && reading.glued(index + 3) && reading.isNumber(index + 3);
    if (second && Number(reading.word(index + 3)) === Number(reading.word(index + 1)) + 1) return vertebra(reading, index, word, Number(reading.word(index + 1)), index + 2);
  }
  return undefined;
}

function vertebra(reading: Reading, index: number, region: string, number: number, end: number): Vertebra | undefined {
  const most = MOST.get(region) ?? 0;
  if (number >= 1 && number <= most) return { region, place: (START.get(region) ?? 0) + number, end };
  if ((region !== 'l' && region !== 't') || number === 0 || number > most + 4 || !reading.capital(index)) return undefined;
  return { region, place: 0, end, wrong: `there is no ${region.toUpperCase()}${number}` };
}

/** What a hyphen, a slash or "to" joins to a vertebra. */
function partnerAt(reading: Reading, at: number, region: string): Vertebra | undefined {
  const join = reading.word(at);
  const tight = reading.glued(at) && reading.glued(at + 1);
  if (looksLikeLevel(join) && reading.glued(at)) return vertebra(reading, at, join.charAt(0), Number(join.slice(1)), at + 1);
  if (join !== '-' && join !== '/' && !TO.has(join)) return undefined;
  const word = reading.word(at + 1);
  if (looksLikeLevel(word)) return vertebra(reading, at + 1, word.charAt(0), Number(word.slice(1)), at + 2);
  if (!tight) return undefined;
  if (reading.isNumber(at + 1)) return numbered(reading, at + 1, region);
  const letter = LETTER_FOR_ONE.get(word);
  if (letter === undefined || reading.word(at + 2) === 'joint') return undefined;
  return { region: letter, place: letter === 's' ? 26 : 21, end: at + 2, wrong: `"${textAt(reading, at + 1)}" has a letter in the place of the 1` };
}

function numbered(reading: Reading, index: number, region: string): Vertebra | undefined {
  const digits = reading.word(index);
  if (digits.length > 2 || reading.word(index + 1) === '%') return undefined;
  return vertebra(reading, index, region, Number(digits), index + 1) ?? { region, place: 0, end: index + 1, wrong: `there is no ${region.toUpperCase()}${digits}` };
}

/** Whether a hyphen or a slash and a number or a vertebra follow. */
function isPartnered(reading: Reading, at: number): boolean {
  const word = reading.word(at);
  if (looksLikeLevel(word)) return reading.glued(at);
  const next = reading.word(at + 1);
  return (word === '-' || word === '/') && reading.glued(at) && (looksLikeLevel(next) || (reading.isNumber(at + 1) && next.length === 1 && reading.glued(at + 1)));
}

/** "L3, 4 and 5", "C4-5, 5-6": a number alone goes on with the one before it, if it counts nothing else. */
function bareNumber(reading: Reading, index: number, last: number, region: string): Vertebra | undefined {
  if (!reading.isNumber(index) || reading.word(index).length > 2) return undefined;
  const number = Number(reading.word(index));
  const next = reading.word(index + 1);
  const before = last - (START.get(region) ?? 0);
  if (next === '%' || next === '/' || COUNTED.has(next) || PERIODS.has(next) || (next === '-' && PERIODS.has(reading.word(index + 2)))) return undefined;
  const pair = next === '-' && reading.isNumber(index + 2) && Number(reading.word(index + 2)) === number + 1 && number === before;
  return pair || number === before + 1 ? vertebra(reading, index, region, number, index + 1) : undefined;
}

/** Index of what a comma or "and" lists behind a level, or -1. */
function afterListMark(reading: Reading, end: number): number {
  if (!LIST.has(reading.word(end))) return -1;
  const at = end + 1;
  if (LIST.has(reading.word(at))) return at + 1;
  return reading.word(at) === 'at' && looksLikeLevel(reading.word(at + 1)) ? at + 1 : at;
}

/** The same region, or the next one without a gap ("L5 and S1"; C8 lies between C7 and T1). */
function belongs(region: string, part: Extent, last: number): boolean {
  return region === part.region || Math.abs(part.from - last) <= 2 || Math.abs(part.to - last) <= 2;
}

/** Whether what looks like a level is a sequence of an MRI, a schedule, a licence, a hormone or a heart sound. */
function isOther(reading: Reading, index: number, end: number): boolean {
  const after = reading.word(end) === '-' || reading.word(end) === '*' ? end + 1 : end;
  if (AFTER_OTHER.has(reading.word(after)) || BEFORE_OTHER.has(reading.word(index - 1))) return true;
  const word = reading.word(index);
  if (word === 't1' || word === 't2') return isNear(reading, index, end, SIGNAL);
  if (word === 't3' || word === 't4') return isNear(reading, index, end, THYROID);
  return word === 's1' && end > index + 1 && isNear(reading, index, end, HEART);
}

function isNear(reading: Reading, index: number, end: number, set: ReadonlySet<string>): boolean {
  for (let i = Math.max(0, index - NEAR); i < end + NEAR; i++) if (set.has(reading.word(i))) return true;
  return false;
}

function nameOf(place: number): string {
  return NAMES[place - 1] ?? '';
}

function textAt(reading: Reading, index: number): string {
  return reading.text.slice(reading.from(index), reading.to(index + 1));
}
