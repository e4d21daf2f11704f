import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { built, folder, imrCheck, LETTER, ROOT, type Setting, wordCheck } from './helpers';

const { path, put } = folder();
const letter = put('status/letter.imr', LETTER);
put('empty/readme.md', '');

describe('the exit status', () => {
  const error = [wordCheck('MAXIMUS')];
  const warning = [wordCheck('MAXIMUS', { severity: 'warning' })];
  const cases: [string, string[], Setting, number][] = [
    ['nothing found', [letter], { checks: [] }, 0],
    ['an error', [letter], { checks: error }, 1],
    ['a warning', [letter], { checks: warning }, 0],
    ['a warning, and warnings fail', ['--fail-on', 'warning', letter], { checks: warning }, 1],
    ['a hint, and warnings fail', ['--fail-on=warning', letter], { checks: [wordCheck('MAXIMUS', { severity: 'hint' })] }, 0],
    ['an error, and nothing fails', ['--fail-on', 'never', letter], { checks: error }, 0],
    ['an error and a file that is missing', [letter, join(path, 'none.imr')], { checks: error }, 2],
    ['a missing file, and nothing fails', ['--fail-on', 'never', join(path, 'none.imr')], {}, 2],
    ['a folder without a determination', [join(path, 'empty')], {}, 0],
    ['help', ['--help'], {}, 0],
    ['the version', ['--version'], {}, 0],
  ];
  it.each(cases)('%s', async (_, args, world, status) => {
    expect((await imrCheck(args, world)).status).toBe(status);
  });
});

describe('what is said on standard error, in one line', () => {
  const cases: [string[], string][] = [
    [[], 'imr-check: no file or folder is given. Usage: imr-check [options] PATH... (--help says more)\n'],
    [['--format', 'xml', letter], 'imr-check: --format is one of text, json, jsonl, sarif, github, summary, csv, not "xml"\n'],
    [['--fail-on', 'hint', letter], 'imr-check: --fail-on is one of error, warning, never, not "hint"\n'],
    [['--preset', 'best', letter], 'imr-check: --preset is one of draft, final, not "best"\n'],
    [['--frobnicate', letter], "imr-check: unknown option '--frobnicate' (--help lists the options)\n"],
    [['--fix=yes', letter], "imr-check: option '--fix' does not take an argument (--help lists the options)\n"],
    [['--format'], "imr-check: option '--format <value>' argument missing (--help lists the options)\n"],
    [['--fix', '-'], 'imr-check: --fix writes files back and cannot be used with standard input\n'],
    [[''], 'imr-check: a path is empty\n'],
    [['--config', '/nowhere/none.json', letter], 'imr-check: /nowhere/none.json: no such file\n'],
    [['/nowhere/none.imr'], 'imr-check: /nowhere/none.imr: no such file or folder\n'],
    [['/nowhere/\u001b[31m\n.imr'], 'imr-check: /nowhere/\\u{1b}[31m .imr: no such file or folder\n'],
  ];
  it.each(cases)('%j', async (args, message) => {
    const { status, err } = await imrCheck(args);
    expect({ status, err }).toEqual({ status: 2, err: message });
  });

  it('a project file that is wrong', async () => {
    const config = put('wrong.json', '{ "checks": { "item/missing-decision": "loud" } }');
    const { status, out, err } = await imrCheck(['--config', config, letter]);
    expect({ status, out, lines: err.split('\n').length }).toEqual({ status: 2, out: '', lines: 2 });
    expect(err).toContain('item/missing-decision');
  });

  it('a check that fails: the file, the check, no text, and the other findings stay', async () => {
    const fails = wordCheck('', {
      id: 'test/fails',
      run: () => {
        throw new Error(LETTER);
      },
    });
    const { status, out, err } = await imrCheck([letter], { checks: [fails, wordCheck('CLINICAL CASE SUMMARY')] });
    expect({ status, err }).toEqual({ status: 2, err: `imr-check: ${letter}: the check test/fails failed, and what it would have found is missing\n` });
    expect(out).toContain('1 file, 1 error\n');
  });

  it('that a folder holds no determination', async () => {
    const { out, err } = await imrCheck([join(path, 'empty')]);
    expect({ out, err }).toEqual({ out: '0 files\n', err: `imr-check: there is no determination in ${join(path, 'empty')}\n` });
  });
});

describe('settings', () => {
  const draft = wordCheck('MAXIMUS', { draft: 'off' });
  it('the preset is final unless said otherwise', async () => {
    expect((await imrCheck([letter], { checks: [draft] })).status).toBe(1);
    expect((await imrCheck(['--preset', 'draft', letter], { checks: [draft] })).status).toBe(0);
  });

  it('a project file above the document holds, and --preset is stronger', async () => {
    const file = put('project/below/letter.imr', LETTER);
    put('project/.imr-check.json', '{ "preset": "draft" }');
    expect((await imrCheck([file], { checks: [draft] })).status).toBe(0);
    expect((await imrCheck(['--preset', 'final', file], { checks: [draft] })).status).toBe(1);
  });

  it('--config takes its place', async () => {
    const file = put('other/letter.imr', LETTER);
    const config = put('other/settings.json', '{ "checks": { "test/words": "off" } }');
    expect((await imrCheck(['--config', config, file], { checks: [draft] })).status).toBe(0);
  });

  it('a wrong project file leaves its files unchecked, and the others are done', async () => {
    put('mixed/a/.imr-check.json', 'no JSON');
    put('mixed/a/letter.imr', LETTER);
    put('mixed/b/letter.imr', LETTER);
    const { status, out, err } = await imrCheck([join(path, 'mixed')], { checks: [] });
    expect(status).toBe(2);
    expect(out).toBe('1 file, nothing found; 1 skipped\n');
    expect(err).toContain('.imr-check.json');
  });
});

describe('the built command', () => {
  it('runs on the samples', () => {
    const { status, out, err } = built(['--fail-on', 'never', 'samples']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^\d+ files,.*\n$/m);
  });

  it('knows its version and ends in 2 on a bad option', () => {
    expect(built(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(built(['--bad']).status).toBe(2);
  });

  it('gives many files, which threads share, in path order', () => {
    for (let i = 0; i < 60; i++) put(`many/${String(i).padStart(2, '0')}.imr`, i % 7 === 0 ? '' : LETTER);
    const { status, out } = built(['--format', 'jsonl', '--fail-on', 'never', join(path, 'many')]);
    const paths = out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { path: string }).path);
    expect({ status, count: paths.length }).toEqual({ status: 0, count: 60 });
    expect(paths).toEqual([...paths].sort());
  });

  it('ends without a word when its reader goes away', async () => {
    for (let i = 0; i < 300; i++) put(`pipe/${i}.imr`, LETTER);
    const child = spawn(process.execPath, [join(ROOT, 'dist/imr-check.js'), '--format', 'json', join(path, 'pipe')]);
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(err).toBe('');
  });
});
