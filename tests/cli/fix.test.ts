import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../server/src/checks/check';
import { folder, imrCheck, LETTER, utf16be, windows1252, wordCheck } from './helpers';

const { path, put } = folder();

const TEXT = LETTER.replace('CLINICAL CASE SUMMARY\n', 'CLINICAL CASE SUMMARY\n\nA “naïve” OLD word, an OLD one.\n').replaceAll('\n', '\r\n');
const FIXED = TEXT.replaceAll('OLD', 'NEW');
const fix = wordCheck('OLD', { replacement: 'NEW' });

const ENCODINGS: [string, (text: string) => Buffer][] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', (text) => utf16be(`\ufeff${text}`)],
  ['windows-1252', windows1252],
];

describe('--fix', () => {
  it.each(ENCODINGS)('%s: writes back in the same encoding, with the same line ends and mark', async (name, encoded) => {
    const file = put(`encodings/${name}.imr`, encoded(TEXT));
    const { status, out, err } = await imrCheck(['--fix', file], { checks: [fix] });
    expect({ status, out, err }).toEqual({ status: 0, out: '1 file, nothing found; 2 fixes applied\n', err: '' });
    expect(readFileSync(file).equals(encoded(FIXED))).toBe(true);
  });

  it('gives new lines the line ends of the file', async () => {
    const file = put('lines.imr', TEXT);
    await imrCheck(['--fix', file], { checks: [wordCheck('OLD word', { replacement: 'one\ntwo' })] });
    expect(readFileSync(file, 'utf8')).toBe(TEXT.replace('OLD word', 'one\r\ntwo'));
  });

  it('applies safe fixes only, and without --fix none', async () => {
    const file = put('safe.imr', TEXT);
    await imrCheck(['--fix', file], { checks: [wordCheck('OLD', { replacement: 'NEW', fix: 'suggested' })] });
    await imrCheck([file], { checks: [fix] });
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
  });

  it('does not touch a file in which nothing is to be fixed', async () => {
    const file = put('untouched.imr', LETTER);
    const { ino, mtimeMs } = statSync(file);
    await imrCheck(['--fix', file], { checks: [fix] });
    expect([statSync(file).ino, statSync(file).mtimeMs]).toEqual([ino, mtimeMs]);
  });

  it('fixes again what a fix brought, and of two that overlap one at a time', async () => {
    const file = put('rounds.imr', TEXT);
    const longer = wordCheck('an OLD one', { id: 'test/longer', replacement: 'an OLDER one' });
    const last = wordCheck('NEWER', { id: 'test/last', replacement: 'newest' });
    const { status } = await imrCheck(['--fix', file], { checks: [longer, fix, last] });
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(TEXT.replace('OLD word', 'NEW word').replace('OLD one', 'newest one'));
  });

  it('ends with fixes that call for one another', async () => {
    const file = put('endless.imr', TEXT);
    const { status } = await imrCheck(['--fix', file], { checks: [fix, wordCheck('NEW', { id: 'test/back', replacement: 'OLD' })] });
    expect(status).toBe(1);
  });

  it('leaves out what the encoding cannot hold, or what lies outside the text', async () => {
    const file = put('cannot.imr', windows1252(TEXT));
    const outside: Check = wordCheck('OLD', {
      id: 'test/outside', fix: 'safe',
      run: ({ determination: { text } }, report) => report({ range: text.range(0, 4), message: 'Here.', fix: { title: '', edits: [{ start: 5, end: 1e9, newText: '' }] } }),
    });
    const { status } = await imrCheck(['--fix', file], { checks: [wordCheck('OLD', { replacement: '≥' }), outside] });
    expect(status).toBe(1);
    expect(readFileSync(file).equals(windows1252(TEXT))).toBe(true);
  });

  it('keeps permissions and links, and leaves no other file behind', async () => {
    const file = put('kept/real.imr', TEXT);
    chmodSync(file, 0o640);
    const link = join(path, 'kept/link.imr');
    symlinkSync(file, link);
    await imrCheck(['--fix', link], { checks: [fix] });
    expect(readFileSync(file, 'utf8')).toBe(FIXED);
    expect([statSync(file).mode & 0o777, lstatSync(link).isSymbolicLink(), readdirSync(dirname(file))]).toEqual([0o640, true, ['link.imr', 'real.imr']]);
  });

  it('reports what is left', async () => {
    const file = put('left.imr', TEXT);
    const { status, out } = await imrCheck(['--fix', file], { checks: [fix, wordCheck('NEW word', { id: 'test/left' })] });
    expect(status).toBe(1);
    expect(out).toContain('[test/left]');
    expect(out).toContain('1 file, 1 error; 2 fixes applied\n');
  });
});
