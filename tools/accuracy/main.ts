import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lettersIn, type Part } from './letters';
import { countMarks } from './marks';
import { countPlanted } from './planted';
import { countVerdicts, place, readJudgements } from './verdicts';

const PARTS: readonly string[] = ['open', 'sealed', 'all'] satisfies Part[];

/** Runs `accuracy` with its arguments. @returns the exit status */
export function main(args: readonly string[], root: string): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { part: { type: 'string', default: 'open' }, list: { type: 'boolean', default: false }, check: { type: 'string' },
      seed: { type: 'string', default: '1' }, only: { type: 'string' } },
  });
  const part = values.part as Part;
  if (!PARTS.includes(part)) {
    console.error('accuracy: --part is open, sealed or all');
    return 2;
  }
  const folder = resolve(positionals[0] ?? `${root}/samples/marked`);
  const letters = lettersIn(folder, part);
  console.log(`${String(letters.length)} letters, ${part} part\n`);
  if (values.only !== 'marks') console.log(countPlanted(folder, letters, Number(values.seed), values.list && part !== 'sealed').join('\n'));
  if (values.only === 'planted') return 0;
  console.log('');
  const result = countMarks(folder, letters, part);
  console.log(result.lines.join('\n'));
  const counts = new Map<string, number>();
  for (const { finding } of result.unlisted) {
    const key = `${finding.severity.padEnd(12)} ${finding.check}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  console.log('\nunlisted findings');
  for (const [key, count] of [...counts].sort()) console.log(`${String(count).padStart(5)}  ${key}`);
  if (values.list && part !== 'sealed') {
    const only = values.check;
    for (const { letter, finding } of result.unlisted) {
      if (only !== undefined && !finding.check.startsWith(only)) continue;
      console.log(`\n${letter.path} item ${String(finding.item)} ${finding.severity} ${finding.check}\n  “${letter.determination.text.slice(finding.range)}”\n  ${finding.message}`);
      for (const related of finding.related) console.log(`    ~ “${letter.determination.text.slice(related.range)}”`);
    }
    console.log('\nmissed marks');
    for (const mark of result.missed) {
      if (only !== undefined && !mark.check?.startsWith(only)) continue;
      console.log(`${mark.file} item ${String(mark.item)} ${mark.confidence} ${mark.check ?? '-'}\n  “${mark.quote}” ~ “${mark.contradicts ?? ''}”`);
    }
  }
  const { lines, missing } = countVerdicts(result.unlisted, readJudgements(`${root}/docs/accuracy-judgements.json`), letters.length);
  console.log(`\n${lines.join('\n')}`);
  if (missing.length === 0) return 0;
  console.log(`\n${String(missing.length)} errors and warnings have no verdict yet:`);
  for (const entry of missing) console.log(JSON.stringify({ ...place(entry), verdict: '', why: '' }));
  return 1;
}
