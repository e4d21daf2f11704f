import type { Determination } from '../determination/model';
import type { Check, Place } from './check';
import { type ItemFindings, itemFindingsOf } from './itemFindings';
import type { Subject } from './subject';

/** Runs checks on a letter: those that look at one item at a time on each item in which what they found is not remembered. */
export class ItemRuns {
  readonly #letter: Subject;
  readonly #findings: readonly ItemFindings[];
  readonly #views: Record<'item' | 'part', (Subject | undefined)[]> = { item: [], part: [] };
  #outside: Subject | undefined;

  constructor(letter: Subject) {
    this.#letter = letter;
    this.#findings = itemFindingsOf(letter);
  }

  /** The places that a check finds, in order. Throws where the check throws. */
  placesOf(check: Check): Place[] {
    const { scope } = check;
    const places: Place[] = [];
    const report = (place: Place): void => void places.push(place);
    check.across?.(this.#letter, report);
    if (!scope) check.run(this.#letter, report);
    if (scope === 'part') check.run((this.#outside ??= this.#withoutItems()), report);
    if (!scope) return places;
    this.#findings.forEach((findings, i) => {
      if (!findings.checked.has(check)) findings.add(check, placesIn((this.#views[scope][i] ??= this.#withItem(i, scope)), check));
      const found = findings.places.get(check);
      if (found) places.push(...found);
    });
    return places;
  }

  #withoutItems(): Subject {
    const { determination, facts } = this.#letter;
    return { determination: { ...determination, items: [] }, facts: facts.only([], { summary: true }) };
  }

  #withItem(index: number, scope: 'item' | 'part'): Subject {
    const { determination, facts } = this.#letter;
    const items = determination.items.slice(index, index + 1);
    return {
      determination: scope === 'item' ? { ...determination, items } : partOf(determination, items),
      facts: facts.only(facts.items.slice(index, index + 1), { summary: scope === 'item' }),
    };
  }
}

function partOf({ text, form }: Determination, items: Determination['items']): Determination {
  return { text, form, sections: [], items, unplaced: [] };
}

function placesIn(subject: Subject, check: Check): Place[] {
  const places: Place[] = [];
  check.run(subject, (place) => places.push(place));
  return places;
}
