import { isLetter, isLower, isUpper, SPACE } from '../../text/characters';
import type { Identifier } from './identifier';

/** Titles before a name, by how they begin. */
const TITLES: readonly (readonly [start: string, titles: readonly string[]])[] = [
  ['Dr', ['Dr. ', 'Dr ', 'Drs. ']], ['Mr', ['Mr. ', 'Mr ', 'Mrs. ', 'Mrs ']], ['Ms', ['Ms. ', 'Ms ']], ['Doctor ', ['Doctor ']],
];

/** Degrees behind a name, and a date of birth. */
const DEGREES = [', M.D', ', MD', ', D.O', ', DO,', ', D.C', ', DC', ', Ph.D', ', PhD', ', Psy.D', ', DPM', ', PA-C', ', N.P', ', L.Ac', ', DPT', ', DOB'];

/** Labels behind which a person's name stands. */
const LABELS = ['Employee: ', 'Employee Name: ', 'Patient: ', 'Patient Name: ', 'Injured Worker: ', 'Applicant: ', 'Claimant: ', 'Reviewer: ', 'Reviewed by: ', 'Provider: ', 'Provider Name: '];

/** Capitalised words that stand where a name would, and are none. */
const NO_NAMES = new Set(
  ('The This That He She His Her Patient Patients Employee Provider Physician Doctor Treating Attending Requesting Primary Medical Director Board Certified Not None Unknown Redacted Name Female Male ' +
    'Office Report Notes And Or Of For In On With Department Maximus MAXIMUS Federal Services California State Independent Review Neurology Orthopedics Orthopedic Surgery Psychiatry Pain Management ' +
    'Internal Medicine Chiropractor Chiropractic Scholl Scholls').split(' '),
);

/** Names of people: behind a title, before a degree, or behind a label. An eponym ("Lasegue", "McKenzie exercises") has none of them. */
export function namesIn(text: string, from: number, to: number): Identifier[] {
  return [...behindTitles(text, from, to), ...behindLabels(text, from, to), ...beforeDegrees(text, from, to)];
}

function behindTitles(text: string, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (const [start, titles] of TITLES) {
    for (let at = text.indexOf(start, from); at >= 0 && at < to; at = text.indexOf(start, at + 1)) {
      const title = titles.find((candidate) => text.startsWith(candidate, at));
      if (title !== undefined) found.push(...nameBehind(text, at, title, 1, to));
    }
  }
  return found;
}

/** Every label ends in a colon. */
function behindLabels(text: string, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (let colon = text.indexOf(': ', from); colon >= 0 && colon < to; colon = text.indexOf(': ', colon + 1)) {
    const label = LABELS.find((candidate) => text.startsWith(candidate, colon + 2 - candidate.length));
    if (label !== undefined) found.push(...nameBehind(text, colon + 2 - label.length, label, 2, to));
  }
  return found;
}

function nameBehind(text: string, at: number, lead: string, least: number, to: number): Identifier[] {
  const start = at + lead.length;
  if (isLetter(text.charCodeAt(at - 1))) return [];
  const { end, words } = nameEnd(text, start, to);
  return words >= least ? [{ kind: 'name', from: start, to: end }] : [];
}

/** Up to three capitalised words or initials from `start`. */
function nameEnd(text: string, start: number, to: number): { end: number; words: number } {
  let end = start;
  let words = 0;
  for (let at = start; at < to && words < 3;) {
    const next = wordEnd(text, at, to);
    if (!isUpper(text.charCodeAt(at)) || NO_NAMES.has(text.slice(at, next))) break;
    const initial = next - at === 1;
    if (!initial && !isLower(text.charCodeAt(at + 1))) break;
    words += initial ? 0 : 1;
    end = next;
    const stop = initial && text.charAt(next) === '.' ? next + 1 : next;
    if (text.charCodeAt(stop) !== SPACE) break;
    at = stop + 1;
  }
  return { end, words };
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && (isLetter(text.charCodeAt(end)) || ((text.charAt(end) === "'" || text.charAt(end) === '-') && isUpper(text.charCodeAt(end + 1))))) end++;
  return end;
}

/** Two or three capitalised words before a degree: "Jane Roe, M.D." */
function beforeDegrees(text: string, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (let at = text.indexOf(', ', from); at >= 0 && at < to; at = text.indexOf(', ', at + 1)) {
    if (!isUpper(text.charCodeAt(at + 2))) continue;
    const degree = DEGREES.find((candidate) => text.startsWith(candidate, at));
    if (degree === undefined || isLetter(text.charCodeAt(at + degree.length))) continue;
    const start = nameStart(text, at, from);
    if (start !== undefined) found.push({ kind: 'name', from: start, to: at });
  }
  return found;
}

function nameStart(text: string, end: number, from: number): number | undefined {
  let start = end;
  let words = 0;
  for (let at = end; words < 3;) {
    let begin = at;
    while (begin > from && isLetter(text.charCodeAt(begin - 1))) begin--;
    const word = text.slice(begin, at);
    if (word === '' || !isUpper(word.charCodeAt(0)) || NO_NAMES.has(word) || (word.length > 1 && !isLower(word.charCodeAt(1)))) break;
    words++;
    start = begin;
    const before = text.charAt(begin - 1) === '.' ? begin - 2 : begin - 1;
    if (text.charCodeAt(begin - 1) !== SPACE) break;
    at = text.charAt(before - 1) === '.' ? before - 1 : before;
  }
  return words >= 2 ? start : undefined;
}
