import { type Phrase, spelledOut } from './patterns';
import { lazily, namesOf, table } from './tables';

/** A clinical fact that a record holds and a rationale may deny. Its phrases are in the notation of `patterns.ts`. */
export interface Concept {
  /** "weakness", "conservative-care", "mri-done". */
  readonly id: string;
  /** Its plain name, for messages: "motor weakness". */
  readonly name: string;
  /** Concepts that are recorded too where this one is: weakness shows a neurologic deficit. All that follows is included. */
  readonly shows: readonly string[];
  /** It belongs to a part of the body: a denial about the neck is not contradicted by a finding at the knee. */
  readonly local: boolean;
  /** Words that record it as there. */
  readonly present: readonly Phrase[];
  /** Words that record it as absent, normal, or only asked for. */
  readonly absent: readonly Phrase[];
  /** Words by which a rationale names it when it says that it is not there. */
  readonly denied: readonly Phrase[];
}

/** All concepts. */
export const allConcepts: () => readonly Concept[] = lazily(() => {
  const rows = table('concepts');
  const shown = new Map(rows.map(([id, , shows]) => [id, namesOf(shows)]));
  return rows.map(([id, name, , local, present, absent, denied]) => ({
    id, name, shows: following(id, shown), local: local === 1, present: present.map(spelledOut), absent: absent.map(spelledOut), denied: denied.map(spelledOut),
  }));
});

/** The concept with an id. */
export function conceptNamed(id: string): Concept | undefined {
  return allConcepts().find((concept) => concept.id === id);
}

/** The concepts that record an id: itself and those that show it. */
export function conceptsThatShow(id: string): readonly Concept[] {
  return allConcepts().filter((concept) => concept.id === id || concept.shows.includes(id));
}

function following(id: string, shown: ReadonlyMap<string, readonly string[]>): string[] {
  const all = new Set<string>();
  const visit = (from: string): void => {
    for (const next of shown.get(from) ?? []) {
      if (next !== id && !all.has(next)) {
        all.add(next);
        visit(next);
      }
    }
  };
  visit(id);
  return [...all];
}
