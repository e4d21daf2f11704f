import { firstFrom, type FoundPart, type Reading, spotAt, words } from './reading';

type Side = 'left' | 'right';

const LEFT = 1;
const RIGHT = 2;
const BOTH = 3;

const SIDE_WORDS: ReadonlyMap<string, number> = new Map([
  ['left', LEFT], ['right', RIGHT], ['lt', LEFT], ['rt', RIGHT], ['l', LEFT], ['r', RIGHT], ['bilateral', BOTH], ['bilaterally', BOTH], ['bilat', BOTH], ['both', BOTH],
]);
const SIDES: readonly (readonly Side[])[] = [[], ['left'], ['right'], ['left', 'right']];

/** Nouns and adjectives of the body that have a side and are no body part of their own. */
const SIDE_NOUNS = words(
  'side sided extremity extremities limb limbs radiculopathy radicular paracentral foraminal foramen neural lateral recess hemisphere sensory antalgic upper lower paraspinal paraspinals paravertebral ' +
    'trapezius lumbosacral sciatica hemiparesis facet facets disc posterolateral paramedian proximal distal cubital carpal rotator median ulnar peroneal',
);
/** Digits that a list may name before "fingers": "right long, ring and little fingers". */
const DIGITS = words('thumb index long middle ring little small pinky fourth fifth third second first great big finger fingers toe toes digit digits 1st 2nd 3rd 4th 5th');
const ORDINALS = words('st nd rd th');
/** Words behind which a side word's body part cannot stand. */
const STOPS = words(
  'the a an of to with without for from in on at by is was were are be been has had have not and or but that which who when while if as than then untreated away now his her their its this it ' +
    'he she they after before due because work job office patient employer home over off out unanswered undone alone',
);
const JOINS = words('and or / & > < , than');
/** Behind "the left" where it stands for a noun. */
const AFTER_NOUN = words('and or than compared versus vs greater worse more less is was with at but only while which where > <');
const COMPARES = words('greater worse more less > < than');
const BEFORE_NOUN = words('the on than > < to');
/** "the left ventricle": behind these, "left" is an adjective whatever follows; "right" may be the correct one. */
const OF_SOMEBODY = words('the his her of');
/** Between two body parts of one list. */
const LIST = words('and or & / ,');
/** Words between a side and its body part. */
const LOOKAHEAD = 4;
/** How far back a side that stands behind its body part reaches. */
const LOOKBACK = 6;
const PLURALS_WITHOUT_S = words('feet');

/** The sides of a token's word: 0 for every other word. */
export function sideOf(word: string): number {
  return SIDE_WORDS.get(word) ?? 0;
}

/** Words at which a side can stand. */
export const SIDE_STARTS: readonly string[] = [...SIDE_WORDS.keys(), 'b'];

/** Puts the sides, the body parts and the levels of a sentence among its mentions, each part with the side that modifies it. */
export function finishSides(reading: Reading): void {
  const parts = reading.parts;
  const partSides = parts.map(({ value }) => value.side ?? 0);
  const levelSides = reading.levels.map(() => 0);
  const dropped = new Set<number>();
  for (const index of reading.sideWords) readSide(reading, index, partSides, levelSides, dropped);
  parts.forEach(({ first, last, value: { part, side } }, k) => {
    if (side !== undefined) reading.mentions.push({ kind: 'side', from: reading.from(first), to: reading.to(last), sides: sidesOf(side) });
    if (part !== undefined && !dropped.has(first)) reading.mentions.push({ kind: 'body-part', from: reading.from(first), to: reading.to(last), part, sides: sidesOf(partSides[k]) });
  });
  reading.levels.forEach(({ first, last, value }, k) => {
    reading.mentions.push({ kind: 'level', from: reading.from(first), to: reading.to(last), ...value, sides: sidesOf(levelSides[k]) });
  });
}

function sidesOf(bits: number | undefined): readonly Side[] {
  return SIDES[bits ?? 0] ?? [];
}

function readSide(reading: Reading, index: number, partSides: number[], levelSides: number[], dropped: Set<number>): void {
  const word = reading.word(index);
  const end = word === 'b' ? index + 3 : index + 1;
  const bits = word === 'b' ? BOTH : sideOf(word);
  if ((word === 'l' || word === 'r') && !reading.capital(index)) return;
  if (isHanded(reading, end)) {
    dropped.add(end);
    return;
  }
  const target = word === 'bilaterally' ? -1 : targetOf(reading, end);
  if (target >= 0 ? !allowsAhead(reading, index, target) : !standsAlone(reading, index, end)) return;
  reading.mentions.push({ kind: 'side', from: reading.from(index), to: reading.to(end), sides: sidesOf(bits) });
  if (target >= 0) attachAhead(reading, target, bits, partSides, levelSides);
  else attachBack(reading, index, bits, partSides);
}

/** "right-handed", "right hand dominant": says nothing of an injury. */
function isHanded(reading: Reading, end: number): boolean {
  const next = reading.word(end);
  const after = reading.word(end + 1);
  return next === 'handed' || ((next === 'hand' || next === 'handed') && (after === 'dominant' || after === 'dominance'));
}

