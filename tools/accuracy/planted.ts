import type { Finding } from '../../server/src/checks/check';
import { rate } from './counting';
import { type CleanPart, keysOf, type Letter, service } from './letters';
import { FACT_PLANTERS } from './planters/facts';
import { FORM_PLANTERS } from './planters/form';
import type { Bed, Planter } from './planters/planter';

/** Trials of one planter. */
interface Trials {
  readonly planter: Planter;
  found: number;
  total: number;
  /** Trials after which nothing but the mistake is newly found. */
  alone: number;
  /** Letters in which it was not found, and what else was. */
  readonly missed: string[];
  readonly others: string[];
}

/** How many mistakes of each kind are put into one letter, one at a time. */
const TRIALS_PER_LETTER = 2;

/** Puts mistakes into what careful readers call clean, one at a time, and counts those that are found. */
export function countPlanted(folder: string, letters: readonly Letter[], seed: number, list: boolean): string[] {
  const clean = keysOf<CleanPart>(folder, 'clean-items.json');
  const { read, check } = service();
  const all = [...FORM_PLANTERS, ...FACT_PLANTERS].map((planter): Trials => ({ planter, found: 0, total: 0, alone: 0, missed: [], others: [] }));
  for (const letter of letters) {
    const items = new Set(clean.filter(({ file, item }) => file === letter.path && item > 0).map(({ item }) => item));
    if (!clean.some(({ file }) => file === letter.path)) continue;
    const cleanItems = letter.determination.items.filter(({ index }) => items.has(index));
    for (const [index, trials] of all.entries()) {
      const random = generator(seed + index * 1000 + hash(letter.path));
      const tried = new Set<string>();
      for (let trial = 0; trial < TRIALS_PER_LETTER; trial++) {
        const bed: Bed = { source: letter.source, determination: letter.determination, cleanItems, random: (below) => Math.floor(random() * below) };
        const source = trials.planter.plant(bed);
        if (source === undefined || tried.has(source)) continue;
        tried.add(source);
        judge(trials, letter, check(read(source)));
      }
    }
  }
  return table(all, list);
}

function judge(trials: Trials, letter: Letter, findings: readonly Finding[]): void {
  const known = new Map<string, number>();
  for (const finding of letter.findings) known.set(key(finding), (known.get(key(finding)) ?? 0) + 1);
  const fresh = findings.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    known.set(key(finding), left - 1);
    return left <= 0 && finding.severity !== 'hint';
  });
  trials.total++;
  const hits = fresh.filter(({ check }) => trials.planter.noticedBy.some((name) => name === check || (name.endsWith('/*') && check.startsWith(name.slice(0, -1)))));
  if (hits.length > 0) trials.found++;
  else trials.missed.push(letter.path);
  const others = fresh.filter((finding) => !hits.includes(finding));
  if (others.length === 0) trials.alone++;
  else trials.others.push(`${letter.path} ${others.map(({ check }) => check).join(', ')}`);
}

/** A finding is the same one if check, severity and message are: positions and numbers of items move. */
function key({ check, severity, message }: Finding): string {
  return `${check}\0${severity}\0${message}`;
}

function table(all: readonly Trials[], list: boolean): string[] {
  const lines = [`${'planted'.padEnd(44)} ${'found'.padEnd(24)} nothing else new`];
  for (const { planter, found, total, alone, missed, others } of all) {
    lines.push(`${planter.name.padEnd(44)} ${rate(found, total).padEnd(24)} ${rate(alone, total)}`);
    if (list) lines.push(...missed.map((path) => `      missed in ${path}`), ...others.map((other) => `      also ${other}`));
  }
  for (const group of ['form', 'facts'] as const) {
    const own = all.filter(({ planter }) => planter.group === group);
    lines.push(`${`all of ${group}`.padEnd(44)} ${rate(sum(own, 'found'), sum(own, 'total')).padEnd(24)} ${rate(sum(own, 'alone'), sum(own, 'total'))}`);
  }
  return lines;
}

function sum(trials: readonly Trials[], name: 'found' | 'total' | 'alone'): number {
  return trials.reduce((total, trial) => total + trial[name], 0);
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function hash(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) | 0;
  return value;
}
