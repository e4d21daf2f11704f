import Ajv from 'ajv-draft-04';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { specialtiesIn } from '../../server/src/features/overview';
import { built, folder, imrCheck, json, LETTER, wordCheck } from './helpers';

// One of the schema's patterns is no expression in Unicode mode.
const isSarif = new Ajv({ unicodeRegExp: false, strict: false, validateFormats: false })
  .compile(JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object);

const { path: root, put } = folder();

/** A letter with some words, and a check that finds them. */
const withWords = (words: string): string => LETTER.replace('CLINICAL CASE SUMMARY\n', `CLINICAL CASE SUMMARY\n${words}\n`);

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string; readonly level: string; readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Readonly<Record<string, unknown>> } }[];
    }[];
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  }[];
}

describe('sarif', () => {
  const valid = (out: string): Sarif => {
    const log = JSON.parse(out) as Sarif;
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    return log;
  };

  it('holds to the schema on the samples, and says what the JSON report says', () => {
    const { out } = built(['--format', 'sarif', 'samples']);
    const found = json(built(['--format', 'json', 'samples'])).files.flatMap(({ path, findings }) =>
      findings.map(({ check, message, range }) => [path, check, message, range.start.line + 1, range.start.character + 1, range.end.line + 1, range.end.character + 1]));
    const [run] = valid(out).runs;
    expect(run?.results.map(({ ruleId, message, locations: [at] }) => {
      const { startLine, startColumn, endLine, endColumn } = at?.physicalLocation.region ?? {};
      return [at?.physicalLocation.artifactLocation.uri, ruleId, message.text, startLine, startColumn, endLine, endColumn];
    })).toEqual(found);
    const rules = new Set(run?.tool.driver.rules.map(({ id }) => id));
    expect(run?.results.filter(({ ruleId }) => !rules.has(ruleId))).toEqual([]);
  });

  it('is valid with nothing in it, and with files that cannot be read', async () => {
    const nothing = put('nothing/readme.txt', 'notes');
    expect(valid((await imrCheck(['--format', 'sarif', nothing])).out).runs[0]?.invocations[0]?.executionSuccessful).toBe(true);
    const { out, status } = await imrCheck(['--format', 'sarif', join(root, 'not-there.imr')]);
    expect(valid(out).runs[0]?.invocations[0]?.executionSuccessful).toBe(false);
    expect(status).toBe(2);
  });

  it('a path is a reference: nothing in it reads as a scheme or a fragment', async () => {
    const file = put('odd/a: b#c 50%.imr', withWords('TARGET'));
    const { out } = await imrCheck(['--format', 'sarif', file], { checks: [wordCheck('TARGET')] });
    expect(valid(out).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*\/odd\/a%3A%20b%23c%2050%25\.imr$/);
  });

  it('leaves text out when asked', async () => {
    const file = put('private/letter.imr', withWords('TARGET'));
    const { out } = await imrCheck(['--format', 'sarif', '--no-text', file], { checks: [wordCheck('TARGET')] });
    expect(out).not.toContain('TARGET');
    expect(valid(out).runs[0]?.results).toHaveLength(1);
  });
});

/** A workflow command as the runner reads it. */
function command(line: string): { level: string; properties: Record<string, string>; message: string } {
  const [, level = '', list = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const decoded = (text: string): string => text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  return { level, properties: Object.fromEntries(list.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), decoded(pair.slice(pair.indexOf('=') + 1))])), message: decoded(message) };
}

describe('github', () => {
  it('has an annotation for each finding, at its place', () => {
    const found = json(built(['--format', 'json', 'samples'])).files.flatMap(({ path, findings }) => findings.map(({ check, message, range }) => [path, String(range.start.line + 1), String(range.end.line + 1), check, message]));
    const lines = built(['--format', 'github', 'samples']).out.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line) && line.includes('title='));
    expect(lines.map(command).map(({ properties, message }) => [properties['file'], properties['line'], properties['endLine'], properties['title'], message])).toEqual(found);
  });

  it('no text of a document or a path ends a command or begins one', async () => {
    const file = put('odd/a,b: c\n::error::x.imr', withWords('TARGET'));
    const check = wordCheck('TARGET', { run: ({ determination }, report) => report({ range: determination.items[0]!.title, message: '100%\n::error::no' }) });
    const { out } = await imrCheck(['--format', 'github', file], { checks: [check] });
    expect(out.trimEnd().split('\n').map(command)).toEqual([expect.objectContaining({ level: 'error', message: '100%\n::error::no', properties: expect.objectContaining({ file }) as unknown })]);
  });
});

