import type { Finding } from '../../server/src/checks/check';
import type { Determination } from '../../server/src/determination/model';
import type { Letter, Mark } from './letters';

/** Checks that may answer for one another; `group/*` stands for all of a group. */
export type Family = readonly string[];

/** A stretch of the logical text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether some finding of a letter meets a mark: same item, overlapping words, and a check of the mark's family. */
export function meets(letter: Letter, finding: Finding, mark: Mark, families: readonly Family[]): boolean {
  if (finding.severity === 'hint') return false;
  if (finding.item !== mark.item && finding.item !== 0 && mark.item !== 0) return false;
  if (!sameFamily(finding.check, mark.check, families)) return false;
  const places = [...occurrences(letter.determination, mark.quote, mark.item), ...occurrences(letter.determination, mark.contradicts ?? '', 0)];
  const ranges = [finding.range, ...finding.related.map(({ range }) => range)];
  return ranges.some((range) => places.some((place) => overlaps(letter.determination, range, place)));
}

/** Whether a check may answer for a mark's. A mark without a check is answered by any. */
export function sameFamily(check: string, wanted: string | null, families: readonly Family[]): boolean {
  if (wanted === null || check === wanted) return true;
  return families.some((family) => has(family, check) && has(family, wanted));
}

function has(family: Family, check: string): boolean {
  return family.some((member) => member === check || (member.endsWith('/*') && check.startsWith(member.slice(0, -1))));
}

/** Where a quote stands, white space folded; in its item if it names one and the quote stands there, else anywhere. */
function occurrences({ text, items }: Determination, quote: string, item: number): Span[] {
  const words = fold(quote);
  if (words === '') return [];
  const all: Span[] = [];
  for (const wanted of [words, words.replaceAll('- ', '-')]) {
    for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + 1)) all.push({ from: at, to: at + wanted.length });
    if (all.length > 0) break;
  }
  const whole = items[item - 1]?.whole;
  const inside = whole ? all.filter(({ from, to }) => from >= whole.from && to <= whole.to) : [];
  return inside.length > 0 ? inside : all;
}

function fold(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\s+/g, ' ').trim();
}

/** At least three words in common, or all of the shorter one. */
function overlaps({ text }: Determination, a: Span, b: Span): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  if (to <= from) return false;
  const common = count(text.text.slice(from, to));
  return common >= 3 || common >= Math.min(count(text.text.slice(a.from, a.to)), count(text.text.slice(b.from, b.to)));
}

function count(text: string): number {
  return text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
}

/** Wilson's 95 % interval of found / total, in per cent. */
export function interval(found: number, total: number): readonly [number, number] {
  if (total === 0) return [0, 100];
  const z = 1.96;
  const p = found / total;
  const middle = p + (z * z) / (2 * total);
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (100 * (middle - spread)) / scale), Math.min(100, (100 * (middle + spread)) / scale)];
}

/** "12/20  60 % (39-78)" */
export function rate(found: number, total: number): string {
  if (total === 0) return '-';
  const [low, high] = interval(found, total);
  return `${`${String(found)}/${String(total)}`.padStart(7)} ${((100 * found) / total).toFixed(0).padStart(4)} % (${low.toFixed(0)}-${high.toFixed(0)})`;
}
