import { isLetter, isLower, isUpper, SPACE } from '../../text/characters';
import type { Identifier } from './identifier';

/** Titles before a name. */
const TITLES = ['Dr. ', 'Dr ', 'Drs. ', 'Mr. ', 'Mr ', 'Mrs. ', 'Mrs ', 'Ms. ', 'Ms ', 'Doctor '];

/** Degrees behind a name. */
const DEGREES = [', M.D', ', MD', ', D.O', ', DO,', ', D.C', ', DC', ', Ph.D', ', PhD', ', Psy.D', ', DPM', ', PA-C', ', N.P', ', L.Ac', ', DPT'];

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
  return [...behind(text, TITLES, 1, from, to), ...behind(text, LABELS, 2, from, to), ...beforeDegrees(text, from, to)];
}

function behind(text: string, leads: readonly string[], least: number, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (const lead of leads) {
    for (let at = text.indexOf(lead, from); at >= 0 && at < to; at = text.indexOf(lead, at + 1)) {
      if (isLetter(text.charCodeAt(at - 1))) continue;
      const start = at + lead.length;
      const { end, words } = nameEnd(text, start, to);
      if (words >= least) found.push({ kind: 'name', from: start, to: end });
    }
  }
  return found;
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
  for (const degree of DEGREES) {
    for (let at = text.indexOf(degree, from); at >= 0 && at < to; at = text.indexOf(degree, at + 1)) {
      if (isLetter(text.charCodeAt(at + degree.length))) continue;
      const start = nameStart(text, at, from);
      if (start !== undefined) found.push({ kind: 'name', from: start, to: at });
    }
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
