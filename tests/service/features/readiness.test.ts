import { describe, expect, test } from 'vitest';
import { letter } from '../../../server/src/checks/example';
import { readinessOf } from '../../../server/src/features/readiness';
import { readinessMarkdown, readinessReport, type ReadinessReport } from '../../../server/src/features/readinessReport';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { corpusFiles } from '../../corpus/corpus';
import { samples } from '../letter/samples';

const service = createLanguageService({ onCheckError: (check, cause) => { throw new Error(check, { cause }); } });

function reportOn(source: string, checked = true): ReadinessReport {
  const determination = service.read(source);
  const lines = (offset: number): number => source.slice(0, offset).split('\n').length - 1;
  return readinessReport(determination, readinessOf(determination, service.facts(determination), checked ? service.check(determination, DEFAULT_SETTINGS) : undefined), {
    sha256: 'abc', version: '1.2.3', positionAt: (offset) => ({ line: lines(offset), character: offset - (source.lastIndexOf('\n', offset - 1) + 1) }),
  });
}

/** A report in a few lines: the answer, the whole, the items. */
function shown({ verdict, answer, overall, counts, items, undecided, leftovers, comments }: ReadinessReport): string[] {
  return [
    `${verdict}: ${answer}`,
    `${String(overall)}, ${counts.upheld} upheld, ${counts.overturned} overturned, ${counts.undecided} undecided; ${counts.errors} errors, ${counts.warnings} warnings`,
    ...items.map(({ index, title, decision, findings }) => `${index}. ${title}: ${String(decision)}${findings.map(({ check, severity }) => ` | ${severity} ${check}`).join('')}`),
    ...undecided.map(({ message }) => `denied: ${/“([^”]*)”/.exec(message)?.[1] ?? ''}`),
    ...leftovers.map(({ kind, text }) => `${kind}: ${text}`),
    ...comments.map(({ text }) => `comment: ${text}`),
  ];
}

const READY = letter({});

describe('Readiness', () => {
  test('of a complete determination: nothing stands against a signature', () => {
    expect(shown(reportOn(READY))).toEqual([
      'ready: Nothing was found that stands against a signature.',
      'UPHOLD, 1 upheld, 0 overturned, 0 undecided; 0 errors, 0 warnings',
      '1. Physical therapy 2 times a week for 4 weeks for the left knee: Upheld',
    ]);
  });

  test('of one in progress: what is wrong, by item, and what is left to fill in', async () => {
    const [, inProgress] = samples.find(([name]) => name === 'in-progress.imr')!;
    await expect(`${shown(reportOn(inProgress)).join('\n')}\n`).toMatchFileSnapshot('in-progress.readiness.txt');
  });

  test.each([...samples, ...corpusFiles().map(({ path, text }) => [path, text] as const)])('of %s has every item once, with its decision', (_, source) => {
    const { items } = service.read(source);
    const report = reportOn(source);
    expect(report.items.map(({ index, decision }) => [index, decision])).toEqual(items.map(({ index, decision }) => [index, decision?.value ?? null]));
    expect(report.verdict === 'blocked').toBe(report.counts.errors > 0 || report.leftovers.length > 0 || report.overall === null);
    expect(readinessMarkdown(report).match(/^## \d+\. .+: (?:Upheld|Overturned|no decision)$/gm)?.length).toBe(items.length);
    const listed = [...report.findings, ...report.undecided, ...report.items.flatMap(({ findings }) => findings)];
    expect(listed.filter(({ severity }) => severity === 'error').length).toBe(report.counts.errors);
  });

  test.each([
    ['a blank', READY.replace('left knee: Upheld', 'left [TO COMPLETE: part]: Upheld'), 'Not ready to sign: 1 error and 1 thing to fill in or take out.'],
    ['a comment in the middle of text', READY.replace('Decision rationale:', 'Decision rationale: <!-- why? -->'), 'Not ready to sign: 1 thing to fill in or take out.'],
    ['an item without a decision', READY.replace(': Upheld', ''), 'Not ready to sign: 1 item has no decision.'],
    ['no item', letter({ items: '' }), 'Not ready to sign: there is no disputed item.'],
    ['another determination behind it', `${READY}\n\n${READY}`, 'Not ready to sign: another determination begins in the same document.'],
    ['nothing at all', '', 'Not ready to sign: there is no disputed item.'],
  ])('is not there with %s', (_, source, answer) => {
    const report = reportOn(source);
    expect([report.verdict, report.answer]).toEqual(['blocked', answer]);
  });

  test('is not there where the checks did not run', () => {
    expect(reportOn(READY, false)).toMatchObject({ verdict: 'blocked', answer: 'Not ready to sign: the document was not checked.' });
  });

  test('asks to look at warnings, and at what was denied and is not decided', () => {
    const report = reportOn(READY.replace('utilization review denied', 'utilization review denied a left knee brace and'));
    expect(report.verdict).toBe('look');
    expect([report.undecided.length, report.denied]).toEqual([1, { named: true, undecided: 1 }]);
    expect(readinessMarkdown(report)).toContain('- Denied by utilization review: 1 request has no item');
    expect(report.answer).toMatch(/^No error was found\. Look at 1 (?:warning|request)/);
  });

  test('says how the items go together with what was denied', () => {
    expect(reportOn(READY).denied).toEqual({ named: true, undecided: 0 });
    expect(readinessMarkdown(reportOn(READY))).toContain('each request that the case summary names has an item');
    const silent = reportOn(READY.replace(/ On 12\/12\/2016 utilization review denied [^.]*\./, ''));
    expect(silent.denied).toEqual({ named: false, undecided: 0 });
    expect(reportOn(READY, false).denied).toBeNull();
  });

  test('lists comments, which do not leave and do not stand in the way', () => {
    const report = reportOn(READY.replace('CLINICAL CASE SUMMARY', '<!-- ask about the dose -->\n\nCLINICAL CASE SUMMARY'));
    expect([report.verdict, report.counts.comments]).toEqual(['ready', 1]);
    expect(report.comments.map(({ text }) => text)).toEqual(['ask about the dose']);
  });

  test('has the hash of the text and the version of what checked it, in both shapes', () => {
    const report = reportOn(READY);
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({ version: 1, text: { caseNumber: 'CM17-0000017', sha256: 'abc', length: READY.length }, checkedBy: { version: '1.2.3' } });
    expect(readinessMarkdown(report)).toContain('- SHA-256 of the text: abc\n- Checked by IMR Determinations 1.2.3,');
  });

  test('takes no word of the document for Markdown or HTML', () => {
    const nasty = '# *x* _y_ [z](http://example.com) <script> `c` ![p](q) www.example.com | # 1. a@example.com';
    const markdown = readinessMarkdown(reportOn(letter({ items: `${nasty}: Upheld\n\nDecision rationale: [TO COMPLETE: ${nasty}]` })));
    expect(markdown).not.toMatch(/(?:^|[^\\])(?:<script|\]\(|`c|!\[|\*x|_y_)/m);
    expect(markdown).not.toMatch(/http:\/\/|www\.example|a@ex/);
    expect(markdown.match(/^#+ .*$/gm)!.every((heading) => /^# Readiness|^## (?:1\.|The whole|Denied|To fill|Comments)/.test(heading))).toBe(true);
  });
});
