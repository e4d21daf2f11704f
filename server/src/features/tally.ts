import type { Severity } from '../checks/check';
import type { Overview } from './overview';

/** A letter as it is counted: what it is, and what was found in it. */
export interface Counted extends Overview {
  readonly findings: readonly { readonly check: string; readonly severity: Severity; readonly item: number }[];
}

/** What letters are counted by. */
export const GROUPS = ['all', 'check', 'month', 'specialty', 'guideline'] as const;
export type Group = (typeof GROUPS)[number];

/** What some letters have in common, counted. */
export interface Row extends Record<Severity, number> {
  readonly group: Group;
  /** Of the check, the month ("2016-11"), the specialty or the guideline; "" where a letter does not say. */
  readonly name: string;
  letters: number;
  /** Letters in which nothing that this row counts was found. */
  clean: number;
  items: number;
  upheld: number;
  overturned: number;
  /** Items without a decision that can be read. */
  undecided: number;
}

/** Counts letters: by check, by month of the decision, by specialty and by guideline. It grows with what is told apart, not with the letters. */
export class Tally {
  readonly #rows = new Map<string, Row>();

  /** Counts a letter. One with two specialties or several guidelines counts under each. */
  add(letter: Counted): void {
    this.#count('all', '', letter);
    this.#count('month', letter.month ?? '', letter);
    for (const specialty of orNone(letter.specialties)) this.#count('specialty', specialty, letter);
    for (const guideline of new Set(letter.items.flatMap(({ guidelines }) => guidelines))) this.#count('guideline', guideline, citing(letter, guideline));
    for (const check of new Set(letter.findings.map((finding) => finding.check))) {
      this.#count('check', check, { ...letter, items: [], findings: letter.findings.filter((finding) => finding.check === check) });
    }
  }

  /** All rows: by group, then by name. */
  rows(): readonly Row[] {
    return [...this.#rows.values()].sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.name < b.name ? -1 : 1));
  }

  #count(group: Group, name: string, { items, findings }: Counted): void {
    const row = this.#row(group, name);
    row.letters++;
    if (findings.length === 0) row.clean++;
    for (const { severity } of findings) row[severity]++;
    for (const { decision } of items) {
      row.items++;
      row[decision === 'Upheld' ? 'upheld' : decision === 'Overturned' ? 'overturned' : 'undecided']++;
    }
  }

  #row(group: Group, name: string): Row {
    const key = `${group} ${name}`;
    const row = this.#rows.get(key) ?? { group, name, letters: 0, clean: 0, items: 0, upheld: 0, overturned: 0, undecided: 0, error: 0, warning: 0, information: 0, hint: 0 };
    this.#rows.set(key, row);
    return row;
  }
}

function orNone(names: readonly string[]): readonly string[] {
  return names.length > 0 ? names : [''];
}

/** The items of a letter that cite a guideline, and what was found in them. */
function citing(letter: Counted, guideline: string): Counted {
  const cites = letter.items.map(({ guidelines }) => guidelines.includes(guideline));
  return { ...letter, items: letter.items.filter((_, i) => cites[i]), findings: letter.findings.filter(({ item }) => cites[item - 1]) };
}
