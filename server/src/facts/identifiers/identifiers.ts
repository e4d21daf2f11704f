import { isDigit, isWordCode, SPACE } from '../../text/characters';
import type { Identifier, IdentifierKind } from './identifier';
import { namesIn } from './names';

/**
 * The identifiers in a stretch of logical text, in order and without overlaps. The form's own case number (CM16-0000001) is none,
 * and a number alone is one only where its shape or the word before it says so.
 */
export function identifiersIn(text: string, lower: string, from: number, to: number): Identifier[] {
  const found = [...numbersByShape(text, from, to), ...addresses(text, from, to), ...numbersByLabel(text, lower, from, to), ...namesIn(text, from, to)];
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter((identifier) => {
    const stands = identifier.from >= end;
    end = Math.max(end, identifier.to);
    return stands;
  });
}

/** Three digits, a mark, two or three digits, a mark, four digits. */
const SHAPE = /\d{3}[-. )]{1,2}\d{2,3}[-. ]\d{4}/g;

function numbersByShape(text: string, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.slice(from, to).matchAll(SHAPE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (isPartOfMore(text, start, end)) continue;
    if (/^\d{3}-\d{2}-\d{4}$/.test(match[0])) found.push({ kind: 'social security number', from: start, to: end });
    else if (isTelephone(match[0], text.charAt(start - 1))) found.push({ kind: 'telephone number', from: text.charAt(start - 1) === '(' ? start - 1 : start, to: end });
  }
  return found;
}

/** Part of a longer number, an address or a page reference. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const glued = isDigit(before) || isDigit(after) || '-./:;='.includes(text.charAt(start - 1) || ' ');
  return glued || (text.charAt(end) === '-' && isDigit(text.charCodeAt(end + 1))) || text.charAt(end) === '/';
}

/** Area code and exchange begin with 2 to 9; the marks between the groups go together. */
function isTelephone(shape: string, before: string): boolean {
  const digits = shape.replace(/\D/g, '');
  if (digits.length !== 10 || digits.charAt(0) < '2') return false;
  const parenthesis = shape.charAt(3) === ')';
  if (parenthesis !== (before === '(')) return false;
  return parenthesis || (shape.charAt(3) === shape.charAt(7) && shape.charAt(3) !== ' ');
}

function addresses(text: string, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (let at = text.indexOf('@', from); at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && at - start < 64 && (isWordCode(text.charCodeAt(start - 1)) || '.-_+'.includes(text.charAt(start - 1)))) start--;
    let end = at + 1;
    while (end < to && end - at < 100 && (isWordCode(text.charCodeAt(end)) || '.-'.includes(text.charAt(end)))) end++;
    while (text.charAt(end - 1) === '.') end--;
    if (start < at && text.slice(at, end).includes('.')) found.push({ kind: 'e-mail address', from: start, to: end });
  }
  return found;
}

/** Words before a number that make it an identifier, in lower case; they are looked for by a part that several have. */
const LABELS: readonly (readonly [part: string, kind: IdentifierKind, labels: readonly string[]])[] = [
  ['birth', 'date of birth', ['date of birth', 'birth date', 'birthdate']],
  ['dob', 'date of birth', ['dob']],
  ['born on', 'date of birth', ['born on']],
  ['social security', 'social security number', ['social security']],
  ['ssn', 'social security number', ['ssn']],
  ['claim ', 'record or claim number', ['claim number', 'claim no', 'claim #']],
  ['record n', 'record or claim number', ['medical record number', 'medical record no', 'record number']],
  ['mrn', 'record or claim number', ['mrn']],
  ['wcab', 'record or claim number', ['wcab']],
  ['eams', 'record or claim number', ['eams']],
  ['adj', 'record or claim number', ['adj']],
  ['policy number', 'record or claim number', ['policy number']],
  ['employee id', 'record or claim number', ['employee id']],
  ['account n', 'record or claim number', ['account number', 'account no']],
  ['member id', 'record or claim number', ['member id']],
];

/** Words between a label and its number. */
const FILLERS = new Set(['number', 'no', 'nos', 'is', 'was', 'of', 'id', 'case', 'the', 'on', 'as', 'a']);

function numbersByLabel(text: string, lower: string, from: number, to: number): Identifier[] {
  const found: Identifier[] = [];
  for (const [part, kind, labels] of LABELS) {
    for (let at = lower.indexOf(part, from); at >= 0 && at < to; at = lower.indexOf(part, at + 1)) {
      for (const label of labels) {
        const start = at - label.indexOf(part);
        const after = start + label.length;
        if (start < from || !lower.startsWith(label, start) || isWordCode(text.charCodeAt(start - 1)) || (isLetterCode(text, after) && label !== 'adj')) continue;
        const value = valueAfter(text, lower, after, to, kind);
        if (value) found.push({ kind, ...value });
      }
    }
  }
  return found;
}

function isLetterCode(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at));
}

/** The number or date behind a label: the first run of characters with enough digits, small words between left out. */
function valueAfter(text: string, lower: string, from: number, to: number, kind: IdentifierKind): { from: number; to: number } | undefined {
  let at = from;
  for (let words = 0; words < 5; words++) {
    while (at < to && (text.charCodeAt(at) === SPACE || ':#().,-'.includes(text.charAt(at)))) at++;
    let end = at;
    while (end < to && (isWordCode(text.charCodeAt(end)) || '-/'.includes(text.charAt(end)))) end++;
    if (end === at) return undefined;
    const digits = countDigits(text, at, end);
    if (kind === 'date of birth') {
      if (digits > 0 || isMonth(lower.slice(at, end))) return { from: at, to: dateEnd(text, at, end, to) };
    } else if (digits >= 4) return { from: at, to: end };
    if (!FILLERS.has(lower.slice(at, end))) return undefined;
    at = end;
  }
  return undefined;
}

function countDigits(text: string, from: number, to: number): number {
  let digits = 0;
  for (let i = from; i < to; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return digits;
}

function isMonth(word: string): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/.test(word);
}

/** "April 5, 1961" goes on to its year. */
function dateEnd(text: string, at: number, end: number, to: number): number {
  if (isDigit(text.charCodeAt(at))) return end;
  const rest = /^ \d{1,2}(?:, ?| )\d{4}/.exec(text.slice(end, Math.min(to, end + 12)));
  return rest ? end + rest[0].length : end;
}
