import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secondDetermination } from '../../server/src/checks/structure/secondDetermination';
import { decode, encode } from '../../server/src/cli/decode';
import { built, folder, imrCheck, json, LETTER, utf16be, windows1252, wordCheck } from './helpers';

const { path, put } = folder();

/** A letter with a character outside ASCII, one outside the first plane, and a word to find after both. */
const SPECIAL = LETTER.replace('CLINICAL CASE SUMMARY\n', 'CLINICAL CASE SUMMARY\n\nNaïve “words” – here: TARGET.\n');
const LINE = SPECIAL.split('\n').findIndex((line) => line.includes('TARGET'));

const ENCODINGS: [string, Buffer][] = [
  ['utf-8', Buffer.from(SPECIAL)],
  ['utf-8 with a byte order mark', Buffer.from(`\ufeff${SPECIAL}`)],
  ['utf-16le', Buffer.from(`\ufeff${SPECIAL}`, 'utf16le')],
  ['utf-16be', utf16be(`\ufeff${SPECIAL}`)],
  ['windows-1252', windows1252(SPECIAL)],
  ['utf-8 cut in the middle of a character', Buffer.concat([Buffer.from(SPECIAL), Buffer.of(0xe2, 0x80)])],
  ['utf-16le cut in the middle of a character', Buffer.concat([Buffer.from(`\ufeff${SPECIAL}`, 'utf16le'), Buffer.of(0x20)])],
];

describe('encodings', () => {
  it.each(ENCODINGS)('%s: same text, same positions', async (name, bytes) => {
    const file = put(`encodings/${name}.txt`, bytes);
    const report = json(await imrCheck(['--format', 'json', file], { checks: [wordCheck('“words” – here'.replace(/[“”]/g, '"').replace('–', '-')), wordCheck('TARGET', { id: 'test/target' })] }));
    expect(report.files[0]?.findings.map(({ quote, range }) => [quote, range])).toEqual([
      ['“words” – here', { start: { line: LINE, character: 6 }, end: { line: LINE, character: 20 } }],
      ['TARGET', { start: { line: LINE, character: 22 }, end: { line: LINE, character: 28 } }],
    ]);
    expect(report.files[0]?.items).toHaveLength(5);
  });

  it.each(ENCODINGS)('%s: comes back byte for byte', (_, bytes) => {
    const decoded = decode(bytes);
    expect(encode(decoded.text, decoded)?.equals(bytes)).toBe(true);
  });

  it('every byte of Windows-1252 is a character and comes back', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const decoded = decode(bytes);
    expect([decoded.encoding, decoded.text.length, decoded.text[0x80], decoded.text[0x92], decoded.text[0xe9]]).toEqual(['windows-1252', 256, '€', '’', 'é']);
    expect(encode(decoded.text, decoded)?.equals(bytes)).toBe(true);
    expect(encode('≥', decoded)).toBeUndefined();
  });
});

describe('positions', () => {
  it.each([['\n', 'LF'], ['\r\n', 'CR LF'], ['\r', 'CR']])('lines that end in %j count as one', async (lineEnd) => {
    const bytes = Buffer.from(SPECIAL.replaceAll('\n', lineEnd));
    const report = json(await imrCheck(['--format', 'json', '-'], { input: bytes, checks: [wordCheck('TARGET')] }));
    expect(report.files[0]?.findings[0]?.range.start).toEqual({ line: LINE, character: 22 });
  });

  it('a byte order mark is no character', async () => {
    const report = json(await imrCheck(['--format', 'json', '-'], { input: Buffer.from(`\ufeff${LETTER}`), checks: [wordCheck('Case Number')] }));
    expect(report.files[0]?.findings[0]?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 11 } });
  });

  it('characters count in UTF-16 units, and no other character ends a line', async () => {
    const text = LETTER.replace('CLINICAL CASE SUMMARY\n', 'CLINICAL CASE SUMMARY\n\n\u{1F9B5}\f\v\u2028 TARGET\n');
    const report = json(await imrCheck(['--format', 'json', '-'], { input: Buffer.from(text), checks: [wordCheck('TARGET')] }));
    expect(report.files[0]?.findings[0]?.range.start).toEqual({ line: LINE, character: 6 });
  });
});

