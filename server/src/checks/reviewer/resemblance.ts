import { SPECIALTIES } from '../../reference/specialties';
import { isWordCode } from '../../text/characters';
import { editDistance } from '../../text/similarity';

/** A piece of a written specialty that is nearly a known one: where in the text, and the known ones that it may be. */
export interface Resemblance {
  readonly from: number;
  readonly to: number;
  /** It is the beginning, or a shortened form, of each of the names; otherwise it is misspelt. */
  readonly cut: boolean;
  readonly names: readonly string[];
}

/**
 * The pieces of a written list of specialties that are nearly a known specialty. Known ones and those that resemble none are silent.
 * @param written what stands after "Board Certified in" or "Certification(s)/Specialty:"
 */
export function resemblance(written: string): Resemblance[] {
  const pieces = piecesOf(written);
  return pieces.flatMap(({ from, to }, i) => {
    const piece = written.slice(from, to);
    const before = pieces[i - 1];
    // "Surgery, Orthopedic" is the name turned round.
    const turned = before && KNOWN.has(normal(`${piece} ${written.slice(before.from, before.to)}`));
    const names = turned || isKnown(piece) ? undefined : namesLike(normal(piece));
    if (!names) return [];
    const spelled = piece.toLowerCase().includes(' and ') ? names.names.map((name) => name.replaceAll(' & ', ' and ')) : names.names;
    return [{ from, to, cut: names.cut, names: spelled }];
  });
}

/** Words that may stand before the specialty's name. */
const TITLES = ['board certified in ', 'american board of ', 'american osteopathic board of ', 'certified in ', 'diplomate of ', 'specialist in ', 'subspecialty in '];

/** Shortest beginning of a name that is told from an abbreviation, in characters. */
const SHORTEST = 4;

interface Known {
  readonly name: string;
  readonly normal: string;
}

const NAMES: readonly Known[] = SPECIALTIES.names.map((name) => ({ name, normal: normal(name) }));
const KNOWN: ReadonlySet<string> = new Set([...NAMES.map((known) => known.normal), ...SPECIALTIES.also.map(normal)]);
const VOCABULARY: ReadonlySet<string> = new Set([...KNOWN].flatMap((name) => name.split(' ')));

/** Small letters, "&" as "and", marks as spaces. */
function normal(text: string): string {
  let plain = '';
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    const char = lower.charAt(i);
    if (char === '&') plain += ' and ';
    else plain += isWordCode(lower.charCodeAt(i)) ? char : ' ';
  }
  return plain.split(' ').filter((word) => word !== '').join(' ');
}

/** The pieces between commas and semicolons, without titles in front of them. */
function piecesOf(written: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= written.length; i++) {
    if (i < written.length && !',;'.includes(written.charAt(i))) continue;
    const piece = trimmed(written, from, i);
    if (piece.to > piece.from) pieces.push(piece);
    from = i + 1;
  }
  return pieces;
}

function trimmed(written: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  let to = end;
  while (from < to && !isWordCode(written.charCodeAt(from))) from++;
  while (to > from && !isWordCode(written.charCodeAt(to - 1))) to--;
  const lower = written.slice(from, to).toLowerCase();
  const title = TITLES.find((words) => lower.startsWith(words));
  return { from: from + (title?.length ?? 0), to };
}

/** Whether a piece is a known specialty, or several in a row with "and" or a slash. */
function isKnown(piece: string): boolean {
  const whole = normal(piece);
  if (KNOWN.has(whole) || KNOWN.has(whole.replaceAll(' ', ''))) return true;
  if (piece.includes('/')) return piece.split('/').every((part) => isKnown(part));
  for (let at = whole.indexOf(' and '); at >= 0; at = whole.indexOf(' and ', at + 1)) {
    if (KNOWN.has(whole.slice(0, at)) && isKnown(whole.slice(at + 5))) return true;
  }
  return false;
}

function namesLike(piece: string): { cut: boolean; names: string[] } | undefined {
  if (piece.length < SHORTEST) return undefined;
  const begun = NAMES.filter((known) => known.normal.startsWith(piece));
  if (begun.length > 0) return { cut: true, names: distinct(begun) };
  const words = piece.split(' ');
  // Words of the field in an order of their own are a specialty that the list has not, and no slip.
  if (words.every((word) => VOCABULARY.has(word))) return undefined;
  const shortened = NAMES.filter((known) => isShortened(words, known.normal.split(' ')));
  if (shortened.length > 0) return { cut: true, names: distinct(shortened) };
  const misspelt = nearest(piece);
  return misspelt.length > 0 ? { cut: false, names: distinct(misspelt) } : undefined;
}

/** Whether each word is the name's own or a shortened form of it ("Rehabn", "Med"), and one is shortened. */
function isShortened(words: readonly string[], name: readonly string[]): boolean {
  return words.length === name.length && words.every((word, i) => word === name[i] || isContraction(word, name[i] ?? ''));
}

/** The first letters and then some of the others, in order: "rehabn" of "rehabilitation". */
function isContraction(word: string, full: string): boolean {
  if (word.length < 3 || word.length > full.length - 3 || word.slice(0, 3) !== full.slice(0, 3)) return false;
  let at = 0;
  for (const letter of word) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The names at the least distance, if that is a slip of the hand for a name of this length. */
function nearest(piece: string): Known[] {
  let limit = Math.min(3, Math.floor(piece.length / 6));
  let found: Known[] = [];
  for (const known of NAMES) {
    const distance = limit === 0 ? 1 : editDistance(piece, known.normal, limit);
    if (distance > limit) continue;
    if (distance < limit) found = [];
    limit = distance;
    found.push(known);
  }
  return found;
}

function distinct(known: readonly Known[]): string[] {
  return [...new Map(known.map(({ name, normal: key }) => [key, name])).values()].sort((a, b) => a.length - b.length);
}