/** Index of the token that a side word in front of it modifies, or -1. */
function targetOf(reading: Reading, from: number): number {
  let at = from;
  let digits = false;
  for (let skipped = 0; skipped <= LOOKAHEAD; at++) {
    const word = reading.word(at);
    if (word === '') return -1;
    if (startsSomething(reading, at) || SIDE_NOUNS.has(word)) return at;
    if (JOINS.has(word) && isSideAt(reading, at + 1)) at++;
    else if (DIGITS.has(word)) digits = true;
    else if (digits && (LIST.has(word))) continue;
    else if (word === '-' || (word === '.' && at === from)) continue;
    else if (reading.isNumber(at) && ORDINALS.has(reading.word(at + 1))) at++;
    else if (!reading.isWord(at) || STOPS.has(word)) return -1;
    else skipped++;
  }
  return -1;
}

function isSideAt(reading: Reading, at: number): boolean {
  const word = reading.word(at);
  return sideOf(word) > 0 && (word.length > 1 || reading.capital(at));
}

function startsSomething(reading: Reading, at: number): boolean {
  return spotAt(reading.parts, at) >= 0 || spotAt(reading.levels, at) >= 0 || spotAt(reading.services, at) >= 0;
}

/** "both" needs a plural, a letter its body part next to it; "left" may be far from its own. */
function allowsAhead(reading: Reading, index: number, target: number): boolean {
  const word = reading.word(index);
  if (word === 'both') {
    const part = reading.parts[spotAt(reading.parts, target)];
    const last = part ? reading.word(part.last - 1) : reading.word(target);
    return last.endsWith('s') || PLURALS_WITHOUT_S.has(last) || last === 'upper' || last === 'lower' || isSideAt(reading, index + 1);
  }
  if (word !== 'l' && word !== 'r') return true;
  const next = reading.word(index + 1) === '.' ? index + 2 : index + 1;
  return target === next || (JOINS.has(reading.word(next)) && isSideAt(reading, next + 1)) || reading.word(next) === 'sided';
}

/** A side that is a noun, or stands behind its body part: "on the left.", "left > right", "shoulder, left", "(R)". */
function standsAlone(reading: Reading, index: number, end: number): boolean {
  const word = reading.word(index);
  if (word === 'bilateral' || word === 'bilaterally' || word === 'bilat' || word === 'b') return true;
  if (word === 'both') return false;
  const before = reading.word(index - 1);
  const after = reading.word(end);
  if (before === '(' && after === ')') return true;
  if (COMPARES.has(after) && (isSideAt(reading, end + 1) || isSideAt(reading, end + 2) || after === '>' || after === '<')) return true;
  if ((before === 'than' || before === '>' || before === '<') && word.length > 1) return true;
  if ((word === 'left' || word === 'lt') && OF_SOMEBODY.has(before) && reading.isWord(end) && !STOPS.has(after)) return true;
  const closes = after === '' || reading.isMark(end);
  if (closes && (before === ',' || before === '-') && partBefore(reading, index - 1) >= 0) return true;
  return word.length > 1 && BEFORE_NOUN.has(before) && (closes || AFTER_NOUN.has(after)) && isPlace(reading, index);
}

/** "the right" may be a law's: then nobody is on it, to it or compared with it. */
function isPlace(reading: Reading, index: number): boolean {
  if (reading.word(index - 1) !== 'the') return true;
  const before = reading.word(index - 2);
  return reading.word(index) === 'left' || before === 'on' || before === 'to' || before === 'than' || before === 'in' || before === 'and' || before === 'of' || before === 'from';
}

/** The part at the target gets the side, and so do the ones that are listed with it. */
function attachAhead(reading: Reading, target: number, bits: number, partSides: number[], levelSides: number[]): void {
  const level = spotAt(reading.levels, target);
  if (level >= 0) levelSides[level] = (levelSides[level] ?? 0) | bits;
  let at = partNear(reading, target);
  const head = reading.parts[at];
  if (!head) return;
  partSides[at] = (partSides[at] ?? 0) | bits;
  for (let next = reading.parts[++at]; next && !head.value.midline && !next.value.midline; next = reading.parts[++at]) {
    const previous = reading.parts[at - 1];
    if (!previous || !isListed(reading, previous.last, next.first, previous.value, next.value)) return;
    partSides[at] = (partSides[at] ?? 0) | bits;
  }
}

/** Index of the part that begins at a token or, behind a level or an adjective, a few words later; -1 where none does. */
function partNear(reading: Reading, target: number): number {
  const at = firstFrom(reading.parts, target);
  const part = reading.parts[at];
  if (!part || part.first === target) return at;
  const level = reading.levels[spotAt(reading.levels, target)];
  const start = level ? level.last : target + 1;
  return part.first <= start + 1 && !part.value.midline ? at : -1;
}

/** Only "and", commas and the like between two parts; over a comma only within the same part ("ring, little finger"). */
function isListed(reading: Reading, from: number, to: number, previous: FoundPart, next: FoundPart): boolean {
  if (to - from > 2 || to <= from) return to === from;
  for (let at = from; at < to; at++) {
    const word = reading.word(at);
    if (!LIST.has(word) || (word === ',' && previous.part !== next.part)) return false;
  }
  return true;
}

function attachBack(reading: Reading, index: number, bits: number, partSides: number[]): void {
  const at = partBefore(reading, index);
  if (at >= 0 && partSides[at] === 0 && (!reading.parts[at]?.value.midline || bits === BOTH)) partSides[at] = bits;
}

/** Index of the nearest part before a token, in the same clause; -1 where there is none. */
function partBefore(reading: Reading, index: number): number {
  const at = firstFrom(reading.parts, index) - 1;
  const last = reading.parts[at]?.last ?? -1;
  if (last < 0 || index - last > LOOKBACK) return -1;
  for (let i = last; i < index; i++) if (reading.word(i) === ';' || reading.word(i) === '.') return -1;
  return at;
}
