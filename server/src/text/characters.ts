/** Character codes by name, and the classes that reading prose needs. All take UTF-16 code units. */

export const HYPHEN = 45;
export const SPACE = 32;
export const COLON = 58;

/** Code units that break a line: LF, VT, FF, CR, NEL, LS, PS. */
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Blanks of every kind, line breaks and the zero-width ones (a byte order mark among them) included. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === SPACE || (code >= 9 && code <= 13);
  if (code === 0xa0 || code === 0x85) return true;
  return code >= 0x1680 && isWideBlank(code);
}

function isWideBlank(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f ||
    code === 0x3000 || code === 0xfeff || code === 0x1680
  );
}

/** ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Lower-case letter, Latin-1 included. */
export function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

/** Upper-case letter, Latin-1 included. */
export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** Letter of the Latin alphabets, or anything beyond that is not punctuation. */
export function isLetter(code: number): boolean {
  return isLower(code) || isUpper(code) || (code > 0xff && !(code >= 0x2000 && code <= 0x2bff) && !isBlank(code));
}

/** Letter or digit. */
export function isWordCode(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** What typography and PDFs write for a plain character: curly quotes, short dashes, ligatures. Read as the plain one. */
export const PLAIN: ReadonlyMap<number, string> = new Map([
  [0x2018, "'"], [0x2019, "'"], [0x201a, "'"], [0x201b, "'"], [0x2032, "'"],
  [0x201c, '"'], [0x201d, '"'], [0x201e, '"'], [0x201f, '"'], [0x2033, '"'],
  [0x2010, '-'], [0x2011, '-'], [0x2012, '-'], [0x2013, '-'], [0x2212, '-'],
  [0xfb00, 'ff'], [0xfb01, 'fi'], [0xfb02, 'fl'], [0xfb03, 'ffi'], [0xfb04, 'ffl'],
]);

/** A hyphen that shows only where a line breaks: no part of a word. */
export const SOFT_HYPHEN = 0xad;