describe('what is read', () => {
  it('files below a folder, in path order, without dot folders, node_modules and other files', async () => {
    for (const name of ['b.imr', 'a/z.txt', 'a/B.IMR', 'a-1.txt', '.git/x.imr', 'node_modules/p/x.imr', 'c.md', '.hidden.txt', 'a/deep/er/x.imr']) put(`tree/${name}`, LETTER);
    const report = json(await imrCheck(['--format', 'json', join(path, 'tree/')], { checks: [] }));
    expect(report.files.map((file) => relative(path, file.path))).toEqual(['tree/a-1.txt', 'tree/a/B.IMR', 'tree/a/deep/er/x.imr', 'tree/a/z.txt', 'tree/b.imr']);
  });

  it('each file once, whatever else is given, by the name given first', async () => {
    const file = put('once/letter.imr', LETTER);
    const report = json(await imrCheck(['--format', 'json', file, join(path, 'once'), `${path}/./once/letter.imr`], { checks: [] }));
    expect(report.files.map((entry) => entry.path)).toEqual([file]);
  });

  it('symbolic links: to files and folders, but not in circles and not into nothing', async () => {
    const file = put('links/real/letter.imr', LETTER);
    symlinkSync(file, join(path, 'links/linked.imr'));
    symlinkSync(join(path, 'links'), join(path, 'links/real/up'));
    symlinkSync(join(path, 'links/itself'), join(path, 'links/itself'));
    const good = json(await imrCheck(['--format', 'json', join(path, 'links')], { checks: [] }));
    expect(good.files.map((entry) => relative(path, entry.path))).toEqual(['links/linked.imr', 'links/real/letter.imr']);
    symlinkSync(join(path, 'gone'), join(path, 'links/broken.imr'));
    const result = await imrCheck(['--format', 'json', join(path, 'links')], { checks: [] });
    expect([result.status, json(result).skipped[0]?.reason]).toEqual([2, 'no such file or folder']);
  });

  it('standard input, once', async () => {
    const report = json(await imrCheck(['--format', 'json', '-', '-'], { input: Buffer.from(LETTER), checks: [] }));
    expect(report.files.map((file) => [file.path, file.form, file.items.length])).toEqual([['-', 'current', 5]]);
    expect(json(built(['--format', 'json', '--fail-on', 'never', '-'], LETTER)).files[0]?.path).toBe('-');
  });

  it('a folder that may not be read is said', async (test) => {
    mkdirSync(join(path, 'locked'));
    chmodSync(join(path, 'locked'), 0);
    if (process.getuid?.() === 0 || process.platform === 'win32') test.skip();
    const result = await imrCheck(['--format', 'json', join(path, 'locked')]);
    expect([result.status, json(result).skipped[0]?.reason]).toEqual([2, 'permission denied']);
  });
});

describe('what is skipped, and why', () => {
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256));
  const cases: [string, string | Uint8Array, string, number][] = [
    ['notes.txt', 'A list of things to do.', 'not a determination', 0],
    ['empty.txt', '', 'empty file', 0],
    ['empty.imr', '', 'empty file', 0],
    ['blank.imr', '\ufeff \r\n\t\u00a0', 'empty file', 0],
    ['noise.imr', noise, 'binary file', 0],
    ['noise.txt', noise, 'binary file', 0],
    ['letter.pdf.txt', `%PDF-1.7\n${LETTER}`, 'binary file', 0],
    ['utf-16 without a mark.txt', Buffer.from(LETTER, 'utf16le'), 'binary file', 0],
  ];
  it.each(cases)('%s', async (name, content, reason, status) => {
    const file = put(`skipped/${name}`, content);
    const result = await imrCheck(['--format', 'json', file]);
    expect([result.status, json(result)]).toEqual([status, { version: 1, files: [], skipped: [{ path: file, reason }] }]);
  });

  it('a text in an .imr file is read, whatever it says, and so is a letter with a stray control character', async () => {
    const files = [put('text/any.imr', 'A list of things to do.'), put('text/stray.txt', LETTER.replace('CLINICAL', '\0CLINICAL'))];
    expect(json(await imrCheck(['--format', 'json', '--fail-on', 'never', ...files])).files).toHaveLength(2);
  });

  it('a file of 50 MB, at once, from the disk and from standard input', () => {
    const file = join(path, 'large.imr');
    const line = Buffer.alloc(50_000_000, 'word ');
    writeFileSync(file, line);
    const result = built(['--format', 'json', file]);
    expect([result.status, result.err]).toEqual([2, `imr-check: ${file}: 50 MB: far larger than a determination can be\n`]);
    expect(json(result).skipped).toEqual([{ path: file, reason: '50 MB: far larger than a determination can be' }]);
    expect(json(built(['--format', 'json', '-'], line)).skipped).toEqual([{ path: '-', reason: 'more than 10 MB: far larger than a determination can be' }]);
  }, 10_000);

  it('above 2 MB the items are listed and nothing is checked', async () => {
    const file = put('long.imr', LETTER + 'More words of the rationale. '.repeat(90_000));
    const report = json(await imrCheck(['--format', 'json', file]));
    expect(report.files[0]?.items).toHaveLength(5);
    expect(report.files[0]?.findings.map(({ check, severity, item }) => [check, severity, item])).toEqual([['structure/too-large', 'information', 0]]);
  }, 10_000);
});

describe('odd determinations', () => {
  it('of two in one file the first is read and the second said', async () => {
    const report = json(await imrCheck(['--format', 'json', '-'], { input: Buffer.from(`${LETTER}\n${LETTER}`), checks: [secondDetermination] }));
    expect(report.files[0]?.items).toHaveLength(5);
    expect(report.files[0]?.findings.map(({ check, range }) => [check, range.start.line])).toEqual([['structure/second-determination', LETTER.split('\n').length]]);
  });

  it('one cut anywhere, in the middle of a word or of a character, is read', async () => {
    for (const [i, part] of [0.3, 0.5, 0.71, 0.93].entries()) {
      const bytes = Buffer.from(SPECIAL);
      const file = put(`cut/${i}.imr`, bytes.subarray(0, Math.floor(bytes.length * part)));
      const result = await imrCheck(['--format', 'json', '--fail-on', 'never', file]);
      expect([result.status, result.err, json(result).files.length]).toEqual([0, '', 1]);
    }
  });

  it('nothing that is read is changed', async () => {
    const file = put('same/letter.imr', ENCODINGS[3]![1]);
    await imrCheck([file]);
    expect(readFileSync(file).equals(ENCODINGS[3]![1])).toBe(true);
  });
});
