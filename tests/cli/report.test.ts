import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../server/src/checks/check';
import { folder, imrCheck, json, LETTER, ROOT, wordCheck } from './helpers';

const { put } = folder();

const SUMMARY = 'CLINICAL CASE SUMMARY\n';
const withSummary = (text: string): Buffer => Buffer.from(LETTER.replace(SUMMARY, `${SUMMARY}\n${text}\n`));
const LINE = LETTER.slice(0, LETTER.indexOf(SUMMARY)).split('\n').length + 2;

/** What is shown of the first finding: from the second line on, without the summary line. */
const shown = async (text: string, words: string, args: readonly string[] = []): Promise<string> => {
  const { out } = await imrCheck([...args, '-'], { input: withSummary(text), checks: [wordCheck(words)] });
  return out.split('\n').slice(1, -2).join('\n');
};

describe('the text format', () => {
  it('is that of a compiler, with what contradicts as a note, and a summary', async () => {
    const related: Check = wordCheck('left leg', {
      run: ({ determination: { text } }, report) => {
        const range = (words: string) => text.range(text.text.indexOf(words), text.text.indexOf(words) + words.length);
        report({ range: range('the left leg'), message: 'The left leg is weak here.', related: [{ range: range('right leg'), message: 'The right one is here.' }], severity: 'warning' });
      },
    });
    const { out } = await imrCheck(['-'], { input: withSummary('Weakness of\nthe right leg.\nThen of the left leg.'), checks: [related] });
    expect(out).toBe(
      `-:${LINE + 2}:9: warning: The left leg is weak here. [test/words]\n` +
        '    Then of the left leg.\n' +
        '            ^^^^^^^^^^^^\n' +
        `-:${LINE + 1}:5: note: The right one is here.\n` +
        '    the right leg.\n' +
        '        ^^^^^^^^^\n' +
        '1 file, 1 warning\n',
    );
  });

  const cases: [string, string, string, string][] = [
    ['a long line: what stands around the words', `${'before '.repeat(40)}TARGET${' after'.repeat(40)}`, 'TARGET',
      `    …${'before '.repeat(5)}TARGET${' after'.repeat(9)}…\n    ${' '.repeat(36)}^^^^^^`],
    ['a long line, at its end', `${'before '.repeat(40)}TARGET`, 'TARGET', `    …${'before '.repeat(13)}TARGET\n    ${' '.repeat(92)}^^^^^^`],
    ['words over two lines: the mark ends with the first', 'Some TAR\nGET.', 'TAR GET', '    Some TAR\n         ^^^'],
    ['tabs and indentation', '\t\tA\tTARGET', 'TARGET', '    A TARGET\n      ^^^^^^'],
    ['wide characters and combining ones', '中文 \u{1F9B5} e\u0301 TARGET', 'TARGET', '    中文 \u{1F9B5} e\u0301 TARGET\n              ^^^^^^'],
    ['what a terminal would obey', 'A \u001b[31mred\u0007\u009b \u202eTARGET', 'TARGET', `    A \\u{1b}[31mred\\u{7}\\u{9b} \\u{202e}TARGET\n    ${' '.repeat(35)}^^^^^^`],
  ];
  it.each(cases)('%s', async (_, text, words, expected) => {
    expect(await shown(text, words)).toBe(expected);
  });

  it('a message never brings a control character to the terminal', async () => {
    const check = wordCheck('TARGET', { run: ({ determination }, report) => report({ range: determination.items[0]!.title, message: 'This \u001b]0;title\u0007 and\nthat' }) });
    const { out } = await imrCheck(['-'], { input: Buffer.from(LETTER), checks: [check] });
    expect(out).toContain('This \\u{1b}]0;title\\u{7} and that [test/words]\n');
  });

  it('the summary counts everything', async () => {
    const file = put('summary/letter.imr', LETTER);
    const notes = put('summary/notes.txt', 'notes');
    const severities = (['error', 'warning', 'information', 'hint'] as const).map((severity) => wordCheck('CLINICAL CASE SUMMARY', { id: `test/${severity}`, severity }));
    const { out } = await imrCheck([file, notes], { checks: [...severities, wordCheck('AND RATIONALES')] });
    expect(out.split('\n').slice(-3).join('\n')).toBe(`${notes}: skipped: not a determination\n1 file, 2 errors, 1 warning, 1 information, 1 hint; 1 skipped\n`);
  });

  it('has colors on a terminal, and nowhere else unless they are asked for', async () => {
    const colored = async (args: string[], terminal: boolean, env = {}): Promise<boolean> =>
      (await imrCheck([...args, '-'], { input: Buffer.from(LETTER), checks: [wordCheck('CLINICAL')], terminal, env })).out.includes('\u001b[');
    expect(await colored([], true)).toBe(true);
    expect(await colored([], false)).toBe(false);
    expect(await colored([], true, { NO_COLOR: '1' })).toBe(false);
    expect(await colored([], true, { TERM: 'dumb' })).toBe(false);
    expect(await colored(['--color'], false, { NO_COLOR: '1' })).toBe(true);
    expect(await colored(['--no-color'], true)).toBe(false);
    expect(await colored(['--format', 'json'], true)).toBe(false);
  });
});