describe('what letters are counted by', () => {
  const rows = (out: string): Record<string, string>[] => {
    const [head = '', ...lines] = out.trimEnd().split('\r\n');
    return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [head.split(',')[i] ?? '', value])));
  };

  it('the sums are those of the JSON report', () => {
    const { files } = json(built(['--format', 'json', 'samples']));
    const all = rows(built(['--format', 'csv', 'samples']).out);
    const items = files.flatMap((file) => file.items);
    const sum = (by: string, column: string): number => all.filter((row) => row['by'] === by).reduce((total, row) => total + Number(row[column]), 0);
    expect(all.find((row) => row['by'] === 'all')).toMatchObject({
      letters: String(files.length),
      clean: String(files.filter(({ findings }) => findings.length === 0).length),
      items: String(items.length),
      upheld: String(items.filter(({ decision }) => decision === 'Upheld').length),
      overturned: String(items.filter(({ decision }) => decision === 'Overturned').length),
      error: String(files.flatMap((file) => file.findings).filter(({ severity }) => severity === 'error').length),
    });
    // Each finding is of one check, and each letter of one month.
    for (const column of ['error', 'warning', 'information', 'hint']) expect(sum('check', column)).toBe(sum('all', column));
    for (const column of ['letters', 'clean', 'items', 'upheld', 'overturned', 'error']) expect(sum('month', column)).toBe(sum('all', column));
  });

  it('months, specialties and guidelines have names of their own, whatever a letter says', () => {
    const secret = put('counted/letter.imr', LETTER.replace(/(MAXIMUS guideline:)[^\n]*/, '$1 The MAXIMUS physician reviewer based his/her decision on the Zyxomatic Guidelines of Dr. Example, and the Official Disability Guidelines (ODG), Knee & Leg (Acute & Chronic) Chapter, Section: MRI.'));
    for (const format of ['csv', 'summary']) {
      const { out } = built(['--format', format, secret]);
      expect(out).toContain('ODG: Knee');
      expect(out).not.toMatch(/Zyxomatic|Example|Section/);
    }
  });

  it('the summary has a table for each', () => {
    const { out } = built(['--format', 'summary', 'samples']);
    expect(out.split('\n').filter((line) => /^(?:All letters|Check|Month of decision|Specialty|Guideline) /.test(line))).toHaveLength(5);
  });

  it.each([
    ['Internal Medicine, Rheumatology', ['Internal Medicine', 'Rheumatology']],
    ['Physical Medicine and Rehabilitation', ['Physical Medicine & Rehabilitation']],
    ['Family Practice', ['Family Practice']],
    ['Wizardry', []],
    ['', []],
  ])('%j names %j', (text, specialties) => {
    expect(specialtiesIn(text)).toEqual(specialties);
  });
});

describe('--baseline', () => {
  const words = wordCheck('TARGET');
  const file = join(root, 'baseline/letter.imr');
  const write = (text: string): void => {
    mkdirSync(join(root, 'baseline'), { recursive: true });
    writeFileSync(file, text);
  };
  const reported = async (args: readonly string[] = []): Promise<{ count: number; status: number }> => {
    const result = await imrCheck([...args, '--format', 'json', file], { checks: [words] });
    return { count: json(result).files[0]?.findings.length ?? -1, status: result.status };
  };

  it.each([['json', []], ['jsonl', []], ['json', ['--no-text']]])('of %s %j: what is known is left out, and what is new is told', async (format, options) => {
    write(withWords('TARGET one.'));
    const before = put('baseline.json', (await imrCheck([...options, '--format', format, file], { checks: [words] })).out);
    const with_ = ['--baseline', before];
    expect(await reported(with_)).toEqual({ count: 0, status: 0 });
    // Text above moves it, and it is the same.
    write(withWords('More text.\nAnd more.\nTARGET one.'));
    expect(await reported(with_)).toEqual({ count: 0, status: 0 });
    // The same words once more are new.
    write(withWords('TARGET one. TARGET two.'));
    expect(await reported(with_)).toEqual({ count: 1, status: 1 });
  });

  it.each([['notes', 'is no report'], ['{"a":1}', 'is no report'], ['[1]', 'is no report']])('%j is none', async (text, why) => {
    write(LETTER);
    const { status, err } = await imrCheck(['--baseline', put('bad.json', text), file]);
    expect(status).toBe(2);
    expect(err).toContain(why);
  });

  it('one that is not there is said in a line', async () => {
    write(LETTER);
    const { status, err } = await imrCheck(['--baseline', join(root, 'none.json'), file]);
    expect([status, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  });
});
