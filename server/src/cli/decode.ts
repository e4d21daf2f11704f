import { isUtf8 } from 'node:buffer';

/** The encodings in which a determination is read, and written back. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A document's text, and what of its bytes is not in it. */
export interface Decoded {
  /** Without the byte order mark, which is no character of the document. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The byte order mark, or nothing. */
  readonly mark: Buffer;
  /** The beginning of a character that the file's end cut off, or nothing. */
  readonly rest: Buffer;
}

const MARKS: readonly (readonly [Encoding, Buffer])[] = [
  ['utf-8', Buffer.of(0xef, 0xbb, 0xbf)],
  ['utf-16le', Buffer.of(0xff, 0xfe)],
  ['utf-16be', Buffer.of(0xfe, 0xff)],
];

const NOTHING = Buffer.alloc(0);

/** Decodes a file by its byte order mark; without one as UTF-8 if it is valid, else as Windows-1252, which everything is. */
export function decode(bytes: Buffer): Decoded {
  for (const [encoding, mark] of MARKS) {
    if (bytes.subarray(0, mark.length).equals(mark)) return decodeAs(encoding, mark, bytes.subarray(mark.length));
  }
  return decodeAs('utf-8', NOTHING, bytes);
}

function decodeAs(encoding: Encoding, mark: Buffer, bytes: Buffer): Decoded {
  if (encoding === 'utf-8') return decodeUtf8(mark, bytes);
  const even = bytes.length - (bytes.length % 2);
  const units = bytes.subarray(0, even);
  const text = (encoding === 'utf-16be' ? Buffer.from(units).swap16() : units).toString('utf16le');
  return { text, encoding, mark, rest: bytes.subarray(even) };
}

function decodeUtf8(mark: Buffer, bytes: Buffer): Decoded {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8', mark, rest: NOTHING };
  const end = lastCharacter(bytes);
  const whole = bytes.subarray(0, end);
  // A file that was cut in the middle of a character is still UTF-8, if it shows elsewhere that it is.
  const text = end < bytes.length && isUtf8(whole) ? whole.toString('utf8') : undefined;
  if (text !== undefined && (text.length < whole.length || mark.length > 0)) return { text, encoding: 'utf-8', mark, rest: bytes.subarray(end) };
  return { text: fromWindows1252(bytes), encoding: 'windows-1252', mark: NOTHING, rest: NOTHING };
}

/** Where the last character begins if it is one that the end of the bytes cuts off, else their end. */
function lastCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? bytes.length - back : bytes.length;
    if (byte < 0x80 || byte > 0xbf) break;
  }
  return bytes.length;
}

/** What Windows-1252 has in the place of the control characters 0x80 to 0x9f. Node's own decoder takes them for Latin-1 in some versions. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (unit) => HIGH.charAt(unit.charCodeAt(0) - 0x80));
}

/** The bytes of a text in the encoding it was read in, or nothing if it has a character that the encoding has not. */
export function encode(text: string, { encoding, mark, rest }: Decoded): Buffer | undefined {
  const body = encodeAs(text, encoding);
  return body && Buffer.concat([mark, body, rest]);
}

function encodeAs(text: string, encoding: Encoding): Buffer | undefined {
  if (encoding === 'windows-1252') return toWindows1252(text);
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const units = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}

function toWindows1252(text: string): Buffer | undefined {
  const bytes = Buffer.alloc(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code >= 0x80 && (code < 0xa0 || code > 0xff) ? HIGH.indexOf(text.charAt(i)) : -1;
    if (high < 0 && (code > 0xff || (code >= 0x80 && code < 0xa0))) return undefined;
    bytes[i] = high >= 0 ? 0x80 + high : code;
  }
  return bytes;
}

/** First bytes of what is often put beside determinations and is no text: PDF, ZIP (Word's new format), OLE (its old one), pictures, gzip. */
const SIGNATURES = ['25504446', '504b0304', 'd0cf11e0', '89504e47', 'ffd8ff', '47494638', '1f8b'];

/** How much of a text is looked at to see whether it is one. */
const LOOKED_AT = 65_536;

/** Whether a file is no text: it begins like a known binary one, or more than one character in fifty is a control character. */
export function isBinary(bytes: Buffer, text: string): boolean {
  const start = bytes.subarray(0, 4).toString('hex');
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return true;
  const length = Math.min(text.length, LOOKED_AT);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(text.charCodeAt(i))) controls++;
  return controls * 50 > length;
}

/** Control characters that no text has; tab, line and page breaks, end of file and escape are in some. */
function isControl(code: number): boolean {
  return code < 32 && !(code >= 9 && code <= 13) && code !== 26 && code !== 27;
}