describe('the JSON formats', () => {
  it('hold to the schema on the samples, with the findings by position and then check', async () => {
    const report = json(await imrCheck(['--format', 'json', '--fail-on', 'never', join(ROOT, 'samples')]));
    const samples = readdirSync(join(ROOT, 'samples'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:imr|txt)$/.test(name));
    expect(report.files.map(({ path }) => path)).toEqual(samples.sort().map((name) => `${ROOT}samples/${name.replaceAll('\\', '/')}`));
    for (const { findings } of report.files) {
      const keys = findings.map(({ range: { start }, check }) => `${String(start.line).padStart(6, '0')}:${String(start.character).padStart(6, '0')}:${check}`);
      expect(keys).toEqual([...keys].sort());
    }
  });

  it('say of an item its heading, a short title, its decision and its place', async () => {
    const report = json(await imrCheck(['--format', 'json', join(ROOT, 'samples/2016-knee-and-medications.imr')], { checks: [] }));
    expect(report.files[0]?.items[3]).toMatchObject({
      index: 4,
      heading: 'Tramadol 50mg #90 was the original request. Tramadol 50mg #60 was authorized by the Claims Administrator. ' +
        'The remaining IMR eligible portion of the original request, Tramadol 50mg #30 is',
      title: 'Tramadol 50mg #30',
      decision: 'Upheld',
    });
  });

  it('an item without a decision that the form knows has none', async () => {
    const report = json(await imrCheck(['--format', 'json', join(ROOT, 'samples/in-progress.imr')], { checks: [] }));
    expect(report.files[0]?.items.map(({ decision }) => decision)).toEqual(['Upheld', 'Overturned', null, 'Upheld', null, 'Overturned']);
  });

  it('a quote has its white space folded and nothing else changed', async () => {
    const report = json(await imrCheck(['--format', 'json', '-'], { input: withSummary('“TAR\r\n\tGET”\u00a0now.'), checks: [wordCheck('"TAR GET" now')] }));
    expect(report.files[0]?.findings[0]?.quote).toBe('“TAR GET” now');
  });

  it('jsonl has the same entries, each on a line', async () => {
    const files = [put('lines/a.imr', LETTER), put('lines/b.txt', 'notes'), put('lines/c.imr', LETTER)];
    const whole = json(await imrCheck(['--format', 'json', ...files]));
    const { out } = await imrCheck(['--format', 'jsonl', ...files]);
    expect(out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([whole.files[0], whole.skipped[0], whole.files[1]]);
  });

  it('are whole with nothing in them', async () => {
    expect(json(await imrCheck(['--format', 'json', put('nothing/readme.txt', 'notes')]))).toMatchObject({ files: [] });
  });
});

describe('--no-text', () => {
  it.each(['text', 'json', 'jsonl'])('%s: no words of a document, in no place', async (format) => {
    const text = readFileSync(join(ROOT, 'samples/in-progress.imr'), 'utf8').replaceAll('Upheald', 'Xylograph');
    const { out } = await imrCheck(['--no-text', '--format', format, '--fail-on', 'never', '-'], { input: Buffer.from(text) });
    for (const words of ['Xylograph', 'Lumbar', 'EMG', 'Naproxen', 'Rehabn', 'conservative']) expect(out).not.toContain(words);
    if (format === 'json') expect(json({ status: 0, out, err: '' }).files[0]?.items).toHaveLength(6);
  });
});
